import fc from 'fast-check';
import {
  decideAnnounce,
  decideAnnul,
  decideBallot,
  decideBoxDestroyed,
  decideCloseDivision,
  decideCloseOverdue,
  decideDeclare,
  decideOpenDivision,
  isOverdue,
  resultOf,
} from '../src';
import type { Amendment, AnnounceContext, Division } from '../src';
import {
  actor,
  amendment,
  body,
  chair,
  codeOf,
  consultation,
  contactPoint,
  delegateOf,
  delegates,
  division,
  employers,
  factsOf,
  fold,
  hashOf,
  later,
  members,
  newId,
  now,
  provision,
  recorded,
  replaceWord,
  revision,
  secretariat,
  sitting,
} from './room';
import { applyAll } from '../src';

const moved: Amendment = { ...amendment, state: 'underDiscussion', number: 1 };
const context: AnnounceContext = {
  ...{ consultation, sitting, delegates, amendment: moved, provision },
  ...{ openAmendments: 1, divisionUnderWay: false, lastNumber: 0 },
};
const announce = {
  ...{ division: newId(), envelope: newId(), question: { kind: 'amendment', amendment: moved.id } as const },
  ...{ method: 'recordVote' as const, majority: null, quorum: null },
};

describe('announcing', () => {
  test('says question, method, majority and quorum, and freezes roll and weights', () => {
    const facts = factsOf(decideAnnounce(context, announce, chair, now));
    expect(facts.map(({ type }) => type)).toEqual(['division.announced', 'roll.frozen']);
    const made = fold(facts).divisions.get(announce.division);
    expect(made).toMatchObject({ number: 1, state: 'announced', majority: 'simple', quorumRequired: '3' });
    expect(made?.roll).toEqual(['G', 'E', 'W'].map((group) => ({ group, onRoll: 2, weight: '1', total: '2' })));
    expect(facts[1]).toMatchObject({ audience: { kind: 'envelope', envelope: announce.envelope } });
  });

  test('a roll of many goes into the envelope in parts that fit', () => {
    const many = ['G', 'E', 'W'].flatMap((group) =>
      Array.from({ length: 90 }, () => delegateOf(actor('member', group))),
    );
    const facts = factsOf(decideAnnounce({ ...context, delegates: many }, announce, chair, now));
    const parts = facts.filter(({ type }) => type === 'roll.frozen');
    expect(parts).toHaveLength(3);
    for (const part of parts) expect(JSON.stringify(part.body).length).toBeLessThan(32_768);
  });

  test('the substitute stands in the roll in place of the member; weights do not change', () => {
    const absent = members[0]!;
    const substitute = actor('substitute', 'G', { replaces: absent.capacity.id });
    const facts = factsOf(
      decideAnnounce({ ...context, delegates: [...delegates, delegateOf(substitute)] }, announce, chair, now),
    );
    const lines = facts.flatMap((made) => (made.type === 'roll.frozen' ? made.body.lines : []));
    expect(lines.map((line) => line.capacity)).toContain(substitute.capacity.id);
    expect(lines.map((line) => line.capacity)).not.toContain(absent.capacity.id);
    expect(lines).toHaveLength(6);
  });

  test('a State in arrears is not on the roll and changes the weights of its group', () => {
    const inArrears = delegateOf({
      ...members[0]!,
      capacity: { ...members[0]!.capacity, noVote: 'entitlement.arrears' },
    });
    const facts = factsOf(
      decideAnnounce({ ...context, delegates: [inArrears, ...delegates.slice(1)] }, announce, chair, now),
    );
    const made = fold(facts).divisions.get(announce.division);
    expect(made?.roll.map(({ onRoll, weight }) => [onRoll, weight])).toEqual([
      [1, '2'],
      [2, '1'],
      [2, '1'],
    ]);
  });

  test.each<[string, Partial<AnnounceContext>, object, string]>([
    ['outside a sitting', { sitting: null }, {}, 'sitting.noneOpen'],
    ['while another is under way', { divisionUnderWay: true }, {}, 'division.otherOpen'],
    ['on an amendment not under discussion', { amendment }, {}, 'amendment.notInState'],
    ['on an amendment whose text moved on', { amendment: { ...moved, revision: newId() } }, {}, 'amendment.staleBase'],
    ['on nothing', { amendment: null }, {}, 'amendment.notFound'],
    ['on no provision', { provision: null }, {}, 'provision.notFound'],
    ['on a decided provision', { provision: { ...provision, state: 'adopted' } }, {}, 'provision.decided'],
    ['by a method that the rules lack', {}, { method: 'secretBallot' }, 'division.methodNotAllowed'],
    ['by another majority', {}, { majority: 'twoThirds' }, 'division.majorityAsRuled'],
    ['without the quorum of the rules', {}, { quorum: { kind: 'none' } }, 'division.quorumAsRuled'],
    [
      'with a quorum nobody can reach',
      {},
      { quorum: { kind: 'weightedFraction', numerator: 5, denominator: 2 } },
      'division.quorumAsRuled',
    ],
    ['where a group has nobody to vote', { delegates: delegates.slice(0, 2) }, {}, 'division.nobodyEntitled'],
  ])('none %s', (_case, where, command, code) => {
    expect(codeOf(decideAnnounce({ ...context, ...where }, { ...announce, ...command }, chair, now))).toBe(code);
  });

  test('one that names the majority and quorum of the rules, as when it leaves them out', () => {
    const { majority, quorum } = body.ruleSet;
    expect(codeOf(decideAnnounce(context, { ...announce, majority, quorum }, chair, now))).toBe('ok');
  });

  test('a show of hands is refused where choices could be guessed', () => {
    const strict = { ...consultation, body: { ...body, ruleSet: { ...body.ruleSet, unlinkedMinimum: 5 } } };
    const hands = { ...announce, method: 'showOfHands' as const };
    expect(decideAnnounce({ ...context, consultation: strict }, hands, chair, now)).toMatchObject({
      code: 'division.tooFewForSecrecy',
    });
    expect(codeOf(decideAnnounce(context, hands, chair, now))).toBe('ok');
    expect(codeOf(decideAnnounce(context, announce, secretariat, now))).toBe('capacity.notEntitled');
  });

  test('a provision is put once called, with nothing waiting on it', () => {
    const put = { ...announce, question: { kind: 'provision', provision: provision.id } as const };
    const called = { ...sitting, called: { kind: 'provision' as const, id: provision.id } };
    expect(codeOf(decideAnnounce({ ...context, sitting: called }, put, chair, now))).toBe('provision.openAmendments');
    expect(codeOf(decideAnnounce({ ...context, openAmendments: 0 }, put, chair, now))).toBe('amendment.notInState');
    expect(codeOf(decideAnnounce({ ...context, sitting: called, openAmendments: 0 }, put, chair, now))).toBe('ok');
  });
});

