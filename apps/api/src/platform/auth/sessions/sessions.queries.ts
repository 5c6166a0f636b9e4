import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../config/clock';
import { Readers } from '../../database/data-sources';
import type { Session } from './session';
import { SessionRow } from './session.entity';

export interface SessionView {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  userAgent: string | null;
}

@Injectable()
export class SessionQueries {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Where this person is signed in at the moment, latest first. */
  async ofAccount(session: Session): Promise<SessionView[]> {
    const rows = await this.readers
      .getRepository(SessionRow)
      .createQueryBuilder('s')
      .where('s.accountId = :account AND s.revokedAt IS NULL', { account: session.account.id })
      .andWhere('s.idleExpiresAt > :now AND s.absoluteExpiresAt > :now', { now: this.clock.now() })
      .orderBy('s.lastSeenAt', 'DESC')
      .getMany();
    return rows.map((row) => ({
      id: row.id,
      current: row.id === session.id,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      expiresAt: new Date(Math.min(row.idleExpiresAt.getTime(), row.absoluteExpiresAt.getTime())).toISOString(),
      userAgent: row.userAgent,
    }));
  }
}
