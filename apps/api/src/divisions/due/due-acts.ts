import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { isUnlinked } from '@concord/procedure';
import type { Method } from '@concord/procedure';
import { Readers } from '../../platform/database/data-sources';
import { instantSql } from '../../records/logs/head';
import { BallotBoxes } from '../ballots/ballot-boxes';
import { CloseDivision } from '../close-division';
import type { KnownDivision } from '../division-directory';

const lookEveryMilliseconds = 1_000;
const methods: readonly Method[] = ['recordVote', 'showOfHands'];

interface Due extends KnownDivision {
  readonly state: 'open' | 'closed' | 'annulled';
  readonly closesAt: string | null;
}

/**
 * What the passing of time has made due: an open division whose announced end has come is closed, and a box that outlived its close is
 * destroyed. Every node looks, at boot and once a second; whichever comes second gets the first one's receipt.
 */
@Injectable()
export class DueActs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Divisions');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(CloseDivision) private readonly closing: CloseDivision,
    @Inject(BallotBoxes) private readonly boxes: BallotBoxes,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    clearInterval(this.timer);
    this.timer = setInterval(() => void this.look(), lookEveryMilliseconds).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** One look at a time; a failure is said and tried again at the next. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce()
      .catch((error: unknown) => this.logger.warn(`not done: ${error instanceof Error ? error.message : 'unknown'}`))
      .finally(() => {
        this.looking = undefined;
      });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    for (const division of await this.due()) {
      if (division.state === 'open') await this.closing.closeOverdue(division, division.closesAt ?? '');
      else await this.boxes.destroy(division);
    }
  }

  private due(): Promise<Due[]> {
    return this.readers.query(
      `SELECT id::text AS id, consultation_id::text AS consultation, envelope_id::text AS envelope, method, state,
         ${instantSql('closes_at')} AS "closesAt"
       FROM divisions
       WHERE (state = 'open' AND closes_at <= clock_timestamp())
          OR (state IN ('closed', 'annulled') AND destroyed_at IS NULL AND method = ANY($1::text[]))
       ORDER BY id`,
      [methods.filter(isUnlinked)],
    );
  }
}
