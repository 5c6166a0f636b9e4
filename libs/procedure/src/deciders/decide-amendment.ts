import { admissibleText } from '@concord/text';
import type { HashOf } from '@concord/text';
import type { ResubmitAmendment, SubmitAmendment, WriteAmendment } from '../commands';
import { fact, groupOf, plenary } from '../facts';
import type { NewFact } from '../facts';
import { refuse } from '../refusal';
import type { Verdict } from '../refusal';
import { amendmentPolicy, takesAmendments } from '../policies/amendment-policy';
import { all } from '../policies/capacities';
import type { Amendment, PreparedAmendment } from '../values/amendment';
import type { Instant } from '../values/common';
import type { Consultation } from '../values/consultation';
import type { Actor } from '../values/delegate';
import type { Provision, Revision } from '../values/text';
import { attribution, officialAttribution } from './attribution';
import { when } from './decision';
import type { Decision } from './decision';
import { operationsStand } from './operations';

interface WriteContext {
  readonly consultation: Consultation;
  readonly provision: Provision | null;
  /** The revision in force of that provision. */
  readonly revision: Revision | null;
}

/** The amendment is written against the text in force and applies to it (section 8). */
function stands(context: WriteContext, command: WriteAmendment, hashOf: HashOf): Verdict {
  const { provision, revision } = context;
  if (provision === null || revision === null) return refuse('provision.notFound', {}, 'provision');
  if (provision.state === 'deleted') return refuse('provision.deleted', {}, 'provision');
  if (provision.state === 'adopted') return refuse('provision.decided', {}, 'provision');
  if (command.revision !== revision.id) return refuse('amendment.staleBase', {}, 'revision');
  const rationale = admissibleText(command.rationale);
  if (!rationale.ok) return refuse(rationale.code, { at: rationale.at }, 'rationale');
  return operationsStand(provision, revision, command.original, command.operations, hashOf);
}

/** A member writes an amendment for the group; only the group reads it. */
export function decidePrepareAmendment(
  context: WriteContext,
  command: WriteAmendment,
  actor: Actor,
  now: Instant,
  hashOf: HashOf,
): Decision {
  const verdict = all(amendmentPolicy.mayPrepare(actor, context.consultation), stands(context, command, hashOf));
  return when(verdict, () => {
    const { amendment: id, provision, revision, original, operations, rationale } = command;
    const group = actor.capacity.group ?? '';
    const amendment = {
      ...{ id, group, provision, revision, original, operations },
      ...{ author: attribution(actor), preparedAt: now, takenUpAt: null },
    };
    return [fact(groupOf(group), 'amendment.prepared', { amendment }, { rationale: rationale.normalize('NFC') })];
  });
}

/** The authorised submitter makes it official; a draft of the group that it comes from is marked there as taken up. */
export function decideSubmitAmendment(
  context: WriteContext & { readonly prepared: PreparedAmendment | null },
  command: SubmitAmendment,
  actor: Actor,
  hashOf: HashOf,
): Decision {
  const { consultation, prepared } = context;
  if (command.prepared !== null && prepared === null) return refuse('amendment.notFound', {}, 'prepared');
  const verdict = all(
    prepared === null
      ? amendmentPolicy.maySubmit(actor, consultation)
      : amendmentPolicy.mayTakeUp(actor, consultation, prepared),
    stands(context, command, hashOf),
  );
  return when(verdict, () => {
    const { amendment: id, provision, revision, original, operations, rationale } = command;
    const amendment = {
      ...{ id, provision, revision, original, operations, mover: officialAttribution(consultation.body, actor) },
      ...{ state: 'submitted' as const, number: null, seconder: null, languagesWaived: false },
    };
    const facts: NewFact[] = [
      fact(plenary, 'amendment.submitted', { amendment }, { rationale: rationale.normalize('NFC') }),
    ];
    if (prepared !== null) facts.push(fact(groupOf(prepared.group), 'amendment.takenUp', { prepared: prepared.id }));
    return facts;
  });
}

/**
 * Writes it anew on the text in force, after that changed. Number, mover and seconder stay; translations and a waiver were for the old
 * words, so what was published stands as received again.
 */
export function decideRestate(
  context: WriteContext & { readonly amendment: Amendment },
  command: ResubmitAmendment,
  actor: Actor,
  hashOf: HashOf,
): Decision {
  const { amendment, consultation, provision: on } = context;
  if (on === null) return refuse('provision.notFound', {}, 'provision');
  const { id, provision, original } = amendment;
  const written: WriteAmendment = { amendment: id, provision, original, ...command };
  const verdict = all(
    takesAmendments(consultation),
    amendmentPolicy.mayRestate(actor, consultation.body, amendment, on),
    stands(context, written, hashOf),
  );
  return when(verdict, () => {
    const { revision, operations } = command;
    const state = amendment.state === 'submitted' ? ('submitted' as const) : ('received' as const);
    const body = { amendment: id, state, revision, operations, languagesWaived: false };
    return [fact(plenary, 'amendment.restated', body, { rationale: command.rationale.normalize('NFC') })];
  });
}

/** Submits again what was returned, under its id; seconder and mover stay, the operations are written against the text in force. */
export function decideResubmit(
  context: WriteContext & { readonly amendment: Amendment },
  command: ResubmitAmendment,
  actor: Actor,
  hashOf: HashOf,
): Decision {
  const { amendment, consultation } = context;
  const { id, provision, original } = amendment;
  const written: WriteAmendment = { amendment: id, provision, original, ...command };
  const verdict = all(
    takesAmendments(consultation),
    amendmentPolicy.mayResubmit(actor, consultation.body, amendment),
    stands(context, written, hashOf),
  );
  return when(verdict, () => {
    const { revision, operations } = command;
    const body = { amendment: id, state: 'submitted' as const, revision, operations };
    return [fact(plenary, 'amendment.resubmitted', body, { rationale: command.rationale.normalize('NFC') })];
  });
}
