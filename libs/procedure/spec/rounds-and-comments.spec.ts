import {
  decideCloseRound,
  decideComment,
  decideDisposeComment,
  decideExtendRound,
  decideOpenRound,
  decideWithdrawComment,
} from '../src';
import type { MakeComment } from '../src';
import {
  actor,
  chair,
  codeOf,
  comment,
  consultation,
  contactPoint,
  employers,
  employerSecretariat,
  factsOf,
  fold,
  later,
  newId,
  now,
  observer,
  provision,
  revision,
  round,
  secretariat,
  text,
} from './room';

const open = { round: newId(), deadlineAt: later };
const context = { consultation, round: null, lastNumber: 2, reason: null };

describe('rounds', () => {
  test('the secretariat opens the next one under the rule set in force', () => {
    const [made] = factsOf(decideOpenRound(context, open, secretariat, now));
    expect(made).toMatchObject({ type: 'round.opened', body: { round: { number: 3, state: 'open', openedAt: now } } });
  });

  test.each([
    [
      'without a mandate',
      { ...context, consultation: { ...consultation, mandate: null } },
      open,
      secretariat,
      'round.mandateMissing',
    ],
    ['with a deadline in the past', context, { ...open, deadlineAt: now }, secretariat, 'round.deadlineNotLater'],
    ['by the Chair', context, open, chair, 'capacity.notEntitled'],
    ['again while it is open', { ...context, round }, open, secretariat, 'round.notInState'],
  ])('none opens %s', (_case, where, command, who, code) => {
    expect(codeOf(decideOpenRound(where, command, who, now))).toBe(code);
  });

  test('a closed one reopens with its number, its rules and a reason', () => {
    const closed = { ...round, state: 'closed' as const, closedAt: now };
    const [made] = factsOf(decideOpenRound({ ...context, round: closed, reason: 'power cut' }, open, secretariat, now));
    expect(made).toMatchObject({
      body: { round: { number: 1, ruleSet: round.ruleSet } },
      erasable: { reason: 'power cut' },
    });
    for (const reason of [null, '', '\u200b'])
      expect(codeOf(decideOpenRound({ ...context, round: closed, reason }, open, secretariat, now))).toBe('text.empty');
    expect(codeOf(decideOpenRound({ ...context, round: closed, reason: '\u202e' }, open, secretariat, now))).toBe(
      'text.bidiOverride',
    );
  });

  test('a deadline only moves later', () => {
    const sooner = { deadlineAt: '2026-03-30T22:00:00.000Z' };
    expect(codeOf(decideExtendRound(round, sooner, secretariat, now))).toBe('round.deadlineNotLater');
    const [made] = factsOf(decideExtendRound(round, { deadlineAt: '2026-04-30T22:00:00.000Z' }, secretariat, now));
    expect(made).toMatchObject({ body: { round: { deadlineAt: '2026-04-30T22:00:00.000Z' } } });
    const closed = { ...round, state: 'closed' as const };
    expect(codeOf(decideExtendRound(closed, { deadlineAt: later }, secretariat, now))).toBe('round.notInState');
  });

  test('closing is for an open one', () => {
    expect(factsOf(decideCloseRound(round, secretariat, now))[0]).toMatchObject({
      body: { round: { state: 'closed' } },
    });
    expect(codeOf(decideCloseRound({ ...round, state: 'compiled' }, secretariat, now))).toBe('round.notInState');
  });
});

const make: MakeComment = {
  comment: newId(),
  layer: 'official',
  provision: provision.id,
  revision: revision.id,
  range: { from: 23, to: 29, quote: 'decent' },
  language: 'en',
  kind: 'substantive',
  text: 'Say fair instead.',
};
const where = { consultation, round, provision, revision };

