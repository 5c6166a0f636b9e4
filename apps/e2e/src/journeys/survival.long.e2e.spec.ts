// The server killed with -9 twenty times, and PostgreSQL twice, while two hundred clients vote, comment and amend.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { killServer, liveAndDie, livesOf } from '../../support/blows';
import { openSitting, provisionsOf, sitBench, type Standing } from '../../support/bring-division';
import { Chance, seedOfRun } from '../../support/chance';
import { Crowd } from '../../support/crowd';
import { Deeds, isUnanswered, placesOf } from '../../support/deeds';
import { compare, type Comparison, countOf, type Recorded, recordedIn } from '../../support/held-against';
import { House } from '../../support/house';
import { report } from '../../support/keep';
import { Onlookers } from '../../support/onlookers';
import { during, pauseOf } from '../../support/pauses';
import { faultOf, logsOf } from '../../support/proofs';
import { choose } from '../../support/sitting-page';
import { stepsOfJourney } from '../../support/steps';
import { answersAgain } from '../../support/system';
import { sees, Venue } from '../../support/venue';

// Twenty restarts take as long as the machine takes for them.
jest.setTimeout(600_000);

const step = stepsOfJourney();
const seed = seedOfRun();
const chance = new Chance(seed);
const deeds = new Deeds(chance.of('deeds'));
const lives = livesOf(chance.of('lives'), 20);
/** Screens are to be true again so many milliseconds after the server answers again. */
const limit = 10_000;

let venue: Venue;
let crowd: Crowd;
let house: House;
let onlookers: Onlookers;
/** What the crowd writes on. None of it is put to the vote, so that nobody writes on words that are gone. */
let written: Standing[];

beforeAll(async () => {
  report(`CONCORD_SEED=${seed}`);
  venue = await Venue.open({ environment: { SIGN_INS_PER_MINUTE: '10000' } });
  const bench = await sitBench(venue.url);
  crowd = await Crowd.signIn(venue.url, chance.of('crowd'), deeds);
  const standing = await provisionsOf(bench.chair);
  written = standing.filter((_each, place) => place % 2 === 1);
  const voted = standing.filter((_each, place) => place % 2 === 0);
  house = new House(bench, crowd, deeds, voted);
  await openSitting(bench);
}, 240_000);

afterEach(() => {
  expect(venue.complaints()).toEqual([]);
});

afterAll(() => venue.close());

step('two hundred clients, and two browsers: one types an amendment, one looks at the record', async () => {
  expect(crowd.sessions).toBe(200);
  onlookers = await Onlookers.enter(venue, house.bench.mover.person, written[0]!.heading);
  await onlookers.type(' Typed before.');
});

step('nineteen times the server is killed, and twice PostgreSQL, in the middle of it all', async () => {
  const away: number[] = [];
  await during(
    async (over) => {
      for (const life of lives.slice(0, -1)) if (!over.aborted) away.push(await liveAndDie(venue.system, life));
    },
    (over) => house.divide(chance.of('divisions'), over),
    (over) => crowd.write(written, over),
    (over) => onlookers.cutNowAndThen(chance.of('cuts'), over),
  );
  report(`the server was away for ${away.join(', ')} ms`);
  const unanswered = deeds.all.filter(isUnanswered).length;
  report(`${house.divisions.length} divisions, ${deeds.all.length} commands, ${unanswered} of them never answered`);
  expect(venue.system.screen()).toContain('PostgreSQL runs again.');
});

/** One comment for the group, which must appear beside the text. */
async function sayToTheGroup(said: string): Promise<void> {
  const { provision, revision } = written[0]!;
  const comment = randomUUID();
  const where = { comment, layer: 'group', provision, revision, range: null };
  const body = { ...where, language: 'en', kind: 'general', text: said };
  const order = { kind: 'member' as const, path: '/comments', body, key: `comment ${comment}`, said };
  await deeds.perform(order, { sessions: [house.bench.seconder], hangsUpAfter: null });
}

/**
 * From when the server answers again: after how many milliseconds each screen has shown all that the server said at that moment. The
 * crowd goes on, so each is asked until it was true once.
 */
async function untilTrue(tab: Page, division: string): Promise<Record<string, number>> {
  const from = Date.now();
  const said = `Said after it all ${randomUUID()}`;
  await sayToTheGroup(said);
  const trueAfter: Record<string, number> = { said: Date.now() - from };
  while (Date.now() - from < 3 * limit) {
    const shown = await onlookers.shown(house.bench.chair, tab, division, said);
    for (const [name, isShown] of Object.entries(shown)) if (isShown) trueAfter[name] ??= Date.now() - from;
    if (Object.keys(shown).every((name) => name in trueAfter)) return trueAfter;
    await pauseOf(50);
  }
  throw new Error(`screens are not true again: only ${JSON.stringify(trueAfter)}`);
}

