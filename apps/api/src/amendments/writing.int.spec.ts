import { randomUUID } from 'node:crypto';
import { ConsultationForSpec } from '../consultations/spec/consultation-for-spec';
import { expectRowsEqualRecord } from '../consultations/spec/rows-equal-record';
import { problemIn } from '../platform/spec/browser';
import { amendmentTo, operationIn } from './spec/amendment-to';

let spec: ConsultationForSpec;
beforeAll(async () => {
  spec = await ConsultationForSpec.open();
});
afterAll(async () => {
  await expectRowsEqualRecord(spec);
  await spec.close();
});

describe('preparing an amendment', () => {
  it('is open to every member of a group, and stays inside it', async () => {
    const before = await spec.leaves('plenary');
    const command = amendmentTo(spec);
    const receipt = await spec.done('employerMember', '/prepared-amendments', command);
    expect(receipt.receipts).toEqual([expect.objectContaining({ log: spec.log('group:E'), seq: 0 })]);
    const drafts = async (person: Parameters<typeof spec.snapshot>[0]) =>
      (await spec.snapshot(person)).state.preparedAmendments.filter(({ id }) => id === command.amendment);
    expect(await drafts('employerSecretariat')).toMatchObject([
      { group: 'E', rationale: 'Said more clearly.', takenUpAt: null, author: { group: 'E' } },
    ]);
    for (const other of ['workerMember', 'contactPoint', 'chair', 'secretariat'] as const)
      expect(await drafts(other)).toEqual([]);
    expect(await spec.leaves('plenary')).toEqual(before);
  });

  it.each([
    ['the secretariat writes none', 'secretariat', {}, 403, 'capacity.notEntitled'],
    ['it is written against the text in force', 'workerMember', { revision: randomUUID() }, 422, 'amendment.staleBase'],
    [
      'it says something in its original language',
      'workerMember',
      { original: 'fr' },
      422,
      'amendment.languagesMissing',
    ],
    ['the provision exists', 'workerMember', { provision: randomUUID() }, 404, 'provision.notFound'],
  ] as const)('%s', async (_sentence, person, more, status, code) => {
    const before = await spec.sizes();
    const answer = await spec.act(person, '/prepared-amendments', { ...amendmentTo(spec), ...more });
    expect([answer.status, problemIn(answer).code]).toEqual([status, code]);
    expect(await spec.sizes()).toEqual(before);
  });

  it('refuses what one entry of the record cannot hold', async () => {
    const text = 'Should be said at length. '.repeat(700);
    const operations = Object.fromEntries(
      ['en', 'fr', 'es'].map((language) => [language, operationIn(spec, language, { kind: 'replaceBlock', text })]),
    );
    const before = await spec.sizes();
    const answer = await spec.act('workerMember', '/prepared-amendments', { ...amendmentTo(spec), operations });
    expect([answer.status, problemIn(answer).code]).toEqual([422, 'entry.tooLong']);
    expect(await spec.sizes()).toEqual(before);
  });
});

describe('submitting an amendment', () => {
  it('puts it before everybody, in the name of the delegation', async () => {
    const command = { ...amendmentTo(spec), prepared: null };
    await spec.done('contactPoint', '/amendments', command);
    const { amendments } = (await spec.snapshot('workerMember')).state;
    expect(amendments.find(({ id }) => id === command.amendment)).toMatchObject({
      ...{ state: 'submitted', number: null, seconder: null, rationale: 'Said more clearly.', receivedAt: null },
      mover: { group: 'G', delegation: spec.founding.delegations[0]?.id },
    });
  });

  it('is not an Employer member’s, who can prepare one', async () => {
    const before = await spec.sizes();
    const answer = await spec.act('employerMember', '/amendments', { ...amendmentTo(spec), prepared: null });
    expect([answer.status, problemIn(answer).code]).toEqual([403, 'amendment.onlySubmitter']);
    expect(await spec.sizes()).toEqual(before);
    await spec.done('employerMember', '/prepared-amendments', amendmentTo(spec));
  });

  it('marks the group’s draft as taken up, without plenary hearing of it', async () => {
    const draft = amendmentTo(spec);
    await spec.done('employerMember', '/prepared-amendments', draft);
    const command = { ...amendmentTo(spec), prepared: draft.amendment };
    const { receipts } = await spec.done('employerSecretariat', '/amendments', command);
    expect(receipts.map(({ log }) => log)).toEqual([spec.log('plenary'), spec.log('group:E')]);
    const plenary = (await spec.leaves('plenary')).join('\n');
    expect(plenary).toContain(command.amendment);
    expect(plenary).not.toContain(draft.amendment);
    expect((await spec.leaves('group:E')).join('\n')).not.toContain(command.amendment);
    const { amendments, preparedAmendments } = (await spec.snapshot('employerMember')).state;
    expect(preparedAmendments.find(({ id }) => id === draft.amendment)?.takenUpAt).not.toBeNull();
    expect(amendments.find(({ id }) => id === command.amendment)?.mover).toMatchObject({
      group: 'E',
      delegation: null,
    });
    const again = await spec.act('employerSecretariat', '/amendments', { ...command, amendment: randomUUID() });
    expect([again.status, problemIn(again).code]).toEqual([409, 'amendment.alreadyTakenUp']);
  });

  it('does not find another group’s draft, as little as one that is not there', async () => {
    const draft = amendmentTo(spec);
    await spec.done('employerMember', '/prepared-amendments', draft);
    const submitting = { ...amendmentTo(spec), prepared: draft.amendment };
    for (const person of ['workerSecretariat', 'contactPoint'] as const) {
      const known = await spec.act(person, '/amendments', submitting);
      const unknown = await spec.act(person, '/amendments', { ...submitting, prepared: randomUUID() });
      expect({ ...problemIn(known), serverTime: '' }).toEqual({ ...problemIn(unknown), serverTime: '' });
      expect([known.status, problemIn(known).code]).toEqual([404, 'amendment.notFound']);
    }
  });

  it('is done once, however often the same command comes', async () => {
    const command = { commandId: randomUUID(), ...amendmentTo(spec), prepared: null };
    const before = (await spec.leaves('plenary')).length;
    const answers = await Promise.all([1, 2, 3].map(() => spec.done('contactPoint', '/amendments', command)));
    expect(new Set(answers.map(({ receipts }) => JSON.stringify(receipts))).size).toBe(1);
    expect(await spec.leaves('plenary')).toHaveLength(before + 1);
    const other = await spec.act('contactPoint', '/amendments', { ...command, rationale: 'Another reason.' });
    expect([other.status, problemIn(other).code]).toEqual([409, 'command.conflict']);
  });

  it('waits for a revised draft', async () => {
    const early = await ConsultationForSpec.open({ state: 'openForComments' });
    const answer = await early.act('contactPoint', '/amendments', { ...amendmentTo(early), prepared: null });
    expect([answer.status, problemIn(answer).code]).toEqual([409, 'consultation.notInState']);
    await early.close();
  });
});
