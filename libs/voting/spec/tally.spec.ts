import fc from 'fast-check';
import type { Choice, DecisionRule, GroupCount, RollEntry } from '../src/index';
import { neededFor, outcomeOf, quorumRequired, tallyBallots, tallyCounts, testQuorum } from '../src/index';

const twoFifths = { kind: 'weightedFraction', numerator: 2, denominator: 5 } as const;
const simple: DecisionRule = { majority: 'simple', quorum: twoFifths };
const rules = fc.constantFrom<DecisionRule>(simple, { majority: 'twoThirds', quorum: twoFifths });

const rolls = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), heads: fc.integer({ min: 1, max: 12 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((groups) =>
    groups.flatMap(({ weight, heads }, group) =>
      Array.from({ length: heads }, (_, n): RollEntry => ({
        id: `${group}-${n}`,
        group: `${group}`,
        weight: BigInt(weight),
      })),
    ),
  );

/** A roll, and for some of its entries a choice. */
const divisions = rolls.chain((roll) =>
  fc.record({
    roll: fc.constant(roll),
    ballots: fc
      .tuple(...roll.map(() => fc.constantFrom<Choice | null>('for', 'against', 'abstain', null)))
      .map((choices) => roll.flatMap(({ id }, n): [string, Choice][] => (choices[n] ? [[id, choices[n]]] : []))),
  }),
);

describe('tallyBallots', () => {
  it('does not depend on the order of the ballots', () => {
    const reordered = divisions.chain(({ roll, ballots }) =>
      fc.tuple(fc.constant(roll), fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
    );
    fc.assert(
      fc.property(reordered, rules, ([roll, ballots, other], rule) => {
        expect(tallyBallots(roll, new Map(other), rule)).toEqual(tallyBallots(roll, new Map(ballots), rule));
      }),
    );
  });

  it('loses and invents no head and no vote', () => {
    fc.assert(
      fc.property(divisions, rules, ({ roll, ballots }, rule) => {
        const { heads, weighted, groups, votesCast } = tallyBallots(roll, new Map(ballots), rule);
        expect(heads.onRoll).toBe(roll.length);
        expect(heads.for + heads.against + heads.abstain).toBe(ballots.length);
        expect(heads.notVoting).toBe(roll.length - ballots.length);
        expect(weighted.total).toBe(roll.reduce((all, { weight }) => all + weight, 0n));
        expect(weighted.for + weighted.against + weighted.abstain + weighted.notVoting).toBe(weighted.total);
        expect(votesCast).toBe(weighted.for + weighted.against);
        for (const choice of ['for', 'against', 'abstain', 'notVoting'] as const) {
          expect(groups.reduce((all, group) => all + group.heads[choice], 0)).toBe(heads[choice]);
          expect(groups.reduce((all, group) => all + group.weighted[choice], 0n)).toBe(weighted[choice]);
        }
      }),
    );
  });

  it('comes to the same outcome when all weights are scaled', () => {
    fc.assert(
      fc.property(divisions, rules, fc.bigInt({ min: 2n, max: 10n ** 20n }), ({ roll, ballots }, rule, factor) => {
        const scaled = roll.map((entry) => ({ ...entry, weight: entry.weight * factor }));
        const [one, other] = [roll, scaled].map((entries) => tallyBallots(entries, new Map(ballots), rule));
        expect(other?.outcome).toBe(one?.outcome);
        expect(other?.weighted.for).toBe((one?.weighted.for ?? 0n) * factor);
      }),
    );
  });

  it('refuses a ballot that is not on the roll, without telling its choice', () => {
    const roll: RollEntry[] = [{ id: 'a', group: 'G', weight: 1n }];
    expect(() => tallyBallots(roll, new Map([['b', 'against']]), simple)).toThrow(new RangeError('not on the roll: b'));
  });

  it('refuses an entry twice on the roll and two weights within one group', () => {
    const entry: RollEntry = { id: 'a', group: 'G', weight: 1n };
    expect(() => tallyBallots([entry, entry], new Map(), simple)).toThrow('twice on the roll: a');
    expect(() => tallyBallots([entry, { ...entry, id: 'b', weight: 2n }], new Map(), simple)).toThrow('two weights');
  });
});

describe('tallyCounts', () => {
  const count: GroupCount = { group: 'G', weight: 3n, onRoll: 10, for: 5, against: 2, abstain: 1 };

  it('does not depend on the order of the groups', () => {
    const other: GroupCount = { ...count, group: 'E', weight: 4n, for: 0, against: 6 };
    const [one, swapped] = [tallyCounts([count, other], simple), tallyCounts([other, count], simple)];
    expect({ ...swapped, groups: [...swapped.groups].reverse() }).toEqual(one);
  });

  it.each([
    ['more ballots than voters', { for: 8 }],
    ['a fraction', { for: 0.5 }],
    ['a negative number', { against: -1 }],
    ['no weight', { weight: 0n }],
  ])('is never given %s', (_name, change) => {
    expect(() => tallyCounts([{ ...count, ...change }], simple)).toThrow(RangeError);
  });
});

describe('quorum', () => {
  it.each([
    [11_700n, 4_680n],
    [690n, 276n],
    [11n, 5n],
    [0n, 0n],
  ])('two fifths of %s is %s', (total, required) => {
    expect(quorumRequired(twoFifths, total)).toBe(required);
    expect(5n * required >= 2n * total && (required === 0n || 5n * (required - 1n) < 2n * total)).toBe(true);
  });

  it('on votes cast is reached exactly at its number', () => {
    const rule = { kind: 'votesCast', number: 297n } as const;
    expect(testQuorum(rule, 1000n, 296n)).toEqual({ kind: 'votesCast', required: 297n, reached: false });
    expect(testQuorum(rule, 1000n, 297n).reached).toBe(true);
  });

  it('on members present goes by who is registered, never by who voted', () => {
    const rule = { kind: 'present', number: 33 } as const;
    expect(testQuorum(rule, 56n, 56n)).toEqual({ kind: 'present', required: 33n, reached: false });
    expect(testQuorum(rule, 56n, 5n, 33)).toEqual({ kind: 'present', required: 33n, reached: true, present: 33 });
    expect(testQuorum(rule, 56n, 5n, 32).reached).toBe(false);
  });

  it('is always reached where none is asked', () => {
    expect(testQuorum({ kind: 'none' }, 56n, 0n)).toEqual({ kind: 'none', required: null, reached: true });
  });
});

describe('majority and outcome', () => {
  it('needs the least number of votes in favour that carries', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.constantFrom('simple', 'twoThirds'), (cast, majority) => {
        const needed = neededFor(cast, majority);
        expect(outcomeOf(needed, cast - needed, majority, true)).toBe('adopted');
        expect(outcomeOf(needed - 1n, cast - needed + 1n, majority, true)).not.toBe('adopted');
      }),
    );
  });

  it('tells a tie only under a simple majority, and void before everything', () => {
    expect(outcomeOf(344n, 344n, 'simple', true)).toBe('tie');
    expect(outcomeOf(344n, 344n, 'twoThirds', true)).toBe('rejected');
    expect(outcomeOf(344n, 344n, 'simple', false)).toBe('void');
    expect(outcomeOf(2n, 1n, 'twoThirds', true)).toBe('adopted');
    expect(outcomeOf(1n, 2n, 'simple', true)).toBe('rejected');
  });

  it('adopts nothing where no vote is cast', () => {
    expect(outcomeOf(0n, 0n, 'simple', true)).toBe('tie');
    expect(outcomeOf(0n, 0n, 'twoThirds', true)).toBe('rejected');
  });
});