step(
  'the twentieth time: the screens are true again within 10 seconds, and what was being typed is there',
  async () => {
    const { member } = onlookers;
    const { mover } = house.bench;
    const { division, leaning } = await house.put('recordVote');
    const tab = await member.tab(`divisions/${division}`);
    await choose(tab, 'for');
    const turn = { division, leaning, isUnlinked: false, within: 8_000, without: mover.person };
    await during(
      async () => {
        await pauseOf(lives.at(-1)?.lasts ?? 0);
        await killServer(venue.system);
        await tab.getByRole('button', { name: 'Vote: for' }).click();
        await onlookers.type(' Typed while it is away.');
        await answersAgain(venue.system);
        const trueAfter = await untilTrue(tab, division);
        const took = Math.max(...Object.values(trueAfter));
        report(
          `screens true again ${took} ms after the server answered (limit ${limit}): ${JSON.stringify(trueAfter)}`,
        );
        expect(took).toBeLessThanOrEqual(limit);
      },
      () => crowd.vote(turn),
      (over) => crowd.write(written, over),
    );
    // Pressed at a browser, where the screen is the answer.
    const key = `ballot ${division} ${mover.capacity('member')} for`;
    deeds.all.push({ person: mover.person, key, said: 'for', receipts: [], refusals: [] });
    expect(await onlookers.isTypedThere()).toBe(true);
    await house.close(division);
    await sees(tab, /^(adopted|not adopted|rejected)$/i);
  },
);

let ballots: Map<string, Recorded[]>;
let comparison: Comparison;

step(
  'each acknowledged act is on the record once, where it was said to be; nothing else is; and no log has a gap',
  async () => {
    const readers = [house.bench.chair, house.bench.seconder, crowd.delegate('e-02'), crowd.delegate('w-02')];
    const logs = new Map<string, Recorded[]>();
    for (const each of readers)
      for (const info of await logsOf(each)) {
        if (logs.has(info.log) || info.audience === 'envelope') continue;
        logs.set(info.log, await recordedIn(each, info.log));
        expect(await faultOf(each, info)).toBeNull();
      }
    const { state } = await house.bench.chair.view();
    const envelopes = new Map(state.divisions.map(({ id, envelope }) => [id, envelope]));
    ballots = new Map();
    for (const id of house.divisions) ballots.set(id, await recordedIn(house.bench.chair, envelopes.get(id)!, id));
    const recorded = [...logs.values(), ...ballots.values()].flat();
    comparison = compare(deeds.all, recorded);
    expect(comparison.faults).toEqual([]);
    expect(crowd.shrunk).toEqual([]);
    const acknowledged = deeds.all.filter((deed) => placesOf(deed).length === 1).length;
    report(`${recorded.length} on the record, ${acknowledged} of them acknowledged`);
  },
);

step(
  'what the pages are given says the same: each comment and amendment once, in the words that were typed',
  async () => {
    const views = await Promise.all(
      [house.bench.seconder, crowd.delegate('e-02'), crowd.delegate('w-02')].map((each) => each.view()),
    );
    const texts = new Map<string, string>();
    for (const { state } of views) {
      const ids = [...state.comments, ...state.amendments, ...state.preparedAmendments].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, text } of state.comments) texts.set(`comment ${id}`, text ?? '');
      for (const { id } of [...state.amendments, ...state.preparedAmendments]) texts.set(`amendment ${id}`, '');
    }
    const lost = deeds.all.filter(({ key, said, receipts }) => {
      if (receipts.length === 0 || key.startsWith('ballot')) return false;
      return !texts.has(key) || (key.startsWith('comment') && texts.get(key) !== said);
    });
    expect(lost).toEqual([]);
  },
);

step('each tally is what the acknowledged ballots come to, in total and in each group', async () => {
  const groups = crowd.voters();
  const { state } = await house.bench.chair.view();
  for (const { id, result } of state.divisions.filter((each) => house.divisions.includes(each.id))) {
    const count = countOf(ballots.get(id) ?? [], comparison, groups);
    expect(result?.total.heads).toMatchObject(count.total);
    for (const group of result?.groups ?? []) expect(group.heads).toMatchObject(count.of(group.group));
  }
});
