import type { AnnounceDivision, OpenDivision } from '../commands';
import { envelopeOf, fact, plenary } from '../facts';
import type { NewFact } from '../facts';
import { admissibleText, isBlank } from '@concord/text';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import { all } from '../policies/capacities';
import { divisionPolicy, isUnlinked } from '../policies/division-policy';
import { sits } from '../policies/sitting-policy';
import type { Amendment } from '../values/amendment';
import { isSameQuorum, type Body } from '../values/body';
import type { Instant } from '../values/common';
import type { Consultation, Sitting } from '../values/consultation';
import type { Actor, Delegate } from '../values/delegate';
import type { Division } from '../values/division';
import type { Provision } from '../values/text';
import { when } from './decision';
import type { Decision } from './decision';
import { freezeRoll } from './roll';
import type { FrozenRoll } from './roll';

/** Roll lines per envelope entry: some 120 bytes each, well below the entry's 32 KiB. */
const linesPerEntry = 100;

export interface AnnounceContext {
  readonly consultation: Consultation;
  readonly sitting: Sitting | null;
  readonly delegates: Iterable<Delegate>;
  /** What the question is about: the amendment with its provision, or the provision alone. */
  readonly amendment: Amendment | null;
  readonly provision: Provision | null;
  /** Amendments to the provision that still wait for a decision. */
  readonly openAmendments: number;
  readonly divisionUnderWay: boolean;
  readonly lastNumber: number;
}

/** What is put has been called, and stands where it can be decided. */
function questionStands(context: AnnounceContext, command: AnnounceDivision): Verdict {
  const { amendment, provision, sitting } = context;
  if (provision === null) return refuse('provision.notFound');
  if (provision.state !== 'open') return refuse('provision.decided');
  if (command.question.kind === 'provision') {
    if (context.openAmendments > 0) return refuse('provision.openAmendments', { count: context.openAmendments });
    const isCalled = sitting?.called?.kind === 'provision' && sitting.called.id === provision.id;
    return isCalled ? allowed : refuse('amendment.notInState', { state: 'published' });
  }
  if (amendment === null) return refuse('amendment.notFound');
  if (amendment.state !== 'underDiscussion') return refuse('amendment.notInState', { state: amendment.state });
  return amendment.revision === provision.revision ? allowed : refuse('amendment.staleBase');
}

function methodStands(body: Body, command: AnnounceDivision, roll: FrozenRoll): Verdict {
  const { methods, unlinkedMinimum } = body.ruleSet;
  if (!methods.includes(command.method))
    return refuse('division.methodNotAllowed', { method: command.method }, 'method');
  const small = roll.summary.find(({ onRoll }) => onRoll < unlinkedMinimum);
  return isUnlinked(command.method) && small !== undefined
    ? refuse('division.tooFewForSecrecy', { group: small.group, minimum: unlinkedMinimum }, 'method')
    : allowed;
}

/** Majority and quorum are the rule set's (section 3): a Chair who could lower them could carry anything, or nothing by raising them. */
function rulesStand({ ruleSet }: Body, { majority, quorum }: AnnounceDivision): Verdict {
  if (majority !== null && majority !== ruleSet.majority) return refuse('division.majorityAsRuled', {}, 'majority');
  return quorum === null || isSameQuorum(quorum, ruleSet.quorum)
    ? allowed
    : refuse('division.quorumAsRuled', {}, 'quorum');
}

function announced(context: AnnounceContext, command: AnnounceDivision, roll: FrozenRoll, now: Instant): NewFact[] {
  const { consultation, sitting, lastNumber } = context;
  const { ruleSet } = consultation.body;
  const division: Division = {
    ...{ id: command.division, number: lastNumber + 1, sitting: sitting?.id ?? '', question: command.question },
    ...{ method: command.method, majority: ruleSet.majority },
    ...{ quorum: ruleSet.quorum, ruleSet: { id: ruleSet.id, version: ruleSet.version } },
    ...{ state: 'announced', roll: roll.summary, quorumRequired: roll.quorumRequired },
    ...{ present: sitting?.present.length ?? 0, envelope: command.envelope, announcedAt: now },
    ...{ openedAt: null, closesAt: null, closedAt: null, result: null, destroyedAt: null },
  };
  const parts: NewFact[] = [];
  for (let part = 0; part * linesPerEntry < roll.lines.length; part += 1) {
    const lines = roll.lines.slice(part * linesPerEntry, (part + 1) * linesPerEntry);
    parts.push(fact(envelopeOf(command.envelope), 'roll.frozen', { division: command.division, part, lines }));
  }
  return [fact(plenary, 'division.announced', { division }), ...parts];
}

/** Announces a division: question, method, majority and quorum are said, roll and weights frozen, before it opens (section 4). */
export function decideAnnounce(
  context: AnnounceContext,
  command: AnnounceDivision,
  actor: Actor,
  now: Instant,
): Decision {
  const { consultation, sitting } = context;
  const first = all(
    divisionPolicy.mayAnnounce(actor),
    sits(sitting),
    context.divisionUnderWay ? refuse('division.otherOpen') : allowed,
    questionStands(context, command),
    rulesStand(consultation.body, command),
  );
  if (!first.ok) return first;
  const roll = freezeRoll(consultation.body, consultation.body.ruleSet.quorum, context.delegates);
  if (!roll.ok) return roll;
  return when(methodStands(consultation.body, command, roll), () => announced(context, command, roll, now));
}

const addMinutes = (now: Instant, minutes: number): Instant =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString();

export function decideOpenDivision(
  context: { sitting: Sitting | null; division: Division; otherOpen: boolean },
  command: OpenDivision,
  actor: Actor,
  now: Instant,
): Decision {
  const verdict = all(
    divisionPolicy.mayOpen(actor, context.division),
    sits(context.sitting),
    context.otherOpen ? refuse('division.otherOpen') : allowed,
  );
  return when(verdict, () => {
    const closesAt = command.minutes === null ? null : addMinutes(now, command.minutes);
    return [fact(plenary, 'division.opened', { division: context.division.id, openedAt: now, closesAt })];
  });
}

/**
 * Annuls an announced or open division; its ballots are destroyed unread, and that is recorded (section 4). The envelope gets the fact
 * as its last entry, without the reason, and stays sealed for ever.
 */
export function decideAnnul(division: Division, reason: string, actor: Actor, now: Instant): Decision {
  const text = admissibleText(reason);
  if (!text.ok) return refuse(text.code, { at: text.at }, 'reason');
  if (isBlank(text.text)) return refuse('text.empty', {}, 'reason');
  return when(divisionPolicy.mayAnnul(actor, division), () => [
    fact(plenary, 'division.annulled', { division: division.id, closedAt: now }, { reason: text.text }),
    fact(envelopeOf(division.envelope), 'division.annulled', { division: division.id, closedAt: now }),
  ]);
}

/** The box of an unlinked method is gone: said once, after the close or the annulment (section 4). Acted by `system`. */
export function decideBoxDestroyed(division: Division, now: Instant): Decision {
  const isOver = division.state === 'closed' || division.state === 'annulled';
  const isDue = isOver && isUnlinked(division.method) && division.destroyedAt === null;
  return when(isDue ? allowed : refuse('division.notInState', { state: division.state }), () => [
    fact(plenary, 'division.boxDestroyed', { division: division.id, destroyedAt: now }),
  ]);
}
