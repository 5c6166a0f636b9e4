import { randomUUID } from 'node:crypto';
import { installationViewSchema, membersPreviewSchema, type MembersPreview } from '@concord/contracts';
import { problemIn } from '../../platform/spec/browser';
import { readSheet } from '../members/csv';
import { factTypes, shapeOf, shapeOfExample } from './fact-examples';
import { Council, councilBody, councilSheet } from './council';
import { Register } from './register';

let council: Council;
let register: Register;
let tests = 0;

/** One council for all: each test has addresses and delegations of its own. */
beforeAll(async () => {
  council = await Council.empty();
  await council.begin();
  await council.commanded('/body', councilBody);
  register = new Register(council);
});
beforeEach(() => void (tests += 1));
afterAll(() => council.close());

const own = (sheet: string): string =>
  sheet.replaceAll('example.org', `${tests}.example.org`).replaceAll('Ministry', `Ministry${tests}`);
/** Of the register, what is this test's. */
const ownMembers = async () =>
  (await council.view()).members.filter(({ signInName }) => signInName.endsWith(`@${tests}.example.org`));
const ownDelegations = async () =>
  (await council.view()).delegations.filter(({ names }) => names['en']?.startsWith(`Ministry${tests}`));

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
  membersPreviewSchema.parse(await council.done('/api/installation/members/preview', { sheet: own(sheet) }));

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
    const refused = await council.command('/members/import', { sheet: own(badSheet), leaveOut: [3, 4] });
    expect(problemIn(refused)).toMatchObject({ code: 'sheet.rowsAtFault', params: { count: 4 } });
    expect([await ownMembers(), await ownDelegations()]).toEqual([[], []]);
    const done = await council.commanded('/members/import', { sheet: own(badSheet), leaveOut: [3, 4, 5, 6, 7, 8] });
    expect(done).toEqual({ registered: 2 });
    installationViewSchema.parse(await council.view());
    expect((await ownMembers()).map(({ name, noVote }) => [name, noVote])).toEqual([
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
      expect(
        (await council.command('/members/import', { commandId, sheet: own(councilSheet), leaveOut: [] })).body,
      ).toEqual({
        registered: 11,
      });
    expect(await ownMembers()).toHaveLength(11);
    expect(faultsOf(await preview(councilSheet))).toHaveLength(11);
  });

  it('is exported so that no cell is a formula, and is read again as it was', async () => {
    const sheet = 'name,e-mail,group,roles\n=HYPERLINK(0),@sum,E,member\n';
    const isOwn = (cells: readonly string[] | undefined) => cells?.[1]?.includes('@sum') === true;
    await council.commanded('/members/import', { sheet, leaveOut: [] });
    const { body, headers } = await council.office.get('/api/installation/members/sheet');
    expect(headers.get('content-type')).toContain('text/csv');
    const read = readSheet(String(body));
    const written = read.ok ? read.rows.find(({ cells }) => isOwn(cells)) : undefined;
    expect(written?.cells.slice(0, 2)).toEqual([`'=HYPERLINK(0)`, `'@sum`]);
    const again = (await preview(String(body))).rows.find(({ cells }) => isOwn(cells));
    expect(again?.cells.slice(0, 2)).toEqual(['=HYPERLINK(0)', '@sum']);
  });
});

describe('by hand', () => {
  const typed = { name: 'Amina', signInName: 'amina', group: 'G', delegation: 'Treasury', roles: 'member', vote: '' };

  it('a person is registered, or refused with the reason beside each field', async () => {
    const empty = { name: '', signInName: '', group: '', delegation: '', roles: '', vote: '' };
    const refused = problemIn(await council.command('/members', { member: empty }));
    expect(refused.errors?.map(({ field }) => field)).toEqual(['member.name', 'member.signInName', 'member.roles']);
    await council.commanded('/members', { member: typed });
    const twice = problemIn(await council.command('/members', { member: typed }));
    expect(twice.errors?.map(({ code }) => code)).toEqual(['member.signInNameTaken']);
  });

  it('a delegation is registered in the body’s languages, once, in a group that there is', async () => {
    const delegation = {
      id: randomUUID(),
      names: { en: own('Ministry'), fr: 'Ministère' },
      group: 'G',
      regions: ['EAC'],
    };
    await council.commanded('/delegations', { delegation });
    expect(await ownDelegations()).toEqual([{ ...delegation, names: { en: own('Ministry') } }]);
    const wrong = { ...delegation, id: randomUUID(), group: 'Q' };
    const refused = problemIn(await council.command('/delegations', { delegation: wrong }));
    expect(refused.errors?.map(({ code }) => code)).toEqual(['delegation.groupUnknown', 'delegation.nameTaken']);
    const taken = { ...delegation, names: { en: 'Parliament' } };
    expect(problemIn(await council.command('/delegations', { delegation: taken })).code).toBe('command.conflict');
  });
});

it('each act stands in the installation’s record in its shape: names beside it, passwords and links nowhere', async () => {
  await council.commanded('/members/import', { sheet: own(councilSheet), leaveOut: [] });
  const [brian, carol, ...others] = await ownMembers();
  for (const { account } of others) await register.entered(account);
  await register.linkFor(carol?.account ?? '');
  const typed = { ...register.typed(), name: 'Bryan', signInName: `bryan@${tests}.example.org` };
  await register.correct(brian?.id ?? '', typed);
  await register.remove(carol?.id ?? '');
  await council.found();
  const entries = await register.recorded();
  const ofOffice = entries.filter(({ type }) => type !== 'installation.begun');
  expect([...new Set(ofOffice.map(({ type }) => type))].sort()).toEqual(factTypes);
  for (const entry of ofOffice) {
    const { type, body } = entry;
    // The first link is for nobody yet.
    if (body['account'] !== null) expect([type, shapeOf(entry)]).toEqual([type, shapeOfExample(type)]);
  }
  const count = (type: string) => entries.filter((entry) => entry.type === type).length;
  expect(count('account.passwordChosen')).toBe(1 + others.length);
  expect(entries.filter((entry) => /amina|bryan|password\s|\$argon2/i.test(JSON.stringify(entry)))).toEqual([]);
});
