import { randomUUID } from 'node:crypto';
import { Readers } from '../../platform/database/data-sources';
import { Browser, problemIn } from '../../platform/spec/browser';
import { InstallationLog } from '../../records/logs/installation-log';
import { verifyLog } from '../../records/reading/verify-log';
import { Council, councilBody, password } from './council';
import { faultsIn, Register } from './register';

let council: Council;
let register: Register;

/** One council for all: each test registers the person whom it corrects or removes. */
beforeAll(async () => {
  council = await Council.empty();
  await council.begin();
  await council.commanded('/body', councilBody);
  register = new Register(council);
});
afterAll(() => council.close());

describe('a member who takes part in nothing yet', () => {
  it('is corrected in everything, and a delegation that is new comes along', async () => {
    const { member } = await register.registered();
    const right = register.typed({
      group: 'G',
      delegation: 'Ministry of Health',
      roles: 'member + contactPoint',
      vote: 'arrears',
    });
    expect((await register.correct(member.id, right)).body).toEqual({ linkEnded: false });
    const after = await register.memberOf(right.signInName);
    const [delegation] = (await council.view()).delegations.filter(({ names }) => names['en'] === 'Ministry of Health');
    expect(after).toEqual({
      ...{ ...member, name: right.name, signInName: right.signInName, group: 'G', delegation: delegation?.id },
      ...{ kinds: ['member', 'contactPoint'], noVote: 'entitlement.arrears' },
    });
    const { id, account, group, kinds, noVote } = after;
    const made = (await register.recorded()).slice(-2);
    expect(made.map(({ type }) => type)).toEqual(['delegation.registered', 'member.corrected']);
    expect(made[1]?.body).toEqual({ member: { id, account, group, kinds, noVote, delegation: delegation?.id } });
  });

  it('is refused with the reason beside each field, and nothing is half-written', async () => {
    const [{ form: taken }, { member, form }] = [await register.registered(), await register.registered()];
    const wrong = { ...form, name: '', signInName: taken.signInName.toUpperCase(), group: 'Q', roles: 'king' };
    expect(faultsIn(await register.correct(member.id, wrong))).toEqual([
      ['member.name', 'member.nameMissing'],
      ['member.signInName', 'member.signInNameTaken'],
      ['member.group', 'member.groupUnknown'],
      ['member.roles', 'member.roleUnknown'],
    ]);
    expect(await register.memberOf(form.signInName)).toEqual(member);
  });

  it('is left as they are by a correction that changes nothing, and corrected once by a command that comes twice', async () => {
    const { member, form } = await register.registered();
    const before = (await register.recorded()).length;
    expect((await register.correct(member.id, form)).status).toBe(200);
    expect(await register.recorded()).toHaveLength(before);
    const command = { commandId: randomUUID(), member: { ...form, name: 'Corrected' }, staysIn: [] };
    for (let time = 0; time < 2; time += 1) await council.commanded(`/members/${member.id}/correct`, command);
    expect(await register.recorded()).toHaveLength(before + 1);
  });

  it('keeps their link over another name, and loses it over another address: it may be in the wrong hands', async () => {
    const { member, form } = await register.registered();
    const token = await register.linkFor(member.account);
    const named = { ...form, name: 'Better spelt' };
    expect((await register.correct(member.id, named)).body).toEqual({ linkEnded: false });
    expect(await register.look(token)).toBe(200);
    expect((await register.correct(member.id, { ...named, signInName: 'elsewhere@example.org' })).body).toEqual({
      linkEnded: true,
    });
    expect(await register.look(token)).toBe(409);
  });

  it('signs in with the corrected name and the old password, and is of the office as long as the role says so', async () => {
    const { member, form } = await register.registered({ roles: 'secretariat', group: '' });
    const browser = await register.entered(member.account);
    expect((await browser.get('/api/installation')).status).toBe(200);
    await register.correct(member.id, {
      ...form,
      name: 'Former secretary',
      signInName: 'former@example.org',
      roles: 'observer',
    });
    expect((await browser.get('/api/installation')).status).toBe(404);
    expect((await browser.get('/api/session')).body).toMatchObject({
      person: { name: 'Former secretary', office: false },
    });
    const again = new Browser(council.running.origin);
    expect((await again.post('/api/session', { email: 'former@example.org', password })).status).toBe(200);
    expect((await again.post('/api/session', { email: form.signInName, password })).status).toBe(401);
  });

  it('is removed: the link, the sessions and the password end, and the sign-in name is free', async () => {
    const { member, form } = await register.registered();
    const browser = await register.entered(member.account);
    const token = await register.linkFor(member.account);
    expect((await register.remove(member.id)).status).toBe(200);
    expect((await council.view()).members.map(({ id }) => id)).not.toContain(member.id);
    expect(await register.look(token)).toBe(409);
    expect((await browser.get('/api/session')).body).toMatchObject({ person: null });
    expect((await browser.post('/api/session', { email: form.signInName, password })).status).toBe(401);
    expect((await register.remove(member.id)).status).toBe(404);
    expect((await register.correct(member.id, form)).status).toBe(404);
    const made = (await register.recorded()).slice(-2);
    expect(made.map(({ type }) => type)).toEqual(['member.removed', 'invitation.ended']);
    expect(made[0]?.body).toEqual({ member: member.id, account: member.account });
    await council.commanded('/members', { member: { ...form, name: 'Somebody else' } });
    expect((await register.memberOf(form.signInName)).account).not.toBe(member.account);
  });

  it('is the same person when registered again under both names, and comes in by a new link alone', async () => {
    const { member, form } = await register.registered({ roles: 'secretariat', group: '' });
    const before = await register.entered(member.account);
    await register.remove(member.id);
    await council.commanded('/members/import', {
      ...{ sheet: `name,e-mail,roles\n${form.name},${form.signInName},secretariat\n`, leaveOut: [] },
    });
    const again = await register.memberOf(form.signInName);
    expect(again).toMatchObject({ account: member.account, entered: false, kinds: ['secretariat'] });
    expect((await before.get('/api/session')).body).toMatchObject({ person: null });
    expect((await (await register.entered(again.account)).get('/api/installation')).status).toBe(200);
  });

  it('gives up a sign-in name, once removed, to whoever it is corrected to', async () => {
    const [gone, { member, form }] = [await register.registered(), await register.registered()];
    await register.remove(gone.member.id);
    expect((await register.correct(member.id, { ...form, signInName: gone.form.signInName })).status).toBe(200);
    expect((await register.memberOf(gone.form.signInName)).account).toBe(member.account);
  });

  it('of the office neither removes nor demotes themselves', async () => {
    const { member, form } = await register.registered({ roles: 'secretariat', group: '' });
    const own = await register.entered(member.account);
    const path = `/api/installation/members/${member.id}`;
    const staysIn: string[] = [];
    const removed = await own.post(`${path}/remove`, { commandId: randomUUID(), staysIn });
    expect(problemIn(removed)).toMatchObject({ status: 409, code: 'member.ownOffice' });
    const demoted = { ...form, roles: 'observer' };
    expect(faultsIn(await own.post(`${path}/correct`, { commandId: randomUUID(), member: demoted, staysIn }))).toEqual([
      ['member.roles', 'member.ownOffice'],
    ]);
  });
});

it('the installation’s log holds with all of it, and no name is in an entry', async () => {
  const { app } = council.running;
  const log = app.get(InstallationLog).id;
  const verdict = await app.get(Readers).transaction('REPEATABLE READ', (manager) => verifyLog(manager, log));
  expect(verdict).toMatchObject({ ok: true });
  const named = (await register.recorded()).filter((entry) => /person ?\d|otieno/i.test(JSON.stringify(entry)));
  expect(named).toEqual([]);
});
