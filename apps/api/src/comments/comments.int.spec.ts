import { randomUUID } from 'node:crypto';
import type { ActReceipt } from '@concord/contracts';
import { ConsultationForSpec } from '../consultations/spec/consultation-for-spec';
import { expectRowsEqualRecord } from '../consultations/spec/rows-equal-record';
import { wordsOf } from '../consultations/spec/founding-for-spec';
import { problemIn } from '../platform/spec/browser';

let spec: ConsultationForSpec;
beforeAll(async () => {
  spec = await ConsultationForSpec.open();
});
afterAll(async () => {
  await expectRowsEqualRecord(spec);
  await spec.close();
});

/** A comment on the first words of provision 1. */
function commentOn(more: object = {}): { comment: string } & Record<string, unknown> {
  const { id: provision, revision } = spec.provision();
  const range = { from: 0, to: 9, quote: (wordsOf(1)['en'] ?? '').slice(0, 9) };
  const comment = randomUUID();
  const text = 'Members in the plural.';
  return { comment, layer: 'official', provision, revision, range, language: 'en', kind: 'editorial', text, ...more };
}

describe('making a comment', () => {
  it('records an official one in plenary, where everybody reads it', async () => {
    const command = commentOn();
    const receipt = await spec.done('employerSecretariat', '/comments', command);
    expect(receipt).toMatchObject({ receipts: [{ log: spec.log('plenary') }], replayed: false });
    const { comments } = (await spec.snapshot('workerMember')).state;
    expect(comments.find(({ id }) => id === command.comment)).toMatchObject({
      ...{ layer: 'official', text: 'Members in the plural.', round: spec.round, disposition: null, withdrawnAt: null },
      author: { group: 'E', delegation: null },
    });
  });

  it('keeps the text beside the log, so that it can be erased', async () => {
    await spec.done('employerSecretariat', '/comments', commentOn({ text: 'Words beside the log.' }));
    expect((await spec.leaves('plenary')).join('\n')).not.toContain('Words beside the log.');
  });

  it('brings what was typed to one form of Unicode', async () => {
    const command = commentOn({ text: 'caf\u0065\u0301', range: null });
    await spec.done('contactPoint', '/comments', command);
    const { comments } = (await spec.snapshot('chair')).state;
    expect(comments.find(({ id }) => id === command.comment)?.text).toBe('caf\u00e9');
  });

  it('shows a comment for the group to that group alone, and leaves no trace in plenary', async () => {
    const before = await spec.leaves('plenary');
    const command = commentOn({ layer: 'group', text: 'Between ourselves.' });
    const receipt = await spec.done('employerMember', '/comments', command);
    expect(receipt.receipts).toEqual([expect.objectContaining({ log: spec.log('group:E') })]);
    const reads = async (person: Parameters<typeof spec.snapshot>[0]) =>
      (await spec.snapshot(person)).state.comments.some(({ id }) => id === command.comment);
    expect(await reads('employerSecretariat')).toBe(true);
    for (const other of ['workerMember', 'governmentMember', 'chair', 'secretariat'] as const)
      expect(await reads(other)).toBe(false);
    expect(await spec.leaves('plenary')).toEqual(before);
  });

  it.each([
    ['a member makes none official', 'employerMember', {}, 403, 'comment.onlySubmitter'],
    ['the Chair is of no group', 'chair', { layer: 'group' }, 403, 'capacity.notEntitled'],
    ['it says something', 'employerSecretariat', { text: '  ' }, 422, 'text.empty'],
    ['the words stand there', 'employerSecretariat', { range: { from: 0, to: 3, quote: 'xyz' } }, 422, 'range.quote'],
    ['the provision exists', 'employerSecretariat', { provision: randomUUID() }, 404, 'provision.notFound'],
  ] as const)('%s', async (_sentence, person, more, status, code) => {
    const before = await spec.sizes();
    const answer = await spec.act(person, '/comments', commentOn(more));
    expect(answer.status).toBe(status);
    expect(problemIn(answer).code).toContain(code);
    expect(problemIn(answer).detail).not.toContain(code);
    expect(await spec.sizes()).toEqual(before);
  });

  it('refuses a capacity that is somebody else’s', async () => {
    for (const layer of ['official', 'group']) {
      const body = { ...commentOn({ layer }), capacity: spec.persons.workerSecretariat.capacity };
      const answer = await spec.act('employerSecretariat', '/comments', body);
      expect([answer.status, problemIn(answer).code]).toEqual([403, 'capacity.notYours']);
    }
  });

  it('refuses an id that is taken, in whatever group, and keeps nothing', async () => {
    const command = commentOn({ layer: 'group' });
    await spec.done('workerMember', '/comments', command);
    const before = await spec.sizes();
    const answer = await spec.act('employerSecretariat', '/comments', { ...command, layer: 'official' });
    expect([answer.status, problemIn(answer).code]).toEqual([409, 'command.conflict']);
    expect(await spec.sizes()).toEqual(before);
  });
});