describe('comments', () => {
  test('a contact point comments officially: in plenary, text erasable', () => {
    const [made] = factsOf(decideComment(where, make, contactPoint, now));
    expect(made).toMatchObject({
      audience: { kind: 'plenary' },
      type: 'comment.submitted',
      erasable: { text: make.text },
    });
    expect(JSON.stringify(made?.body)).not.toContain('Say fair');
    expect(fold([made!]).comments.get(make.comment)).toMatchObject({ text: make.text, at: now, disposition: null });
  });

  test('a member of a group that submits as one writes for the group, and only the group’s log has it', () => {
    expect(codeOf(decideComment(where, make, employers[0]!, now))).toBe('comment.onlySubmitter');
    const [made] = factsOf(decideComment(where, { ...make, layer: 'group' }, employers[0]!, now));
    expect(made).toMatchObject({ audience: { kind: 'group', group: 'E' }, type: 'comment.shared' });
  });

  test('the group’s secretariat speaks for the group, without a delegation', () => {
    const [made] = factsOf(decideComment(where, make, employerSecretariat, now));
    expect(made).toMatchObject({ body: { comment: { author: { group: 'E', delegation: null } } } });
  });

  test.each([
    [
      'after the deadline, though nobody has closed it',
      { ...where, round: { ...round, deadlineAt: now } },
      make,
      'round.deadlinePassed',
    ],
    ['in a closed round', { ...where, round: { ...round, state: 'closed' as const } }, make, 'round.notInState'],
    ['without a round', { ...where, round: null }, make, 'round.noneOpen'],
    ['on no provision', { ...where, provision: null }, make, 'provision.notFound'],
    [
      'on a revision of another',
      { ...where, revision: { ...revision, provision: newId() } },
      make,
      'provision.notFound',
    ],
    ['in a language without text', where, { ...make, language: 'es' }, 'provision.languageMissing'],
    [
      'on words that are not there',
      where,
      { ...make, range: { from: 23, to: 29, quote: 'humane' } },
      'range.quoteDiffers',
    ],
    ['with nothing in it', where, { ...make, text: ' \n' }, 'text.empty'],
    ['with a bidi override in it', where, { ...make, text: 'a\u202eb' }, 'text.bidiOverride'],
  ])('none %s', (_case, context, command, code) => {
    expect(codeOf(decideComment(context, command, contactPoint, now))).toBe(code);
  });

  test('observers write none, and a person without a group none for a group', () => {
    expect(codeOf(decideComment(where, make, observer, now))).toBe('capacity.notEntitled');
    expect(codeOf(decideComment(where, { ...make, layer: 'group' }, actor('adviser'), now))).toBe('comment.wrongGroup');
  });

  test('on the whole provision', () => {
    expect(codeOf(decideComment(where, { ...make, range: null }, contactPoint, now))).toBe('ok');
    expect(text).toContain('decent');
  });

  test('only the author withdraws, and once', () => {
    const [made] = factsOf(decideWithdrawComment(comment, contactPoint));
    expect(made).toMatchObject({ audience: { kind: 'plenary' }, body: { comment: comment.id } });
    expect(codeOf(decideWithdrawComment(comment, secretariat))).toBe('comment.notAuthor');
    expect(codeOf(decideWithdrawComment({ ...comment, withdrawnAt: now }, contactPoint))).toBe(
      'comment.alreadyWithdrawn',
    );
    const inGroup = { ...comment, layer: 'group' as const };
    expect(factsOf(decideWithdrawComment(inGroup, contactPoint))[0]).toMatchObject({
      audience: { kind: 'group', group: 'G' },
    });
  });

  test('a disposition needs a reason and the secretariat', () => {
    const dispose = { disposition: 'accepted' as const, duplicateOf: null, reason: 'Agreed.' };
    expect(factsOf(decideDisposeComment(comment, dispose, secretariat))[0]).toMatchObject({
      erasable: { reason: 'Agreed.' },
    });
    for (const reason of ['', ' \n', '\u200b\u2060\ufeff'])
      expect(codeOf(decideDisposeComment(comment, { ...dispose, reason }, secretariat))).toBe('text.empty');
    expect(codeOf(decideDisposeComment(comment, { ...dispose, reason: '\u0000' }, secretariat))).toBe('text.nul');
    expect(codeOf(decideDisposeComment(comment, dispose, chair))).toBe('capacity.notEntitled');
    expect(codeOf(decideDisposeComment({ ...comment, layer: 'group' }, dispose, secretariat))).toBe('comment.notFound');
    expect(codeOf(decideDisposeComment({ ...comment, withdrawnAt: now }, dispose, secretariat))).toBe(
      'comment.alreadyWithdrawn',
    );
  });
});
