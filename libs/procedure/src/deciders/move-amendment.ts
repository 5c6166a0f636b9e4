import { fact, plenary } from '../facts';
import { admissibleText, isBlank } from '@concord/text';
import type { HashOf } from '@concord/text';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import { amendmentPolicy, lacksSeconder, textMovedOn } from '../policies/amendment-policy';
import { all } from '../policies/capacities';
import { sits } from '../policies/sitting-policy';
import type { Amendment, Operations } from '../values/amendment';
import type { Body } from '../values/body';
import type { Consultation, Sitting } from '../values/consultation';
import type { Actor } from '../values/delegate';
import type { Provision, Revision } from '../values/text';
import { attribution } from './attribution';
import { when } from './decision';
import type { Decision } from './decision';
import { operationsStand } from './operations';

export function decideSecond(body: Body, amendment: Amendment, actor: Actor): Decision {
  return when(amendmentPolicy.maySecond(actor, body, amendment), () => {
    const seconded = fact(plenary, 'amendment.seconded', { amendment: amendment.id, seconder: attribution(actor) });
    return amendment.state === 'moved'
      ? [seconded, fact(plenary, 'amendment.discussed', { amendment: amendment.id, state: 'underDiscussion' })]
      : [seconded];
  });
}

/** D.n is given here, in the order of receipt, and never again (section 8). `lastNumber` is 0 before the first. */
export function decideReceive(body: Body, amendment: Amendment, lastNumber: number, actor: Actor): Decision {
  return when(amendmentPolicy.mayReceive(actor, body, amendment), () => [
    fact(plenary, 'amendment.received', { amendment: amendment.id, state: 'received', number: lastNumber + 1 }),
  ]);
}

export function decideReturn(amendment: Amendment, reason: string, actor: Actor): Decision {
  const text = admissibleText(reason);
  if (!text.ok) return refuse(text.code, { at: text.at }, 'reason');
  if (isBlank(text.text)) return refuse('text.empty', {}, 'reason');
  return when(amendmentPolicy.mayReturn(actor, amendment), () => [
    fact(plenary, 'amendment.returned', { amendment: amendment.id, state: 'returned' }, { reason: text.text }),
  ]);
}

/** Languages of the body in which the amendment does not yet stand. */
export function missingLanguages(body: Body, amendment: Amendment): string[] {
  return body.languages.filter((language) => amendment.operations[language] === undefined);
}

/** The secretariat adds the operation in further languages; what the mover wrote is never touched. */
export function decideTranslate(
  context: { amendment: Amendment; provision: Provision; revision: Revision },
  operations: Operations,
  actor: Actor,
  hashOf: HashOf,
): Decision {
  const { amendment, provision, revision } = context;
  if (operations[amendment.original] !== undefined) {
    return refuse('amendment.languageKnown', { language: amendment.original }, 'operations');
  }
  const merged = { ...amendment.operations, ...operations };
  const verdict = all(
    amendmentPolicy.mayTranslate(actor, amendment),
    amendment.revision === revision.id ? allowed : refuse('amendment.staleBase'),
    operationsStand(provision, revision, amendment.original, merged, hashOf),
  );
  return when(verdict, () => [
    fact(plenary, 'amendment.translated', { amendment: amendment.id, operations: merged, state: 'inTranslation' }),
  ]);
}

/** Published once it stands in the body's languages, or when the body waives that (section 8). */
export function decidePublish(body: Body, amendment: Amendment, waive: boolean, actor: Actor): Decision {
  const missing = missingLanguages(body, amendment);
  const complete: Verdict =
    missing.length === 0 || waive ? allowed : refuse('amendment.languagesMissing', { languages: missing.join(', ') });
  return when(all(amendmentPolicy.mayPublish(actor, amendment), complete), () => [
    fact(plenary, 'amendment.published', {
      amendment: amendment.id,
      state: 'published',
      languagesWaived: missing.length > 0,
    }),
  ]);
}

/** The Chair calls it: one at a time, in an open sitting, and only while it stands on the text that it was written for. */
export function decideCallAmendment(
  context: {
    consultation: Consultation;
    sitting: Sitting | null;
    amendment: Amendment;
    provision: Provision;
    underWay: boolean;
  },
  actor: Actor,
): Decision {
  const { consultation, sitting, amendment, provision, underWay } = context;
  const verdict = all(
    consultation.state === 'meeting' ? allowed : refuse('consultation.notInState', { state: consultation.state }),
    sits(sitting),
    underWay ? refuse('amendment.otherCalled') : allowed,
    amendmentPolicy.mayCall(actor, amendment),
    textMovedOn(amendment, provision) ? refuse('amendment.textMovedOn') : allowed,
  );
  return when(verdict, () => [
    fact(plenary, 'amendment.called', { amendment: amendment.id, state: 'called' }),
    fact(plenary, 'sitting.called', { sitting: sitting?.id ?? '', called: { kind: 'amendment', id: amendment.id } }),
  ]);
}

/** Moved; under discussion at once unless it still needs a seconder at the sitting. */
export function decideMove(body: Body, sitting: Sitting | null, amendment: Amendment, actor: Actor): Decision {
  return when(all(sits(sitting), amendmentPolicy.mayMove(actor, body, amendment)), () => {
    const moved = fact(plenary, 'amendment.moved', { amendment: amendment.id, state: 'moved' });
    if (lacksSeconder(body, amendment, 'atSitting')) return [moved];
    return [moved, fact(plenary, 'amendment.discussed', { amendment: amendment.id, state: 'underDiscussion' })];
  });
}

export function decideNotMoved(sitting: Sitting | null, amendment: Amendment, actor: Actor): Decision {
  return when(all(sits(sitting), amendmentPolicy.mayDeclareNotMoved(actor, amendment)), () => [
    fact(plenary, 'amendment.notMoved', { amendment: amendment.id, state: 'notMoved' }),
    fact(plenary, 'sitting.called', { sitting: sitting?.id ?? '', called: null }),
  ]);
}

/**
 * Withdrawing is not deleting; not while a division is announced or open.
 *
 * @param sitting the one under way, so that it is no longer seized of what is withdrawn.
 */
export function decideWithdraw(
  body: Body,
  amendment: Amendment,
  divisionUnderWay: boolean,
  actor: Actor,
  sitting: Sitting | null = null,
): Decision {
  const verdict = all(
    divisionUnderWay ? refuse('division.otherOpen') : allowed,
    amendmentPolicy.mayWithdraw(actor, body, amendment),
  );
  return when(verdict, () => {
    const withdrawn = fact(plenary, 'amendment.withdrawn', { amendment: amendment.id, state: 'withdrawn' });
    if (sitting?.called?.id !== amendment.id) return [withdrawn];
    return [withdrawn, fact(plenary, 'sitting.called', { sitting: sitting.id, called: null })];
  });
}
