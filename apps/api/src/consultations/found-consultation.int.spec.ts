import { Projections } from '../records/projections';
import { Recorder } from '../records/recorder';
import { foundConsultation, foundingFacts } from './found-consultation';
import { ConsultationForSpec } from './spec/consultation-for-spec';
import { foundingForSpec, personNames } from './spec/founding-for-spec';
import { expectRowsEqualRecord } from './spec/rows-equal-record';

let spec: ConsultationForSpec;
beforeAll(async () => {
  spec = await ConsultationForSpec.open();
});
afterAll(() => spec.close());

describe('founding a consultation', () => {
  it('leaves rows that the record gives again', () => expectRowsEqualRecord(spec));

  it('gives each audience its log, and each account its person', async () => {
    expect([...spec.logs.keys()].sort()).toEqual(['group:E', 'group:G', 'group:W', 'plenary', 'secretariat']);
    for (const person of personNames) {
      const { delegate, capacity } = spec.persons[person];
      const { me } = await spec.snapshot(person);
      expect(me).toMatchObject({ delegate: delegate.id, capacities: [{ id: capacity }] });
    }
  });

  it('is done once: whoever founds it again gets the same logs', async () => {
    const { app } = spec.running;
    const before = await spec.sizes();
    const again = await foundConsultation(app.get(Recorder), app.get(Projections), spec.founding);
    expect(again).toEqual({ ok: true, logs: spec.logs });
    expect(await spec.sizes()).toEqual(before);
  });

  it('takes five hundred facts in one act, set by set', async () => {
    const founding = foundingForSpec(() => '', { provisions: 95 });
    const delegates = founding.delegates.map((delegate) => ({ ...delegate, accountId: null }));
    const whole = { ...founding, delegates };
    expect(foundingFacts(whole).length).toBeGreaterThan(480);
    const { app } = spec.running;
    const founded = await foundConsultation(app.get(Recorder), app.get(Projections), whole);
    expect(founded.ok).toBe(true);
  });
});
