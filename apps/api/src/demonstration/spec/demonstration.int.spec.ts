import { endpoints, demonstrationPersonsSchema, snapshotSchema } from '@concord/contracts';
import { Assembly, demonstrationData } from '../../divisions/spec/assembly';
import { runApp } from '../../platform/spec/app-for-spec';
import { Browser, problemIn } from '../../platform/spec/browser';
import { textHash } from '../../platform/text-hash';
import { LoadDemonstration } from '../seed/load-demonstration';

let assembly: Assembly;
beforeAll(async () => {
  assembly = await Assembly.open();
});
afterAll(() => assembly.close());

const play = async (command: object) =>
  (await assembly.browser('chair')).post('/api/demonstration/room', { consultation: assembly.id, ...command });

describe('the demonstration’s data', () => {
  it('is the committee in its meeting, with the 2004 text as the importer reads it and a draft that stems from it', async () => {
    const snapshot = snapshotSchema.parse(await assembly.snapshot());
    const { consultation, delegates, delegations, documents, provisions, revisions, instruments, rounds } =
      snapshot.state;
    expect(consultation).toMatchObject({ state: 'meeting', demonstration: true });
    expect([delegations.length, delegates.length]).toEqual([76, 191]);
    const members = delegates.flatMap(({ capacities }) => capacities.filter(({ kind }) => kind === 'member'));
    expect(['G', 'E', 'W'].map((key) => members.filter(({ group }) => group === key).length)).toEqual([75, 39, 60]);
    const reference = documents.find(({ kind }) => kind === 'reference');
    expect(reference?.sourceHash).toBe(textHash(demonstrationData().conclusions));
    expect(reference?.review).toMatchObject({ paragraphs: 36, bullets: 44 });
    expect(reference?.review?.items).toContainEqual({ label: '24', count: 20 });
    expect(reference?.review?.joined.length).toBeGreaterThan(0);
    expect(instruments.map(({ key }) => key)).toEqual([
      'C097',
      'C143',
      'C181',
      'D1998',
      'R086',
      'R151',
      'R188',
      'UN-ICRMW',
      'UN-SOM',
      'UN-TIP',
      'UN-UNTOC',
    ]);
    const draft = provisions.filter(({ document }) => document !== reference?.id);
    expect(draft).toHaveLength(20);
    for (const { source, revision } of draft) {
      const words = revisions.find(({ id }) => id === revision)?.wordings;
      expect(Object.keys(words ?? {}).sort()).toEqual(['en', 'es', 'fr']);
      expect(words?.['fr']?.status).toBe('workingTranslation');
      const bullet = provisions.find(({ id }) => id === source);
      expect(bullet).toMatchObject({ kind: 'item', document: reference?.id });
    }
    expect(rounds).toMatchObject([{ number: 1, state: 'open' }]);
  });

  it('is loaded once, and never into a real installation', async () => {
    const again = await assembly.running.app.get(LoadDemonstration).load(demonstrationData(), () => undefined);
    expect(again).toEqual({ ok: true, already: true, consultation: assembly.id });
    const real = await runApp({ variables: { CONCORD_MODE: 'real' } });
    const refused = await real.app.get(LoadDemonstration).load(demonstrationData(), () => undefined);
    expect(refused).toEqual({ ok: false, code: 'demonstration.off' });
    const browser = new Browser(real.origin);
    expect((await browser.get('/api/demonstration/persons')).status).toBe(404);
    expect((await browser.post('/api/demonstration/session', { personId: 'chair' })).status).toBe(404);
    await real.close();
  });
});

describe('one-click sign-in', () => {
  it('offers one person of each kind and signs in as any of them, and as nobody else', async () => {
    const browser = new Browser(assembly.running.origin);
    const { persons } = demonstrationPersonsSchema.parse((await browser.get('/api/demonstration/persons')).body);
    expect(persons.map(({ role }) => role)).toEqual(
      expect.arrayContaining([
        'member',
        'contactPoint',
        'viceChair',
        'deputy',
        'adviser',
        'substitute',
        'regionalCoordinator',
        'chair',
        'groupSecretariat',
        'secretariat',
        'observer',
      ]),
    );
    for (const { id } of persons.slice(0, 3))
      expect((await browser.post('/api/demonstration/session', { personId: id })).body).toEqual({ signedIn: true });
    expect((await browser.get('/api/session')).body).toMatchObject({ person: { name: persons[2]?.name } });
    const unknown = await browser.post('/api/demonstration/session', { personId: 'nobody' });
    expect(problemIn(unknown).code).toBe('demonstration.personUnknown');
  });
});

describe('the rest of the room', () => {
  it('seconds, checks in and votes; leaves out whoever may be sitting there; and says when nobody is left', async () => {
    const { sittings } = (await assembly.snapshot()).state;
    const checkedIn = await play({ act: 'checkIn', sitting: sittings[0]?.id });
    expect(checkedIn.body).toEqual({ acted: 168 });
    expect(problemIn(await play({ act: 'checkIn', sitting: sittings[0]?.id })).code).toBe('demonstration.nobodyLeft');
    const { amendment } = await assembly.amendment();
    expect(problemIn(await play({ act: 'second', amendment })).code).toMatch(/^amendment\./);
    const division = await assembly.announce(amendment);
    expect((await assembly.division(division)).present).toBe(168);
    expect(problemIn(await play({ act: 'vote', division, mood: 'agreed' })).code).toBe('division.notYetOpen');
    await assembly.done('chair', 'chair', `/divisions/${division}/open`, { minutes: null });
    // The one who has seconded is signed in, and votes for herself or not at all.
    expect((await play({ act: 'vote', division, mood: 'agreed' })).body).toEqual({ acted: 167 });
    expect(problemIn(await play({ act: 'vote', division, mood: 'split' })).code).toBe('demonstration.nobodyLeft');
    await assembly.closeDivision(division);
    expect((await assembly.division(division)).result).toMatchObject({ outcome: 'adopted' });
  });

  it('comes out one vote short, also by show of hands and after a newcomer has voted', async () => {
    const { division } = await assembly.openDivision('showOfHands');
    const own = { choice: 'for', replaces: null, trackingCode: 'AAAAAAAAAAAAAAAAAAAAAA' };
    await assembly.done('g-ph', 'member', `/divisions/${division}/ballots`, own);
    expect((await play({ act: 'vote', division, mood: 'oneShort' })).status).toBe(200);
    await assembly.closeDivision(division);
    expect((await assembly.division(division)).result).toMatchObject({ outcome: 'void', votesCast: '4679' });
  });

  it('is pressed only by somebody who takes part', async () => {
    expect(endpoints.playTheRoom.path).toBe('/demonstration/room');
    const command = { act: 'checkIn', consultation: assembly.id, sitting: assembly.id };
    expect((await new Browser(assembly.running.origin).post('/api/demonstration/room', command)).status).toBe(401);
  });
});
