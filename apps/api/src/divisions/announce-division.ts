import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, AnnounceDivisionCommand } from '@concord/contracts';
import { decideAnnounce, isUnlinked, plenary, refuse } from '@concord/procedure';
import type { AnnounceContext, Decision } from '@concord/procedure';
import { amendmentOf, openAmendmentsTo } from '../amendments/amendments.queries';
import { Acts } from '../consultations/acts';
import type { DecisionContext } from '../consultations/acts';
import { delegatesOf } from '../delegations/delegates.queries';
import type { Refusal } from '../platform/http/problem';
import { provisionOf } from '../provisions/provisions.queries';
import { openBox } from '../records/ballot-boxes';
import { openSittingOf } from '../sittings/sittings.queries';
import { divisionsSoFar, isDivisionKnown } from './divisions.queries';

/** The Chair announces a division: the roll is frozen, and its envelope made, in the same transaction. */
@Injectable()
export class AnnounceDivision {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  announce(account: string, consultation: string, command: AnnounceDivisionCommand): Promise<ActReceipt | Refusal> {
    return this.acts.perform({ consultation, account, act: command, audiences: [plenary] }, (context) =>
      decide(context, command),
    );
  }
}

async function decide(context: DecisionContext, command: AnnounceDivisionCommand): Promise<Decision> {
  const { record, manager, consultation, actor, now } = context;
  if (await isDivisionKnown(manager, command.division)) return refuse('division.notInState', { state: 'announced' });
  const known = await announceContext(context, command);
  // A refusal rolls it back with everything else.
  const envelope = await record.createLog({
    ...{ consultationId: consultation.id, audience: 'envelope', divisionId: command.division },
  });
  const { division, question, method, majority, quorum } = command;
  const decision = decideAnnounce(known, { division, envelope, question, method, majority, quorum }, actor, now);
  if (decision.ok && isUnlinked(method)) await openBox(manager, division);
  return decision;
}

async function announceContext(
  { manager, consultation }: DecisionContext,
  { question }: AnnounceDivisionCommand,
): Promise<AnnounceContext> {
  const { id } = consultation;
  const amendment = question.kind === 'amendment' ? await amendmentOf(manager, id, question.amendment) : null;
  const provisionId = question.kind === 'provision' ? question.provision : amendment?.provision;
  const provision = provisionId === undefined ? null : await provisionOf(manager, id, provisionId);
  const { lastNumber, underWay } = await divisionsSoFar(manager, id);
  return {
    ...{ consultation, amendment, provision, lastNumber, divisionUnderWay: underWay !== null },
    sitting: await openSittingOf(manager, id),
    delegates: await delegatesOf(manager, id),
    openAmendments: provision === null ? 0 : await openAmendmentsTo(manager, id, provision.id),
  };
}
