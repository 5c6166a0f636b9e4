import { randomUUID } from 'node:crypto';
import { currentPositions } from '@concord/procedure';
import type { Position } from '@concord/procedure';
import { ConsultationForSpec } from '../consultations/spec/consultation-for-spec';
import { expectRowsEqualRecord } from '../consultations/spec/rows-equal-record';
import { problemIn } from '../platform/spec/browser';

let spec: ConsultationForSpec;
beforeAll(async () => {
  spec = await ConsultationForSpec.open();
});
afterAll(async () => {
  await expectRowsEqualRecord(spec);
  await spec.close();
});

function positionOn(index: number, more: object = {}) {
  const { id: provision, revision } = spec.provision(index);
  return { position: randomUUID(), provision, revision, kind: 'support', text: '', replaces: null, ...more };
}

async function standing(index: number): Promise<Position[]> {
  const { positions } = (await spec.snapshot('workerMember')).state;
  return currentPositions(positions as Position[], spec.provision(index).id);
}

describe('stating a position', () => {
  it('is official at once, for the group that submits as one and for a delegation', async () => {
    await spec.done('employerSecretariat', '/positions', positionOn(0));
    const words = { kind: 'reservation', text: 'Our law is under review.' };
    await spec.done('contactPoint', '/positions', positionOn(0, words));
    const found = await standing(0);
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['support', ''],
      ['reservation', 'Our law is under review.'],
    ]);
    expect(found.map(({ author }) => [author.group, author.delegation === null])).toEqual([
      ['E', true],
      ['G', false],
    ]);
    expect((await spec.leaves('plenary')).join('\n')).not.toContain('Our law is under review.');
  });

  it('takes the place of the one that its author saw, and of no other', async () => {
    const first = positionOn(1);
    await spec.done('employerSecretariat', '/positions', first);
    const later = positionOn(1, { kind: 'objection', text: 'It goes too far.', replaces: first.position });
    const blind = await spec.act('employerSecretariat', '/positions', positionOn(1, { kind: 'noPosition' }));
    expect([blind.status, problemIn(blind).code]).toEqual([422, 'position.otherCurrent']);
    await spec.done('employerSecretariat', '/positions', later);
    expect((await standing(1)).map(({ id }) => id)).toEqual([later.position]);
    const { positions } = (await spec.snapshot('chair')).state;
    expect(positions.find(({ id }) => id === first.position)?.replacedBy).toBe(later.position);
  });

  it('lets one of two at the same moment take it', async () => {
    const both = [1, 2].map(() => spec.act('workerSecretariat', '/positions', positionOn(1)));
    const statuses = (await Promise.all(both)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 422]);
    expect((await standing(1)).filter(({ author }) => author.group === 'W')).toHaveLength(1);
  });

  it.each([
    ['a member who speaks for no side', 'employerMember', {}, 403, 'position.onlySubmitter'],
    ['the Chair', 'chair', {}, 403, 'capacity.notEntitled'],
    [
      'an objection without words',
      'workerSecretariat',
      { kind: 'objection', text: '\u200b' },
      422,
      'position.textMissing',
    ],
    ['a text that is gone', 'workerSecretariat', { revision: randomUUID() }, 422, 'provision.textChanged'],
    ['a provision that is not there', 'workerSecretariat', { provision: randomUUID() }, 404, 'provision.notFound'],
    ['a kind that is none', 'workerSecretariat', { kind: 'maybe' }, 400, 'request.invalid'],
  ] as const)('refuses %s, and keeps nothing', async (_sentence, person, more, status, code) => {
    const before = await spec.sizes();
    const answer = await spec.act(person, '/positions', positionOn(0, more));
    expect([answer.status, problemIn(answer).code]).toEqual([status, code]);
    expect(problemIn(answer).detail).not.toContain(code);
    expect(await spec.sizes()).toEqual(before);
  });

  it('is stated once however often it is sent', async () => {
    const command = { commandId: randomUUID(), ...positionOn(0) };
    const sent = await Promise.all([1, 2, 3].map(() => spec.done('workerSecretariat', '/positions', command)));
    expect(sent.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await standing(0)).filter(({ author }) => author.group === 'W')).toHaveLength(1);
  });
});
