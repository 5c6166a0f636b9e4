import { randomUUID } from 'node:crypto';
import { ConsultationForSpec } from '../consultations/spec/consultation-for-spec';
import { expectRowsEqualRecord } from '../consultations/spec/rows-equal-record';
import { problemIn } from '../platform/spec/browser';
import { amendmentTo, operationIn, submitted } from './spec/amendment-to';

let spec: ConsultationForSpec;
beforeAll(async () => {
  spec = await ConsultationForSpec.open();
});
afterAll(async () => {
  await expectRowsEqualRecord(spec);
  await spec.close();
});

const read = async (amendment: string) =>
  (await spec.snapshot('workerMember')).state.amendments.find(({ id }) => id === amendment);

const refused = async (...[person, path, body]: Parameters<ConsultationForSpec['act']>) => {
  const before = await spec.sizes();
  const answer = await spec.act(person, path, body);
  expect(await spec.sizes()).toEqual(before);
  return [answer.status, problemIn(answer).code];
};

describe('seconding', () => {
  it('is another member’s, never the mover’s own side', async () => {
    const amendment = await submitted(spec);
    const path = `/amendments/${amendment}/second`;
    expect(await refused('contactPoint', path)).toEqual([409, 'amendment.ownSeconder']);
    expect(await refused('governmentMember', path)).toEqual([409, 'amendment.ownSeconder']);
    expect(await refused('secretariat', path)).toEqual([403, 'capacity.notEntitled']);
    await spec.done('workerMember', path);
    expect((await read(amendment))?.seconder).toMatchObject({ group: 'W' });
    expect(await refused('otherGovernmentMember', path)).toEqual([409, 'amendment.alreadySeconded']);
  });

  it('is not needed by a group that moves as one', async () => {
    const amendment = await submitted(spec, 'employerSecretariat');
    expect(await refused('workerMember', `/amendments/${amendment}/second`)).toEqual([
      ...[409, 'amendment.secondingNotNeeded'],
    ]);
  });

  it('is recorded once when two second at the same moment', async () => {
    const amendment = await submitted(spec);
    const seconders = ['workerMember', 'employerMember', 'otherGovernmentMember'] as const;
    const answers = await Promise.all(seconders.map((person) => spec.act(person, `/amendments/${amendment}/second`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe('receiving', () => {
  it('waits for the seconder that the rule set wants, and is the secretariat’s', async () => {
    const amendment = await submitted(spec);
    const path = `/amendments/${amendment}/receive`;
    expect(await refused('secretariat', path)).toEqual([409, 'amendment.notSeconded']);
    await spec.done('workerMember', `/amendments/${amendment}/second`);
    expect(await refused('workerMember', path)).toEqual([403, 'capacity.notEntitled']);
    await spec.done('secretariat', path);
    expect(await read(amendment)).toMatchObject({ state: 'received', number: expect.any(Number) as number });
    expect(await refused('secretariat', path)).toEqual([409, 'amendment.notInState']);
  });

  it('numbers in the order of receipt, without a gap, however many come at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => submitted(spec, 'employerSecretariat')));
    const receipts = await Promise.all(ids.map((id) => spec.done('secretariat', `/amendments/${id}/receive`)));
    const { amendments } = (await spec.snapshot('chair')).state;
    const numbers = amendments.flatMap(({ number }) => (number === null ? [] : [number])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => i + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(20);
    const inOrderOfRecord = ids
      .map((id, i) => ({ id, seq: receipts[i]?.receipts[0]?.seq ?? -1 }))
      .sort((a, b) => a.seq - b.seq)
      .map(({ id }) => amendments.find((amendment) => amendment.id === id)?.number ?? 0);
    expect(inOrderOfRecord).toEqual([...inOrderOfRecord].sort((a, b) => a - b));
  });
});

describe('returning for clarification', () => {
  it('tells the reason, which is needed', async () => {
    const amendment = await submitted(spec);
    const path = `/amendments/${amendment}/return`;
    expect(await refused('secretariat', path, { reason: ' ' })).toEqual([422, 'text.empty']);
    await spec.done('secretariat', path, { reason: 'Two purposes in one.' });
    expect(await read(amendment)).toMatchObject({ state: 'returned', returnReason: 'Two purposes in one.' });
  });
});

describe('submitting again', () => {
  it('is for the side that moved it, once it was returned', async () => {
    const amendment = await submitted(spec);
    const before = await read(amendment);
    const body = { revision: before?.revision, operations: before?.operations, rationale: 'The first sentence.' };
    const path = `/amendments/${amendment}/resubmit`;
    expect(await refused('contactPoint', path, body)).toEqual([409, 'amendment.notInState']);
    await spec.done('secretariat', `/amendments/${amendment}/return`, { reason: 'Which sentence?' });
    expect(await refused('employerSecretariat', path, body)).toEqual([403, 'amendment.notMover']);
    await spec.done('contactPoint', path, body);
    expect(await read(amendment)).toMatchObject({ state: 'submitted', rationale: 'The first sentence.' });
  });
});

describe('translating and publishing', () => {
  const received = async () => {
    const amendment = await submitted(spec, 'workerSecretariat');
    await spec.done('secretariat', `/amendments/${amendment}/receive`);
    return amendment;
  };
  const french = () => operationIn(spec, 'fr', { kind: 'replaceBlock', text: 'Principe 1 : à lire autrement.' });
  const spanish = () => operationIn(spec, 'es', { kind: 'replaceBlock', text: 'Principio 1: léase de otro modo.' });

  it('publishes what stands in all languages of the body', async () => {
    const amendment = await received();
    const at = (act: string) => `/amendments/${amendment}/${act}`;
    expect(await refused('secretariat', at('publish'), { waiveLanguages: false })).toEqual([
      ...[409, 'amendment.languagesMissing'],
    ]);
    await spec.done('secretariat', at('translate'), { operations: { fr: french() } });
    await spec.done('secretariat', at('translate'), { operations: { es: spanish() } });
    await spec.done('secretariat', at('publish'), { waiveLanguages: false });
    const found = await read(amendment);
    expect(found).toMatchObject({ state: 'published', languagesWaived: false });
    expect(Object.keys(found?.operations ?? {}).sort()).toEqual(['en', 'es', 'fr']);
  });

  it('publishes with languages missing where the body waives them, and says so', async () => {
    const amendment = await received();
    await spec.done('secretariat', `/amendments/${amendment}/publish`, { waiveLanguages: true });
    expect(await read(amendment)).toMatchObject({ state: 'published', languagesWaived: true });
  });

  it('never touches what the mover wrote', async () => {
    const amendment = await received();
    const { operations } = amendmentTo(spec);
    expect(await refused('secretariat', `/amendments/${amendment}/translate`, { operations })).toEqual([
      ...[422, 'amendment.languageKnown'],
    ]);
  });
});

it('finds no amendment where there is none', async () => {
  for (const act of ['second', 'receive', 'call', 'move', 'not-moved', 'withdraw'])
    expect(await refused('secretariat', `/amendments/${randomUUID()}/${act}`)).toEqual([404, 'amendment.notFound']);
});
