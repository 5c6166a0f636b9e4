import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, OpenDivisionCommand } from '@concord/contracts';
import { decideOpenDivision, plenary, refuse } from '@concord/procedure';
import { Acts } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import { openSittingOf } from '../sittings/sittings.queries';
import { divisionOf, divisionsSoFar } from './divisions.queries';

/** The Chair opens a division that was announced, for so many minutes or until it is closed. */
@Injectable()
export class OpenDivision {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  open(account: string, consultation: string, id: string, command: OpenDivisionCommand): Promise<ActReceipt | Refusal> {
    return this.acts.perform(
      { consultation, account, act: command, audiences: [plenary] },
      async ({ manager, actor, now }) => {
        const division = await divisionOf(manager, consultation, id);
        if (division === null) return refuse('division.notFound');
        const sitting = await openSittingOf(manager, consultation);
        const { underWay } = await divisionsSoFar(manager, consultation);
        const otherOpen = underWay !== null && underWay !== id;
        return decideOpenDivision({ sitting, division, otherOpen }, command, actor, now);
      },
    );
  }
}
