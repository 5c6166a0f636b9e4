import { Controller, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { demonstrationSignInSchema, roomSchema } from '@concord/contracts';
import type { DemonstrationPersons, RoomCommand } from '@concord/contracts';
import type { z } from 'zod';
import { Access, CurrentSession, Public } from '../platform/auth/access';
import { AuthService } from '../platform/auth/auth-service';
import { CountsAsSignIn } from '../platform/auth/rate-limits';
import { type Session, sessionOf } from '../platform/auth/sessions/session';
import { cookieWith } from '../platform/auth/sessions/session-cookie';
import { CONFIG, type Config } from '../platform/config/config';
import type { ApiRequest, ApiResponse } from '../platform/http/exchange';
import { BodyOf } from '../platform/http/parsed';
import { orRefuse } from '../platform/http/problem';
import { Room } from './room/room';
import { SignInAsPerson } from './sign-in-as-person';

@Controller('demonstration')
export class DemonstrationController {
  constructor(
    @Inject(SignInAsPerson) private readonly signIn: SignInAsPerson,
    @Inject(Room) private readonly room: Room,
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('persons')
  @Public()
  persons(): DemonstrationPersons {
    return orRefuse(this.signIn.list());
  }

  @Post('session')
  @Public()
  @HttpCode(200)
  @CountsAsSignIn()
  async begin(
    @BodyOf(demonstrationSignInSchema) { personId }: z.infer<typeof demonstrationSignInSchema>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: ApiResponse,
    @Headers('user-agent') userAgent?: string,
  ): Promise<{ signedIn: true }> {
    const { token } = orRefuse(await this.signIn.begin(personId, userAgent));
    const before = sessionOf(request);
    if (before !== undefined) await this.auth.end(before.account.id, before.id);
    response.appendHeader('Set-Cookie', cookieWith(token, this.config));
    return { signedIn: true };
  }

  @Post('room')
  @HttpCode(200)
  @Access('signedIn')
  async play(
    @CurrentSession() { account }: Session,
    @BodyOf(roomSchema) command: RoomCommand,
  ): Promise<{ acted: number }> {
    const { acted } = orRefuse(await this.room.play(account.id, command));
    return { acted };
  }
}
