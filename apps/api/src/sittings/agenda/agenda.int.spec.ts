import { randomUUID } from 'node:crypto';
import { published, submitted } from '../../amendments/spec/amendment-to';
import { ConsultationForSpec } from '../../consultations/spec/consultation-for-spec';
import { expectRowsEqualRecord } from '../../consultations/spec/rows-equal-record';
import { problemIn } from '../../platform/spec/browser';

let spec: ConsultationForSpec;
beforeEach(async () => {
  spec = await ConsultationForSpec.open();
});
afterEach(async () => {
  await expectRowsEqualRecord(spec);
  await spec.close();
});

const stateOf = async (amendment: string) =>
  (await spec.snapshot('workerMember')).state.amendments.find(({ id }) => id === amendment)?.state;
const called = async () => (await spec.snapshot('workerMember')).state.sittings[0]?.called;

const refused = async (...[person, path, body]: Parameters<ConsultationForSpec['act']>) => {
  const before = await spec.sizes();
  const answer = await spec.act(person, path, body);
  expect(await spec.sizes()).toEqual(before);
  return [answer.status, problemIn(answer).code];
};

const openSitting = () => spec.done('chair', `/sittings/${spec.sitting}/open`);

describe('calling an amendment', () => {
  it('needs an open sitting, and is the Chair’s', async () => {
    const amendment = await published(spec);
    const path = `/amendments/${amendment}/call`;
    expect(await refused('chair', path)).toEqual([409, 'sitting.noneOpen']);
    await openSitting();
    expect(await refused('secretariat', path)).toEqual([403, 'capacity.notEntitled']);
    await spec.done('chair', `/sittings/${spec.sitting}/suspend`);
    expect(await refused('chair', path)).toEqual([409, 'sitting.notInState']);
    await spec.done('chair', `/sittings/${spec.sitting}/resume`);
    await spec.done('chair', path);
    expect(await stateOf(amendment)).toBe('called');
    expect(await called()).toEqual({ kind: 'amendment', id: amendment });
  });

  it('takes one at a time, and only what is published', async () => {
    const [first, second] = [await published(spec), await published(spec, 'employerSecretariat')];
    const early = await submitted(spec, 'workerSecretariat');
    await openSitting();
    expect(await refused('chair', `/amendments/${early}/call`)).toEqual([409, 'amendment.notInState']);
    const answers = await Promise.all([first, second].map((id) => spec.act('chair', `/amendments/${id}/call`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('moving an amendment', () => {
  it('is its side’s or the Chair’s, and brings it under discussion when it is seconded', async () => {
    const amendment = await published(spec);
    await openSitting();
    expect(await refused('contactPoint', `/amendments/${amendment}/move`)).toEqual([409, 'amendment.notInState']);
    await spec.done('chair', `/amendments/${amendment}/call`);
    expect(await refused('employerSecretariat', `/amendments/${amendment}/move`)).toEqual([
      ...[403, 'capacity.notEntitled'],
    ]);
    await spec.done('contactPoint', `/amendments/${amendment}/move`);
    expect(await stateOf(amendment)).toBe('underDiscussion');
  });

  it('waits for a seconder where the rule set wants one at the sitting', async () => {
    const late = await ConsultationForSpec.open({ rules: { seconding: { when: 'atSitting', whom: 'everyMover' } } });
    const amendment = await published(late, 'employerSecretariat');
    const state = async () => (await late.snapshot('chair')).state.amendments.find(({ id }) => id === amendment)?.state;
    await late.done('chair', `/sittings/${late.sitting}/open`);
    await late.done('chair', `/amendments/${amendment}/call`);
    await late.done('employerSecretariat', `/amendments/${amendment}/move`);
    expect(await state()).toBe('moved');
    await late.done('workerMember', `/amendments/${amendment}/second`);
    expect(await state()).toBe('underDiscussion');
    await expectRowsEqualRecord(late);
    await late.close();
  });

  it('or not moving it frees the floor', async () => {
    const [amendment, next] = [await published(spec), await published(spec, 'employerSecretariat')];
    await openSitting();
    await spec.done('chair', `/amendments/${amendment}/call`);
    await spec.done('chair', `/amendments/${amendment}/not-moved`);
    expect([await stateOf(amendment), await called()]).toEqual(['notMoved', null]);
    await spec.done('chair', `/amendments/${next}/call`);
  });
});

describe('withdrawing an amendment', () => {
  it('is its side’s, before it is called', async () => {
    const amendment = await published(spec);
    expect(await refused('employerSecretariat', `/amendments/${amendment}/withdraw`)).toEqual([
      ...[403, 'amendment.notMover'],
    ]);
    await spec.done('contactPoint', `/amendments/${amendment}/withdraw`);
    expect(await stateOf(amendment)).toBe('withdrawn');
  });

  it('frees the floor where it is before the sitting, and leaves another’s alone', async () => {
    const [amendment, next] = [await published(spec), await published(spec, 'employerSecretariat')];
    await openSitting();
    await spec.done('chair', `/amendments/${amendment}/call`);
    await spec.done('employerSecretariat', `/amendments/${next}/withdraw`);
    expect(await called()).toEqual({ kind: 'amendment', id: amendment });
    await spec.done('contactPoint', `/amendments/${amendment}/withdraw`);
    expect(await called()).toBeNull();
  });

  it('waits while a division is under way, as closing the sitting does', async () => {
    const amendment = await published(spec);
    await openSitting();
    await spec.done('chair', `/amendments/${amendment}/call`);
    await spec.done('contactPoint', `/amendments/${amendment}/move`);
    const question = { kind: 'amendment', amendment };
    const announce = { division: randomUUID(), question, method: 'recordVote', majority: null, quorum: null };
    await spec.done('chair', '/divisions', announce);
    expect(await refused('contactPoint', `/amendments/${amendment}/withdraw`)).toEqual([409, 'division.otherOpen']);
    expect(await refused('chair', `/sittings/${spec.sitting}/close`)).toEqual([409, 'division.otherOpen']);
    await spec.done('chair', `/divisions/${announce.division}/annul`, { reason: 'Announced too early.' });
    await spec.done('contactPoint', `/amendments/${amendment}/withdraw`);
    await spec.done('chair', `/sittings/${spec.sitting}/close`);
  });
});

describe('calling a provision', () => {
  const path = () => `/sittings/${spec.sitting}/call-provision`;
  const provision = () => ({ provision: spec.provision().id });

  it('waits for the amendments to it', async () => {
    const amendment = await published(spec);
    await openSitting();
    expect(await refused('chair', path(), provision())).toEqual([409, 'provision.openAmendments']);
    expect(await refused('chair', path(), { provision: randomUUID() })).toEqual([404, 'provision.notFound']);
    await spec.done('contactPoint', `/amendments/${amendment}/withdraw`);
    expect(await refused('secretariat', path(), provision())).toEqual([403, 'capacity.notEntitled']);
    await spec.done('chair', path(), provision());
    expect(await called()).toEqual({ kind: 'provision', id: spec.provision().id });
    expect(await refused('chair', path(), { provision: spec.provision(1).id })).toEqual([409, 'amendment.otherCalled']);
  });

  it('needs the sitting to be open', async () => {
    expect(await refused('chair', path(), provision())).toEqual([409, 'sitting.notInState']);
  });
});
