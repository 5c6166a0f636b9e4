import {
  acceptInvitationSchema,
  issueInvitationsSchema,
  lookAtInvitationSchema,
  revokeInvitationSchema,
  type AcceptInvitation as Acceptance,
  type InvitationLinks,
  type InvitationView,
  type IssueInvitationsCommand,
  type RevokeInvitationCommand,
} from '@concord/contracts';
import { Controller, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { Access, CurrentSession, Public } from '../../platform/auth/access';
import { AuthService } from '../../platform/auth/auth-service';
import { CountsAsSignIn } from '../../platform/auth/rate-limits';
import { cookieWith } from '../../platform/auth/sessions/session-cookie';
import { type Session, sessionOf } from '../../platform/auth/sessions/session';
import { CONFIG, type Config } from '../../platform/config/config';
import type { ApiRequest, ApiResponse } from '../../platform/http/exchange';
import { BodyOf } from '../../platform/http/parsed';
import { orRefuse } from '../../platform/http/problem';
import { readerLanguage } from '../../platform/http/reader-language';
import { orExplain } from '../faults';
import { holdsOffice } from '../holds-office';
import { AcceptInvitation } from './accept-invitation';
import { IssueInvitations } from './issue-invitations';

@Controller()
export class InvitationsController {
  constructor(
    @Inject(AcceptInvitation) private readonly accepting: AcceptInvitation,
    @Inject(IssueInvitations) private readonly issuing: IssueInvitations,
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('invitations/look')
  @Public()
  @HttpCode(200)
  @CountsAsSignIn()
  async look(@BodyOf(lookAtInvitationSchema) { token }: { token: string }): Promise<InvitationView> {
    return orRefuse(await this.accepting.look(token));
  }

  @Post('invitations/accept')
  @Public()
  @HttpCode(200)
  @CountsAsSignIn()
  async accept(
    @BodyOf(acceptInvitationSchema) acceptance: Acceptance,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: ApiResponse,
    @Headers('user-agent') userAgent?: string,
  ): Promise<{ accountId: string }> {
    const language = readerLanguage(request);
    const { account } = orExplain(await this.accepting.accept(acceptance, language), language);
    const before = sessionOf(request);
    if (before !== undefined) await this.auth.end(before.account.id, before.id);
    response.appendHeader('Set-Cookie', cookieWith(await this.auth.createSession(account, userAgent), this.config));
    return { accountId: account };
  }

  @Post('installation/invitations')
  @HttpCode(200)
  @Access(holdsOffice)
  async issue(
    @CurrentSession() { account }: Session,
    @BodyOf(issueInvitationsSchema) command: IssueInvitationsCommand,
  ): Promise<InvitationLinks> {
    return orRefuse(await this.issuing.issue(account.id, command));
  }

  @Post('installation/invitations/revoke')
  @HttpCode(200)
  @Access(holdsOffice)
  async revoke(
    @CurrentSession() { account }: Session,
    @BodyOf(revokeInvitationSchema) command: RevokeInvitationCommand,
  ): Promise<{ done: true }> {
    orRefuse(await this.issuing.revoke(account.id, command));
    return { done: true };
  }
}
