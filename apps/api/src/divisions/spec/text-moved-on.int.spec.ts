import { expectRowsEqualRecord } from '../../consultations/spec/rows-equal-record';
import { problemIn } from '../../platform/spec/browser';
import { Assembly } from './assembly';

let assembly: Assembly;
beforeAll(async () => {
  assembly = await Assembly.open();
});
afterAll(() => assembly.close());

const amendmentOf = async (wanted: string) =>
  (await assembly.snapshot()).state.amendments.find(({ id }) => id === wanted);
const asked = async (person: string, kind: string, path: string, body: object = {}) => {
  const answer = await assembly.act(person, kind, path, body);
  return [answer.status, answer.status === 200 ? 'done' : problemIn(answer).code];
};

it('an adopted amendment leaves the others to its provision to their authors, or to the Chair', async () => {
  const { division, provision } = await assembly.openDivision();
  const restated = await assembly.published(provision, ', everywhere.');
  const fallen = await assembly.published(provision, ', at all times.');
  const carried = await assembly.published(provision, (text) => `In every case: ${text}`);
  await assembly.vote(division, { G: [['for', 75]], E: [['for', 20]] });

  const call = `/amendments/${restated.amendment}/call`;
  const fall = `/amendments/${fallen.amendment}/fallen`;
  expect(await asked('chair', 'chair', fall)).toEqual([409, 'amendment.stillStands']);
  await assembly.closeDivision(division);
  expect(await asked('chair', 'chair', call)).toEqual([409, 'amendment.textMovedOn']);
  const { revision } = (await assembly.snapshot()).state.provisions.find(({ id }) => id === provision)!;
  const now = (await assembly.snapshot()).state.revisions.find(({ id }) => id === revision)!;
  const rebase = { from: now.parent, decidedBy: division };
  for (const waits of [restated, fallen])
    expect(await amendmentOf(waits.amendment)).toMatchObject({
      ...{ state: 'published', revision: now.parent },
      rebase: { ...rebase, fate: 'authorMustDecide' },
    });
  expect(await amendmentOf(carried.amendment)).toMatchObject({
    ...{ state: 'published', number: 4, revision: now.id, rebase: { ...rebase, fate: 'carriedOver' } },
    operations: { en: { edits: [{ from: 0, to: 0, insert: 'In every case: ' }], revision: now.id } },
  });

  const anew = await assembly.changedEnd(provision, ', and everywhere.');
  const path = `/amendments/${restated.amendment}/restate`;
  const { revision: onNow, operations } = anew;
  const command = { revision: onNow, operations, rationale: 'On the adopted text.' };
  expect(await asked('e-secretariat', 'groupSecretariat', path, command)).toEqual([403, 'amendment.notMover']);
  expect(await asked('g-ph', 'contactPoint', path, command)).toEqual([200, 'done']);
  expect(await asked('g-ph', 'contactPoint', path, command)).toEqual([409, 'amendment.stillStands']);
  const after = await amendmentOf(restated.amendment);
  expect(after).toMatchObject({ state: 'received', number: 2, revision: anew.revision, languagesWaived: false });
  expect(after?.rebase).toBeNull();
  expect(after?.operations).toEqual(operations);

  expect(await asked('office-01', 'secretariat', fall)).toEqual([403, 'capacity.notEntitled']);
  expect(await asked('chair', 'chair', fall)).toEqual([200, 'done']);
  expect(await amendmentOf(fallen.amendment)).toMatchObject({ state: 'fell', number: 3, decidedBy: division });

  await assembly.done('office-01', 'secretariat', `/amendments/${restated.amendment}/publish`, {
    waiveLanguages: true,
  });
  const carriedCall = `/amendments/${carried.amendment}/call`;
  expect(await asked('chair', 'chair', carriedCall)).toEqual([200, 'done']);
  expect(await asked('chair', 'chair', `/amendments/${carried.amendment}/not-moved`)).toEqual([200, 'done']);
  expect(await asked('chair', 'chair', call)).toEqual([200, 'done']);
  const { consultation } = (await assembly.snapshot()).state;
  await expectRowsEqualRecord({ running: assembly.running, id: assembly.id, founding: { consultation } });
});
