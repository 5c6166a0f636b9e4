import {
  decideCallProvision,
  decideCheckIn,
  decideCloseSitting,
  decideOpenSitting,
  decideResumeSitting,
  decideScheduleSitting,
  decideSuspendSitting,
} from '../src';
import {
  chair,
  codeOf,
  consultation,
  employers,
  factsOf,
  fold,
  later,
  members,
  newId,
  now,
  provision,
  secretariat,
  sitting,
  workers,
} from './room';

describe('sittings', () => {
  const scheduled = { ...sitting, state: 'scheduled' as const, openedAt: null };

  test('scheduled by the secretariat, opened by the Chair, one at a time', () => {
    expect(factsOf(decideScheduleSitting(1, { sitting: newId(), scheduledAt: later }, secretariat))[0]).toMatchObject({
      body: { sitting: { number: 2 } },
    });
    expect(codeOf(decideOpenSitting({ consultation, sitting: scheduled, otherOpen: false }, chair, now))).toBe('ok');
    expect(codeOf(decideOpenSitting({ consultation, sitting: scheduled, otherOpen: true }, chair, now))).toBe(
      'sitting.otherOpen',
    );
    expect(codeOf(decideOpenSitting({ consultation, sitting, otherOpen: false }, chair, now))).toBe(
      'sitting.notInState',
    );
    const early = { ...consultation, state: 'drafting' as const };
    expect(codeOf(decideOpenSitting({ consultation: early, sitting: scheduled, otherOpen: false }, chair, now))).toBe(
      'consultation.notInState',
    );
  });

  test('suspended, resumed, closed', () => {
    expect(codeOf(decideSuspendSitting(sitting, chair))).toBe('ok');
    expect(codeOf(decideResumeSitting(sitting, chair))).toBe('sitting.notInState');
    expect(codeOf(decideResumeSitting({ ...sitting, state: 'suspended' }, chair))).toBe('ok');
    expect(codeOf(decideCloseSitting(sitting, false, chair, now))).toBe('ok');
    expect(codeOf(decideCloseSitting(sitting, true, chair, now))).toBe('division.otherOpen');
    const seized = { ...sitting, called: { kind: 'provision' as const, id: provision.id } };
    expect(codeOf(decideCloseSitting(seized, false, chair, now))).toBe('amendment.otherCalled');
  });

  test('members check in for themselves, the secretariat for others, nobody twice', () => {
    const own = workers[0]!;
    expect(codeOf(decideCheckIn(sitting, [own.capacity.id], own))).toBe('ok');
    expect(codeOf(decideCheckIn(sitting, [employers[0]!.capacity.id], own))).toBe('capacity.notEntitled');
    expect(
      codeOf(
        decideCheckIn(
          sitting,
          members.map(({ capacity }) => capacity.id),
          secretariat,
        ),
      ),
    ).toBe('ok');
    expect(codeOf(decideCheckIn({ ...sitting, present: [own.capacity.id] }, [own.capacity.id], own))).toBe(
      'sitting.alreadyPresent',
    );
    expect(codeOf(decideCheckIn({ ...sitting, state: 'closed' }, [own.capacity.id], own))).toBe('sitting.notInState');
    const twice = fold([
      { audience: { kind: 'plenary' }, type: 'sitting.scheduled', v: 1, body: { sitting }, erasable: {} },
      ...[1, 2].flatMap(() => factsOf(decideCheckIn(sitting, [own.capacity.id], own))),
    ]);
    expect(twice.sittings.get(sitting.id)?.present).toEqual([own.capacity.id]);
  });

  test('a provision is called when nothing waits on it', () => {
    const call = { sitting, provision, openAmendments: 0, underWay: false };
    expect(codeOf(decideCallProvision(call, chair))).toBe('ok');
    expect(codeOf(decideCallProvision({ ...call, openAmendments: 2 }, chair))).toBe('provision.openAmendments');
    expect(codeOf(decideCallProvision({ ...call, underWay: true }, chair))).toBe('amendment.otherCalled');
    expect(codeOf(decideCallProvision({ ...call, provision: { ...provision, state: 'adopted' } }, chair))).toBe(
      'provision.decided',
    );
    expect(codeOf(decideCallProvision(call, secretariat))).toBe('capacity.notEntitled');
  });
});
