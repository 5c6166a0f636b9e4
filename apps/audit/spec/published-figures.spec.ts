import { build, result, run } from './run';
import { votes } from './votes';

beforeAll(build, 60_000);

describe('weights', () => {
  it.each(votes.weights)('$id comes out', (one) => {
    const { weights, perGroup, warnings } = result('weights', one);
    expect({ weights, perGroup }).toEqual({ weights: one.expect, perGroup: one.perGroup });
    expect(warnings).toHaveLength(one.importMustWarn ? 1 : 0);
  });

  it('names the group of a misprint and the weight expected', () => {
    const { warnings } = result('weights', { voters: [114, 22, 18], published: [33, 117, 209] });
    expect(warnings).toMatchObject([{ group: 'Employer', field: 'published[1]', published: 117, expected: 171 }]);
  });

  it('leaves deputies out', () => {
    const { weights } = result('weights', { voters: [75, 39, 60], deputies: [4, 12, 9] });
    expect(weights).toEqual([52, 100, 65]);
  });

  it('lists what each group holds where shares differ', () => {
    const groups = ['Government', 'Shipowner', 'Seafarer', 'Observer chamber'];
    expect(result('weights', { voters: [30, 20, 20, 10], groups, shares: [2, 1, 1, 1] })).toEqual({
      weights: [4, 3, 3, 6],
      perGroup: [120, 60, 60, 60],
      warnings: [],
    });
  });

  it('prints what lies beyond 2^53−1 as a string, and reads it back', () => {
    const { weights, perGroup } = result('weights', { voters: [1000003, 1000033, 1000037] });
    expect({ weights, perGroup }).toEqual({
      weights: [1000070001221, 1000040000111, 1000036000099],
      perGroup: '1000073001431003663',
    });
    const total = '3000219004293010989';
    const inFavour = { weights, for: [1000003, 0, 0], against: [0, 0, 1000036] };
    expect(result('tally', { ...inFavour, total })).toMatchObject({
      for: '1000073001431003663',
      quorum: '1200087601717204396',
      outcome: 'adopted',
    });
    const written = JSON.stringify({ ...inFavour, total: 0 }).replace('"total":0', `"total":${total}`);
    expect(result('tally', written)).toMatchObject({ quorum: '1200087601717204396' });
  });
});

describe('tally', () => {
  it.each(votes.committeeVotes)('committee $id comes out', ({ result: expected, ...one }) => {
    const printed = result('tally', one);
    expect(printed).toMatchObject(expected);
    expect(Object.keys(printed)).toEqual(['for', 'against', 'votesCast', 'quorum', 'needed', 'outcome']);
    expect(printed['votesCast']).toBe(expected.for + expected.against);
  });

  it.each(votes.plenary)('plenary $id comes out', (one) => {
    const { needed, outcome, quorum } = result('tally', one);
    expect({ needed, outcome, quorum }).toEqual({
      needed: one.needed,
      outcome: one.outcome,
      quorum: one.quorum ?? null,
    });
  });

  it.each(votes.governingBody)('Governing Body $id comes out', (one) => {
    expect(result('tally', one)).toEqual({
      for: 33,
      against: 21,
      votesCast: 54,
      quorum: 33,
      needed: 28,
      outcome: one.outcome,
    });
  });

  it('is void by one vote below two fifths, and counts at exactly two fifths', () => {
    const one = { weights: [2, 23, 10], total: 690, against: [0, 0, 0] };
    expect(result('tally', { ...one, for: [22, 10, 0] })).toMatchObject({ for: 274, quorum: 276, outcome: 'void' });
    expect(result('tally', { ...one, for: [23, 10, 0] })).toMatchObject({ for: 276, quorum: 276, outcome: 'adopted' });
  });

  it('tests the quorum of the Governing Body only where presence is known, and says so', () => {
    const one = { for: { G: 10 }, against: { E: 10 } };
    const unknown = run(['tally'], JSON.stringify(one));
    expect(JSON.parse(unknown.stdout)).toMatchObject({ quorum: null, outcome: 'tie' });
    expect(unknown.stderr).toContain('quorum: not tested');
    expect(result('tally', { ...one, present: 32 })).toMatchObject({ quorum: 33, outcome: 'void' });
    expect(result('tally', { ...one, present: 33 })).toMatchObject({ quorum: 33, outcome: 'tie' });
  });

  it('notes more ballots than a group of the Governing Body has titular members', () => {
    const { status, stderr } = run(['tally'], '{"for":{"E":20},"against":{"G":28}}');
    expect([status, stderr]).toEqual([0, 'note: group E: 20 ballots, more than its titular members\n']);
  });

  it('reads shares of a committee, and figures of its own for quorum and majority', () => {
    const one = { weights: [4, 3, 3], total: 240, shares: [2, 1, 1], for: [30, 0, 0], against: [0, 20, 0] };
    expect(result('tally', one)).toMatchObject({ for: 120, against: 60, quorum: 96, needed: 91, outcome: 'adopted' });
    expect(result('tally', { ...one, majority: 'two-thirds' })).toMatchObject({ needed: 120, outcome: 'adopted' });
    expect(result('tally', { ...one, quorum: 181 })).toMatchObject({ quorum: 181, outcome: 'void' });
  });
});
