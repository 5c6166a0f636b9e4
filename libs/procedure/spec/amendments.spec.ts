import {
  capacitiesThatMay,
  amendmentPolicy,
  decideCallAmendment,
  decideMove,
  decideNotMoved,
  decidePrepareAmendment,
  decidePublish,
  decideReceive,
  decideReturn,
  decideResubmit,
  decideSecond,
  decideSubmitAmendment,
  decideTranslate,
  decideWithdraw,
  firstRefusal,
  missingLanguages,
} from '../src';
import type { Amendment, Body } from '../src';
import {
  actor,
  amendment,
  body,
  chair,
  codeOf,
  consultation,
  contactPoint,
  delegateOf,
  employerSecretariat,
  employers,
  factsOf,
  fold,
  governments,
  hashOf,
  newId,
  now,
  provision,
  replaceWord,
  revision,
  secretariat,
  sitting,
} from './room';

const where = { consultation, provision, revision };
const write = {
  ...{ amendment: newId(), provision: provision.id, revision: revision.id },
  ...{ original: 'en', operations: { en: replaceWord }, rationale: 'Wider.' },
};
const submit = { ...write, prepared: null };
const inState = (state: Amendment['state'], more: Partial<Amendment> = {}): Amendment => ({
  ...amendment,
  state,
  ...more,
});
const under = (seconding: Body['ruleSet']['seconding']): Body => ({ ...body, ruleSet: { ...body.ruleSet, seconding } });

describe('writing', () => {
  test('a contact point submits for the delegation', () => {
    const [made] = factsOf(decideSubmitAmendment({ ...where, prepared: null }, submit, contactPoint, hashOf));
    expect(made).toMatchObject({
      audience: { kind: 'plenary' },
      body: { amendment: { state: 'submitted', number: null } },
    });
    expect(fold([made!]).amendments.get(write.amendment)).toMatchObject({ rationale: 'Wider.', submittedAt: now });
  });

  test('an Employer member is shown the way through the group secretariat, and takes it', () => {
    const employer = employers[0]!;
    expect(codeOf(decideSubmitAmendment({ ...where, prepared: null }, submit, employer, hashOf))).toBe(
      'amendment.onlySubmitter',
    );
    const prepared = factsOf(decidePrepareAmendment(where, write, employer, now, hashOf));
    expect(prepared[0]).toMatchObject({ audience: { kind: 'group', group: 'E' }, type: 'amendment.prepared' });
    const draft = fold(prepared).preparedAmendments.get(write.amendment)!;
    const taken = { ...submit, amendment: newId(), prepared: draft.id };
    const facts = factsOf(decideSubmitAmendment({ ...where, prepared: draft }, taken, employerSecretariat, hashOf));
    expect(facts.map(({ type }) => type)).toEqual(['amendment.submitted', 'amendment.takenUp']);
    // What everybody reads does not say which draft of the group it came from.
    expect(JSON.stringify(facts[0])).not.toContain(draft.id);
    expect(facts[0]).toMatchObject({ body: { amendment: { mover: { group: 'E', delegation: null } } } });
  });

  test('a draft is taken up once, by its own group', () => {
    const draft = fold(
      factsOf(decidePrepareAmendment(where, write, employers[0]!, now, hashOf)),
    ).preparedAmendments.get(write.amendment)!;
    const command = { ...submit, prepared: draft.id };
    const by = (who: typeof chair, prepared: typeof draft | null) =>
      codeOf(decideSubmitAmendment({ ...where, prepared }, command, who, hashOf));
    expect(by(employerSecretariat, { ...draft, takenUpAt: now })).toBe('amendment.alreadyTakenUp');
    expect(by(actor('groupSecretariat', 'W'), draft)).toBe('amendment.wrongGroup');
    expect(by(employerSecretariat, null)).toBe('amendment.notFound');
  });

  test.each([
    ['against a text that has moved on', where, { ...submit, revision: newId() }, 'amendment.staleBase'],
    [
      'to a deleted provision',
      { ...where, provision: { ...provision, state: 'deleted' as const } },
      submit,
      'provision.deleted',
    ],
    [
      'to a decided provision',
      { ...where, provision: { ...provision, state: 'adopted' as const } },
      submit,
      'provision.decided',
    ],
    ['to nothing', { ...where, provision: null, revision: null }, submit, 'provision.notFound'],
    ['without the language it says it is in', where, { ...submit, original: 'fr' }, 'amendment.languagesMissing'],
    ['with a rationale that holds a control character', where, { ...submit, rationale: '\u0007' }, 'text.control'],
    [
      'before there is a revised draft',
      { ...where, consultation: { ...consultation, state: 'drafting' as const } },
      submit,
      'consultation.notInState',
    ],
  ])('none %s', (_case, context, command, code) => {
    expect(codeOf(decideSubmitAmendment({ ...context, prepared: null }, command, contactPoint, hashOf))).toBe(code);
  });

  test.each([
    [
      'changes nothing',
      { ...replaceWord, edits: [{ from: 23, to: 29, quote: 'decent', insert: 'decent' }] },
      'amendment.nothingChanges',
    ],
    [
      'quotes other words',
      { ...replaceWord, edits: [{ from: 23, to: 29, quote: 'humane', insert: 'fair' }] },
      'range.quoteDiffers',
    ],
    ['was written against other words', { ...replaceWord, baseHash: 'x' }, 'amendment.staleBase'],
    ['is about another block', { ...replaceWord, block: newId() }, 'amendment.staleBase'],
    [
      'is not in composed form',
      { ...replaceWord, edits: [{ from: 23, to: 29, quote: 'decent', insert: 'e\u0301' }] },
      'text.notNormalised',
    ],
    [
      'holds a control character',
      { ...replaceWord, edits: [{ from: 23, to: 29, quote: 'decent', insert: '\u0007' }] },
      'text.control',
    ],
  ])('an operation that %s is refused, and names its field', (_case, operation, code) => {
    const decision = decideSubmitAmendment(
      { ...where, prepared: null },
      { ...submit, operations: { en: operation } },
      contactPoint,
      hashOf,
    );
    expect(decision).toMatchObject({ ok: false, code, field: 'operations' });
  });

  test('an operation in a language that the provision lacks is refused', () => {
    const operations = { en: replaceWord, es: { ...replaceWord, language: 'es' } };
    const decision = decideSubmitAmendment(
      { ...where, prepared: null },
      { ...submit, operations },
      contactPoint,
      hashOf,
    );
    expect(codeOf(decision)).toBe('provision.languageMissing');
  });
});

