import { randomUUID } from 'node:crypto';
import { installationViewSchema, membersPreviewSchema, type MembersPreview } from '@concord/contracts';
import { Writers } from '../../platform/database/data-sources';
import { problemIn } from '../../platform/spec/browser';
import { InstallationLog } from '../../records/logs/installation-log';
import { readSheet } from '../members/csv';
import { Council, councilBody, councilSheet } from './council';

let council: Council;
beforeEach(async () => {
  council = await Council.empty();
  await council.begin();
  await council.commanded('/body', councilBody);
});
afterEach(() => council.close());

const badSheet = `name;e-mail;group;delegation;roles;vote
Amina;amina@example.org;G;Ministry;member;yes
;brian;G;Ministry;member;
Carol;carol@example.org;X;;member;
David;david@example.org;E;;minister;
Esther;AMINA@example.org;E;;member;
Faith;faith@example.org;G;;member;
George;george@example.org;W;Ministry;member;maybe
Hassan;hassan@example.org;W;;member;arrears
`;

const preview = async (sheet: string): Promise<MembersPreview> =>
  membersPreviewSchema.parse(await council.done('/api/installation/members/preview', { sheet }));

const faultsOf = ({ rows }: MembersPreview) =>
  rows.filter(({ faults }) => faults.length > 0).map(({ line, faults }) => [line, faults.map(({ code }) => code)]);

describe('a sheet of members', () => {
  it('is shown with every row at fault at once, each with its line', async () => {
    expect(faultsOf(await preview(badSheet))).toEqual([
      [3, ['member.nameMissing']],
      [4, ['member.groupUnknown']],
      [5, ['member.roleUnknown']],
      [6, ['member.signInNameTwice']],
      [7, ['member.delegationMissing']],
      [8, ['member.voteUnknown', 'member.delegationOtherGroup']],
    ]);
  });

  it('is registered whole or not at all, but for rows that are left out on purpose', async () => {
    const refused = await council.command('/members/import', { sheet: badSheet, leaveOut: [3, 4] });
    expect(problemIn(refused)).toMatchObject({ code: 'sheet.rowsAtFault', params: { count: 4 } });
    expect((await council.view()).members).toEqual([]);
    expect((await council.view()).delegations).toEqual([]);
    const done = await council.commanded('/members/import', { sheet: badSheet, leaveOut: [3, 4, 5, 6, 7, 8] });
    expect(done).toEqual({ registered: 2 });
    const { members } = installationViewSchema.parse(await council.view());
    expect(members.map(({ name, noVote }) => [name, noVote])).toEqual([
      ['Amina', null],
      ['Hassan', 'entitlement.arrears'],
    ]);
  });

  it.each([
    ['', 'sheet.empty'],
    ['name,e-mail,roles\n', 'sheet.empty'],
    ['name,roles\nA,member\n', 'sheet.columnMissing'],
    ['name,e-mail,roles,shoes\nA,aaa,chair,42\n', 'sheet.columnUnknown'],
    ['name,e-mail,roles,nom\nA,aaa,chair,B\n', 'sheet.columnTwice'],
    ['name,e-mail,roles\nA,"aaa,chair\n', 'sheet.quoteOpen'],
    ['name,e-mail,roles\nJos\uFFFD,jose,chair\n', 'sheet.notReadable'],
  ])('is refused where its head cannot be understood: %j', async (sheet, code) => {
    const answer = await council.office.post('/api/installation/members/preview', { sheet });
    expect(problemIn(answer).errors?.map((error) => [error.field, error.code])).toContainEqual(['sheet', code]);
  });

  it('is read in French and Spanish words too', async () => {
    const sheet = 'Nom;Courriel;Groupe;Fonctions\nAnne;anne@example.org;Workers;membre\n';
    expect(faultsOf(await preview(sheet))).toEqual([]);
  });

  it('is imported once, however often the command comes, and never over what is registered', async () => {
    const commandId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await council.command('/members/import', { commandId, sheet: councilSheet, leaveOut: [] })).body).toEqual(
        {
          registered: 11,
        },
      );
    expect((await council.view()).members).toHaveLength(11);
    expect(faultsOf(await preview(councilSheet))).toHaveLength(11);
  });

  it('is exported so that no cell is a formula, and is read again as it was', async () => {
    const sheet = 'name,e-mail,group,roles\n=HYPERLINK(0),@sum,E,member\n';
    await council.commanded('/members/import', { sheet, leaveOut: [] });
    const { body, headers } = await council.office.get('/api/installation/members/sheet');
    expect(headers.get('content-type')).toContain('text/csv');
    const read = readSheet(String(body));
    expect(read.ok && read.rows[1]?.cells.slice(0, 2)).toEqual([`'=HYPERLINK(0)`, `'@sum`]);
    const again = await preview(String(body));
    expect(again.rows[0]?.cells.slice(0, 2)).toEqual(['=HYPERLINK(0)', '@sum']);
  });
});

describe('by hand', () => {
  const typed = { name: 'Amina', signInName: 'amina', group: 'G', delegation: 'Ministry', roles: 'member', vote: '' };

  it('a person is registered, or refused with the reason beside each field', async () => {
    const empty = { name: '', signInName: '', group: '', delegation: '', roles: '', vote: '' };
    const refused = problemIn(await council.command('/members', { member: empty }));
    expect(refused.errors?.map(({ field }) => field)).toEqual(['member.name', 'member.signInName', 'member.roles']);
    await council.commanded('/members', { member: typed });
    const twice = problemIn(await council.command('/members', { member: typed }));
    expect(twice.errors?.map(({ code }) => code)).toEqual(['member.signInNameTaken']);
  });

  it('a delegation is registered in the body’s languages, once, in a group that there is', async () => {
    const delegation = { id: randomUUID(), names: { en: 'Ministry', fr: 'Ministère' }, group: 'G', regions: ['EAC'] };
    await council.commanded('/delegations', { delegation });
    expect((await council.view()).delegations).toEqual([{ ...delegation, names: { en: 'Ministry' } }]);
    const wrong = { ...delegation, id: randomUUID(), group: 'Q' };
    const refused = problemIn(await council.command('/delegations', { delegation: wrong }));
    expect(refused.errors?.map(({ code }) => code)).toEqual(['delegation.groupUnknown', 'delegation.nameTaken']);
    const taken = { ...delegation, names: { en: 'Treasury' } };
    expect(problemIn(await council.command('/delegations', { delegation: taken })).code).toBe('command.conflict');
  });
});

it('each act stands in the installation’s record: names beside it, passwords and links nowhere', async () => {
  await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
  await council.enterAll();
  const log = council.running.app.get(InstallationLog).id;
  const entries: { type: string; leaf: string }[] = await council.running.app
    .get(Writers)
    .query('SELECT type, leaf FROM entries WHERE log_id = $1 ORDER BY seq', [log]);
  const count = (type: string) => entries.filter((entry) => entry.type === type).length;
  expect([...new Set(entries.map(({ type }) => type))]).toEqual([
    ...['installation.begun', 'invitation.issued', 'account.created', 'account.passwordChosen', 'body.established'],
    ...['delegation.registered', 'member.registered'],
  ]);
  expect([count('member.registered'), count('account.passwordChosen')]).toEqual([11, 12]);
  expect(entries.filter(({ leaf }) => /amina|password\s|\$argon2/i.test(leaf))).toEqual([]);
});
