import { interfaceLanguages } from '@concord/contracts';
import { Controller, Delete, Get, Headers, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../config/clock';
import { CONFIG, type Config } from '../../config/config';
import { Installation } from '../../database/installation';
import type { ApiRequest, ApiResponse } from '../../http/exchange';
import { BodyOf, ParamsOf } from '../../http/parsed';
import { orRefuse } from '../../http/problem';
import { Access, CurrentSession, Public } from '../access';
import { AccountLanguage } from '../accounts/account-language';
import { SignIn, SignInForm } from '../accounts/sign-in';
import { AuthService } from '../auth-service';
import { CountsAsSignIn } from '../rate-limits';
import { type Session, sessionOf } from './session';
import { cookieCleared, cookieWith } from './session-cookie';
import { SessionQueries, type SessionView } from './sessions.queries';

const ChosenLanguage = z.strictObject({ language: z.enum(interfaceLanguages) });
const SessionId = z.strictObject({ sessionId: z.uuid() });

export interface SessionAnswer {
  person: { accountId: string; name: string; language: string; office: boolean } | null;
  mode: Installation['mode'];
  serverTime: string;
}

@Controller()
export class SessionController {
  constructor(
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(AccountLanguage) private readonly accountLanguage: AccountLanguage,
    @Inject(Installation) private readonly installation: Installation,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('session')
  @Public()
  current(@Req() request: ApiRequest): SessionAnswer {
    return this.answer(sessionOf(request));
  }

  @Post('session')
  @Public()
  @HttpCode(200)
  @CountsAsSignIn()
  async begin(
    @BodyOf(SignInForm) form: SignInForm,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: ApiResponse,
    @Headers('user-agent') userAgent?: string,
  ): Promise<{ accountId: string }> {
    const { accountId } = orRefuse(await this.signIn.verify(form));
    const before = sessionOf(request);
    if (before !== undefined) await this.auth.end(before.account.id, before.id);
    response.appendHeader('Set-Cookie', cookieWith(await this.auth.createSession(accountId, userAgent), this.config));
    return { accountId };
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  async end(@Req() request: ApiRequest, @Res({ passthrough: true }) response: ApiResponse): Promise<void> {
    const session = sessionOf(request);
    if (session !== undefined) await this.auth.end(session.account.id, session.id);
    response.appendHeader('Set-Cookie', cookieCleared(this.config));
  }

  @Get('sessions')
  @Access('signedIn')
  list(@CurrentSession() session: Session): Promise<SessionView[]> {
    return this.queries.ofAccount(session);
  }

  @Delete('sessions')
  @Access('signedIn')
  @HttpCode(204)
  async endAll(@CurrentSession() session: Session, @Res({ passthrough: true }) response: ApiResponse): Promise<void> {
    await this.auth.endAll(session.account.id);
    response.appendHeader('Set-Cookie', cookieCleared(this.config));
  }

  @Delete('sessions/:sessionId')
  @Access('signedIn')
  @HttpCode(204)
  async endOne(
    @CurrentSession() session: Session,
    @ParamsOf(SessionId) params: z.infer<typeof SessionId>,
  ): Promise<void> {
    await this.auth.end(session.account.id, params.sessionId);
  }

  @Patch('session/language')
  @Access('signedIn')
  @HttpCode(204)
  async chooseLanguage(
    @CurrentSession() session: Session,
    @BodyOf(ChosenLanguage) chosen: z.infer<typeof ChosenLanguage>,
  ): Promise<void> {
    await this.accountLanguage.choose(session.account.id, chosen.language);
  }

  private answer(session: Session | undefined): SessionAnswer {
    const account = session?.account;
    return {
      person:
        account === undefined
          ? null
          : { accountId: account.id, name: account.name, language: account.language, office: account.office },
      mode: this.installation.mode,
      serverTime: this.clock.now().toISOString(),
    };
  }
}
