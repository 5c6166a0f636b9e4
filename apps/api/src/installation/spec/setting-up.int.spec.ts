import { randomUUID } from 'node:crypto';
import type { TextReview } from '@concord/contracts';
import { problemIn } from '../../platform/spec/browser';
import { Council, councilBody, councilSheet, councilText, Participant } from './council';

let council: Council;
const begin = async (): Promise<void> => {
  council = await Council.empty();
  await council.begin();
};
const end = () => council.close();

const names = (text: string) => ({ en: text, fr: text });
const reasons = async (path: string, body: object) =>
  (problemIn(await council.command(path, body)).errors ?? []).map(({ field, code }) => [field, code]);

describe('an installation without a body', () => {
  beforeAll(begin);
  afterAll(end);

  it('is told every reason why one is refused at once, each beside its field', async () => {
    const [government, ...others] = councilBody.groups;
    const body = {
      ...councilBody,
      ...{ languages: ['en', 'fr'], names: { en: 'Council' }, timeZone: 'Mars/Olympus' },
      groups: [
        { ...government, names: names('Government') },
        ...others.map((group) => ({ ...group, key: 'W', names: names('Same') })),
      ],
      ruleSet: { ...councilBody.ruleSet, quorum: { kind: 'weightedFraction', numerator: 5, denominator: 2 } },
    };
    expect(await reasons('/body', body)).toEqual([
      ['names.fr', 'body.nameMissing'],
      ['groups.2.key', 'group.keyTwice'],
      ['groups.3.key', 'group.keyTwice'],
      ['timeZone', 'body.timeZoneUnknown'],
      ['ruleSet.quorum', 'body.quorumFraction'],
    ]);
    expect((await council.view()).body).toBeNull();
  });

  it.each([
    { groups: [] },
    { languages: [] },
    { languages: ['de'] },
    { mail: { outgoing: 'on', address: null } },
    { colour: 'blue' },
  ])('does not take a body with %j', async (wrong) =>
    expect((await council.command('/body', { ...councilBody, ...wrong })).status).toBe(400),
  );

  it('registers nobody yet', async () => {
    expect(problemIn(await council.command('/members/import', { sheet: councilSheet, leaveOut: [] })).code).toBe(
      'body.missing',
    );
  });

  it('says already what the importer doubts, with lines, and refuses what cannot be read', async () => {
    const review: TextReview = await council.review('Title\n\n1. First.\n\n3. Third.\n');
    expect(review.warnings).toContainEqual({ code: 'number.missing', line: 5 });
    const refused = await council.office.post('/api/installation/text-review', { source: '1. A \u0007 bell.\n' });
    expect(problemIn(refused).errors?.map(({ code }) => code)).toEqual(['import.controlCharacter']);
  });

  it('plays no room, and offers nobody to sign in as', async () => {
    const room = { act: 'checkIn', consultation: randomUUID(), sitting: randomUUID() };
    expect((await council.office.post('/api/demonstration/room', room)).status).toBe(404);
    expect((await council.office.get('/api/demonstration/persons')).status).toBe(404);
    expect((await council.office.post('/api/demonstration/session', { personId: 'chair' })).status).toBe(404);
  });
});

describe('a body', () => {
  beforeEach(begin);
  afterEach(end);

  it('may be changed: other rules are another version, and a group with members stays', async () => {
    await council.commanded('/body', councilBody);
    await council.commanded('/body', { ...councilBody, names: { en: 'Council' } });
    expect((await council.view()).body).toMatchObject({ names: { en: 'Council' }, ruleSet: { version: 1 } });
    await council.commanded('/body', { ...councilBody, ruleSet: { ...councilBody.ruleSet, majority: 'twoThirds' } });
    expect((await council.view()).body?.ruleSet).toMatchObject({ version: 2, majority: 'twoThirds' });
    await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
    expect(await reasons('/body', { ...councilBody, groups: councilBody.groups.slice(0, 3) })).toEqual([
      ['groups', 'group.inUse'],
    ]);
  });
});

describe('a consultation', () => {
  beforeEach(begin);
  afterEach(end);

  const founding = (texts: readonly object[]) => ({
    ...{ consultation: randomUUID(), title: { en: 'Title', fr: 'Titre' }, texts },
    mandate: { body: 'Council', document: 'NCL/7', paragraph: '12' },
  });
  const reviewed = async (language: string, source: string) => ({
    ...{ language, source, reviewed: (await council.review(source)).hash },
  });

  it('is not founded with a text that nobody has reviewed, nor in a language that is not the body’s', async () => {
    await council.commanded('/body', councilBody);
    expect(problemIn(await council.command('/consultations', founding([await reviewed('en', councilText)]))).code).toBe(
      'founding.nobody',
    );
    await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
    const text = await reviewed('en', councilText);
    const other = { ...text, source: `${councilText}\n3. One more.\n` };
    expect(await reasons('/consultations', founding([other]))).toEqual([['texts.0.source', 'founding.notReviewed']]);
    expect(await reasons('/consultations', founding([{ ...text, language: 'fr' }]))).toEqual([
      ['texts.0.language', 'founding.languageNotOfBody'],
    ]);
    expect((await council.view()).consultations).toEqual([]);
  });

  it('takes one text in two languages, block for block', async () => {
    const groups = councilBody.groups.map((group) => ({ ...group, names: names(group.names.en) }));
    await council.commanded('/body', {
      ...councilBody,
      ...{ languages: ['en', 'fr'], names: names('Council'), groups },
    });
    await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
    const english = await reviewed('en', councilText);
    const shorter = await reviewed('fr', 'Principes directeurs\n\n1. Les agences devraient être enregistrées.\n');
    expect(await reasons('/consultations', founding([english, shorter]))).toEqual([
      ['texts.1.source', 'founding.structureDiffers'],
    ]);
    const french = await reviewed(
      'fr',
      'Principes directeurs\n\n1. Les agences devraient être enregistrées.\n\n2. Les frais devraient être à la charge de l’employeur.\n',
    );
    const command = founding([english, french]);
    await council.commanded('/consultations', command);
    const office = await Participant.in(council.office, command.consultation);
    const { revisions } = await office.state();
    expect(revisions.map(({ wordings }) => Object.keys(wordings).sort())).toEqual([
      ['en', 'fr'],
      ['en', 'fr'],
      ['en', 'fr'],
    ]);
  });

  it('is founded once, and admits who is registered later', async () => {
    await council.commanded('/body', councilBody);
    await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
    const command = { commandId: randomUUID(), ...founding([await reviewed('en', councilText)]) };
    for (let time = 0; time < 2; time += 1)
      expect((await council.command('/consultations', command)).body).toEqual({ consultation: command.consultation });
    const late = { name: 'Late', signInName: 'late', group: 'G', delegation: 'Treasury', roles: 'member', vote: '' };
    await council.commanded('/members', { member: late });
    expect((await council.view()).consultations).toMatchObject([{ id: command.consultation, missing: 1 }]);
    const path = `/consultations/${command.consultation}/members`;
    expect(await council.commanded(path)).toEqual({ admitted: 1 });
    expect(await council.commanded(path)).toEqual({ admitted: 0 });
    const { delegates, delegations } = await (await Participant.in(council.office, command.consultation)).state();
    expect(delegations).toHaveLength(2);
    const treasury = delegations.find((each) => each.names['en'] === 'Treasury')?.id;
    expect(delegates.find(({ name }) => name === 'Late')?.capacities).toMatchObject([
      { kind: 'member', delegation: treasury },
    ]);
  });
});
