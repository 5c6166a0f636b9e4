import { fact, groupOf, type NewFact, plenary, type State } from '@concord/procedure';
import { demonstration, hashOf, ids, words } from './demonstration';

const attributionOf = (state: State, id: string) => {
  const has = state.delegates.get(id)?.capacities[0];
  return { delegate: id, capacity: has?.id ?? '', group: has?.group ?? null, delegation: has?.delegation ?? null };
};

/** A comment on these words of the first provision, by a delegate of the demonstration. */
export function commentFact(id: string, author: string, quote: string | null, text: string): NewFact {
  const state = demonstration();
  const from = quote === null ? 0 : words.indexOf(quote);
  const by = attributionOf(state, author);
  const comment = {
    ...({ id, layer: 'official', round: ids.round, provision: ids.provision, revision: ids.revision } as const),
    ...({ language: 'en', kind: 'substantive', author: by } as const),
    range: quote === null ? null : { from, to: from + quote.length, quote },
  };
  return fact(plenary, 'comment.submitted', { comment }, { text });
}

/** A new revision of the first provision, made by an amendment. */
export function revisionFacts(id: string, parent: string, number: number, amendment: string, text: string): NewFact[] {
  const cause = { kind: 'amendment', amendment, division: null } as const;
  const wording = { text, hash: hashOf(text), status: 'authentic' } as const;
  return [
    fact(plenary, 'revision.made', { revision: { id, provision: ids.provision, number, parent, cause } }),
    fact(plenary, 'revision.worded', { provision: ids.provision, revision: id, language: 'en', wording }),
  ];
}

/** An amendment that an Employer member prepared for the group. */
export function preparedFact(id: string, author: string, insert: string): NewFact {
  const state = demonstration();
  const by = attributionOf(state, author);
  const against = { block: ids.provision, revision: ids.revision, baseHash: hashOf(words), language: 'en' };
  const operation = { kind: 'replaceText', ...against, edits: [{ from: 0, to: 0, quote: '', insert }] } as const;
  const group = by.group ?? '';
  const amendment = {
    ...{ id, group, provision: ids.provision, revision: ids.revision, original: 'en', operations: { en: operation } },
    ...{ author: by, preparedAt: '2004-06-02T09:00:00.000Z', takenUpAt: null },
  };
  return fact(groupOf(group), 'amendment.prepared', { amendment }, { rationale: 'It is clearer.' });
}

/** An official amendment as submitted, by a delegate of the demonstration. */
export function submittedFact(id: string, author: string, insert: string): NewFact {
  const mover = attributionOf(demonstration(), author);
  const against = { block: ids.provision, revision: ids.revision, baseHash: hashOf(words), language: 'en' };
  const operation = { kind: 'replaceText', ...against, edits: [{ from: 0, to: 0, quote: '', insert }] } as const;
  const amendment = {
    ...{ id, provision: ids.provision, revision: ids.revision, original: 'en', operations: { en: operation }, mover },
    ...({ state: 'submitted', number: null, seconder: null, languagesWaived: false } as const),
  };
  return fact(plenary, 'amendment.submitted', { amendment }, { rationale: 'It is clearer.' });
}
