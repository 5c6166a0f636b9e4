import type { Amendment, Comment, Id, RecordedFact } from '@concord/procedure';
import type { ActType, ErasedAct, KnownAct } from './read-act';
import type { Telling } from './telling';

export type Params = Readonly<Record<string, string | number>>;
type ActOf<T extends ActType> = T extends 'payload.erased' ? ErasedAct : Extract<RecordedFact, { type: T }>;
type ParamsTable = { readonly [T in ActType]: (act: ActOf<T>, tell: Telling) => Params };

/** How an amendment is called in a sentence: its number, its mover and what it amends. */
function amendment({ state, names, provision }: Telling, id: Id): Params {
  const found: Amendment | undefined = state.amendments.get(id);
  if (found === undefined) return { amendment: names.amendment({ number: null }), by: '', provision: '' };
  return {
    amendment: names.amendment(found),
    by: names.attribution(found.mover),
    provision: provision(found.provision),
  };
}

function comment({ state, names, provision }: Telling, id: Id): Params {
  const found: Comment | undefined = state.comments.get(id);
  return found === undefined
    ? { by: '', provision: '' }
    : { by: names.attribution(found.author), provision: provision(found.provision) };
}

const round = (
  { round: { number, deadlineAt } }: { round: { number: number; deadlineAt: string } },
  tell: Telling,
): Params => ({
  number,
  deadline: tell.time(deadlineAt),
});
const sitting = ({ state }: Telling, id: Id): Params => ({ number: state.sittings.get(id)?.number ?? '' });
const division = ({ state }: Telling, id: Id): Params => ({ number: state.divisions.get(id)?.number ?? '' });
const move = ({ body }: { body: { amendment: Id } }, tell: Telling): Params => amendment(tell, body.amendment);
const sat = ({ body }: { body: { sitting: Id } }, tell: Telling): Params => sitting(tell, body.sitting);

/** Names, up to four; of more the number is what one wants to know, and the rest stands in the details. */
function people(capacities: readonly Id[], tell: Telling): string {
  const named = capacities.slice(0, 4).map(tell.holder).join(', ');
  return capacities.length > 4 ? `${named} (+${capacities.length - 4})` : named;
}

function revision(tell: Telling, id: Id): string {
  const found = tell.state.revisions.get(id);
  return found === undefined ? '' : tell.names.revision(found);
}

