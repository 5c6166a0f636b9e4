import type { JsonObject } from '@concord/ledger';
import type { Turnout } from '@concord/contracts';
import { decideBallot, isUnlinked, refuse } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import { refusalOf } from '../../consultations/acts';
import type { EnvelopeDecision, EnvelopeHandler, EnvelopeMoment } from '../../records/envelopes/envelope-handler';
import type { Refusal } from '../../platform/http/problem';
import type { BallotCommand } from './ballot-command';
import { loadBallots } from './load-ballots';
import type { BallotBatch, BallotLine } from './load-ballots';
import { writeBallots } from './write-ballots';

/** One accepted ballot as it is written. */
export interface AcceptedBallot {
  readonly division: string;
  readonly capacity: string;
  readonly group: string;
  readonly seq: number;
  readonly at: string;
  /** Whether the line had not voted before. */
  readonly isFirst: boolean;
  /** Where the choice goes: beside the voter, or with nothing but its code into the box. */
  readonly choice: Choice;
  readonly code: string | null;
}

/** How many have voted after this ballot. It is shown, and says nothing of a choice. */
export interface BallotAnswer {
  readonly turnout: Turnout;
}

type Decided = EnvelopeDecision<AcceptedBallot, BallotAnswer> | Refusal;

/** Ballots in their envelope: what has queued is loaded once, decided one after another, and written once. */
export const ballotHandler: EnvelopeHandler<BallotBatch, BallotCommand, AcceptedBallot, BallotAnswer> = {
  load: (manager, commands) => loadBallots(manager, commands),
  decide,
  write: (manager, rows) => writeBallots(manager, rows),
};

function decide(batch: BallotBatch, command: BallotCommand, moment: EnvelopeMoment): Decided {
  const { division } = batch;
  if (division === null) return refusalOf(refuse('division.notFound'));
  const line = batch.lines.get(command.cast.capacity);
  if (line?.account !== command.account) return refusalOf(refuse('capacity.notYours'));
  const context = { division, onRoll: line.group !== null, own: line.ballot };
  const actor = { delegate: line.delegate, capacity: line.capacity };
  const decided = decideBallot(context, command.cast, actor, moment.now);
  if (!decided.ok) return refusalOf(decided);
  const isBoxed = isUnlinked(division.method);
  if (isBoxed && (command.code === null || batch.codes.has(command.code))) {
    return refusalOf(refuse('division.trackingCodeMissing', {}, 'trackingCode'));
  }
  const row = accept(batch, line, command, isBoxed, moment);
  const { type, v, body } = decided.fact;
  return { ok: true, facts: [{ type, v, body: body as unknown as JsonObject }], row, answer: answerOf(batch) };
}

/** Notes what the next command of the batch must see. */
function accept(
  batch: BallotBatch,
  line: BallotLine,
  { cast, code, division }: BallotCommand,
  isBoxed: boolean,
  { now, nextSeq }: EnvelopeMoment,
): AcceptedBallot {
  const group = line.group ?? '';
  const isFirst = line.ballot === null;
  const turnout = batch.turnout.get(group);
  if (isFirst && turnout !== undefined) turnout.voted += 1;
  line.ballot = { seq: nextSeq, choice: isBoxed ? null : cast.choice };
  if (isBoxed && code !== null) batch.codes.add(code);
  return {
    ...{ division, capacity: cast.capacity, group, seq: nextSeq, at: now, isFirst },
    ...{ choice: cast.choice, code: isBoxed ? code : null },
  };
}

const answerOf = ({ turnout }: BallotBatch): BallotAnswer => ({
  turnout: { groups: [...turnout].map(([group, { voted, onRoll }]) => ({ group, voted, onRoll })) },
});
