import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock';
import { Writers } from '../../database/data-sources';
import { type Refusal, refusal } from '../../http/problem';

const attemptsPerWindow = 5;
const windowMilliseconds = 15 * 60 * 1000;

/**
 * Five wrong passwords for one address within a quarter of an hour, then a pause until it is over, counted for all
 * nodes in the database. An attempt is counted before the password is looked at, so that guesses sent all at once do
 * not slip through.
 */
@Injectable()
export class GuessingBrake {
  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async beforeAttempt(email: string): Promise<{ ok: true } | Refusal> {
    const now = this.clock.now();
    const rows: { failures: number; window_ends_at: Date }[] = await this.writers.query(
      `INSERT INTO sign_in_failures AS f (subject_hash, failures, window_ends_at) VALUES ($1, 1, $2)
       ON CONFLICT (subject_hash) DO UPDATE SET
         failures = CASE WHEN f.window_ends_at <= $3 THEN 1 ELSE f.failures + 1 END,
         window_ends_at = CASE WHEN f.window_ends_at <= $3 THEN $2 ELSE f.window_ends_at END
       RETURNING failures, window_ends_at`,
      [subjectHash(email), new Date(now.getTime() + windowMilliseconds), now],
    );
    const [counter] = rows;
    if (counter === undefined || counter.failures <= attemptsPerWindow) return { ok: true };
    const seconds = Math.max(1, Math.ceil((counter.window_ends_at.getTime() - now.getTime()) / 1000));
    return refusal('session.tooManyFailures', { minutes: Math.ceil(seconds / 60), retryAfterSeconds: seconds });
  }

  async afterSuccess(email: string): Promise<void> {
    await this.writers.query('DELETE FROM sign_in_failures WHERE subject_hash = $1 OR window_ends_at <= $2', [
      subjectHash(email),
      this.clock.now(),
    ]);
  }
}

function subjectHash(email: string): Buffer {
  return createHash('sha256').update(email).digest();
}
