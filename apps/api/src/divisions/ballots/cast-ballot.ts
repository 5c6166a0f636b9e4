import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, CastBallotCommand } from '@concord/contracts';
import { refuse } from '@concord/procedure';
import { receiptOf } from '../../consultations/acts';
import { Readers } from '../../platform/database/data-sources';
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
    @Inject(Readers) private readonly readers: Readers,
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
    const delegate = await this.delegateOf(account, consultation);
    if (delegate === null) return refuse('consultation.notFound');
    const ballot = ballotCommand(division, account, delegate, command);
    const outcome = await this.recorder.actInEnvelope(division.envelope, ballot, ballotHandler);
    if (outcome.ok && !outcome.replayed) {
      await this.turnouts.tell(division, outcome.answer.turnout, outcome.receipt.at(-1)?.seq ?? 0);
    }
    return receiptOf(outcome);
  }

  private async delegateOf(account: string, consultation: string): Promise<string | null> {
    const [row]: { id: string }[] = await this.readers.query(
      'SELECT id::text AS id FROM delegates WHERE consultation_id = $1 AND account_id = $2',
      [consultation, account],
    );
    return row?.id ?? null;
  }
}
