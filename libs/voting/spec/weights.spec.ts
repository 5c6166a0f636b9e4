import fc from 'fast-check';
import type { GroupVoters } from '../src/index';
import { oneVoteEach, weigh } from '../src/index';
import { gcd } from '../src/integers';
import { tripartite } from './votes';

const bodies: fc.Arbitrary<GroupVoters[]> = fc
  .array(fc.record({ share: fc.integer({ min: 1, max: 6 }), voters: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((parts) => parts.map((part, index) => ({ group: `group ${index + 1}`, ...part })));

function weighed(groups: readonly GroupVoters[]) {
  const result = weigh(groups);
  if (!result.ok) throw new Error(result.code);
  return result;
}

describe('weigh', () => {
  it('gives every group its share, in the smallest whole weights', () => {
    fc.assert(
      fc.property(bodies, (groups) => {
        const { groups: weights, total } = weighed(groups);
        const [first] = weights;
        for (const [index, one] of weights.entries()) {
          expect(one.groupTotal).toBe(BigInt(one.voters) * one.weight);
          const [share, firstShare] = [BigInt(groups[index]?.share ?? 0), BigInt(groups[0]?.share ?? 0)];
          expect(one.groupTotal * firstShare).toBe((first?.groupTotal ?? 0n) * share);
        }
        expect(weights.reduce((common, { weight }) => gcd(common, weight), 0n)).toBe(1n);
        expect(weights.reduce((all, { groupTotal }) => all + groupTotal, 0n)).toBe(total);
      }),
    );
  });

  it('does not depend on the order of the groups', () => {
    const shuffled = bodies.chain((groups) => {
      return fc.tuple(fc.constant(groups), fc.shuffledSubarray(groups, { minLength: groups.length }));
    });
    fc.assert(
      fc.property(shuffled, ([groups, other]) => {
        const byName = new Map(weighed(other).groups.map((one) => [one.group, one]));
        for (const one of weighed(groups).groups) expect(byName.get(one.group)).toEqual(one);
      }),
    );
  });

  it('takes 2 : 2 : 2 for 1 : 1 : 1', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 2, max: 9 }), (groups, factor) => {
        expect(weigh(groups.map((group) => ({ ...group, share: group.share * factor })))).toEqual(weigh(groups));
      }),
    );
  });

  it('gives half of the votes to the first of 2 : 1 : 1', () => {
    const groups = tripartite([30, 20, 20]).map((group) => ({ ...group, share: group.group === 'G' ? 2 : 1 }));
    expect(weighed(groups).groups.map(({ weight, groupTotal }) => [weight, groupTotal])).toEqual([
      [4n, 120n],
      [3n, 60n],
      [3n, 60n],
    ]);
  });

  it('stays exact far beyond what a floating-point number holds', () => {
    const { groups, total } = weighed(tripartite([1_000_003, 1_000_033, 1_000_037]));
    expect(groups[0]?.weight).toBe(1_000_033n * 1_000_037n);
    expect(total).toBe(3n * 1_000_003n * 1_000_033n * 1_000_037n);
  });

  const two = [
    { group: 'A', share: 1, voters: 3 },
    { group: 'B', share: 1, voters: 2 },
  ];
  const alter = (change: Partial<GroupVoters>) =>
    two.map((group, index) => (index === 1 ? { ...group, ...change } : group));

  it.each([
    ['a single group', two.slice(1), 'weights.groupCount', 'groups'],
    [
      'nine groups',
      Array.from({ length: 9 }, (_, i) => ({ group: `${i}`, share: 1, voters: 1 })),
      'weights.groupCount',
      'groups',
    ],
    ['two groups of one name', alter({ group: 'A' }), 'weights.duplicateGroup', 'groups[1].group'],
    ['a group without voters', alter({ voters: 0 }), 'weights.noVoters', 'groups[1].voters'],
    ['half a voter', alter({ voters: 0.5 }), 'weights.voters', 'groups[1].voters'],
    ['fewer than no voters', alter({ voters: -1 }), 'weights.voters', 'groups[1].voters'],
    ['more voters than can be counted', alter({ voters: 2 ** 53 }), 'weights.voters', 'groups[1].voters'],
    ['no share', alter({ share: 0 }), 'weights.share', 'groups[1].share'],
    ['half a share', alter({ share: 0.5 }), 'weights.share', 'groups[1].share'],
  ])('refuses %s', (_name, groups, code, field) => {
    expect(weigh(groups)).toMatchObject({ ok: false, code, field });
  });
});

describe('oneVoteEach', () => {
  it('gives every member one vote, and an empty group none', () => {
    expect(oneVoteEach([...tripartite([28, 14, 0])])).toMatchObject({
      ok: true,
      total: 42n,
      groups: [
        { group: 'G', weight: 1n, groupTotal: 28n },
        { group: 'E', weight: 1n, groupTotal: 14n },
        { group: 'W', weight: 1n, groupTotal: 0n },
      ],
    });
  });

  it('refuses what weigh refuses of names and heads', () => {
    expect(oneVoteEach([])).toMatchObject({ code: 'weights.groupCount' });
    expect(oneVoteEach(tripartite([1, -1, 1]))).toMatchObject({ code: 'weights.voters', group: 'E' });
  });
});
