import * as fc from 'fast-check';
import {
  applyAll,
  currentPositions,
  decidePosition,
  emptyState,
  isOfSide,
  positionKinds,
  positionsByGroup,
  sideOf,
} from '../src';
import type { Actor, Position, StatePosition } from '../src';
import {
  actor,
  body,
  chair,
  codeOf,
  consultation,
  contactPoint,
  employers,
  employerSecretariat,
  factsOf,
  fold,
} from './room';
import { newId, now, observer, provision, recorded, revision, secretariat } from './room';

const where = { consultation, provision, current: null };
const state: StatePosition = {
  ...{ position: newId(), provision: provision.id, revision: revision.id },
  ...{ kind: 'reservation', text: 'On the second sentence.', replaces: null },
};
const viceChair = actor('viceChair', 'W', { delegation: newId() });

describe('stating a position', () => {
  test('stands in plenary with the text it concerns; its words are erasable', () => {
    const [made] = factsOf(decidePosition(where, state, contactPoint));
    expect(made).toMatchObject({
      audience: { kind: 'plenary' },
      type: 'position.stated',
      erasable: { text: state.text },
    });
    expect(JSON.stringify(made?.body)).not.toContain('second sentence');
    expect(fold([made!]).positions.get(state.position)).toMatchObject({
      ...{ revision: revision.id, at: now, replacedBy: null, author: { delegation: contactPoint.capacity.delegation } },
    });
  });

  test.each([
    ['its secretariat', employerSecretariat],
    ['its Vice-Chair', viceChair],
  ])('a group that submits as one speaks through %s', (_who, who) => {
    const [made] = factsOf(decidePosition(where, state, who));
    expect(made).toMatchObject({ body: { position: { author: { group: who.capacity.group, delegation: null } } } });
  });

  test.each([
    ['a member of such a group', employers[0]!, 'position.onlySubmitter'],
    ['a coordinator of no delegation', actor('regionalCoordinator', 'G'), 'position.onlySubmitter'],
    ['a Vice-Chair of a group in which delegations speak', actor('viceChair', 'G'), 'position.onlySubmitter'],
    ['an adviser of no group', actor('adviser'), 'position.onlySubmitter'],
    ['the Chair', chair, 'capacity.notEntitled'],
    ['the secretariat', secretariat, 'capacity.notEntitled'],
    ['an observer', observer, 'capacity.notEntitled'],
  ])('not by %s', (_who, who, code) => {
    expect(codeOf(decidePosition(where, state, who))).toBe(code);
  });

  test.each([
    ['on no provision', { ...where, provision: null }, state, 'provision.notFound'],
    [
      'once it is decided',
      { ...where, provision: { ...provision, state: 'adopted' as const } },
      state,
      'provision.decided',
    ],
    [
      'once it is deleted',
      { ...where, provision: { ...provision, state: 'deleted' as const } },
      state,
      'provision.deleted',
    ],
    [
      ...([
        'before there is a revised draft',
        { ...where, consultation: { ...consultation, state: 'compiled' as const } },
      ] as const),
      ...([state, 'consultation.notInState'] as const),
    ],
    ['on an earlier text', where, { ...state, revision: newId() }, 'provision.textChanged'],
    ['in place of what is not there', where, { ...state, replaces: newId() }, 'position.otherCurrent'],
    ['as a reservation without words', where, { ...state, text: ' \n' }, 'position.textMissing'],
    [
      'as an objection without words',
      where,
      { ...state, kind: 'objection' as const, text: '' },
      'position.textMissing',
    ],
    ['with a null character', where, { ...state, text: 'a\u0000' }, 'text.nul'],
  ])('not %s', (_case, context, command, code) => {
    expect(codeOf(decidePosition(context, command, contactPoint))).toBe(code);
  });

  test.each(['support', 'canLiveWith', 'noPosition'] as const)('%s needs no words', (kind) => {
    const [made] = factsOf(decidePosition(where, { ...state, kind, text: ' ' }, contactPoint));
    expect(made).toMatchObject({ erasable: { text: '' } });
  });
});

test('erased words are gone, and the position stays', () => {
  const [made] = recorded(factsOf(decidePosition(where, state, contactPoint)));
  const read = applyAll(emptyState, [{ ...made!, payload: null }]);
  expect(read.positions.get(state.position)).toMatchObject({ kind: 'reservation', text: null });
});

test('each side has one current position, all stay, and groups are never summed', () => {
  const speakers: readonly Actor[] = [
    contactPoint,
    actor('contactPoint', 'G', { delegation: newId() }),
    employerSecretariat,
    viceChair,
  ];
  const step = fc.record({ who: fc.constantFrom(...speakers), kind: fc.constantFrom(...positionKinds) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let positions: ReadonlyMap<string, Position> = new Map();
      for (const { who, kind } of steps) {
        const side = sideOf(body, who.capacity)!;
        const current = currentPositions(positions.values(), provision.id).find((each) => isOfSide(each, side)) ?? null;
        const command = { ...state, position: newId(), kind, replaces: current?.id ?? null };
        const late = { ...command, position: newId() };
        const facts = factsOf(decidePosition({ ...where, current }, command, who));
        positions = fold(facts, { positions }).positions;
        const stated = positions.get(command.position)!;
        expect(codeOf(decidePosition({ ...where, current: stated }, late, who))).toBe('position.otherCurrent');
      }
      const now = currentPositions(positions.values(), provision.id);
      expect(positions.size).toBe(steps.length);
      expect(now).toHaveLength(new Set(steps.map(({ who }) => who)).size);
      const groups = positionsByGroup(body, now);
      expect(groups.map(({ group }) => group)).toEqual(body.groups.map(({ key }) => key));
      expect(groups.flatMap(({ kinds }) => kinds.flatMap((each) => each.positions))).toHaveLength(now.length);
      for (const { speaks, kinds } of groups) if (speaks === 'asOne') expect(kinds.length).toBeLessThanOrEqual(1);
    }),
  );
});
