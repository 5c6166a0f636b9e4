import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, AnnulDivisionCommand } from '@concord/contracts';
import { decideAnnul, envelopeOf, plenary, refuse } from '@concord/procedure';
import { Acts } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import { BallotBoxes } from './ballots/ballot-boxes';
import { DivisionDirectory } from './division-directory';
import { divisionOf } from './divisions.queries';

/** The Chair annuls a division with a reason: its ballots are destroyed unread, and its envelope is never opened. */
@Injectable()
export class AnnulDivision {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(DivisionDirectory) private readonly divisions: DivisionDirectory,
    @Inject(BallotBoxes) private readonly boxes: BallotBoxes,
  ) {}

  async annul(
    account: string,
    consultation: string,
    id: string,
    command: AnnulDivisionCommand,
  ): Promise<ActReceipt | Refusal> {
    const known = await this.divisions.find(consultation, id);
    if (known === null) return refuse('division.notFound');
    const audiences = [plenary, envelopeOf(known.envelope)];
    const outcome = await this.acts.perform(
      { consultation, account, act: command, audiences },
      async ({ manager, actor, now }) => {
        const division = await divisionOf(manager, consultation, id);
        if (division === null) return refuse('division.notFound');
        return decideAnnul(division, command.reason, actor, now);
      },
    );
    await this.boxes.destroyAfter(outcome, known);
    return outcome;
  }
}
