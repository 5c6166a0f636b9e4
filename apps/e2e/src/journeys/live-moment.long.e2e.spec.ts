// What a newcomer finds: a consultation in the middle of its work, and several persons to be at once in one browser.
import type { Page } from 'playwright-core';
import { confirm } from '../../support/confirm';
import type { Guest } from '../../support/guest';
import { putToTheVote } from '../../support/sitting-page';
import { stepsOfJourney } from '../../support/steps';
import { wordsOf } from '../../support/tables';
import { openPanel, panel, provision, writeComment } from '../../support/text-page';
import { live, sees, titled, Venue } from '../../support/venue';

const step = stepsOfJourney();

let venue: Venue;
/** A browser in which nobody is signed in yet. */
let newcomer: Guest;

beforeAll(async () => {
  venue = await Venue.open({ hasPast: true });
  newcomer = await venue.enter(null);
}, 240_000);

afterEach(() => {
  expect(venue.complaints()).toEqual([]);
});

afterAll(() => venue.close());

/** Opens a person beside, as the sign-in page offers it, and signs in at that address. */
async function beside(page: Page, name: RegExp): Promise<Page> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: new RegExp(`Open beside: ${name.source}`) }).click();
  const tab = await opened;
  await tab.getByRole('list').getByRole('button').first().filter({ hasText: name }).click();
  await tab.getByRole('heading', { name: 'Today' }).waitFor();
  return tab;
}

/** Contact point of a government delegation. */
let mover: Page;
let employer: Page;

step('two persons side by side in one browser, each at an address of their own', async () => {
  await newcomer.goTo('/sign-in');
  mover = await beside(newcomer.page, /Government member, Philippines/);
  employer = await beside(newcomer.page, /Employer member 02/);
  expect(new URL(mover.url()).hostname).toBe('g-ph.localhost');
  expect(new URL(employer.url()).hostname).toBe('e-02.localhost');
  for (const [tab, name] of [
    [mover, 'Government member, Philippines'],
    [employer, 'Employer member 02'],
  ] as const) {
    await tab.reload();
    await tab.getByRole('button', { name: new RegExp(name) }).waitFor();
    await sees(tab, /Round 2 takes comments until/);
  }
});

step('what one writes, the other sees at once', async () => {
  for (const tab of [mover, employer])
    await tab.goto(`${new URL(tab.url()).origin}/consultations/${venue.consultation}/text`);
  await titled(employer);
  await live(employer);
  await openPanel(employer, 'Human rights', 'Comments');
  await provision(mover, 'Human rights').getByRole('button', { name: 'Comment on this provision' }).click();
  const said = 'All migrant workers, whatever their status.';
  await writeComment(mover, 'Official', said);
  await panel(employer).getByText(said).waitFor();
});

step('a closed round with dispositions, and three amendments of which two are for the same words', async () => {
  const reader = await venue.enter('gb-01', { at: 'dossier' });
  const { page } = reader;
  await titled(page);
  const comments = await wordsOf(page.getByRole('region', { name: 'Comments and what became of them' }));
  for (const disposition of ['accepted', 'partially accepted', 'not accepted', 'noted', 'duplicate'])
    expect(comments).toContain(disposition);
  const amendments = page.getByRole('region', { name: 'Amendments and their fates' });
  expect(await wordsOf(amendments)).toMatch(/D\.1.*adopted.*D\.2.*published.*D\.3.*published/s);
  await sees(page, /in languages that they understand/);
  await reader.goTo('amendments');
  await page.getByRole('link', { name: 'D.2' }).waitFor();
  expect(await page.getByRole('link', { name: '5. Decent work', exact: true }).count()).toBe(2);
});

step('positions stand per group; one is taken, and the others take theirs', async () => {
  const shown = await openPanel(mover, 'Irregular labour migration', 'Positions');
  await shown.getByRole('region', { name: 'Workers’ group' }).getByText('objection').waitFor();
  await shown.getByRole('button', { name: 'Take a position' }).click();
  await shown.getByText('can live with', { exact: true }).click();
  await shown.getByRole('button', { name: 'State the position' }).click();
  const governments = shown.getByRole('region', { name: 'Government group' });
  await governments.getByText('Government (Philippines)').waitFor();
  await shown.getByRole('button', { name: 'Let the others take positions' }).click();
  await governments.getByRole('listitem').nth(5).waitFor();
  // The other group's page has them without a reload.
  const other = await openPanel(employer, 'Irregular labour migration', 'Positions');
  await other.getByText('Government (Philippines)').waitFor();
  expect(await other.getByRole('button', { name: 'Take a position' }).count()).toBe(0);
});

step('a finished division, and a sitting that can be entered and goes on', async () => {
  const chair = await venue.enter('chair', { at: 'sitting' });
  const { page } = chair;
  await sees(page, 'Shall amendment D.1, moved by Government (Italy), to “9. Awareness of rights” be adopted?');
  await page
    .getByRole('status')
    .filter({ hasText: /^adopted$/i })
    .waitFor();
  await putToTheVote(page, 'D.2', /record vote/);
  await sees(page, /4,680 votes cast/);
  await confirm(page, 'Open the division');
  await mover.goto(`${new URL(mover.url()).origin}/consultations/${venue.consultation}/sitting`);
  await sees(mover, /No tally and no choice is shown until the close/);
});