describe('opening and closing', () => {
  const announced: Division = { ...division, state: 'announced', openedAt: null };

  test('opens for so many minutes, or until the Chair closes', () => {
    const open = { sitting, division: announced, otherOpen: false };
    expect(factsOf(decideOpenDivision(open, { minutes: 5 }, chair, now))[0]).toMatchObject({
      body: { closesAt: '2026-03-02T10:05:00.000Z' },
    });
    expect(factsOf(decideOpenDivision(open, { minutes: null }, chair, now))[0]).toMatchObject({
      body: { closesAt: null },
    });
    expect(codeOf(decideOpenDivision({ ...open, otherOpen: true }, { minutes: 1 }, chair, now))).toBe(
      'division.otherOpen',
    );
    expect(codeOf(decideOpenDivision({ ...open, division }, { minutes: 1 }, chair, now))).toBe('division.notInState');
  });

  test('the Chair may annul with a reason, and a closed one never', () => {
    const [said, sealed, ...rest] = factsOf(decideAnnul(division, 'Wrong question.', chair, now));
    expect(said).toMatchObject({ type: 'division.annulled', erasable: { reason: 'Wrong question.' } });
    // The envelope's last entry, without the reason: its box may be dropped from here on, and it is never opened.
    expect(sealed).toMatchObject({ type: 'division.annulled', audience: { kind: 'envelope' }, erasable: {} });
    expect(rest).toEqual([]);
    expect(codeOf(decideAnnul(division, '', chair, now))).toBe('text.empty');
    expect(codeOf(decideAnnul(division, '\u0000', chair, now))).toBe('text.nul');
    expect(codeOf(decideAnnul({ ...division, state: 'closed' }, 'Late.', chair, now))).toBe('division.notInState');
  });
});

