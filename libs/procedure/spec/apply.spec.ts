import { apply, applyAll, emptyState, fact, knowsFact, plenary } from '../src';
import { body, comment, consultation, delegateOf, members, newId, now, provision, recorded, revision } from './room';

const person = delegateOf(members[0]!);
const { name: _name, ...withoutName } = person;
const { at: _at, wordings: _wordings, ...made } = revision;
const { text: _text, at: _when, withdrawnAt: _withdrawn, disposition: _disposition, ...said } = comment;

const facts = recorded([
  fact(plenary, 'consultation.created', { consultation }),
  fact(plenary, 'delegate.admitted', { delegate: withoutName }, { name: 'A. Person' }),
  fact(plenary, 'provision.added', { provision }),
  fact(plenary, 'revision.made', { revision: made }),
  fact(plenary, 'revision.worded', {
    provision: provision.id,
    revision: revision.id,
    language: 'en',
    wording: revision.wordings['en']!,
  }),
  fact(plenary, 'comment.submitted', { comment: said }, { text: 'Say fair.' }),
  fact(
    plenary,
    'comment.disposed',
    { comment: comment.id, disposition: { kind: 'noted', duplicateOf: null } },
    { reason: 'Read.' },
  ),
  fact(plenary, 'comment.withdrawn', { comment: comment.id }),
  fact(plenary, 'consultation.advanced', { state: 'suspended', from: 'meeting' }),
]);

test('facts make a state, without deciding anything again', () => {
  const state = applyAll(emptyState, facts);
  expect(state.consultation?.state).toBe('suspended');
  expect(state.delegates.get(person.id)?.name).toBe('A. Person');
  expect(state.revisions.get(revision.id)?.wordings).toEqual({ en: revision.wordings['en'] });
  expect(state.comments.get(comment.id)).toMatchObject({
    text: 'Say fair.',
    withdrawnAt: now,
    disposition: { kind: 'noted', reason: 'Read.' },
  });
});

test('one at a time or all at once, and the old state stays as it was', () => {
  const first = applyAll(emptyState, facts.slice(0, 5));
  const before = JSON.stringify([...first.comments]);
  expect(facts.slice(5).reduce(apply, first)).toEqual(applyAll(emptyState, facts));
  expect(JSON.stringify([...first.comments])).toBe(before);
});

test('what a batch does not touch is shared', () => {
  const first = applyAll(emptyState, facts.slice(0, 6));
  const next = apply(first, facts[7]!);
  expect(next.provisions).toBe(first.provisions);
  expect(next.comments).not.toBe(first.comments);
});

test('what was erased is null, and nothing else is lost', () => {
  const erased = facts.map((each) => ({ ...each, payload: null }));
  const state = applyAll(emptyState, erased);
  expect(state.delegates.get(person.id)?.name).toBeNull();
  expect(state.comments.get(comment.id)).toMatchObject({ text: null, disposition: { reason: null } });
});

test('a fact about something this reader does not know changes nothing', () => {
  const [lost] = recorded([fact(plenary, 'comment.withdrawn', { comment: newId() })]);
  expect(apply(emptyState, lost!)).toBe(emptyState);
  const [worded] = recorded([
    fact(plenary, 'revision.worded', {
      provision: newId(),
      revision: newId(),
      language: 'en',
      wording: revision.wordings['en']!,
    }),
  ]);
  expect(apply(emptyState, worded!)).toBe(emptyState);
  const [advanced] = recorded([fact(plenary, 'consultation.advanced', { state: 'meeting', from: 'suspended' })]);
  expect(apply(emptyState, advanced!)).toBe(emptyState);
});

test('unknown types and versions are known to be unknown', () => {
  expect(knowsFact('comment.submitted', 1)).toBe(true);
  expect(knowsFact('comment.submitted', 2)).toBe(false);
  expect(knowsFact('toString', 1)).toBe(false);
  expect(body.groups).toHaveLength(3);
});
