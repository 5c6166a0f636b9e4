import { Inject, Injectable, Logger } from '@nestjs/common';
import { decideBoxDestroyed, isUnlinked, plenary, refuse } from '@concord/procedure';
import { Writers } from '../../platform/database/data-sources';
import { dropBox } from '../../records/ballot-boxes';
import type { KnownDivision } from '../division-directory';
import { divisionOf } from '../divisions.queries';
import { SystemActs } from '../due/system-acts';

/** The end of a ballot box: dropped once its close or annulment is committed, and only then said to be destroyed. */
@Injectable()
export class BallotBoxes {
  private readonly logger = new Logger('Ballot boxes');

  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(SystemActs) private readonly systemActs: SystemActs,
  ) {}

  /** Directly after COMMIT. What fails here is tried again by `DueActs`, also by another node and after a restart. */
  async destroyAfter(outcome: object, division: KnownDivision): Promise<void> {
    if (('ok' in outcome && outcome.ok === false) || !isUnlinked(division.method)) return;
    await this.destroy(division).catch((error: unknown) => {
      this.logger.warn(`the box of division ${division.id} stands until the next attempt: ${nameOf(error)}`);
    });
  }

  async destroy({ id, consultation }: KnownDivision): Promise<void> {
    await dropBox(this.writers, id);
    const act = { consultation, kind: 'division.boxDestroyed', subject: id, due: '', audiences: [plenary] };
    await this.systemActs.perform(act, async ({ manager, now }) => {
      const division = await divisionOf(manager, consultation, id);
      return division === null ? refuse('division.notFound') : decideBoxDestroyed(division, now);
    });
  }
}

/** The name of what went wrong, never its text: a statement's error may repeat what stood in it. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
