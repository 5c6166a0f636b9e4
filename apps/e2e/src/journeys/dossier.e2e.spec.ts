// What a Governing Body member reads of a decided provision, takes along, and has checked without the server.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { objections } from '../../support/accessibility';
import { auditor } from '../../support/audit';
import {
  type Bench,
  bringAmendment,
  firstProvision,
  must,
  openRecordVote,
  openSitting,
  sitBench,
} from '../../support/bring-division';
import type { Guest } from '../../support/guest';
import { keepPicture } from '../../support/keep';
import { stepsOfJourney } from '../../support/steps';
import { wordsOf } from '../../support/tables';
import { sees, Venue } from '../../support/venue';

const step = stepsOfJourney();
const said = 'The first provision should say what is expanded.';
const reason = 'The amendment takes it up.';

let venue: Venue;
let bench: Bench;
let reader: Guest;

/** A comment with its disposition, and an amendment adopted by the room. */
async function decideFirstProvision(): Promise<void> {
  const { chair, office, mover, seconder } = bench;
  const { provision, revision } = await firstProvision(mover);
  const comment = { comment: randomUUID(), layer: 'official', provision, revision, range: null, language: 'en' };
  await must(mover.act('contactPoint', '/comments', { ...comment, kind: 'substantive', text: said }));
  const disposition = { disposition: 'accepted', duplicateOf: null, reason };
  await must(office.act('secretariat', `/comments/${comment.comment}/dispose`, disposition));
  await openSitting(bench);
  const { state } = await chair.view();
  await chair.playTheRoom({ act: 'checkIn', sitting: state.sittings[0]!.id });
  const division = await openRecordVote(bench, await bringAmendment(bench));
  await must(
    seconder.act('member', `/divisions/${division}/ballots`, { choice: 'for', replaces: null, trackingCode: null }),
  );
  await chair.playTheRoom({ act: 'vote', division, mood: 'agreed' });
  await must(chair.act('chair', `/divisions/${division}/close`, {}));
}

beforeAll(async () => {
  venue = await Venue.open();
  bench = await sitBench(venue.url);
  await decideFirstProvision();
  reader = await venue.enter('gb-01');
}, 240_000);

afterEach(() => {
  expect(venue.complaints()).toEqual([]);
});

afterAll(() => venue.close());

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

step('the text as decided, compared with the first draft, and where it comes from', async () => {
  const { page } = reader;
  await reader.goTo('record');
  await page.getByRole('navigation', { name: 'Consultation' }).getByRole('link', { name: 'Dossier' }).click();
  await page.getByRole('heading', { level: 1, name: /^Draft non-binding multilateral framework/ }).waitFor();
  expect(await wordsOf(part(page, 'Text as it stands'))).toContain(
    'expanding avenues for regular labour migration. Addition.',
  );
  const inserted = part(page, 'Comparison with the first draft').getByRole('insertion');
  await inserted.filter({ hasText: 'Addition.' }).waitFor();
  expect(await inserted.count()).toBe(1);
  expect(await wordsOf(part(page, 'Where each provision comes from'))).toMatch(/2: D\.1, Division 1/i);
});

step(
  'the amendment with its fate, the division per group, the comment with its disposition, and who took part',
  async () => {
    const { page } = reader;
    const amendments = await wordsOf(part(page, 'Amendments and their fates'));
    expect(amendments).toMatch(/D\.1.*Philippines.*adopted/);
    const divisions = await wordsOf(part(page, 'Divisions'));
    for (const words of ['Government', 'Employers', 'Workers', 'adopted']) expect(divisions).toContain(words);
    const comments = await wordsOf(part(page, 'Comments and what became of them'));
    for (const words of [said, 'accepted', reason]) expect(comments).toContain(words);
    const tookPart = part(page, 'Who took part');
    const member = 'Government member, Mexico (demonstration)';
    expect(await wordsOf(tookPart)).not.toContain(member);
    await tookPart.getByRole('button', { name: /^Taking part: Government group \(\d+\)$/ }).click();
    expect(await wordsOf(tookPart)).toContain(member);
    expect(await objections(page)).toEqual([]);
    await keepPicture(page, 'dossier');
  },
);

step('in French by the menu of the page, and its parts by the keyboard', async () => {
  const { page } = reader;
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'Français' }).click();
  await page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link').first().press('Enter');
  await page.getByRole('region', { name: 'Texte en l’état' }).waitFor();
  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await part(page, 'Text as it stands').waitFor();
});

step('taken along as HTML and as tagged PDF', async () => {
  const { page } = reader;
  const html = await reader.downloadBytes(page.getByRole('link', { name: 'HTML', exact: true }));
  expect(html.toString('utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(html.toString('utf8')).toContain(said);
  const pdf = (await reader.downloadBytes(page.getByRole('link', { name: 'PDF', exact: true }))).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toMatch(/\/MarkInfo|\/StructTreeRoot|\/ObjStm/);
});

step(
  'the bundle is accepted by the audit program under the policy, unchecked without, refused after a change',
  async () => {
    const { page } = reader;
    const bundle = await reader.downloadBytes(page.getByRole('link', { name: 'Bundle', exact: true }));
    const policy = await reader.downloadBytes(page.getByRole('link', { name: 'Policy', exact: true }));
    const audit = auditor();
    const accepted = await audit.verify(bundle, policy);
    expect([accepted.code, accepted.screen]).toEqual([0, expect.stringContaining('1 recomputed from ballots')]);
    expect((await audit.verify(bundle)).code).toBe(3);
    const changed = Buffer.from(bundle);
    const at = bundle.length >> 1;
    changed[at] = changed[at]! ^ 1;
    expect((await audit.verify(changed, policy)).code).toBe(1);
    audit.leave();
  },
);

step('what is done afterwards is said, and the dossier drawn up anew when the reader wants it', async () => {
  const { page } = reader;
  const later = 'Said after the dossier was opened.';
  const { provision, revision } = await firstProvision(bench.mover);
  const comment = { comment: randomUUID(), layer: 'official', provision, revision, range: null, language: 'en' };
  await must(bench.mover.act('contactPoint', '/comments', { ...comment, kind: 'general', text: later }));
  await sees(page, 'The record has gone on since this dossier was drawn up.');
  expect(await page.getByText(later).count()).toBe(0);
  await page.getByRole('button', { name: 'Draw it up anew' }).click();
  await part(page, 'Comments and what became of them').getByText(later).waitFor();
  expect(await page.getByText('The record has gone on').count()).toBe(0);
});