describe('ballots', () => {
  const voter = employers[0]!;
  const give = { choice: 'for' as const, replaces: null, trackingCode: null };
  const where = { division, onRoll: true, own: null };

  test('one ballot for each line of the roll', () => {
    expect(decideBallot(where, give, voter, now)).toMatchObject({
      ok: true,
      fact: { type: 'ballot.cast', body: { replaces: null } },
    });
    expect(decideBallot({ ...where, onRoll: false }, give, contactPoint, now)).toMatchObject({
      code: 'division.notOnRoll',
    });
  });

  test('in a record vote the new one names the one it replaces, so that a late copy cannot overwrite', () => {
    const own = { seq: 7, choice: 'against' as const };
    expect(decideBallot({ ...where, own }, { ...give, replaces: 7 }, voter, now)).toMatchObject({ ok: true });
    expect(decideBallot({ ...where, own }, give, voter, now)).toMatchObject({ code: 'division.ballotReplaced' });
    expect(decideBallot({ ...where, own }, { ...give, replaces: 3 }, voter, now)).toMatchObject({
      code: 'division.ballotReplaced',
    });
  });

  test('in a show of hands it is final, carries a tracking code, and the fact holds no choice', () => {
    const hands = { ...where, division: { ...division, method: 'showOfHands' as const } };
    const trackingCode = 'AAAAAAAAAAAAAAAAAAAAAA';
    const decided = decideBallot(hands, { ...give, trackingCode }, voter, now);
    expect(decided).toMatchObject({ ok: true, fact: { type: 'ballot.counted' } });
    expect(JSON.stringify(decided)).not.toMatch(/for|against|abstain|AAAAAAA/);
    expect(decideBallot(hands, give, voter, now)).toMatchObject({ code: 'division.trackingCodeMissing' });
    expect(
      decideBallot({ ...hands, own: { seq: 1, choice: null } }, { ...give, trackingCode }, voter, now),
    ).toMatchObject({ code: 'division.ballotFinal' });
  });

  test('none before it opens, none at the announced end though nobody has closed it, none after the close', () => {
    expect(decideBallot({ ...where, division: { ...division, state: 'announced' } }, give, voter, now)).toMatchObject({
      code: 'division.notYetOpen',
    });
    expect(decideBallot({ ...where, division: { ...division, closesAt: now } }, give, voter, now)).toMatchObject({
      code: 'division.closed',
    });
    const closed = { ...division, state: 'closed' as const, closedAt: now };
    expect(decideBallot({ ...where, division: closed }, give, voter, later)).toMatchObject({
      code: 'division.closed',
      params: { closedAt: now, now: later },
    });
  });
});

const counts = (forG: number, againstG: number, forE: number, againstE: number, forW = 0) => ({
  G: { for: forG, against: againstG, abstain: 0 },
  E: { for: forE, against: againstE, abstain: 0 },
  W: { for: forW, against: 0, abstain: 0 },
});

