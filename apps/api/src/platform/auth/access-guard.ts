import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { ApiRequest } from '../http/exchange';
import { refusal, refuse } from '../http/problem';
import { type AccessMark, accessMark } from './access';
import { type Session, sessionOf } from './sessions/session';

type Handler = ReturnType<ExecutionContext['getHandler']>;

/** Asks the rule with which an endpoint or socket message is marked. Without a mark the answer is no. */
@Injectable()
export class AccessRules {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
  ) {}

  markOf(handler: Handler): AccessMark | undefined {
    return this.reflector.get<AccessMark | undefined>(accessMark, handler);
  }

  async permits(handler: Handler, session: Session | undefined, params: Record<string, string>): Promise<boolean> {
    const mark = this.markOf(handler);
    if (mark === undefined) return false;
    if (mark === 'public') return true;
    if (session === undefined) return false;
    return mark.allows({
      account: session.account,
      session,
      params,
      resolve: (provider) => this.modules.get(provider, { strict: false }),
    });
  }
}

/** The door of the api. What may not be seen is answered exactly as what is not there. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(AccessRules) private readonly rules: AccessRules) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return false;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const handler = context.getHandler();
    const session = sessionOf(request);
    if (await this.rules.permits(handler, session, request.params)) return true;
    const wouldNeedSession = this.rules.markOf(handler) !== undefined && session === undefined;
    return refuse(refusal(wouldNeedSession ? 'session.needed' : 'request.notFound'));
  }
}
