// From the first word about a provision to its decided text, each person at a browser of their own.
import { amendmentForm, sendAmendment, startAmending, wordsOfAmendment } from '../../support/amending';
import { divisionsBy, envelopeOf } from '../../support/ballots';
import { confirm } from '../../support/confirm';
import { Delegate } from '../../support/delegate';
import type { Guest } from '../../support/guest';
import { keepPicture } from '../../support/keep';
import { receiveAndPublish } from '../../support/secretariat-page';
import { askRoom, choose, divisionAt, putToTheVote, vote, voteByKeyboard } from '../../support/sitting-page';
import { stepsOfJourney } from '../../support/steps';
import { countsOf, figuresOf, rowOf, sumsOf, wordsOf } from '../../support/tables';
import { openPanel, panel, provision, selectWords, writeComment } from '../../support/text-page';
import { sees, titled, Venue } from '../../support/venue';

const step = stepsOfJourney();

let venue: Venue;
/** Contact point of a government delegation. */
let mover: Guest;
let seconder: Guest;
let employer: Guest;
let chair: Guest;
/** Has no vote and looks on; all that is sent there is kept. */
let onlooker: Guest;

beforeAll(async () => {
  venue = await Venue.open();
  [mover, seconder, employer] = await Promise.all([
    venue.enter('g-ph', { at: 'text' }),
    venue.enter('g-mx', { at: 'text' }),
    venue.enter('e-02', { at: 'text' }),
  ]);
  [chair, onlooker] = await Promise.all([venue.enter('chair'), venue.enter('w-secretariat')]);
}, 240_000);

afterAll(() => venue.close());

afterEach(() => {
  expect(venue.complaints()).toEqual([]);
});