/** What the sentence about each type of act is filled with; the compiler refuses a type that has none. */
const table: ParamsTable = {
  'consultation.created': ({ body }, { names }) => ({ title: names.localised(body.consultation.title) }),
  'consultation.advanced': ({ body }, { terms }) => ({
    from: terms.consultationState[body.from],
    state: terms.consultationState[body.state],
  }),
  'delegation.admitted': ({ body }, { names }) => ({ delegation: names.delegation(body.delegation.id) }),
  'delegate.admitted': ({ body }, { names }) => ({
    delegate: names.delegate(body.delegate.id),
    capacities: body.delegate.capacities.map(names.capacity).join(' · '),
  }),
  'instrument.registered': ({ body }, { names }) => ({ title: names.localised(body.instrument.titles) }),
  'document.added': ({ body }, { names }) => ({ title: names.localised(body.document.title) }),
  'provision.added': ({ body }, tell) => ({ provision: tell.provision(body.provision.id) }),
  'provision.decided': ({ body }, tell) => ({
    provision: tell.provision(body.provision),
    state: tell.terms.provisionState[body.state],
  }),
  'revision.made': ({ body }, tell) => ({
    provision: tell.provision(body.revision.provision),
    revision: tell.names.revision(body.revision),
  }),
  'revision.worded': ({ body }, tell) => ({
    provision: tell.provision(body.provision),
    revision: revision(tell, body.revision),
    language: tell.language(body.language),
    status: tell.terms.textStatus[body.wording.status],
  }),
  'round.planned': ({ body }, tell) => round(body, tell),
  'round.opened': ({ body }, tell) => round(body, tell),
  'round.extended': ({ body }, tell) => round(body, tell),
  'round.closed': ({ body }, tell) => round(body, tell),
  'comment.submitted': ({ body }, { names, provision, terms }) => ({
    by: names.attribution(body.comment.author),
    provision: provision(body.comment.provision),
    kind: terms.commentKind[body.comment.kind],
  }),
  'comment.shared': ({ body }, { names, provision }) => ({
    by: names.delegate(body.comment.author.delegate),
    provision: provision(body.comment.provision),
  }),
  'comment.withdrawn': ({ body }, tell) => comment(tell, body.comment),
  'comment.disposed': ({ body }, tell) => ({
    ...comment(tell, body.comment),
    disposition: tell.terms.disposition[body.disposition.kind],
  }),
  'amendment.prepared': ({ body }, { names, provision }) => ({
    by: names.delegate(body.amendment.author.delegate),
    provision: provision(body.amendment.provision),
  }),
  'amendment.takenUp': ({ body }, { state, provision, nothing }) => {
    const prepared = state.preparedAmendments.get(body.prepared);
    return { provision: prepared === undefined ? nothing : provision(prepared.provision) };
  },
  'amendment.submitted': ({ body }, tell) => amendment(tell, body.amendment.id),
  'amendment.returned': move,
  'amendment.resubmitted': move,
  'amendment.restated': move,
  'amendment.rebased': ({ body }, tell) => ({
    ...amendment(tell, body.amendment),
    fate: tell.terms.rebaseFate[body.rebase.fate],
  }),
  'amendment.fell': ({ body }, tell) => ({
    ...amendment(tell, body.amendment),
    division: tell.state.divisions.get(body.decidedBy)?.number ?? '',
  }),
  'amendment.seconded': ({ body }, tell) => ({
    ...amendment(tell, body.amendment),
    seconder: tell.names.author(body.seconder),
  }),
  'amendment.received': ({ body }, tell) => ({ ...amendment(tell, body.amendment), number: body.number }),
  'amendment.translated': ({ body }, tell) => ({
    ...amendment(tell, body.amendment),
    languages: Object.keys(body.operations).map(tell.language).join(', '),
  }),
  'amendment.published': move,
  'amendment.called': move,
  'amendment.moved': move,
  'amendment.discussed': move,
  'amendment.notMoved': move,
  'amendment.withdrawn': move,
  'amendment.decided': ({ body }, tell) => ({
    ...amendment(tell, body.amendment),
    state: tell.terms.amendmentState[body.state],
  }),
  'position.stated': ({ body: { position } }, { names, provision, terms }) => ({
    by: names.attribution(position.author),
    provision: provision(position.provision),
    kind: terms.positionKind[position.kind],
  }),
  'sitting.scheduled': ({ body }, tell) => ({
    number: body.sitting.number,
    time: tell.time(body.sitting.scheduledAt),
  }),
  'sitting.opened': sat,
  'sitting.suspended': sat,
  'sitting.resumed': sat,
  'sitting.closed': sat,
  'sitting.checkedIn': ({ body }, tell) => ({ ...sitting(tell, body.sitting), who: people(body.capacities, tell) }),
  'sitting.called': ({ body: { sitting: id, called } }, tell) => {
    if (called === null) return { ...sitting(tell, id), what: tell.nothing };
    const question =
      called.kind === 'amendment'
        ? ({ kind: 'amendment', amendment: called.id } as const)
        : ({ kind: 'provision', provision: called.id } as const);
    return { ...sitting(tell, id), what: tell.question(question) };
  },
  'division.announced': ({ body: { division: announced } }, { terms, question }) => ({
    number: announced.number,
    method: terms.method[announced.method],
    what: question(announced.question),
  }),
  'division.opened': ({ body }, tell) => division(tell, body.division),
  'division.declared': ({ body }, tell) => ({
    ...division(tell, body.division),
    outcome: tell.terms.outcome[body.result.outcome],
  }),
  'division.annulled': ({ body }, tell) => division(tell, body.division),
  'division.boxDestroyed': ({ body }, tell) => division(tell, body.division),
  'logs.anchored': ({ body }) => ({ many: body.anchors.length }),
  'log.anchored': ({ body }) => ({ size: body.size }),
  'roll.frozen': ({ body }, tell) => ({ ...division(tell, body.division), part: body.part, many: body.lines.length }),
  'ballot.cast': ({ body }, { holder, terms }) => ({ who: holder(body.capacity), choice: terms.choice[body.choice] }),
  'ballot.counted': ({ body }, { holder }) => ({ who: holder(body.capacity) }),
  'division.closed': ({ body }, tell) => ({
    ...division(tell, body.division),
    outcome: tell.terms.outcome[body.result.outcome],
  }),
  'payload.erased': ({ body }) => ({ entry: body.entry, names: body.names.join(', ') }),
};

/** Every type of act that has a sentence. */
export const actTypes = Object.keys(table) as ActType[];

/** The figures and names for the sentence about an act. */
export function paramsOf(act: KnownAct, tell: Telling): Params {
  const make = table[act.type] as (act: KnownAct, tell: Telling) => Params;
  return make(act, tell);
}
