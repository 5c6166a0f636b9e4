import { randomUUID } from 'node:crypto';
import { textHash } from '../../platform/text-hash';
import { Council, councilBody, councilSheet, Participant } from './council';

let council: Council;
let consultation: string;
const person = async (name: string): Promise<Participant> => {
  const browser = name === 'office' ? council.office : council.browsers.get(name);
  if (browser === undefined) throw new Error(`${name} did not come in`);
  return Participant.in(browser, consultation);
};

beforeAll(async () => {
  council = await Council.empty();
});
afterAll(() => council.close());

/** The tests go on from one another in this order: one council, from nothing to a decided question. */
describe('a national council of four groups, in one language', () => {
  it('begins with the one person who has the link', async () => {
    await council.begin();
    expect((await council.office.get('/api/session')).body).toMatchObject({
      ...{ mode: 'real', person: { name: 'Secretary of the Council', office: true } },
    });
    expect(await council.view()).toMatchObject({ body: null, members: [], consultations: [] });
  });

  it('sets up its body', async () => {
    await council.commanded('/body', councilBody);
    const { body, mail } = await council.view();
    expect(body).toMatchObject({ languages: ['en'], timeZone: 'Africa/Nairobi', ruleSet: { version: 1 } });
    expect(body?.groups.map(({ key }) => key)).toEqual(['G', 'E', 'W', 'C']);
    expect(mail).toEqual({ outgoing: 'off', address: 'council@example.org' });
  });

  it('registers its members by a sheet, and each comes in by a link', async () => {
    await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
    await council.enterAll();
    const { members, delegations } = await council.view();
    expect(members).toHaveLength(11);
    expect(members.every(({ entered, invitedUntil }) => entered && invitedUntil === null)).toBe(true);
    expect(delegations.map(({ names }) => names['en']).sort()).toEqual(['Ministry of Labour', 'Treasury']);
  });

  it('founds a consultation with a text, a mandate, a round and a sitting', async () => {
    consultation = await council.found();
    const office = await person('office');
    await office.done('secretariat', '/rounds', { round: randomUUID(), deadlineAt: '2999-01-01T00:00:00.000Z' });
    await office.done('secretariat', '/sittings', { sitting: randomUUID(), scheduledAt: '2998-01-01T09:00:00.000Z' });
    const { consultation: founded, provisions, revisions, rounds, sittings } = await office.state();
    expect(founded).toMatchObject({
      demonstration: false,
      mandate: { document: 'NCL/7' },
      body: { languages: ['en'] },
    });
    expect(provisions.map(({ kind, label }) => [kind, label])).toEqual([
      ['part', null],
      ['paragraph', '1'],
      ['paragraph', '2'],
    ]);
    expect(revisions.map(({ wordings }) => Object.keys(wordings))).toEqual([['en'], ['en'], ['en']]);
    expect([rounds.map(({ state }) => state), sittings.map(({ state }) => state)]).toEqual([['open'], ['scheduled']]);
  });

  it('decides: amended, seconded, received, published, called, put, counted in equal shares, adopted', async () => {
    const [office, chair, amina] = [await person('office'), await person('judith'), await person('amina')];
    const { provisions, revisions, sittings } = await office.state();
    const provision = provisions.find(({ label }) => label === '2');
    const before = revisions.find(({ id }) => id === provision?.revision)?.wordings['en']?.text ?? '';
    const words = 'Fees and related costs should be borne by the employer.';
    const [amendment, division, sitting] = [randomUUID(), randomUUID(), sittings[0]?.id ?? ''];
    const operation = {
      ...{ kind: 'replaceBlock', language: 'en', block: provision?.id, revision: provision?.revision },
      ...{ baseHash: textHash(before), text: words },
    };
    await amina.done('contactPoint', '/amendments', {
      ...{ amendment, provision: provision?.id, revision: provision?.revision, original: 'en', prepared: null },
      ...{ operations: { en: operation }, rationale: 'Costs are fees by another name.' },
    });
    await (await person('hassan')).done('member', `/amendments/${amendment}/second`);
    await office.done('secretariat', `/amendments/${amendment}/receive`);
    await office.done('secretariat', `/amendments/${amendment}/publish`, { waiveLanguages: false });
    await chair.done('chair', `/sittings/${sitting}/open`);
    const voters = ['amina', 'brian', 'carol', 'david', 'esther', 'faith', 'george', 'hassan', 'irene'];
    for (const voter of voters) {
      const member = await person(voter);
      await member.done('member', `/sittings/${sitting}/check-in`, { capacities: [member.capacity('member')] });
    }
    await chair.done('chair', `/amendments/${amendment}/call`);
    await amina.done('contactPoint', `/amendments/${amendment}/move`);
    await chair.done('chair', '/divisions', {
      ...{ division, question: { kind: 'amendment', amendment }, method: 'recordVote', majority: null, quorum: null },
    });
    await chair.done('chair', `/divisions/${division}/open`, { minutes: null });
    for (const voter of voters) {
      const choice = voter === 'david' ? 'against' : 'for';
      await (
        await person(voter)
      ).done('member', `/divisions/${division}/ballots`, { choice, replaces: null, trackingCode: null });
    }
    await chair.done('chair', `/divisions/${division}/close`);
    const after = await (await person('kevin')).state();
    const decided = after.divisions.find(({ id }) => id === division);
    // Three, two, two and two voters: two votes for each Government member, three for each other, six for each group.
    expect(decided?.roll.map(({ group, onRoll, weight, total }) => [group, onRoll, weight, total])).toEqual([
      ['G', 3, '2', '6'],
      ['E', 2, '3', '6'],
      ['W', 2, '3', '6'],
      ['C', 2, '3', '6'],
    ]);
    expect(decided?.result).toMatchObject({ outcome: 'adopted', votesCast: '24', quorumReached: true });
    expect(after.amendments.find(({ id }) => id === amendment)).toMatchObject({ state: 'adopted', number: 1 });
    const now = after.provisions.find(({ label }) => label === '2')?.revision;
    expect(after.revisions.find(({ id }) => id === now)?.wordings['en']?.text).toBe(words);
  });
});
