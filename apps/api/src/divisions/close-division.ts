import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt } from '@concord/contracts';
import { decideCloseDivision, decideCloseOverdue, envelopeOf, plenary, refuse } from '@concord/procedure';
import type { ChoiceCounts, Decision, Division } from '@concord/procedure';
import { Acts, recordFact } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import type { ActOutcome } from '../records/act';
import { applyDecision } from './apply-decision';
import { BallotBoxes } from './ballots/ballot-boxes';
import { countBallots } from './ballots/count-ballots';
import { DivisionDirectory } from './division-directory';
import type { KnownDivision } from './division-directory';
import { divisionOf } from './divisions.queries';
import { SystemActs } from './due/system-acts';
import type { SystemContext } from './due/system-acts';

type DecideClose = (division: Division, counts: ChoiceCounts, unlinkedMinimum: number) => Decision;

/**
 * Closes a division, in one transaction that holds plenary and envelope together: it counts, seals the envelope with the result, opens
 * it, and declares in plenary with the envelope's size and root. A ballot counts if and only if it precedes this in the envelope.
 */
@Injectable()
export class CloseDivision {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SystemActs) private readonly systemActs: SystemActs,
    @Inject(DivisionDirectory) private readonly divisions: DivisionDirectory,
    @Inject(BallotBoxes) private readonly boxes: BallotBoxes,
  ) {}

  async close(account: string, consultation: string, id: string, act: Act): Promise<ActReceipt | Refusal> {
    const known = await this.divisions.find(consultation, id);
    if (known === null) return refuse('division.notFound');
    const outcome = await this.acts.perform({ consultation, account, act, audiences: audiencesOf(known) }, (context) =>
      closed(context, known, (division, counts, minimum) =>
        decideCloseDivision(division, counts, minimum, context.actor, context.now),
      ),
    );
    await this.boxes.destroyAfter(outcome, known);
    return outcome;
  }

  /** By `system`, once the end that was announced at the opening has come. */
  async closeOverdue(known: KnownDivision, closesAt: string): Promise<ActOutcome<null>> {
    const { consultation, id: subject } = known;
    const outcome = await this.systemActs.perform(
      { consultation, kind: 'division.close', subject, due: closesAt, audiences: audiencesOf(known) },
      (context) =>
        closed(context, known, (division, counts, minimum) =>
          decideCloseOverdue(division, counts, minimum, context.now),
        ),
    );
    await this.boxes.destroyAfter(outcome, known);
    return outcome;
  }
}

const audiencesOf = ({ envelope }: KnownDivision) => [plenary, envelopeOf(envelope)];

async function closed(context: SystemContext, { id }: KnownDivision, decideClose: DecideClose): Promise<Decision> {
  const { manager, record, consultation, now } = context;
  const division = await divisionOf(manager, consultation.id, id);
  if (division === null) return refuse('division.notFound');
  const { unlinkedMinimum } = consultation.body.ruleSet;
  const close = decideClose(division, await countBallots(manager, division), unlinkedMinimum);
  if (!close.ok) return close;
  const sealed = close.facts.find((fact) => fact.type === 'division.closed');
  if (sealed === undefined) throw new Error(`division ${id}: closing it came to nothing`);
  await record.append([recordFact(sealed, new Map())]);
  await record.openEnvelope(division.envelope);
  const counted = { division, result: sealed.body.result, envelope: record.treeHead(division.envelope) };
  return { ok: true, facts: await applyDecision(manager, consultation, counted, now) };
}