describe('the amendment', () => {
  step(
    'words commented by the contact point of a delegation appear for another delegate without a reload',
    async () => {
      const said = 'Their families are meant as well; the text should say so.';
      const { page } = mover;
      await openPanel(seconder.page, 'Decent work', 'Comments');
      await titled(page);
      await selectWords(page, 'Decent work', 'migrant workers');
      await page.getByRole('toolbar', { name: 'migrant workers' }).getByRole('button', { name: 'Comment' }).click();
      await writeComment(page, 'Official', said);
      await panel(seconder.page).getByText(said).waitFor();
      await provision(seconder.page, 'Decent work').locator('mark').filter({ hasText: 'migrant workers' }).waitFor();
    },
  );

  step('the same amends in place and sees the redline while typing', async () => {
    const { page } = mover;
    await startAmending(page, 'Decent work');
    const inserted = amendmentForm(page).getByRole('insertion');
    await wordsOfAmendment(page).press('Control+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(' and their');
    await inserted.filter({ hasText: 'and their' }).waitFor();
    await page.keyboard.type(' families.');
    await inserted.filter({ hasText: 'and their families' }).waitFor();
    await amendmentForm(page).getByRole('textbox', { name: /^Why/ }).fill('Families share the consequences.');
    await sendAmendment(page, 'Submit the amendment');
  });

  step('an Employer is shown the way through the group secretariat, and takes it', async () => {
    const { page } = employer;
    await startAmending(page, 'Human rights');
    const form = amendmentForm(page);
    await form.getByText(/For group E the way is through its authorised submitter/).waitFor();
    expect(await form.getByRole('button', { name: 'Submit the amendment' }).count()).toBe(0);
    await wordsOfAmendment(page).fill('Respecting, protecting and promoting the human rights of all migrant workers.');
    await sendAmendment(page, 'Send to the group');

    const secretariat = await venue.enter('e-secretariat', { at: 'group' });
    const prepared = secretariat.page.getByRole('region', { name: 'Prepared amendments' });
    await prepared.getByText('Written by Employer member 02 (demonstration)').waitFor();
    await confirm(secretariat.page, 'Take up and submit');
    const taken = secretariat.page.getByRole('region', { name: 'Taken up and submitted' });
    await taken.getByRole('link', { name: 'Human rights' }).waitFor();
    await secretariat.context.close();
  });

  step('another member seconds it', async () => {
    const { page } = seconder;
    const beside = await openPanel(page, 'Decent work', 'Amendments');
    await beside.getByRole('insertion').filter({ hasText: 'and their families' }).waitFor();
    await keepPicture(page, 'text');
    await beside.getByRole('button', { name: 'Second', exact: true }).click();
    await beside.getByText('Seconded by Government (Mexico)').waitFor();
    await openPanel(mover.page, 'Decent work', 'Amendments');
    await panel(mover.page).getByText('Seconded by Government (Mexico)').waitFor();
    // The Employers’ is seconded by the rest of the room, as it would be for a newcomer who is alone.
    const other = await openPanel(page, 'Human rights', 'Amendments');
    await other.getByRole('article').getByRole('link').click();
    await page.getByRole('button', { name: 'Let another member second' }).click();
    await sees(page, 'It waits for the secretariat to receive and number it.');
  });

  step('the secretariat receives it as D.1 and publishes it', async () => {
    const office = await venue.enter('office-01', { at: 'secretariat' });
    await receiveAndPublish(office.page, 'D.1', 'Government (Philippines)');
    await office.goTo('secretariat');
    await receiveAndPublish(office.page, 'D.2', 'Employers’ group');
    await office.context.close();
  });
});

describe('the division by record vote', () => {
  step('it is called and announced with its question, majority and quorum, then opened', async () => {
    const { page } = chair;
    await Promise.all([chair, seconder, employer, onlooker].map((guest) => guest.goTo('sitting')));
    await confirm(page, 'Open the sitting');
    expect(await askRoom(page, 'Check everybody in')).toBeGreaterThan(100);
    await putToTheVote(page, 'D.1', /record vote/);
    const screen = seconder.page;
    await sees(screen, 'Announced before it opens');
    const announced = await wordsOf(divisionAt(screen, 1));
    expect(announced).toContain(
      'Shall amendment D.1, moved by Government (Philippines), to “5. Decent work” be adopted?',
    );
    expect(announced).toContain('record vote. Kept: every name and choice.');
    expect(announced).toContain('simple majority. More votes for than against');
    expect(announced).toContain('4,680 votes cast (for and against) are required.');
    expect(await figuresOf(screen, /^The roll, frozen/)).toEqual([
      [[75], [52], [3900]],
      [[39], [100], [3900]],
      [[60], [65], [3900]],
      [[174], [], [11_700]],
    ]);
    await onlooker.traffic.clear();
    await confirm(page, 'Open the division');
  });

  step('delegates vote, one with the keyboard alone who then replaces the ballot', async () => {
    const { page } = seconder;
    await voteByKeyboard(page, 'for');
    await vote(employer.page, 'for');
    await sees(employer.page, 'Your ballot: for');
    await sees(page, 'Your ballot: for');
    await page.getByRole('button', { name: 'Replace my ballot' }).press('Enter');
    await voteByKeyboard(page, 'against');
    await sees(page, 'Your ballot: against');
  });

  step('the rest of the room votes, and until the close nobody is shown or sent a choice or a tally', async () => {
    const others = await askRoom(chair.page, 'Vote: agreed');
    const turnout = onlooker.page.getByText('Have voted').locator('..');
    await turnout.filter({ hasText: `${others + 2} of 174 on the roll` }).waitFor();
    await sees(onlooker.page, 'No tally and no choice is shown until the close.');
    for (const { page } of [onlooker, chair])
      expect(await wordsOf(page.getByRole('main'))).not.toMatch(/Result|Every name and choice|\bagainst\b \d/);
    const notices = await onlooker.traffic.all();
    expect(notices.some((part) => part.includes('turnout'))).toBe(true);
    // Neither by the live connection, nor to a page that is fetched anew, nor to whoever asks for the ballots themselves.
    await onlooker.goTo('sitting');
    await sees(onlooker.page, 'No tally and no choice is shown until the close.');
    const sent = await onlooker.traffic.all();
    expect(sent.some((part) => part.startsWith(`/api/consultations/${venue.consultation} `))).toBe(true);
    expect(await onlooker.traffic.choices()).toEqual([]);
    const [division] = await divisionsBy(await Delegate.signIn(venue.url, 'w-secretariat'), 'recordVote');
    expect(division?.state).toBe('open');
    const log = `${venue.url}/api/consultations/${venue.consultation}/logs/${division?.envelope ?? ''}`;
    expect((await onlooker.context.request.get(`${log}/entries?from=0`)).ok()).toBe(false);
  });

  step('closed, it shows heads and weights, per group and in total, and every name', async () => {
    await confirm(chair.page, 'Close the division');
    const { page } = onlooker;
    const outcome = page.getByRole('status');
    await outcome.filter({ hasText: /^adopted$/ }).waitFor();
    await page.getByRole('link', { name: 'Open on its own page' }).click();
    await page.getByRole('heading', { name: 'Every name and choice' }).waitFor();
    await keepPicture(page, 'division', 1160);
    const { groups, total } = await countsOf(page);
    // Whatever was voted: each head counts what the roll said, and the total is the sum of the groups.
    for (const [place, weight] of [52, 100, 65].entries()) {
      expect(groups[place]).toHaveLength(5);
      expect(groups[place]).toEqual(groups[place]?.map(([heads = NaN]) => [heads, heads * weight]));
    }
    expect(groups.map((counts) => counts[4]?.[0])).toEqual([75, 39, 60]);
    expect(total).toEqual(sumsOf(groups));
    expect(total[4]).toEqual([174, 11_700]);
    await page.getByRole('button', { name: /^G.*of 75 voted/ }).click();
    const names = page.getByRole('table', { name: /^Government.*: every name and choice$/ });
    await rowOf(names, 'Government member, Mexico (demonstration)').getByText('against').waitFor();
  });

  step('the adopted text is a new revision, and provenance says where each passage came from', async () => {
    const { page } = mover;
    const decided = provision(page, 'Decent work');
    await decided.getByText('Promoting decent work for migrant workers and their families.').waitFor();
    const beside = await openPanel(page, 'Decent work', 'History');
    await beside.getByText('revision 2', { exact: true }).waitFor();
    const provenance = beside.getByRole('region', { name: 'Where each passage came from' });
    const origins = await provenance.getByRole('listitem').allInnerTexts();
    expect(origins).toHaveLength(2);
    expect(origins[0]).toMatch(/From the resolution, paragraph 24, item \d+/);
    expect(origins[1]).toMatch(/D\.1, Government \(Philippines\) · adopted, [\d,]+ to [\d,]+/);
    expect(await wordsOf(provenance)).toMatch(/workers ?1 and their families ?2 ?\. ?1/);
  });
});

describe('the division by show of hands', () => {
  step('one vote short of the quorum it is void, nobody’s choice is shown, and the ballots are destroyed', async () => {
    const { page } = seconder;
    await onlooker.goTo('sitting');
    await putToTheVote(chair.page, 'D.2', /show of hands/);
    for (const each of [page, onlooker.page]) await sees(each, /Kept: who voted, and totals per group\./);
    await onlooker.traffic.clear();
    await confirm(chair.page, 'Open the division');
    await choose(page, 'for');
    await confirm(page, 'Vote: for');
    await sees(page, 'You have voted. It is final.');
    await askRoom(chair.page, 'Vote: one short of the quorum');
    expect(await onlooker.traffic.choices()).toEqual([]);
    await confirm(chair.page, 'Close the division');
    const screen = onlooker.page;
    const declared = divisionAt(screen, 2);
    await declared.getByRole('status').filter({ hasText: 'void: no quorum' }).waitFor();
    await sees(screen, /Ballots destroyed at/);
    const result = await wordsOf(declared);
    for (const words of ['The quorum was missed. Votes missing: 1.', 'Votes cast 4,679', 'Quorum required 4,680'])
      expect(result).toContain(words);
    await screen.getByRole('link', { name: 'Open on its own page' }).click();
    await sees(screen, 'Nothing is decided. The same question can be put again.');
    expect(await screen.getByRole('heading', { name: 'Every name and choice' }).count()).toBe(0);
    // Nor in anything that was sent with it.
    const sent = await onlooker.traffic.all();
    expect(sent.filter((part) => /ballot\.cast|"choice"\s*:/.test(part))).toEqual([]);
  });

  step('the opened envelope names who voted and no choice', async () => {
    const reader = await Delegate.signIn(venue.url, 'office-01');
    const [division] = await divisionsBy(reader, 'showOfHands');
    const leaves = await envelopeOf(reader, division!);
    const { for: ayes = NaN, against = NaN, abstain = NaN } = division?.result?.total.heads ?? {};
    expect(leaves.filter((leaf) => leaf.includes('"ballot.counted"'))).toHaveLength(ayes + against + abstain);
    expect(leaves.filter((leaf) => leaf.includes('"choice"') || leaf.includes('ballot.cast'))).toEqual([]);
    await chair.goTo('record');
    await sees(chair.page, 'The ballot box of division 2 was destroyed.');
    await keepPicture(chair.page, 'record');
  });
});
