import { randomUUID } from 'node:crypto';
import { expectRowsEqualRecord } from '../../consultations/spec/rows-equal-record';
import { verifyLog } from '../../records/reading/verify-log';
import { problemIn } from '../../platform/spec/browser';
import { DueActs } from '../due/due-acts';
import { Assembly } from './assembly';

let assembly: Assembly;
beforeAll(async () => {
  assembly = await Assembly.open();
});
afterAll(() => assembly.close());

describe('closing a division', () => {
  it('is void by one vote: 4,679 of 4,680; the amendment stays, and can be put again', async () => {
    const { division, amendment } = await assembly.openDivision();
    await assembly.vote(division, { G: [['for', 37]], E: [['for', 10]], W: [['for', 27]] });
    await assembly.closeDivision(division);
    const { result, state } = await assembly.division(division);
    expect(state).toBe('closed');
    expect(result).toMatchObject({ outcome: 'void', votesCast: '4679', quorumRequired: '4680', quorumReached: false });
    const { amendments, sittings } = (await assembly.snapshot()).state;
    expect(amendments.find(({ id }) => id === amendment)?.state).toBe('underDiscussion');
    expect(sittings[0]?.called).toEqual({ kind: 'amendment', id: amendment });
  });

  it('is a tie: nothing is adopted, and the amendment has failed', async () => {
    const { division, amendment, provision } = await assembly.openDivision();
    await assembly.vote(division, { G: [['for', 50]], E: [['against', 26]] });
    await assembly.closeDivision(division);
    expect((await assembly.division(division)).result).toMatchObject({ outcome: 'tie', votesCast: '5200' });
    const { amendments, provisions, revisions } = (await assembly.snapshot()).state;
    expect(amendments.find(({ id }) => id === amendment)).toMatchObject({ state: 'notAdopted', decidedBy: division });
    const inForce = provisions.find(({ id }) => id === provision)?.revision;
    expect(revisions.find(({ id }) => id === inForce)?.number).toBe(1);
  });

  it('adopts: a revision in all languages, stale where nobody has worded it, with its cause; and the envelope opens', async () => {
    const { division, amendment, provision, words } = await assembly.openDivision();
    const { envelope } = await assembly.division(division);
    expect((await assembly.get('e-02', `/logs/${envelope}/entries?from=0`)).status).toBe(404);
    await assembly.vote(division, {
      G: [['for', 75]],
      E: [['for', 8]],
      W: [
        ['against', 1],
        ['abstain', 2],
      ],
    });
    await assembly.closeDivision(division);
    const closed = await assembly.division(division);
    expect(closed.result).toMatchObject({ outcome: 'adopted', votesCast: '4765', needed: '2383', quorumReached: true });
    expect(closed.result?.groups.map(({ group, heads }) => [group, heads.for, heads.abstain])).toEqual([
      ['G', 75, 0],
      ['E', 8, 0],
      ['W', 0, 2],
    ]);
    const { provisions, revisions, sittings } = (await assembly.snapshot()).state;
    const inForce = provisions.find(({ id }) => id === provision)?.revision;
    const revision = revisions.find(({ id }) => id === inForce);
    expect(revision).toMatchObject({
      ...{ number: 2, cause: { kind: 'amendment', amendment, division } },
      wordings: { en: { text: words, status: 'authentic' }, fr: { status: 'stale' }, es: { status: 'stale' } },
    });
    expect(sittings[0]?.called).toBeNull();
    expect((await assembly.get('e-02', `/logs/${envelope}/entries?from=0`)).status).toBe(200);
    const verdict = await assembly.writers.transaction('REPEATABLE READ', (manager) => verifyLog(manager, envelope));
    expect(verdict).toMatchObject({ ok: true });
  });

  it('is refused to all but the Chair, and twice', async () => {
    const { division } = await assembly.openDivision();
    const byOther = await assembly.act('e-02', 'member', `/divisions/${division}/close`);
    expect(problemIn(byOther).code).toBe('capacity.notEntitled');
    await assembly.closeDivision(division);
    expect(problemIn(await assembly.act('chair', 'chair', `/divisions/${division}/close`)).code).toBe(
      'division.notInState',
    );
    expect(problemIn(await assembly.act('chair', 'chair', `/divisions/${randomUUID()}/close`)).code).toBe(
      'division.notFound',
    );
  });

  it('happens by itself when the announced end has come, once, whoever looks; ballots are refused from then on', async () => {
    const { division } = await assembly.openDivision('recordVote', 1);
    const { closesAt } = await assembly.division(division);
    // As if the announced minute were over.
    await assembly.writers.query(`UPDATE divisions SET closes_at = clock_timestamp() WHERE id = $1`, [division]);
    const [member] = assembly.voters('E', 1);
    if (member === undefined) throw new Error('nobody votes');
    expect(await assembly.cast(division, member, assembly.ballot(member, 'for'))).toMatchObject({
      code: 'division.closed',
    });
    const due = assembly.running.app.get(DueActs);
    await Promise.all([due.look(), due.look()]);
    await due.look();
    expect(await assembly.division(division)).toMatchObject({ state: 'closed', result: { outcome: 'void' } });
    const closes: unknown[] = await assembly.writers.query(
      `SELECT 1 FROM entries WHERE type = 'division.closed' AND leaf::jsonb -> 'body' ->> 'division' = $1
         AND leaf::jsonb ->> 'actor' = 'system'`,
      [division],
    );
    expect(closes).toHaveLength(1);
    await assembly.writers.query('UPDATE divisions SET closes_at = $2 WHERE id = $1', [division, closesAt]);
  });

  it('annuls with a reason: the ballots are destroyed unread, and the envelope is never read', async () => {
    const { division } = await assembly.openDivision();
    await assembly.vote(division, { E: [['for', 12]] });
    expect(problemIn(await assembly.act('chair', 'chair', `/divisions/${division}/annul`, { reason: ' ' })).code).toBe(
      'text.empty',
    );
    await assembly.done('chair', 'chair', `/divisions/${division}/annul`, { reason: 'The question was misread.' });
    const { state, result, envelope } = await assembly.division(division);
    expect({ state, result }).toEqual({ state: 'annulled', result: null });
    expect(await assembly.writers.query('SELECT 1 FROM ballots WHERE division_id = $1', [division])).toEqual([]);
    for (const path of ['entries?from=0', 'entries/2/proof', 'checkpoint'])
      expect((await assembly.get('chair', `/logs/${envelope}/${path}`)).status).toBe(404);
  });

  it('leaves rows that replaying the whole record gives again', async () => {
    const { heads, state } = await assembly.snapshot();
    const { consultation } = state;
    const plenary = heads.find(({ audience }) => audience === 'plenary')?.log ?? '';
    const verdict = await assembly.writers.transaction('REPEATABLE READ', (manager) => verifyLog(manager, plenary));
    expect(verdict).toMatchObject({ ok: true });
    const { running, id } = assembly;
    await expectRowsEqualRecord({ running, id, founding: { consultation } });
  });
});
