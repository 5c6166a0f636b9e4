import { randomUUID } from 'node:crypto';
import { Writers } from '../platform/database/data-sources';
import { problemIn } from '../platform/spec/browser';
import { ConsultationForSpec } from './spec/consultation-for-spec';
import { expectRowsEqualRecord } from './spec/rows-equal-record';

let spec: ConsultationForSpec;
beforeEach(async () => {
  spec = await ConsultationForSpec.open({ state: 'openForComments' });
});
afterEach(() => spec.close());

const later = '2999-06-01T00:00:00.000Z';
const at = (act: string) => `/rounds/${spec.round}/${act}`;

const refused = async (...[person, path, body]: Parameters<ConsultationForSpec['act']>) => {
  const before = await spec.sizes();
  const answer = await spec.act(person, path, body);
  expect(await spec.sizes()).toEqual(before);
  return [answer.status, problemIn(answer).code];
};

it('a round is extended, closed and reopened by the secretariat, and the next one opened', async () => {
  expect(await refused('chair', at('extend'), { deadlineAt: later })).toEqual([403, 'capacity.notEntitled']);
  await spec.done('secretariat', at('extend'), { deadlineAt: later });
  expect(await refused('secretariat', at('extend'), { deadlineAt: '2998-01-01T00:00:00.000Z' })).toEqual([
    ...[422, 'round.deadlineNotLater'],
  ]);
  expect((await spec.snapshot('workerMember')).state.rounds[0]?.deadlineAt).toBe(later);
  const next = { round: randomUUID(), deadlineAt: later };
  expect(await refused('secretariat', '/rounds', next)).toEqual([409, 'round.notInState']);
  await spec.done('secretariat', at('close'));
  await spec.done('secretariat', at('reopen'), { deadlineAt: later, reason: 'Two capitals had no post.' });
  await spec.done('secretariat', at('close'));
  await spec.done('secretariat', '/rounds', next);
  const { rounds } = (await spec.snapshot('workerMember')).state;
  expect(rounds.map(({ number, state }) => [number, state])).toEqual([
    [1, 'closed'],
    [2, 'open'],
  ]);
  await expectRowsEqualRecord(spec);
});

it('no comment is taken once the deadline has come, whether or not the round is closed', async () => {
  await spec.running.app.get(Writers).query(`UPDATE rounds SET deadline_at = '2026-03-01T10:00:00.000Z'`);
  const { id: provision, revision } = spec.provision();
  const written = {
    comment: randomUUID(),
    provision,
    revision,
    range: null,
    language: 'en',
    kind: 'general',
    text: 'Late.',
  };
  for (const layer of ['official', 'group'])
    expect(await refused('contactPoint', '/comments', { ...written, layer })).toEqual([409, 'round.deadlinePassed']);
});

it('rows that say something else than the record are found out', async () => {
  await spec.running.app.get(Writers).query('UPDATE provisions SET position = position + 1 WHERE position = 20');
  await expect(expectRowsEqualRecord(spec)).rejects.toThrow('position');
});
