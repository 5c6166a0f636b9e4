import { randomUUID } from 'node:crypto';
import { ConsultationForSpec } from '../consultations/spec/consultation-for-spec';
import { expectRowsEqualRecord } from '../consultations/spec/rows-equal-record';
import { problemIn } from '../platform/spec/browser';
import { AnchorCalendar } from '../records/anchors/anchor-schedule';

let spec: ConsultationForSpec;
beforeEach(async () => {
  spec = await ConsultationForSpec.open();
});
afterEach(async () => {
  await expectRowsEqualRecord(spec);
  await spec.close();
});

const read = async (sitting = spec.sitting) =>
  (await spec.snapshot('workerMember')).state.sittings.find(({ id }) => id === sitting);

const refused = async (...[person, path, body]: Parameters<ConsultationForSpec['act']>) => {
  const before = await spec.sizes();
  const answer = await spec.act(person, path, body);
  expect(await spec.sizes()).toEqual(before);
  return [answer.status, problemIn(answer).code];
};

it('are scheduled by the secretariat and numbered as they are', async () => {
  const schedule = { sitting: randomUUID(), scheduledAt: '2026-03-03T13:00:00.000Z' };
  expect(await refused('chair', '/sittings', schedule)).toEqual([403, 'capacity.notEntitled']);
  await spec.done('secretariat', '/sittings', schedule);
  expect(await read(schedule.sitting)).toEqual({
    ...{ id: schedule.sitting, number: 2, state: 'scheduled', scheduledAt: schedule.scheduledAt },
    ...{ openedAt: null, closedAt: null, present: [], called: null },
  });
});

it('are opened, suspended, resumed and closed by the Chair', async () => {
  const at = (act: string) => `/sittings/${spec.sitting}/${act}`;
  expect(await refused('secretariat', at('open'))).toEqual([403, 'capacity.notEntitled']);
  expect(await refused('chair', at('resume'))).toEqual([409, 'sitting.notInState']);
  const { receipts } = await spec.done('chair', at('open'));
  expect(await read()).toMatchObject({ state: 'open', openedAt: receipts[0]?.at });
  await spec.done('chair', at('suspend'));
  expect((await read())?.state).toBe('suspended');
  await spec.done('chair', at('resume'));
  expect((await read())?.state).toBe('open');
  const closed = await spec.done('chair', at('close'));
  expect(await read()).toMatchObject({ state: 'closed', closedAt: closed.receipts[0]?.at, called: null });
  expect(await refused('chair', at('open'))).toEqual([409, 'sitting.notInState']);
});

it('are under way one at a time, even when two are opened at the same moment', async () => {
  const sitting = randomUUID();
  await spec.done('secretariat', '/sittings', { sitting, scheduledAt: '2026-03-03T13:00:00.000Z' });
  const answers = await Promise.all([spec.sitting, sitting].map((each) => spec.act('chair', `/sittings/${each}/open`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const late = answers.filter(({ status }) => status === 409).map((answer) => problemIn(answer).code);
  expect(late).toEqual(['sitting.otherOpen']);
});

it('note who is present: members themselves, others by the secretariat', async () => {
  const at = (act: string) => `/sittings/${spec.sitting}/${act}`;
  const [employer, worker, government] = [
    ...[spec.persons.employerMember.capacity, spec.persons.workerMember.capacity],
    spec.persons.governmentMember.capacity,
  ];
  expect(await refused('workerMember', at('check-in'), { capacities: [worker] })).toEqual([409, 'sitting.notInState']);
  await spec.done('chair', at('open'));
  await spec.done('workerMember', at('check-in'), { capacities: [worker] });
  expect(await refused('workerMember', at('check-in'), { capacities: [worker] })).toEqual([
    ...[409, 'sitting.alreadyPresent'],
  ]);
  expect(await refused('workerMember', at('check-in'), { capacities: [employer] })).toEqual([
    ...[403, 'capacity.notEntitled'],
  ]);
  await spec.done('secretariat', at('check-in'), { capacities: [government, employer, government] });
  expect((await read())?.present).toEqual([worker, government, employer]);
  expect(await refused('secretariat', at('check-in'), { capacities: [randomUUID()] })).toEqual([
    ...[403, 'capacity.notYours'],
  ]);
});

it('are not found in another consultation, nor where there is none', async () => {
  const other = await ConsultationForSpec.open();
  for (const sitting of [other.sitting, randomUUID(), 'none'])
    expect((await refused('chair', `/sittings/${sitting}/open`))[0]).toBe(404);
  await other.close();
});

it('make private logs be anchored while they or a round are under way', async () => {
  const calendar = spec.running.app.get(AnchorCalendar, { strict: false });
  const isOpen = async () => (await calendar.openConsultations()).includes(spec.id);
  expect(await isOpen()).toBe(true);
  await spec.done('secretariat', `/rounds/${spec.round}/close`);
  expect(await isOpen()).toBe(false);
  await spec.done('chair', `/sittings/${spec.sitting}/open`);
  expect(await isOpen()).toBe(true);
  await spec.done('chair', `/sittings/${spec.sitting}/close`);
  expect(await isOpen()).toBe(false);
});
