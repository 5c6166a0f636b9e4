import { randomUUID } from 'node:crypto';
import { amendmentRelationsSchema, type AmendmentRelationsView } from '@concord/contracts';
import { RelationsOfAmendments } from '../../amendments/relations/relations-of-amendments';
import { Browser } from '../../platform/spec/browser';
import { Assembly } from './assembly';

let assembly: Assembly;
beforeAll(async () => {
  assembly = await Assembly.open();
});
afterAll(() => assembly.close());

const path = '/amendment-relations';
const read = async (key: string): Promise<AmendmentRelationsView> => {
  const { status, body } = await assembly.get(key, path);
  expect(status).toBe(200);
  return amendmentRelationsSchema.parse(body);
};

it('relates open amendments as they come, and anew when a decision changed the text', async () => {
  const { amendment: called, division, provision } = await assembly.openDivision();
  const other = (await assembly.published(provision, ', everywhere.')).amendment;
  const apart = (await assembly.published(provision, (text) => `In every case: ${text}`)).amendment;
  const before = await read('w-02');
  const relation = (a: string, b: string) => before.relations.find((one) => one.a === a && one.b === b);
  expect(before.relations).toHaveLength(3);
  expect(relation(called, other)).toMatchObject({ provision, relation: 'samePlace', place: 'insertion' });
  expect(relation(called, apart)).toMatchObject({ provision, relation: 'independent', acrossLanguages: false });
  expect(before.order.map(({ amendments }) => new Set(amendments))).toEqual([new Set([called, other, apart])]);

  await assembly.vote(division, { G: [['for', 75]], E: [['for', 20]] });
  await assembly.closeDivision(division);
  // What the decision left behind waits for its author; what was carried over stands alone on the new text.
  expect(await read('w-02')).toMatchObject({ relations: [], order: [{ provision, amendments: [apart] }] });

  const again = (await assembly.published(provision, (text) => `In any case: ${text}`)).amendment;
  const after = await read('gb-01');
  expect(after.relations).toMatchObject([{ a: apart, b: again }]);
  expect(after.relations[0]?.relation).not.toBe('independent');
  await assembly.done('g-ph', 'contactPoint', `/amendments/${again}/withdraw`);
  expect(await read('gb-01')).toMatchObject({ relations: [], order: [{ provision, amendments: [apart] }] });
});

it('is computed once for all who ask at the same moment, and is not there for others', async () => {
  const relations = assembly.running.app.get(RelationsOfAmendments);
  const answers = await Promise.all(Array.from({ length: 20 }, () => relations.read(assembly.id)));
  expect(new Set(answers).size).toBe(1);
  expect(await relations.read(randomUUID())).toBeNull();
  const stranger = new Browser(assembly.running.origin);
  expect((await stranger.get(`/api/consultations/${assembly.id}${path}`)).status).toBe(401);
  const elsewhere = await (await assembly.browser('gb-01')).get(`/api/consultations/${randomUUID()}${path}`);
  expect([403, 404]).toContain(elsewhere.status);
});