describe('from seconding to the floor', () => {
  const seconder = governments[0]!;

  test('another member seconds; one’s own side does not, nor does an observer, nor twice', () => {
    expect(factsOf(decideSecond(body, amendment, seconder)).map(({ type }) => type)).toEqual(['amendment.seconded']);
    const own = actor('member', 'G', { delegation: amendment.mover.delegation });
    expect(codeOf(decideSecond(body, amendment, own))).toBe('amendment.ownSeconder');
    expect(codeOf(decideSecond(body, amendment, { ...seconder, delegate: amendment.mover.delegate }))).toBe(
      'amendment.ownSeconder',
    );
    expect(codeOf(decideSecond(body, amendment, actor('observer')))).toBe('capacity.notEntitled');
    const seconded = inState('submitted', { seconder: { ...amendment.mover, delegate: seconder.delegate } });
    expect(codeOf(decideSecond(body, seconded, employers[0]!))).toBe('amendment.alreadySeconded');
    expect(codeOf(decideSecond(body, inState('received'), seconder))).toBe('amendment.notInState');
  });

  test('deputies have every right but the vote, so they second', () => {
    expect(codeOf(decideSecond(body, amendment, actor('deputy', 'W')))).toBe('ok');
  });

  test('the rule set says whom it concerns', () => {
    const nobody = under({ when: 'beforeReceipt', whom: 'nobody' });
    expect(codeOf(decideSecond(nobody, amendment, seconder))).toBe('amendment.secondingNotNeeded');
    const single = under({ when: 'beforeReceipt', whom: 'singleGovernments' });
    const ofGroup = inState('submitted', { mover: { ...amendment.mover, group: 'E', delegation: null } });
    expect(codeOf(decideSecond(single, ofGroup, seconder))).toBe('amendment.secondingNotNeeded');
    expect(codeOf(decideReceive(single, ofGroup, 0, secretariat))).toBe('ok');
    expect(codeOf(decideReceive(single, amendment, 0, secretariat))).toBe('amendment.notSeconded');
  });

  test('at the sitting, seconding opens the discussion', () => {
    const atSitting = under({ when: 'atSitting', whom: 'everyMover' });
    expect(codeOf(decideSecond(atSitting, inState('submitted'), seconder))).toBe('amendment.notInState');
    expect(factsOf(decideMove(atSitting, sitting, inState('called'), contactPoint)).map(({ type }) => type)).toEqual([
      'amendment.moved',
    ]);
    const facts = factsOf(decideSecond(atSitting, inState('moved'), seconder));
    expect(facts.map(({ type }) => type)).toEqual(['amendment.seconded', 'amendment.discussed']);
  });

  const seconded = inState('submitted', { seconder: { ...amendment.mover, delegate: seconder.delegate } });

  test('D.n follows the last number and needs the seconder', () => {
    expect(codeOf(decideReceive(body, amendment, 4, secretariat))).toBe('amendment.notSeconded');
    expect(factsOf(decideReceive(body, seconded, 4, secretariat))[0]).toMatchObject({
      body: { number: 5, state: 'received' },
    });
    expect(codeOf(decideReceive(body, seconded, 4, chair))).toBe('capacity.notEntitled');
  });

  test('returned for clarification with a reason', () => {
    expect(factsOf(decideReturn(amendment, 'Which paragraph?', secretariat))[0]).toMatchObject({
      erasable: { reason: 'Which paragraph?' },
    });
    expect(codeOf(decideReturn(amendment, ' ', secretariat))).toBe('text.empty');
    expect(codeOf(decideReturn(amendment, '\u0000', secretariat))).toBe('text.nul');
    expect(codeOf(decideReturn(inState('received'), 'Why?', secretariat))).toBe('amendment.notInState');
  });

  test('submitted again by its side, under its id, against the text in force', () => {
    const returned = inState('returned');
    const again = { revision: revision.id, operations: { en: replaceWord }, rationale: 'In the first sentence.' };
    const context = { ...where, amendment: returned };
    const [made] = factsOf(decideResubmit(context, again, contactPoint, hashOf));
    expect(made).toMatchObject({ body: { amendment: amendment.id, state: 'submitted' } });
    expect(made?.erasable).toEqual({ rationale: again.rationale });
    expect(codeOf(decideResubmit(context, again, chair, hashOf))).toBe('amendment.notMover');
    expect(codeOf(decideResubmit({ ...where, amendment }, again, contactPoint, hashOf))).toBe('amendment.notInState');
    const stale = { ...again, revision: newId() };
    expect(codeOf(decideResubmit(context, stale, contactPoint, hashOf))).toBe('amendment.staleBase');
  });

  test('the secretariat adds languages and leaves the mover’s words alone', () => {
    const received = inState('received');
    const fr = {
      ...replaceWord,
      language: 'fr',
      baseHash: revision.wordings['fr']!.hash,
      edits: [{ from: 0, to: 3, quote: 'Les', insert: 'Tous les' }],
    };
    const context = { amendment: received, provision, revision };
    const [made] = factsOf(decideTranslate(context, { fr }, secretariat, hashOf));
    expect(made).toMatchObject({ body: { operations: { en: replaceWord, fr }, state: 'inTranslation' } });
    expect(codeOf(decideTranslate(context, { en: replaceWord }, secretariat, hashOf))).toBe('amendment.languageKnown');
    expect(codeOf(decideTranslate({ ...context, amendment }, { fr }, secretariat, hashOf))).toBe(
      'amendment.notInState',
    );
    const moved = { ...context, revision: { ...revision, id: newId() } };
    expect(codeOf(decideTranslate(moved, { fr }, secretariat, hashOf))).toBe('amendment.staleBase');
  });

  test('published in the body’s languages, or waived', () => {
    const received = inState('received');
    expect(missingLanguages(body, received)).toEqual(['fr']);
    expect(codeOf(decidePublish(body, received, false, secretariat))).toBe('amendment.languagesMissing');
    expect(factsOf(decidePublish(body, received, true, secretariat))[0]).toMatchObject({
      body: { languagesWaived: true },
    });
    const both = inState('inTranslation', { operations: { en: replaceWord, fr: replaceWord } });
    expect(factsOf(decidePublish(body, both, true, secretariat))[0]).toMatchObject({
      body: { languagesWaived: false },
    });
  });

  test('called by the Chair, one at a time, in an open sitting of the meeting', () => {
    const context = { consultation, sitting, amendment: inState('published'), provision, underWay: false };
    expect(factsOf(decideCallAmendment(context, chair)).map(({ type }) => type)).toEqual([
      'amendment.called',
      'sitting.called',
    ]);
    const changed = { ...provision, revision: newId() };
    expect(codeOf(decideCallAmendment({ ...context, provision: changed }, chair))).toBe('amendment.textMovedOn');
    expect(codeOf(decideCallAmendment({ ...context, underWay: true }, chair))).toBe('amendment.otherCalled');
    expect(codeOf(decideCallAmendment({ ...context, sitting: null }, chair))).toBe('sitting.noneOpen');
    expect(codeOf(decideCallAmendment({ ...context, sitting: { ...sitting, state: 'suspended' } }, chair))).toBe(
      'sitting.notInState',
    );
    expect(
      codeOf(decideCallAmendment({ ...context, consultation: { ...consultation, state: 'compiled' } }, chair)),
    ).toBe('consultation.notInState');
    expect(codeOf(decideCallAmendment(context, secretariat))).toBe('capacity.notEntitled');
    expect(codeOf(decideCallAmendment({ ...context, amendment: inState('received') }, chair))).toBe(
      'amendment.notInState',
    );
  });

  test('moved by its side or put on the record by the Chair; else not moved', () => {
    const called = inState('called');
    expect(factsOf(decideMove(body, sitting, called, contactPoint)).map(({ type }) => type)).toEqual([
      'amendment.moved',
      'amendment.discussed',
    ]);
    expect(codeOf(decideMove(body, sitting, called, chair))).toBe('ok');
    expect(codeOf(decideMove(body, sitting, called, employers[0]!))).toBe('capacity.notEntitled');
    expect(factsOf(decideNotMoved(sitting, called, chair)).map(({ type }) => type)).toEqual([
      'amendment.notMoved',
      'sitting.called',
    ]);
    expect(codeOf(decideNotMoved(null, called, chair))).toBe('sitting.noneOpen');
  });

  test('withdrawn by its side, not during a division', () => {
    expect(codeOf(decideWithdraw(body, amendment, false, contactPoint))).toBe('ok');
    expect(codeOf(decideWithdraw(body, amendment, false, chair))).toBe('amendment.notMover');
    expect(codeOf(decideWithdraw(body, amendment, true, contactPoint))).toBe('division.otherOpen');
    const ofGroup = inState('published', { mover: { ...amendment.mover, group: 'E', delegation: null } });
    expect(codeOf(decideWithdraw(body, ofGroup, false, employerSecretariat))).toBe('ok');
    expect(codeOf(decideWithdraw(body, inState('adopted'), false, contactPoint))).toBe('amendment.notInState');
    const seized = { ...sitting, called: { kind: 'amendment' as const, id: amendment.id } };
    const facts = factsOf(decideWithdraw(body, inState('called'), false, contactPoint, seized));
    expect(facts.map(({ type }) => type)).toEqual(['amendment.withdrawn', 'sitting.called']);
  });
});

test('a person with several capacities chooses among those that may', () => {
  const own = actor('observer');
  const delegate = { ...delegateOf(contactPoint), capacities: [own.capacity, contactPoint.capacity] };
  const may = (who: typeof own) => amendmentPolicy.maySubmit(who, consultation);
  expect(capacitiesThatMay(delegate, may)).toEqual([contactPoint.capacity]);
  expect(firstRefusal(delegate, may)).toMatchObject({ code: 'capacity.notEntitled' });
  expect(firstRefusal(delegateOf(contactPoint), may)).toBeNull();
});
