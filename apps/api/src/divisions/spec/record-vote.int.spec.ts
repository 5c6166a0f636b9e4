import { randomUUID } from 'node:crypto';
import { verifyLog } from '../../records/reading/verify-log';
import { Assembly, type CastOutcome, type Member } from './assembly';

let assembly: Assembly;
beforeAll(async () => {
  assembly = await Assembly.open();
});
afterAll(() => assembly.close());

const everybody = (): Member[] => [
  ...assembly.voters('G', 75),
  ...assembly.voters('E', 39),
  ...assembly.voters('W', 60),
];
const codeOf = (outcome: CastOutcome): string => ('ok' in outcome ? outcome.code : 'done');
const seqOf = (outcome: CastOutcome): number => ('ok' in outcome ? -1 : (outcome.receipts[0]?.seq ?? -1));

describe('ballots of a record vote', () => {
  it('takes 300 at once and 50 by HTTP: one for each line of the roll, and the same command again is the same ballot', async () => {
    const { division } = await assembly.openDivision();
    const members = everybody();
    expect(members).toHaveLength(174);
    const commands = members.slice(0, 124).map((member) => ({ member, command: assembly.ballot(member, 'for') }));
    const [first, ...others] = commands;
    if (first === undefined) throw new Error('nobody votes');
    const all = [...commands, ...commands, first, ...others.slice(0, 51)];
    expect(all).toHaveLength(300);
    const began = performance.now();
    const outcomes = await Promise.all(all.map(({ member, command }) => assembly.cast(division, member, command)));
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`300 ballots at once: ${Math.round(300 / seconds)} a second\n`);
    expect(outcomes.map(codeOf).filter((code) => code !== 'done')).toEqual([]);
    expect(outcomes.slice(0, 124).map(seqOf)).toEqual(outcomes.slice(124, 248).map(seqOf));
    expect(seqOf(outcomes[0] ?? { receipts: [], replayed: false })).toBe(
      seqOf(outcomes[248] ?? { receipts: [], replayed: false }),
    );
    const answers = await Promise.all(
      members.slice(124).map((member) =>
        assembly.act(member.key, assembly.seatOf(member)?.kind ?? '', `/divisions/${division}/ballots`, {
          choice: 'against',
          replaces: null,
          trackingCode: null,
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200));
    const turnout = (await assembly.get('e-02', `/divisions/${division}/turnout`)).body;
    expect(turnout).toEqual({
      groups: [
        { group: 'E', voted: 39, onRoll: 39 },
        { group: 'G', voted: 75, onRoll: 75 },
        { group: 'W', voted: 60, onRoll: 60 },
      ],
    });
    await assembly.closeDivision(division);
    const closed = await assembly.division(division);
    expect(closed.result?.total.heads).toEqual({ onRoll: 174, for: 124, against: 50, abstain: 0, notVoting: 0 });
    const ballots: Line[] = await assembly.writers.query(
      'SELECT capacity_id, seq::text, choice FROM ballots WHERE division_id = $1',
      [division],
    );
    const leaves: { leaf: string }[] = await assembly.writers.query(
      `SELECT leaf FROM entries WHERE log_id = $1 AND type = 'ballot.cast'`,
      [closed.envelope],
    );
    expect(new Set(ballots.map(asKey))).toEqual(new Set(leaves.map(({ leaf }) => asKey(lineOf(leaf)))));
    const verdict = await assembly.writers.transaction('REPEATABLE READ', (manager) =>
      verifyLog(manager, closed.envelope),
    );
    expect(verdict).toMatchObject({ ok: true, size: 2 + 174 + 1 });
  });

  it('is replaced by one that names it; a late copy overwrites nothing', async () => {
    const { division } = await assembly.openDivision();
    const [member] = assembly.voters('W', 1);
    if (member === undefined) throw new Error('nobody votes');
    const first = await assembly.cast(division, member, assembly.ballot(member, 'for'));
    const second = await assembly.cast(
      division,
      member,
      assembly.ballot(member, 'against', { replaces: seqOf(first) }),
    );
    expect(codeOf(second)).toBe('done');
    const late = await assembly.cast(division, member, assembly.ballot(member, 'for', { replaces: seqOf(first) }));
    expect(codeOf(late)).toBe('division.ballotReplaced');
    expect(codeOf(await assembly.cast(division, member, assembly.ballot(member, 'for')))).toBe(
      'division.ballotReplaced',
    );
    const own = (await assembly.get(member.key, `/divisions/${division}/ballots/own`)).body;
    expect(own).toMatchObject({
      lines: [{ group: 'W', weight: '65', ballot: { seq: seqOf(second), choice: 'against' } }],
    });
    const same = assembly.ballot(member, 'abstain', { replaces: seqOf(second) });
    const thrice = [await assembly.cast(division, member, same), await assembly.cast(division, member, same)];
    expect(new Set(thrice.map(seqOf)).size).toBe(1);
    expect(codeOf(await assembly.cast(division, member, { ...same, choice: 'for' }))).toBe('command.conflict');
    await assembly.closeDivision(division);
    expect((await assembly.division(division)).result?.total.heads).toMatchObject({ for: 0, against: 0, abstain: 1 });
  });

  it('refuses who is not on the roll, who borrows a capacity, and whoever comes after the close, with the time', async () => {
    const { division } = await assembly.openDivision();
    const [one, two] = assembly.voters('E', 2);
    if (one === undefined || two === undefined) throw new Error('nobody votes');
    const deputy = assembly.member('e-deputy-01');
    const asDeputy = { ...assembly.ballot(one, 'for'), capacity: assembly.capacity('e-deputy-01', 'deputy') };
    expect(codeOf(await assembly.cast(division, deputy, asDeputy))).toBe('division.notOnRoll');
    expect(codeOf(await assembly.cast(division, two, assembly.ballot(one, 'for')))).toBe('capacity.notYours');
    expect(codeOf(await assembly.cast(randomUUID(), one, assembly.ballot(one, 'for')))).toBe('division.notFound');
    const kept = assembly.ballot(one, 'for');
    await assembly.cast(division, one, kept);
    await assembly.closeDivision(division);
    const late = await assembly.cast(division, two, assembly.ballot(two, 'against'));
    expect(late).toMatchObject({
      ok: false,
      code: 'division.closed',
      params: { now: expect.stringMatching(/Z$/) as string },
    });
    // An acknowledged ballot stays acknowledged: its command gets its receipt for ever.
    expect(await assembly.cast(division, one, kept)).toMatchObject({ replayed: true });
  });

  it('freezes roll and weights at the announcement, whatever becomes of the composition', async () => {
    const { amendment } = await assembly.amendment();
    const division = await assembly.announce(amendment);
    await assembly.writers.query(`UPDATE capacities SET no_vote = 'entitlement.arrears' WHERE id = $1`, [
      assembly.capacity('g-dz', 'member'),
    ]);
    await assembly.done('chair', 'chair', `/divisions/${division}/open`, { minutes: null });
    expect(
      codeOf(await assembly.cast(division, assembly.member('g-dz'), assembly.ballot(assembly.member('g-dz'), 'for'))),
    ).toBe('done');
    expect((await assembly.division(division)).roll).toEqual([
      { group: 'G', onRoll: 75, weight: '52', total: '3900' },
      { group: 'E', onRoll: 39, weight: '100', total: '3900' },
      { group: 'W', onRoll: 60, weight: '65', total: '3900' },
    ]);
    await assembly.closeDivision(division);
    await assembly.writers.query('UPDATE capacities SET no_vote = NULL WHERE id = $1', [
      assembly.capacity('g-dz', 'member'),
    ]);
  });
});

interface Line {
  readonly capacity_id: string;
  readonly seq: string;
  readonly choice: string;
}

const asKey = ({ capacity_id, seq, choice }: Line): string => `${capacity_id} ${seq} ${choice}`;

function lineOf(leaf: string): Line {
  const entry = JSON.parse(leaf) as { seq: number; body: { capacity: string; choice: string } };
  return { capacity_id: entry.body.capacity, seq: String(entry.seq), choice: entry.body.choice };
}
