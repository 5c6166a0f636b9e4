import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { Readers } from '../database/data-sources';

/** Looks whether sessions still hold. Unlike a request it does not count as being seen: an open page is no activity. */
@Injectable()
export class LiveSessions {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async stillGood(ids: readonly string[]): Promise<Set<string>> {
    const rows: { id: string }[] = await this.readers.query(
      `SELECT s.id::text AS id FROM sessions AS s JOIN accounts AS a ON a.id = s.account_id
       WHERE s.id = ANY($1::uuid[]) AND s.revoked_at IS NULL AND a.disabled_at IS NULL
         AND s.idle_expires_at > $2 AND s.absolute_expires_at > $2`,
      [ids, this.clock.now()],
    );
    return new Set(rows.map((row) => row.id));
  }
}