describe('the same command again', () => {
  it('gives one fact and the same receipt, three times over', async () => {
    const command = { commandId: randomUUID(), ...commentOn({ layer: 'group' }) };
    const before = (await spec.leaves('group:E')).length;
    const answers = await Promise.all([1, 2, 3].map(() => spec.done('employerMember', '/comments', command)));
    expect(new Set(answers.map(({ receipts }) => JSON.stringify(receipts))).size).toBe(1);
    expect(answers.filter(({ replayed }: ActReceipt) => !replayed)).toHaveLength(1);
    expect(await spec.leaves('group:E')).toHaveLength(before + 1);
  });

  it('is a conflict with other content', async () => {
    const command = { commandId: randomUUID(), ...commentOn() };
    await spec.done('employerSecretariat', '/comments', command);
    const answer = await spec.act('employerSecretariat', '/comments', { ...command, text: 'Something else.' });
    expect([answer.status, problemIn(answer).code]).toEqual([409, 'command.conflict']);
  });
});

describe('withdrawing a comment', () => {
  it('is its author’s, once', async () => {
    const { comment, ...rest } = commentOn();
    await spec.done('employerSecretariat', '/comments', { comment, ...rest });
    const foreign = await spec.act('workerSecretariat', `/comments/${comment}/withdraw`);
    expect(problemIn(foreign).code).toBe('comment.notAuthor');
    await spec.done('employerSecretariat', `/comments/${comment}/withdraw`);
    const { comments } = (await spec.snapshot('workerMember')).state;
    expect(comments.find(({ id }) => id === comment)?.withdrawnAt).not.toBeNull();
    const again = await spec.act('employerSecretariat', `/comments/${comment}/withdraw`);
    expect([again.status, problemIn(again).code]).toEqual([409, 'comment.alreadyWithdrawn']);
  });

  it('stays inside the group where the comment did, and looks to others as if there were none', async () => {
    const { comment, ...rest } = commentOn({ layer: 'group' });
    await spec.done('employerMember', '/comments', { comment, ...rest });
    for (const other of ['workerMember', 'secretariat', 'chair'] as const) {
      const known = await spec.act(other, `/comments/${comment}/withdraw`);
      const unknown = await spec.act(other, `/comments/${randomUUID()}/withdraw`);
      expect({ ...problemIn(known), serverTime: '' }).toEqual({ ...problemIn(unknown), serverTime: '' });
      expect([known.status, problemIn(known).code]).toEqual([404, 'comment.notFound']);
    }
    const before = await spec.leaves('plenary');
    await spec.done('employerMember', `/comments/${comment}/withdraw`);
    expect(await spec.leaves('plenary')).toEqual(before);
    expect((await spec.leaves('group:E')).at(-1)).toContain('comment.withdrawn');
  });

  it('finds nothing under what is no id', async () => {
    const answer = await spec.act('employerMember', '/comments/none/withdraw');
    expect(answer.status).toBe(404);
  });
});

describe('disposing of a comment', () => {
  const disposition = { disposition: 'partiallyAccepted', duplicateOf: null, reason: 'The plural, but not the verb.' };

  it('is the secretariat’s, with a reason, and a later one replaces it', async () => {
    const { comment, ...rest } = commentOn();
    await spec.done('contactPoint', '/comments', { comment, ...rest });
    const member = await spec.act('workerMember', `/comments/${comment}/dispose`, disposition);
    expect([member.status, problemIn(member).code]).toEqual([403, 'capacity.notEntitled']);
    await spec.done('secretariat', `/comments/${comment}/dispose`, disposition);
    await spec.done('secretariat', `/comments/${comment}/dispose`, { ...disposition, disposition: 'accepted' });
    const { comments } = (await spec.snapshot('workerMember')).state;
    expect(comments.find(({ id }) => id === comment)?.disposition).toMatchObject({
      ...{ kind: 'accepted', reason: 'The plural, but not the verb.', duplicateOf: null },
    });
  });

  it('names what it is a duplicate of, which must be there', async () => {
    const [first, second] = [commentOn(), commentOn()];
    await spec.done('contactPoint', '/comments', first);
    await spec.done('contactPoint', '/comments', second);
    const duplicate = { disposition: 'duplicate', reason: 'Said before.' };
    const path = `/comments/${second.comment}/dispose`;
    const nowhere = await spec.act('secretariat', path, { ...duplicate, duplicateOf: randomUUID() });
    expect([nowhere.status, problemIn(nowhere).code]).toEqual([404, 'comment.notFound']);
    await spec.done('secretariat', path, { ...duplicate, duplicateOf: first.comment });
  });

  it('finds no comment that was made inside a group', async () => {
    const { comment, ...rest } = commentOn({ layer: 'group' });
    await spec.done('workerMember', '/comments', { comment, ...rest });
    const answer = await spec.act('secretariat', `/comments/${comment}/dispose`, disposition);
    expect([answer.status, problemIn(answer).code]).toEqual([404, 'comment.notFound']);
  });
});
