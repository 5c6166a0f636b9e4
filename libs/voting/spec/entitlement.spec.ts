import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Composition } from '../src/index';
import { entitlements, incompleteDelegations, snapshot } from '../src/index';

interface Accepted {
  readonly composition: Composition;
  readonly expect: { weights: string[]; total: string; roll: string[]; reasons: Record<string, string> };
}

interface Refused {
  readonly composition: Composition;
  readonly expect: { code: string; field: string };
}

function scenarios<T>(folder: string): [string, T][] {
  const path = join(__dirname, '..', 'scenarios', folder);
  return readdirSync(path).map((file) => {
    const scenario = JSON.parse(readFileSync(join(path, file), 'utf8')) as T;
    return [file.replace(/\.json$/, '').replaceAll('-', ' '), scenario];
  });
}

describe('a composition', () => {
  it.each(scenarios<Accepted>('ok'))('%s', (_name, { composition, expect: expected }) => {
    const result = snapshot(composition);
    if (!result.ok) throw new Error(result.code);
    expect(result.groups.map(({ weight }) => String(weight))).toEqual(expected.weights);
    expect(String(result.total)).toBe(expected.total);
    expect(result.roll.map(({ id }) => id)).toEqual(expected.roll);
    expect(result.roll.reduce((all, { weight }) => all + weight, 0n)).toBe(result.total);
    const silent = result.persons.filter(({ votes }) => !votes).map(({ id, reason }) => [id, reason]);
    expect(Object.fromEntries(silent)).toEqual(expected.reasons);
  });

  it.each(scenarios<Refused>('not-ok'))('is refused where %s', (_name, { composition, expect: expected }) => {
    expect(snapshot(composition)).toMatchObject({ ok: false, ...expected });
  });
});

describe('snapshot', () => {
  const member = { standing: 'titular', inArrears: false, incompleteDelegation: false } as const;
  const composition: Composition = {
    groups: [
      { group: 'G', share: 1 },
      { group: 'E', share: 1 },
    ],
    members: [
      { id: 'g1', group: 'G', ...member },
      { id: 'e1', group: 'E', ...member },
    ],
  };

  it('is frozen to the last entry', () => {
    const result = snapshot(composition);
    if (!result.ok) throw new Error(result.code);
    for (const part of [result, result.roll, result.groups, result.persons, ...result.roll, ...result.groups]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('says in whose place a substitute votes', () => {
    const members = [...composition.members, { id: 'd1', group: 'G', ...member, standing: 'deputy' as const }];
    const result = entitlements(members, [{ titular: 'g1', substitute: 'd1', inWriting: true }]);
    expect(result).toMatchObject({ ok: true, persons: [{ votes: false }, {}, { votes: true, inPlaceOf: 'g1' }] });
  });

  it('comes to 86 governments of the 89 listed, and so to the weights of 1998', () => {
    const listed = (group: string, number: number, inArrears: number) =>
      Array.from({ length: number }, (_, n) => ({ ...member, id: `${group}${n}`, group, inArrears: n < inArrears }));
    const result = snapshot({
      groups: ['G', 'E', 'W'].map((group) => ({ group, share: 1 })),
      members: [...listed('G', 89, 3), ...listed('E', 38, 0), ...listed('W', 54, 0)],
    });
    expect(result).toMatchObject({ ok: true, total: 3n * 44_118n });
    expect(result.ok && result.groups.map(({ weight }) => weight)).toEqual([513n, 1161n, 817n]);
  });
});

describe('incompleteDelegations', () => {
  it('finds the delegates whose Member named only one of its two non-government delegates', () => {
    const delegate = (delegation: string, group: string) => ({ id: `${delegation}-${group}`, delegation, group });
    const delegates = [
      delegate('A', 'G'),
      delegate('A', 'E'),
      delegate('A', 'W'),
      delegate('B', 'G'),
      delegate('B', 'W'),
      delegate('C', 'G'),
    ];
    expect([...incompleteDelegations(delegates, ['E', 'W'])]).toEqual(['B-W']);
  });
});
