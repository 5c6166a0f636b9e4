import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { ApiRequest } from '../http/exchange';
import { setReaderLanguage } from '../http/reader-language';
import { AuthService } from './auth-service';
import { rememberSession } from './sessions/session';

/** First of the three guards: finds out who asks. It never refuses. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(@Inject(AuthService) private readonly auth: AuthService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const session = await this.auth.resolve(request.headers.cookie);
    if (session !== null) {
      rememberSession(request, session);
      setReaderLanguage(request, session.account.language);
    }
    return true;
  }
}