describe('the result', () => {
  test('heads beside weighted votes, in total and per group, in decimal strings', () => {
    const result = resultOf(division, counts(2, 0, 1, 1), 2);
    expect(result).toMatchObject({ outcome: 'adopted', votesCast: '4', quorumRequired: '3', needed: '3' });
    expect(result.groups.map(({ group }) => group)).toEqual(['G', 'E', 'W']);
    expect(result.total.heads).toEqual({ onRoll: 6, for: 3, against: 1, abstain: 0, notVoting: 2 });
  });

  test('fewer of a group than the minimum voting by show of hands: the total only', () => {
    const hands = { ...division, method: 'showOfHands' as const };
    expect(resultOf(hands, counts(2, 0, 2, 0, 1), 2).groups).toEqual([]);
    expect(resultOf(hands, counts(2, 0, 2, 0, 2), 2).groups).toHaveLength(3);
    expect(resultOf(division, counts(2, 0, 2, 0, 1), 2).groups).toHaveLength(3);
  });

  test('the total is the sum of the groups, whatever the counts', () => {
    const count = fc
      .record({ for: fc.nat(2), against: fc.nat(2), abstain: fc.nat(2) })
      .filter((c) => c.for + c.against + c.abstain <= 2);
    fc.assert(
      fc.property(fc.record({ G: count, E: count, W: count }), (given) => {
        const { groups, total, votesCast } = resultOf(division, given, 2);
        const sum = (of: 'for' | 'against' | 'abstain' | 'notVoting') =>
          groups.reduce((all, group) => all + BigInt(group.weighted[of]), 0n);
        expect(BigInt(total.weighted.for)).toBe(sum('for'));
        expect(BigInt(total.weighted.notVoting)).toBe(sum('notVoting'));
        expect(BigInt(votesCast)).toBe(sum('for') + sum('against'));
      }),
    );
  });

  const declare = (given: ReturnType<typeof counts>, more: Partial<Parameters<typeof decideDeclare>[0]> = {}) =>
    decideDeclare(
      {
        ...{ division, result: resultOf(division, given, 2), envelope: { size: 9, root: 'r' }, provision, revision },
        ...{ amendment: moved, amendments: [moved], newRevision: newId(), languages: body.languages, ...more },
      },
      now,
      hashOf,
    );
  const types = (facts: readonly { type: string }[]) => facts.map(({ type }) => type);

  test('adopted: the text changes, in all languages, the untranslated one stale', () => {
    const facts = declare(counts(2, 0, 2, 0));
    expect(types(facts)).toEqual([
      'division.declared',
      'amendment.decided',
      'revision.made',
      'revision.worded',
      'revision.worded',
      'sitting.called',
    ]);
    const before = fold([]);
    const base = applyAll(
      before,
      recorded([{ audience: { kind: 'plenary' }, type: 'provision.added', v: 1, body: { provision }, erasable: {} }]),
    );
    const after = applyAll(base, recorded(facts));
    const made = after.revisions.get(after.provisions.get(provision.id)!.revision);
    expect(made).toMatchObject({ number: 2, parent: revision.id, cause: { kind: 'amendment', amendment: moved.id } });
    expect(made?.wordings['en']).toMatchObject({
      text: 'Members should promote fair work for migrant workers.',
      status: 'authentic',
    });
    expect(made?.wordings['fr']).toMatchObject({ text: revision.wordings['fr']?.text, status: 'stale' });
  });

  test('rejected or a tie: not adopted, and the text stays', () => {
    expect(types(declare(counts(0, 2, 1, 1)))).toEqual(['division.declared', 'amendment.decided', 'sitting.called']);
    expect(declare(counts(2, 0, 0, 2))[1]).toMatchObject({ body: { state: 'notAdopted' } });
  });

  test('void: nothing is decided, and the amendment stays before the sitting', () => {
    expect(types(declare(counts(1, 0, 1, 0)))).toEqual(['division.declared']);
  });

  test('a provision put as amended is adopted, or not', () => {
    expect(types(declare(counts(2, 0, 2, 0), { amendment: null }))).toEqual([
      'division.declared',
      'provision.decided',
      'sitting.called',
    ]);
    expect(types(declare(counts(0, 2, 0, 2), { amendment: null }))).toEqual(['division.declared', 'sitting.called']);
  });

  test('an adopted deletion leaves a tombstone', () => {
    const { edits: _edits, ...against } = replaceWord;
    const deletion: Amendment = { ...moved, operations: { en: { ...against, kind: 'deleteBlock' } } };
    expect(declare(counts(2, 0, 2, 0), { amendment: deletion })[2]).toMatchObject({
      type: 'provision.decided',
      body: { state: 'deleted' },
    });
  });

  test('an operation that no longer applies decides nothing by halves', () => {
    const broken: Amendment = { ...moved, operations: { en: { ...replaceWord, baseHash: 'other' } } };
    expect(() => declare(counts(2, 0, 2, 0), { amendment: broken })).toThrow('no longer applies');
  });

  test('closes by itself once the announced end has come, and not before', () => {
    const open: Division = { ...division, closesAt: later };
    const close = (at: string, which = open) => decideCloseOverdue(which, counts(2, 0, 2, 0), 2, at);
    expect(factsOf(close(later))[0]).toMatchObject({ type: 'division.closed', body: { closedAt: later } });
    expect(codeOf(close(now))).toBe('division.notInState');
    expect(codeOf(close(later, { ...open, state: 'closed' }))).toBe('division.notInState');
    expect(isOverdue({ ...open, closesAt: null }, later)).toBe(false);
  });

  test('a box is said to be destroyed once, after the close or the annulment, and only where there was one', () => {
    const closed: Division = { ...division, method: 'showOfHands', state: 'closed' };
    expect(factsOf(decideBoxDestroyed(closed, now))[0]).toMatchObject({ body: { destroyedAt: now } });
    expect(decideBoxDestroyed({ ...closed, state: 'annulled' }, now).ok).toBe(true);
    for (const wrong of [{ state: 'open' }, { method: 'recordVote' }, { destroyedAt: now }] as const)
      expect(codeOf(decideBoxDestroyed({ ...closed, ...wrong }, now))).toBe('division.notInState');
  });

  test('the close is the envelope’s last entry', () => {
    const [closed, ...rest] = factsOf(decideCloseDivision(division, counts(2, 0, 2, 0), 2, chair, now));
    expect(closed).toMatchObject({ type: 'division.closed', audience: { kind: 'envelope' } });
    expect(rest).toEqual([]);
    expect(codeOf(decideCloseDivision({ ...division, state: 'annulled' }, counts(0, 0, 0, 0), 2, chair, now))).toBe(
      'division.notInState',
    );
  });
});
