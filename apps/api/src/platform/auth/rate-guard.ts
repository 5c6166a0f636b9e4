import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { ApiRequest } from '../http/exchange';
import { refuse, refusal } from '../http/problem';
import { addressOf } from './rate-limits';
import { sessionOf } from './sessions/session';

/** Second of the three guards: counts per account, or per address for those who are not signed in. */
@Injectable()
export class RateGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return Promise.resolve(context.getType() !== 'http');
  }

  protected override async getTracker(record: Record<string, unknown>): Promise<string> {
    const request = record as unknown as ApiRequest;
    const account = sessionOf(request)?.account.id;
    return Promise.resolve(account === undefined ? addressOf(request) : `account ${account}`);
  }

  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: { timeToBlockExpire: number },
  ): Promise<void> {
    await Promise.resolve();
    refuse(refusal('request.tooMany', { retryAfterSeconds: Math.max(1, timeToBlockExpire) }));
  }
}
