import { Client } from 'pg';
import { standingBoxes } from '../../records/ballot-boxes';
import { DueActs } from '../due/due-acts';
import { Assembly, newCode } from './assembly';

let assembly: Assembly;
let admin: Client;
beforeAll(async () => {
  assembly = await Assembly.open();
  admin = new Client({ connectionString: assembly.running.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await assembly.close();
});

/** Every table with a column of text in which one of these words stands. */
async function tablesHolding(words: readonly string[]): Promise<string[]> {
  const tables = await admin.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const holding: string[] = [];
  for (const { name } of tables.rows) {
    const found = await admin.query(
      `SELECT 1 FROM ${name} AS t WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS w WHERE strpos(t::text, w) > 0) LIMIT 1`,
      [words],
    );
    if (found.rowCount) holding.push(name);
  }
  return holding;
}

const hexOf = (code: string): string => Buffer.from(code, 'base64url').toString('hex');

describe('a show of hands', () => {
  it('keeps who voted and the totals, and no choice of anybody anywhere after the close', async () => {
    const { division } = await assembly.openDivision('showOfHands');
    const [member] = assembly.voters('E', 1);
    if (member === undefined) throw new Error('nobody votes');
    const trackingCode = newCode();
    const mine = assembly.ballot(member, 'against', { trackingCode });
    await assembly.cast(division, member, mine);
    await assembly.vote(
      division,
      {
        G: [
          ['for', 60],
          ['abstain', 2],
        ],
        W: [
          ['for', 30],
          ['against', 10],
        ],
      },
      true,
    );
    expect(await tablesHolding([trackingCode, hexOf(trackingCode)])).toEqual([
      `ballot_boxes.b_${division.replaceAll('-', '')}`,
    ]);
    // Final: neither another choice nor the same one again, but a repeated command is the first one.
    expect(
      await assembly.cast(division, member, assembly.ballot(member, 'for', { trackingCode: newCode() })),
    ).toMatchObject({
      code: 'division.ballotFinal',
    });
    expect(await assembly.cast(division, member, mine)).toMatchObject({ replayed: true });
    const own = (await assembly.get(member.key, `/divisions/${division}/ballots/own`)).body;
    expect(own).toMatchObject({ lines: [{ ballot: { choice: null } }] });
    await assembly.closeDivision(division);
    const { result, destroyedAt, envelope } = await assembly.division(division);
    expect(result?.total.heads).toEqual({ onRoll: 174, for: 90, against: 11, abstain: 2, notVoting: 71 });
    expect(destroyedAt).not.toBeNull();
    expect(await standingBoxes(assembly.writers)).toEqual([]);
    expect(await tablesHolding([trackingCode, hexOf(trackingCode)])).toEqual([]);
    const kept = await admin.query('SELECT 1 FROM ballots WHERE division_id = $1 AND choice IS NOT NULL', [division]);
    expect(kept.rowCount).toBe(0);
    const leaves = await admin.query<{ leaf: string }>('SELECT leaf FROM entries WHERE log_id = $1 AND type = $2', [
      envelope,
      'ballot.counted',
    ]);
    expect(leaves.rowCount).toBe(103);
    for (const { leaf } of leaves.rows) expect(leaf).not.toMatch(/"for"|against|abstain|choice|code/i);
    const digests = await admin.query('SELECT 1 FROM receipts WHERE command_id = $1 AND digest IS NOT NULL', [
      mine.commandId,
    ]);
    expect(digests.rowCount).toBe(0);
  });

  it('shows only the total where fewer than five of a group voted', async () => {
    const { division } = await assembly.openDivision('showOfHands');
    await assembly.vote(division, { G: [['for', 75]], E: [['for', 4]], W: [['against', 8]] }, true);
    await assembly.closeDivision(division);
    const { result } = await assembly.division(division);
    expect(result?.groups).toEqual([]);
    expect(result?.total.heads).toMatchObject({ for: 79, against: 8 });
    expect((await assembly.get('chair', `/divisions/${division}/turnout`)).body).toMatchObject({
      groups: [
        { group: 'E', voted: 4 },
        { group: 'G', voted: 75 },
        { group: 'W', voted: 8 },
      ],
    });
  });

  it('takes a tracking code once, and none that is no code', async () => {
    const { division } = await assembly.openDivision('showOfHands');
    const [one, two] = assembly.voters('W', 2);
    if (one === undefined || two === undefined) throw new Error('nobody votes');
    const trackingCode = newCode();
    const outcomes = await Promise.all(
      [one, two].map((member) => assembly.cast(division, member, assembly.ballot(member, 'for', { trackingCode }))),
    );
    expect(outcomes.filter((outcome) => 'ok' in outcome)).toMatchObject([{ code: 'division.trackingCodeMissing' }]);
    // Which of the two came first is not said; the other may still vote, though not with this.
    const first = outcomes[0] ?? {};
    const other = 'ok' in first && first.ok === false ? one : two;
    const short = assembly.ballot(other, 'for', { trackingCode: 'short' });
    expect(await assembly.cast(division, other, short)).toMatchObject({ code: 'division.trackingCodeMissing' });
    await assembly.done('chair', 'chair', `/divisions/${division}/annul`, { reason: 'Wrong method.' });
    const annulled = await assembly.division(division);
    expect(annulled.destroyedAt).not.toBeNull();
    expect(await standingBoxes(assembly.writers)).toEqual([]);
  });

  it('refuses to count a box that does not hold one choice for each voter', async () => {
    const { division } = await assembly.openDivision('showOfHands');
    await assembly.vote(division, { E: [['for', 6]] }, true);
    const box = `ballot_boxes.b_${division.replaceAll('-', '')}`;
    await assembly.writers.query(`INSERT INTO ${box} VALUES (repeat('0', 32), 'E', 'for')`);
    expect((await assembly.act('chair', 'chair', `/divisions/${division}/close`)).status).toBe(500);
    expect((await assembly.division(division)).state).toBe('open');
    await assembly.done('chair', 'chair', `/divisions/${division}/annul`, { reason: 'The box was tampered with.' });
  });

  it('destroys at boot a box that a crash left standing between COMMIT and drop', async () => {
    const { division } = await assembly.openDivision('showOfHands');
    await assembly.vote(division, { E: [['for', 6]] }, true);
    const box = `ballot_boxes.b_${division.replaceAll('-', '')}`;
    // Held by somebody else, so that the drop that follows the close fails, as if the server had died there.
    await admin.query('BEGIN');
    await admin.query(`LOCK TABLE ${box} IN ACCESS SHARE MODE`);
    await assembly.closeDivision(division);
    expect(await standingBoxes(assembly.writers)).toEqual([division]);
    expect((await assembly.division(division)).destroyedAt).toBeNull();
    await admin.query('COMMIT');
    await assembly.running.app.get(DueActs).onApplicationBootstrap();
    expect(await standingBoxes(assembly.writers)).toEqual([]);
    expect((await assembly.division(division)).destroyedAt).not.toBeNull();
    const said = await admin.query(
      `SELECT 1 FROM entries WHERE type = 'division.boxDestroyed' AND leaf::jsonb -> 'body' ->> 'division' = $1`,
      [division],
    );
    expect(said.rowCount).toBe(1);
  });
});
