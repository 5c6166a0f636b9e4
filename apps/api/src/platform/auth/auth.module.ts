import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { CONFIG, type Config } from '../config/config';
import { AccessGuard, AccessRules } from './access-guard';
import { AccountLanguage } from './accounts/account-language';
import { GuessingBrake } from './accounts/guessing-brake';
import { SignIn } from './accounts/sign-in';
import { AuthService } from './auth-service';
import { RateGuard } from './rate-guard';
import { rateLimits } from './rate-limits';
import { SessionGuard } from './session-guard';
import { SessionController } from './sessions/session.controller';
import { SessionEvents } from './sessions/session-events';
import { SessionQueries } from './sessions/sessions.queries';

/** Accounts, sessions and the three guards that every request passes: who asks, how often, and whether it may. */
@Global()
@Module({
  imports: [ThrottlerModule.forRootAsync({ inject: [CONFIG], useFactory: (config: Config) => rateLimits(config) })],
  controllers: [SessionController],
  providers: [
    AuthService,
    SessionEvents,
    SessionQueries,
    AccountLanguage,
    SignIn,
    GuessingBrake,
    AccessRules,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: RateGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AuthService, SessionEvents, AccessRules],
})
export class AuthModule {}
