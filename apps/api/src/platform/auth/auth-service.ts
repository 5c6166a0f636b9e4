import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../config/clock';
import { CONFIG, type Config } from '../config/config';
import { Readers, Writers } from '../database/data-sources';
import { Gathered } from '../database/gathered';
import type { Language } from '../http/reader-language';
import type { Session } from './sessions/session';
import { hashOfToken, newToken, tokenFromCookieHeader } from './sessions/session-cookie';
import { SessionEvents } from './sessions/session-events';
import { SessionRow } from './sessions/session.entity';

/** `last_seen_at` and with it the idle expiry move at most this often, so that reading a page does not write. */
const seenEveryMilliseconds = 60_000;

interface FoundSession {
  id_hash: Buffer;
  id: string;
  account_id: string;
  name: string;
  language: Language;
  office: boolean;
  last_seen_at: Date;
  idle_expires_at: Date;
  absolute_expires_at: Date;
}

/** Server-side sessions: begun, found by the cookie of a page, a call or a socket, and ended. */
@Injectable()
export class AuthService {
  /** Every request asks, and many come at once. */
  private readonly sessions = new Gathered<FoundSession>((hashes) => this.sessionsOf(hashes));

  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(SessionEvents) private readonly events: SessionEvents,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns the token for the cookie; only its hash is kept. Who calls this has established who it is. */
  async createSession(accountId: string, userAgent: string | undefined): Promise<string> {
    const now = this.clock.now();
    const token = newToken();
    await this.writers.query('DELETE FROM sessions WHERE absolute_expires_at <= $1', [now]);
    await this.writers.getRepository(SessionRow).insert({
      idHash: hashOfToken(token),
      id: randomUUID(),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      idleExpiresAt: this.idleExpiry(now),
      absoluteExpiresAt: new Date(now.getTime() + this.config.SESSION_ABSOLUTE_SECONDS * 1000),
      revokedAt: null,
      userAgent: userAgent?.slice(0, 200) ?? null,
    });
    return token;
  }

  /** The session that a `Cookie` header stands for; null when there is none, or it has ended, or its account is disabled. */
  async resolve(cookieHeader: string | undefined): Promise<Session | null> {
    const token = tokenFromCookieHeader(cookieHeader, this.config);
    if (token === undefined) return null;
    const idHash = hashOfToken(token);
    const found = await this.sessions.find(idHash.toString('hex'));
    const now = this.clock.now();
    if (found === undefined || now >= found.idle_expires_at || now >= found.absolute_expires_at) return null;
    if (now.getTime() - found.last_seen_at.getTime() >= seenEveryMilliseconds) await this.seen(idHash, now);
    return {
      id: found.id,
      account: { id: found.account_id, name: found.name, language: found.language, office: found.office },
      absoluteExpiresAt: found.absolute_expires_at,
    };
  }

  /** Ends one session; that of another account is left alone. */
  async end(accountId: string, sessionId: string): Promise<void> {
    await this.writers.query(
      'UPDATE sessions SET revoked_at = $3 WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL',
      [sessionId, accountId, this.clock.now()],
    );
    await this.events.announce({ accountId, sessionId });
  }

  /** Ends every session of the account, on every machine. */
  async endAll(accountId: string): Promise<void> {
    await this.writers.query('UPDATE sessions SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [
      accountId,
      this.clock.now(),
    ]);
    await this.events.announce({ accountId, sessionId: null });
  }

  private async sessionsOf(hashes: readonly string[]): Promise<ReadonlyMap<string, FoundSession>> {
    const rows: FoundSession[] = await this.readers.query(
      `SELECT s.id_hash, s.id, s.account_id, s.last_seen_at, s.idle_expires_at, s.absolute_expires_at, a.name, a.language,
         a.office_granted_at IS NOT NULL AS office
       FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.id_hash = ANY($1::bytea[]) AND s.revoked_at IS NULL AND a.disabled_at IS NULL`,
      [hashes.map((hash) => Buffer.from(hash, 'hex'))],
    );
    return new Map(rows.map((row) => [row.id_hash.toString('hex'), row]));
  }

  private async seen(idHash: Buffer, now: Date): Promise<void> {
    await this.writers.query(
      `UPDATE sessions SET last_seen_at = $2, idle_expires_at = least($3, absolute_expires_at)
       WHERE id_hash = $1 AND revoked_at IS NULL AND last_seen_at < $2`,
      [idHash, now, this.idleExpiry(now)],
    );
  }

  private idleExpiry(now: Date): Date {
    return new Date(now.getTime() + this.config.SESSION_IDLE_SECONDS * 1000);
  }
}
