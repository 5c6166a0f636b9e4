import {
  amendmentLifecycle,
  consultationLifecycle,
  diagram,
  divisionLifecycle,
  finalStates,
  mayFollow,
  openAmendmentStates,
  provisionLifecycle,
  reachable,
  roundLifecycle,
  sittingLifecycle,
} from '../src';
import type { Lifecycle } from '../src';

const tables: readonly [string, Lifecycle<string>, string, readonly string[]][] = [
  ['consultation', consultationLifecycle, 'mandated', ['closed', 'withdrawn']],
  ['round', roundLifecycle, 'planned', ['compiled', 'cancelled']],
  ['provision', provisionLifecycle, 'open', ['adopted', 'deleted']],
  [
    'amendment',
    amendmentLifecycle,
    'draft',
    ['refused', 'adopted', 'adoptedAsSubamended', 'notAdopted', 'fell', 'notMoved', 'notSeconded'],
  ],
  ['sitting', sittingLifecycle, 'scheduled', ['closed']],
  ['division', divisionLifecycle, 'announced', ['closed', 'annulled']],
];

describe.each(tables)('the lifecycle of a %s', (_noun, lifecycle, start, ends) => {
  test('reaches every state from its start', () => {
    expect([...reachable(lifecycle, start)].sort()).toEqual(Object.keys(lifecycle).sort());
  });

  test('names only states that it has', () => {
    for (const next of Object.values(lifecycle).flat()) expect(Object.keys(lifecycle)).toContain(next);
  });

  test('ends where it should, and has no other dead end', () => {
    expect(finalStates(lifecycle).sort()).toEqual([...ends].sort());
    for (const state of Object.keys(lifecycle)) {
      expect([...reachable(lifecycle, state)].some((reached) => ends.includes(reached))).toBe(true);
    }
  });

  test('draws itself', () => {
    const drawn = diagram(lifecycle, start);
    expect(drawn.startsWith('stateDiagram-v2')).toBe(true);
    for (const state of Object.keys(lifecycle)) expect(drawn).toContain(state);
  });
});

test('any state of a consultation before `decided` may be withdrawn, and none after', () => {
  const before = reachable(consultationLifecycle, 'mandated');
  const after = reachable(consultationLifecycle, 'decided');
  for (const state of before) {
    const withdrawable = mayFollow(consultationLifecycle, state, 'withdrawn');
    expect(withdrawable).toBe(!after.has(state) && state !== 'withdrawn');
  }
});

test('an amendment that is open has somewhere to go', () => {
  for (const state of openAmendmentStates) expect(amendmentLifecycle[state].length).toBeGreaterThan(0);
});
