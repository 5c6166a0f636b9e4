import { SetMetadata, type Type, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiRequest } from '../http/exchange';
import { refuse, refusal } from '../http/problem';
import { type Session, type SignedInAccount, sessionOf } from './sessions/session';

/** What a rule may look at. `resolve` finds a provider by its class, wherever in the app it lives. */
export interface AccessContext {
  readonly account: SignedInAccount;
  readonly session: Session;
  readonly params: Readonly<Record<string, string>>;
  resolve<T>(provider: Type<T>): T;
}

/** Who may reach an endpoint at all. Finer questions belong to the use case, which can explain its answer. */
export interface AccessRule {
  readonly name: string;
  allows(context: AccessContext): boolean | Promise<boolean>;
}

/** Everybody who is signed in. */
export const signedIn: AccessRule = { name: 'signedIn', allows: () => true };

/** What an endpoint is marked with; one that carries no mark is reached by nobody. */
export type AccessMark = 'public' | AccessRule;

export const accessMark = 'concord:access';

/** For an endpoint or a socket message that anybody may call, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata<string, AccessMark>(accessMark, 'public');

/** `@Access('signedIn')`, or a feature's own rule. */
export const Access = (rule: 'signedIn' | AccessRule): MethodDecorator =>
  SetMetadata<string, AccessMark>(accessMark, rule === 'signedIn' ? signedIn : rule);

/** The session of an endpoint that `@Access` protects. */
export const CurrentSession = createParamDecorator((_: undefined, context: ExecutionContext): Session => {
  const session = sessionOf(context.switchToHttp().getRequest<ApiRequest>());
  return session ?? refuse(refusal('session.needed'));
});
