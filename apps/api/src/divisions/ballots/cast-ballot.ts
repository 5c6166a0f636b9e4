import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, CastBallotCommand } from '@concord/contracts';
import { refuse } from '@concord/procedure';
import { receiptOf } from '../../consultations/acts';
import { Participation } from '../../delegations/participation';
import type { Refusal } from '../../platform/http/problem';
import { Recorder } from '../../records/recorder';
import { DivisionDirectory } from '../division-directory';
import { ballotCommand } from './ballot-command';
import { ballotHandler } from './ballot-handler';
import { Turnouts } from './turnouts';

/** A delegate votes: into the division's envelope, together with whoever votes at the same moment. */
@Injectable()
export class CastBallot {
  constructor(
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(DivisionDirectory) private readonly divisions: DivisionDirectory,
    @Inject(Turnouts) private readonly turnouts: Turnouts,
    @Inject(Participation) private readonly participation: Participation,
  ) {}

  async cast(
    account: string,
    consultation: string,
    id: string,
    command: CastBallotCommand,
  ): Promise<ActReceipt | Refusal> {
    const division = await this.divisions.find(consultation, id);
    if (division === null) return refuse('division.notFound');
    // Only the name under which the ballot is kept; whose capacity it is, is asked after the lock.
    const delegate = await this.participation.delegateOf(account, consultation);
    if (delegate === null) return refuse('consultation.notFound');
    const ballot = ballotCommand(division, account, delegate, command);
    const outcome = await this.recorder.actInEnvelope(division.envelope, ballot, ballotHandler);
    if (outcome.ok && !outcome.replayed) {
      await this.turnouts.tell(division, outcome.answer.turnout, outcome.receipt.at(-1)?.seq ?? 0);
    }
    return receiptOf(outcome);
  }
}
