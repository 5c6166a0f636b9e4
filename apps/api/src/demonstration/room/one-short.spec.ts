import fc from 'fast-check';
import { agreed, oneShort, split } from './moods';
import { votersBelow } from './one-short';

const committee = [
  { weight: 52n, heads: 75 },
  { weight: 100n, heads: 39 },
  { weight: 65n, heads: 60 },
];
const votesOf = (heads: readonly number[]): bigint =>
  committee.reduce((sum, { weight }, at) => sum + weight * BigInt(heads[at] ?? 0), 0n);

describe('one short of the quorum', () => {
  it('is exact for the committee: 4,679 of 4,680', () => {
    expect(votesOf(votersBelow(committee, 4_679n))).toBe(4_679n);
  });

  it('is exact too when others have voted', () => {
    for (const cast of [52n, 100n, 65n, 217n])
      expect(votesOf(votersBelow(committee, 4_679n - cast))).toBe(4_679n - cast);
  });

  it('never passes the target, asks for nobody who is not there, and is the best that trying all finds', () => {
    const groups = fc.array(
      fc.record({ weight: fc.bigInt({ min: 1n, max: 9n }), heads: fc.integer({ min: 0, max: 5 }) }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(groups, fc.bigInt({ min: 0n, max: 60n }), (some, target) => {
        const votes = (heads: readonly number[]) =>
          some.reduce((sum, { weight }, at) => sum + weight * BigInt(heads[at] ?? 0), 0n);
        const found = votersBelow(some, target);
        found.forEach((heads, at) => expect(heads).toBeLessThanOrEqual(some[at]?.heads ?? 0));
        const best = everyWay(some.map(({ heads }) => heads))
          .map(votes)
          .filter((sum) => sum <= target)
          .reduce((most, sum) => (sum > most ? sum : most), 0n);
        expect(votes(found)).toBe(best);
      }),
    );
  });

  it('is nobody once the quorum is reached, and where the quorum is not one of votes', () => {
    expect(votersBelow(committee, -1n)).toEqual([0, 0, 0]);
    expect(oneShort({ groups: [], quorum: null, places: [{ group: 'G' }] })).toEqual([]);
  });
});

describe('the moods', () => {
  const groups = ['G', 'E', 'W'].map((group) => ({ group, weight: 1n, voted: 0 }));
  const places = groups.flatMap(({ group }) => Array.from({ length: 100 }, (_, at) => ({ group, at })));
  /** Goes evenly through the whole range. */
  const evenly = () => {
    let at = 0;
    return () => ((at += 37) % 100) / 100;
  };
  const inFavour = (voices: readonly { place: { group: string }; choice: string }[], group: string) =>
    voices.filter(({ place, choice }) => place.group === group && choice === 'for').length;

  it('agreed: nearly everybody for', () => {
    const voices = agreed({ groups, quorum: null, places }, evenly());
    for (const { group } of groups) expect(inFavour(voices, group)).toBe(95);
  });

  it('split: governments mostly for, employers against, workers divided', () => {
    const voices = split({ groups, quorum: null, places }, evenly());
    expect(groups.map(({ group }) => inFavour(voices, group))).toEqual([70, 20, 50]);
  });
});

function everyWay([first, ...others]: readonly number[]): number[][] {
  if (first === undefined) return [[]];
  const rest = everyWay(others);
  return Array.from({ length: first + 1 }, (_, heads) => rest.map((each) => [heads, ...each])).flat();
}
