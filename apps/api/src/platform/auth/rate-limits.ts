import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { Config } from '../config/config';
import type { ApiRequest } from '../http/exchange';

const signInMark = 'concord:counts-as-sign-in';
const aMinute = 60_000;

/** For endpoints that begin a session: they are also counted per address, whoever is asking. */
export const CountsAsSignIn = (): MethodDecorator => SetMetadata(signInMark, true);

export function rateLimits(config: Config): ThrottlerModuleOptions {
  return {
    throttlers: [
      { name: 'all', ttl: aMinute, limit: config.REQUESTS_PER_MINUTE },
      {
        name: 'sign-in',
        ttl: aMinute,
        limit: config.SIGN_INS_PER_MINUTE,
        skipIf: (context) => !countsAsSignIn(context),
        getTracker: (request) => addressOf(request as unknown as ApiRequest),
      },
    ],
    generateKey: (_context, tracker, name) => `${name} ${tracker}`,
    setHeaders: false,
  };
}

export function addressOf(request: ApiRequest): string {
  return `address ${request.ip ?? 'unknown'}`;
}

function countsAsSignIn(context: ExecutionContext): boolean {
  return Reflect.getMetadata(signInMark, context.getHandler()) === true;
}
