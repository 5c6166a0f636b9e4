import type { DecisionRule } from '../src/index';
import { checkPublishedWeights, neededFor, tallyCounts, weigh } from '../src/index';
import { exact, tripartite, votes } from './votes';

describe('weights that were published', () => {
  it.each(votes.weights)('$id comes out', ({ voters, members, notEntitled, expect: weights, perGroup }) => {
    const entitled = voters ?? members?.map((number, index) => number - (notEntitled?.[index] ?? 0)) ?? [];
    const result = weigh(tripartite(entitled));
    expect(result).toMatchObject({ ok: true, total: 3n * BigInt(perGroup) });
    if (!result.ok) return;
    expect(result.groups.map(({ weight }) => weight)).toEqual(exact(weights));
    expect(result.groups.map(({ groupTotal }) => groupTotal)).toEqual([perGroup, perGroup, perGroup].map(BigInt));
  });
});

describe('divisions of committees', () => {
  const rule: DecisionRule = {
    majority: 'simple',
    quorum: { kind: 'weightedFraction', numerator: 2, denominator: 5 },
  };

  it.each(votes.committeeVotes)('$id comes out', ({ weights, total, result, ...heads }) => {
    const groups = ['G', 'E', 'W'].map((group, index) => ({
      group,
      weight: BigInt(weights[index] ?? 0),
      onRoll: total / 3 / (weights[index] ?? 0),
      for: heads.for[index] ?? 0,
      against: heads.against[index] ?? 0,
      abstain: 0,
    }));
    const tally = tallyCounts(groups, rule);
    expect(tally.weighted).toMatchObject({
      for: BigInt(result.for),
      against: BigInt(result.against),
      total: BigInt(total),
    });
    expect(tally.outcome).toBe(result.outcome);
    if (result.quorum !== undefined) expect(tally.quorum.required).toBe(BigInt(result.quorum));
  });
});

describe('divisions of the plenary', () => {
  it.each(votes.plenary)('$id comes out', ({ for: votesFor, against, abstain, quorum, needed, outcome }) => {
    const onRoll = votesFor + against + abstain;
    const tally = tallyCounts([{ group: 'all', weight: 1n, onRoll, for: votesFor, against, abstain }], {
      majority: 'twoThirds',
      quorum: quorum === undefined ? { kind: 'none' } : { kind: 'votesCast', number: BigInt(quorum) },
    });
    expect(tally).toMatchObject({ needed: BigInt(needed), outcome });
    expect(tally.needed).toBe(neededFor(BigInt(votesFor + against), 'twoThirds'));
  });
});

describe('divisions of the Governing Body', () => {
  it.each(votes.governingBody)('$id comes out', ({ for: inFavour, against, abstain, outcome }) => {
    const groups = [
      { group: 'G', weight: 1n, onRoll: 28, for: inFavour.G, against: against.G, abstain: abstain.G },
      { group: 'E', weight: 1n, onRoll: 14, for: 0, against: against.E, abstain: 0 },
      { group: 'W', weight: 1n, onRoll: 14, for: inFavour.W, against: 0, abstain: 0 },
    ];
    expect(tallyCounts(groups, { majority: 'simple', quorum: { kind: 'present', number: 33 } }, 56)).toMatchObject({
      outcome,
      heads: { onRoll: 56, for: 33, against: 21, abstain: 2, notVoting: 0 },
    });
  });
});

describe('checking imported weights', () => {
  const misprinted = tripartite([114, 22, 18]);

  it('names the group and shows the expected weight', () => {
    expect(checkPublishedWeights(misprinted, [33n, 117n, 209n])).toEqual([
      { code: 'weights.misprint', group: 'E', published: 117n, expected: 171n },
    ]);
  });

  it('is silent where the figures agree, also in a multiple of the smallest', () => {
    expect(checkPublishedWeights(misprinted, [33n, 171n, 209n])).toEqual([]);
    expect(checkPublishedWeights(misprinted, [66n, 342n, 418n])).toEqual([]);
  });

  it('takes the multiple that most groups agree on for what was meant', () => {
    expect(checkPublishedWeights(misprinted, [66n, 342n, 209n])).toEqual([
      { code: 'weights.misprint', group: 'W', published: 209n, expected: 418n },
    ]);
  });

  it('falls back on the smallest weights where no two groups agree', () => {
    const warnings = checkPublishedWeights(misprinted, [66n, 0n, 627n]);
    expect(warnings.map(({ expected }) => expected)).toEqual([33n, 171n, 209n]);
  });

  it('is not asked about figures that do not belong to the groups', () => {
    expect(() => checkPublishedWeights(misprinted, [33n, 171n])).toThrow(RangeError);
    expect(() => checkPublishedWeights(tripartite([114, 0, 18]), [33n, 171n, 209n])).toThrow(RangeError);
  });
});
