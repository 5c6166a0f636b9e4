import { decideDeclareFallen, decideRestate, decisionBehind, textMovedOn } from '../src';
import type { Amendment, Provision, Revision } from '../src';
import {
  amendment,
  chair,
  codeOf,
  consultation,
  contactPoint,
  employerSecretariat,
  factsOf,
  fold,
  hashOf,
  newId,
  provision,
  replaceWord,
  revision,
  secretariat,
  sitting,
} from './room';

const division = newId();
const published: Amendment = { ...amendment, state: 'published', number: 3, languagesWaived: true };
/** The same provision after another amendment was adopted. */
const now: Revision = {
  ...revision,
  id: newId(),
  number: 2,
  parent: revision.id,
  cause: { kind: 'amendment', amendment: newId(), division },
};
const changed: Provision = { ...provision, revision: now.id };
const gone: Provision = { ...provision, state: 'deleted' };
const where = { consultation, provision: changed, revision: now };
const anew = { revision: now.id, operations: { en: { ...replaceWord, revision: now.id } }, rationale: 'Still needed.' };

test('an amendment stands while the text that it was written for is in force', () => {
  expect(textMovedOn(published, provision)).toBe(false);
  expect(textMovedOn(published, changed)).toBe(true);
  expect(textMovedOn(published, gone)).toBe(true);
});

describe('its author decides', () => {
  test('restated on the text in force it keeps its number, and stands as received again', () => {
    const facts = factsOf(decideRestate({ ...where, amendment: published }, anew, contactPoint, hashOf));
    expect(facts[0]).toMatchObject({ type: 'amendment.restated', body: { state: 'received', languagesWaived: false } });
    const before = { ...published, operations: { en: replaceWord, fr: replaceWord } };
    const after = fold(facts, { amendments: new Map([[published.id, before]]) }).amendments.get(published.id);
    expect(after).toMatchObject({ number: 3, revision: now.id, rationale: 'Still needed.', languagesWaived: false });
    expect(Object.keys(after!.operations)).toEqual(['en']);
  });

  test('one that has no number yet is submitted still', () => {
    const submitted = { ...published, state: 'submitted' as const, number: null };
    expect(factsOf(decideRestate({ ...where, amendment: submitted }, anew, contactPoint, hashOf))[0]).toMatchObject({
      body: { state: 'submitted' },
    });
  });

  test.each<[string, Partial<typeof where>, Amendment, Parameters<typeof decideRestate>[2], string]>([
    ['the text is as it was', { provision, revision }, published, contactPoint, 'amendment.stillStands'],
    ['somebody else', {}, published, employerSecretariat, 'amendment.notMover'],
    ['the secretariat', {}, published, secretariat, 'amendment.notMover'],
    ['it is before the sitting', {}, { ...published, state: 'called' }, contactPoint, 'amendment.notInState'],
    ['the provision is gone', { provision: gone }, published, contactPoint, 'provision.deleted'],
  ])('not when: %s', (_why, context, which, who, code) => {
    expect(codeOf(decideRestate({ ...where, ...context, amendment: which }, anew, who, hashOf))).toBe(code);
  });

  test('not against a text that is not in force either', () => {
    const stale = { ...anew, revision: revision.id };
    expect(codeOf(decideRestate({ ...where, amendment: published }, stale, contactPoint, hashOf))).toBe(
      'amendment.staleBase',
    );
    expect(codeOf(decideRestate({ ...where, provision: null, amendment: published }, anew, contactPoint, hashOf))).toBe(
      'provision.notFound',
    );
  });
});

describe('the Chair declares that it fell', () => {
  const context = { sitting, amendment: published, provision: changed, changedBy: division };

  test('and the decision that made it fall is named', () => {
    const facts = factsOf(decideDeclareFallen(context, chair));
    expect(facts).toMatchObject([{ type: 'amendment.fell', body: { state: 'fell', decidedBy: division } }]);
    const after = fold(facts, { amendments: new Map([[published.id, published]]) }).amendments.get(published.id);
    expect(after).toMatchObject({ state: 'fell', decidedBy: division, number: 3 });
  });

  test('only the Chair, in an open sitting, when a decision changed the text', () => {
    expect(codeOf(decideDeclareFallen(context, contactPoint))).toBe('capacity.notEntitled');
    expect(codeOf(decideDeclareFallen({ ...context, sitting: null }, chair))).toBe('sitting.noneOpen');
    expect(codeOf(decideDeclareFallen({ ...context, provision }, chair))).toBe('amendment.stillStands');
    expect(codeOf(decideDeclareFallen({ ...context, changedBy: null }, chair))).toBe('amendment.stillStands');
    const decided = { ...published, state: 'adopted' as const };
    expect(codeOf(decideDeclareFallen({ ...context, amendment: decided }, chair))).toBe('amendment.notInState');
  });

  test('the decision is that of the revision in force, or of the adopted deletion', () => {
    expect(decisionBehind(changed, now, [])).toBe(division);
    expect(decisionBehind(provision, revision, [])).toBeNull();
    const operations = { en: { ...replaceWord, kind: 'deleteBlock' as const } };
    const deletion: Amendment = { ...published, state: 'adopted', operations, decidedBy: division };
    expect(decisionBehind(gone, now, [published, deletion])).toBe(division);
    expect(decisionBehind(gone, now, [published])).toBeNull();
  });
});
