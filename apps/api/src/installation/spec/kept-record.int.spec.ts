import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegisteredMember } from '@concord/contracts';
import { problemIn } from '../../platform/spec/browser';
import { Council, councilBody, councilSheet, Participant } from './council';
import { Register } from './register';

/** The tests go on from one another in this order: one consultation, with an open division. */
describe('a member who takes part in a consultation', () => {
  let council: Council;
  let register: Register;
  let consultation: string;
  let brian: RegisteredMember;
  const division = randomUUID();
  const participant = (name: string): Promise<Participant> => {
    const browser = council.browsers.get(name);
    if (browser === undefined) throw new Error(`${name} did not come in`);
    return Participant.in(browser, consultation);
  };
  const form = {
    name: 'Bryan Otieno',
    signInName: 'brian@example.org',
    group: 'W',
    delegation: '',
    roles: 'member',
    vote: '',
  };
  const delegateNamed = async (name: string) =>
    (await (await Participant.in(council.office, consultation)).state()).delegates.find((each) => each.name === name);

  beforeAll(async () => {
    council = await Council.empty();
    await council.begin();
    await council.commanded('/body', councilBody);
    register = new Register(council);
    await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
    await council.enterAll();
    consultation = await council.found();
    brian = await register.memberOf('brian@example.org');
  });

  afterAll(() => council.close());

  it('is corrected only by whoever says to know that the consultation keeps what it recorded', async () => {
    expect(brian.consultations).toEqual([consultation]);
    const before = await delegateNamed('Brian Otieno');
    const refused = problemIn(await register.correct(brian.id, form));
    expect(refused).toMatchObject({ status: 409, code: 'member.staysAsAdmitted' });
    expect(refused.detail).toContain('Brian Otieno takes part in “Recruitment of domestic workers”');
    expect((await register.correct(brian.id, form, [consultation])).status).toBe(200);
    expect(await register.memberOf('brian@example.org')).toMatchObject({ name: 'Bryan Otieno', group: 'W' });
    expect(await delegateNamed('Brian Otieno')).toEqual(before);
    expect((await council.view()).consultations).toMatchObject([{ id: consultation, missing: 0 }]);
    const address = { ...form, signInName: 'bryan@example.org' };
    expect((await register.correct(brian.id, address)).status).toBe(200);
  });

  it('stands in a consultation that is founded later as the register has them then', async () => {
    const earlier = consultation;
    consultation = await council.found();
    expect((await delegateNamed('Bryan Otieno'))?.capacities).toMatchObject([{ kind: 'member', group: 'W' }]);
    const one = problemIn(await register.remove(brian.id, [consultation]));
    expect(one).toMatchObject({ status: 409, code: 'member.staysOnRecord' });
    consultation = earlier;
  });

  it('is not removed while they are on the roll of an open division', async () => {
    const office = await Participant.in(council.office, consultation);
    await office.done('secretariat', '/sittings', {
      ...{ sitting: randomUUID(), scheduledAt: '2998-01-01T09:00:00.000Z' },
    });
    const { sittings, provisions } = await office.state();
    const sitting = sittings[0]?.id ?? '';
    const chair = await participant('judith');
    await chair.done('chair', `/sittings/${sitting}/open`);
    for (const name of ['amina', 'brian', 'david', 'faith', 'hassan']) {
      const member = await participant(name);
      await member.done('member', `/sittings/${sitting}/check-in`, { capacities: [member.capacity('member')] });
    }
    const provision = provisions.find(({ label }) => label === '1')?.id ?? '';
    await chair.done('chair', `/sittings/${sitting}/call-provision`, { provision });
    await chair.done('chair', '/divisions', {
      ...{ division, question: { kind: 'provision', provision }, method: 'recordVote', majority: null, quorum: null },
    });
    await chair.done('chair', `/divisions/${division}/open`, { minutes: null });
    const refused = problemIn(await register.remove(brian.id, brian.consultations));
    expect(refused).toMatchObject({ status: 409, code: 'member.onOpenRoll', params: { number: 1 } });
    await (
      await participant('brian')
    ).done('member', `/divisions/${division}/ballots`, { choice: 'for', replaces: null, trackingCode: null });
    await chair.done('chair', `/divisions/${division}/close`);
  });

  it('is removed after it: composition, roll and ballot stay, and nobody comes in with that account', async () => {
    const browser = council.browsers.get('brian');
    const { consultations } = await register.memberOf('bryan@example.org');
    const before = await (await Participant.in(council.office, consultation)).state();
    expect((await register.remove(brian.id, consultations)).status).toBe(200);
    expect((await browser?.get(`/api/consultations/${consultation}`))?.status).toBe(401);
    const after = await (await Participant.in(council.office, consultation)).state();
    expect(after).toEqual(before);
    expect(after.divisions.find(({ id }) => id === division)).toMatchObject({ state: 'closed', present: 5 });
    expect(after.delegates.find(({ name }) => name === 'Brian Otieno')?.capacities).toMatchObject([{ group: 'G' }]);
  });

  it('leaves a dossier that the auditor’s program accepts, with the name and the group of the admission', async () => {
    const workspace = join(__dirname, '../../../../..');
    const folder = mkdtempSync(join(tmpdir(), 'concord-kept-record-'));
    execFileSync(process.execPath, [join(workspace, 'tools/audit/build.mjs')]);
    const { cookie = '' } = council.office;
    const download = async (form: string): Promise<string> => {
      const address = `${council.running.origin}/api/consultations/${consultation}/dossier/${form}`;
      const content = await (await fetch(address, { headers: { cookie } })).arrayBuffer();
      writeFileSync(join(folder, form), Buffer.from(content));
      return join(folder, form);
    };
    const program = join(workspace, 'dist/apps/audit/audit.mjs');
    const files = [await download('bundle'), '--policy', await download('policy')];
    const { status, stdout } = spawnSync(process.execPath, [program, 'verify', ...files], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 recomputed from ballots')]);
    const html = await (
      await fetch(`${council.running.origin}/api/consultations/${consultation}/dossier/html`, { headers: { cookie } })
    ).text();
    expect([html.includes('Brian Otieno'), html.includes('Bryan Otieno')]).toEqual([true, false]);
    rmSync(folder, { recursive: true, force: true });
  });
});
