// A national council of four groups, in one language: from an empty installation to a decided question.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { objections } from '../../support/accessibility';
import { amendmentForm, sendAmendment, wordsOfAmendment } from '../../support/amending';
import { confirm } from '../../support/confirm';
import type { Guest } from '../../support/guest';
import { password, RealVenue } from '../../support/real-venue';
import { choose, putToTheVote, vote } from '../../support/sitting-page';
import { stepsOfJourney } from '../../support/steps';
import { sees, titled } from '../../support/venue';

const step = stepsOfJourney();

const sheet = `name,e-mail,group,delegation,roles
Amina Juma,amina@example.org,G,Ministry of Labour,member + contactPoint
Brian Otieno,brian@example.org,E,,member
Carol Wanjiru,carol@example.org,W,,member
Davd Kimany,david@example.org,Civil society,,member
Kevin Omondi,kevin@example.org,,,observer
Judith Moraa,judith@example.org,,,chair
,nobody@example.org,Q,,member
`;

const text = `Guidelines for the recruitment of domestic workers

1. Recruitment agencies should be registered with the competent authority.

2. Fees should be borne by the employer.
`;

const voters = ['Amina Juma', 'Brian Otieno', 'Carol Wanjiru', 'David Kimani'];

let venue: RealVenue;
let office: Guest;
const people = new Map<string, Guest>();

const person = (name: string): Guest => {
  const guest = people.get(name);
  if (guest === undefined) throw new Error(`${name} did not come in`);
  return guest;
};
const at = (page: string): string => `/consultations/${venue.consultation}/${page}`;

/** Once the kit has taken away what it told a screen reader about a button that was busy. */
async function objectionsTo(page: Page): Promise<readonly string[]> {
  const told = page.locator('[data-live-announcer] [role="img"]');
  while ((await told.count()) > 0) await pause(200);
  return objections(page);
}

beforeAll(async () => {
  venue = await RealVenue.open();
}, 240_000);

afterAll(() => venue.close());

afterEach(() => {
  expect(venue.complaints()).toEqual([]);
});

step('the first person comes in by the link on the terminal, and chooses name and password', async () => {
  office = await venue.follow(venue.firstLink());
  const { page } = office;
  expect(await page.getByText('Demonstration.').count()).toBe(0);
  const submit = page.getByRole('button', { name: 'Choose the password and sign in' });
  await page.getByLabel('Your name').fill('Secretary of the Council');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await submit.click();
  await sees(page, 'The password needs at least 12 characters.');
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByLabel('E-mail or sign-in name').fill('secretary');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password, once more').fill(password);
  expect(await page.getByLabel('Your name').inputValue()).toBe('Secretary of the Council');
  await submit.click();
  await page.getByRole('heading', { name: 'Installation', level: 1 }).waitFor();
  await office.goTo('/');
  await sees(page, 'First set up the body: its groups, its rules and its languages.');
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('link', { name: 'To the installation' }).click();
});

step('the body has four groups, one language and its own rules; what is missing is said beside its field', async () => {
  const { page } = office;
  await page.getByLabel('Name of the body, in English').fill('National Council for Labour');
  await page.getByRole('button', { name: 'Add a group' }).click();
  const fourth = page.getByRole('group', { name: 'Group 4' });
  await fourth.getByLabel('Letters').fill('C');
  await page.getByRole('group', { name: 'Group C' }).waitFor();
  await page.getByLabel('Name of the rules').fill('Standing orders of the Council');
  office.forgive(/400 \(Bad Request\)/);
  await page.getByRole('button', { name: 'Set up the body' }).click();
  await sees(page, 'The name in en is missing.');
  await page.getByRole('group', { name: 'Group C' }).getByLabel('Name, in English').fill('Civil society');
  await choose(page, 'by every mover');
  expect(await objectionsTo(page)).toEqual([]);
  await page.getByRole('button', { name: 'Set up the body' }).click();
  await page.getByRole('heading', { name: 'National Council for Labour' }).waitFor();
});

step('members come from a sheet: the row at fault is shown with its line, and left out on purpose', async () => {
  const { page } = office;
  await page.getByRole('textbox', { name: 'Rows' }).fill(sheet);
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await sees(page, '1 row is at fault. Nothing is registered until it is mended, or left out on purpose.');
  const wrong = page.getByRole('row').filter({ hasText: 'nobody@example.org' });
  expect((await wrong.innerText()).replace(/\s+/g, ' ')).toMatch(/8 .*The name is missing\. There is no group “Q”/);
  const register = page.getByRole('button', { name: 'Register 6 persons' });
  expect(await register.isDisabled()).toBe(true);
  await page.locator('label').filter({ hasText: 'Leave out the row at fault' }).click();
  await register.click();
  await page.getByRole('row').filter({ hasText: 'Judith Moraa' }).waitFor();
  expect(await objectionsTo(page)).toEqual([]);
});

step('a misspelt name is corrected in its row, by keyboard alone, and who does not come is removed', async () => {
  const { page } = office;
  await page.getByRole('button', { name: 'Correct Davd Kimany' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Correct Davd Kimany' });
  await form.waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('David Kimani');
  expect(await objectionsTo(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await page.waitForFunction(
    (name) => document.activeElement?.getAttribute('aria-label') === name,
    'Correct David Kimani',
  );
  await page.getByRole('button', { name: 'Remove: Kevin Omondi' }).click();
  const question = page.getByRole('alertdialog', { name: 'Remove Kevin Omondi from the register?' });
  await question.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('row').filter({ hasText: 'Kevin Omondi' }).waitFor({ state: 'detached' });
});

step('each comes in by a link of their own, which works once', async () => {
  const { page } = office;
  await page.getByRole('button', { name: 'Make links for the 5 who have none' }).click();
  const links = page.getByRole('note').or(page.getByRole('alert')).filter({ hasText: 'Links, shown this once' });
  await links.waitFor();
  for (const name of [...voters, 'Judith Moraa']) {
    const link = await links.getByRole('listitem').filter({ hasText: name }).locator('code').innerText();
    people.set(name, await venue.comeIn(link));
    if (name !== 'Amina Juma') continue;
    const late = await venue.follow(link);
    late.forgive(/409 \(Conflict\)/);
    await sees(late.page, /This link does not work any more/);
    await late.context.close();
  }
});

step('a consultation is founded with a reviewed text and its mandate', async () => {
  const { page } = office;
  await office.goTo('/installation');
  await page.getByRole('button', { name: 'Found a consultation' }).first().click();
  const form = page.getByRole('form', { name: 'Found a consultation' });
  await form.getByLabel('Title, in English').fill('Recruitment of domestic workers');
  await form.getByLabel('Body that ordered it').fill('National Council for Labour');
  await form.getByLabel('Document').fill('NCL/7');
  await form.getByLabel('Paragraph', { exact: true }).fill('12');
  await form.getByLabel('First text, in English').fill(text);
  await form.getByRole('button', { name: 'Found the consultation' }).click();
  await sees(page, 'Review the text first, then found the consultation.');
  await form.getByRole('button', { name: 'Review the text' }).click();
  await sees(page, '3 blocks');
  await form.getByRole('button', { name: 'Found the consultation' }).click();
  await page.getByRole('link', { name: 'Recruitment of domestic workers' }).click();
  await page.getByRole('heading', { name: 'Secretariat', level: 1 }).waitFor();
  venue.consultation = /consultations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
});

step('a round is opened and a sitting scheduled', async () => {
  const { page } = office;
  await page.getByRole('button', { name: 'Open the round' }).click();
  await page.getByRole('heading', { name: /^Round 1/ }).waitFor();
  await office.goTo(at('sitting'));
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await sees(page, 'The sitting has not begun');
});

step('an amendment is submitted by the Government, seconded by civil society, received and published', async () => {
  const amina = person('Amina Juma');
  await amina.goTo(at('text'));
  const paragraph = amina.page.locator('section').filter({ hasText: 'Fees should be borne' }).last();
  await paragraph.getByRole('button', { name: 'Amend', exact: true }).click();
  await wordsOfAmendment(amina.page).fill('Fees and related costs should be borne by the employer.');
  await amendmentForm(amina.page).getByRole('textbox', { name: /^Why/ }).fill('Costs are fees by another name.');
  await sendAmendment(amina.page, 'Submit the amendment');
  const david = person('David Kimani');
  await david.goTo(at('amendments'));
  await david.page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').click();
  await david.page.getByRole('button', { name: 'Second it', exact: true }).click();
  await sees(david.page, 'You seconded it.');
  const { page } = office;
  await office.goTo(at('secretariat'));
  await page.getByRole('button', { name: 'Receive and number' }).click();
  // One language: nothing waits for a translation.
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await sees(page, 'Published.');
});

step('the question is put by record vote, four groups hold equal shares, and it is adopted', async () => {
  const chair = person('Judith Moraa');
  await chair.goTo(at('sitting'));
  await confirm(chair.page, 'Open the sitting');
  for (const name of voters) {
    const { page } = person(name);
    await person(name).goTo(at('sitting'));
    await page
      .getByRole('button', { name: /^Check in/ })
      .first()
      .click();
    await sees(page, 'You are registered as present');
  }
  await putToTheVote(chair.page, 'D.1', /record vote/);
  await confirm(chair.page, 'Open the division');
  for (const name of voters) await vote(person(name).page, name === 'Brian Otieno' ? 'against' : 'for');
  for (const name of voters) await sees(person(name).page, /^Your ballot: /);
  await confirm(chair.page, 'Close the division');
  await chair.page
    .getByRole('status')
    .filter({ hasText: /^adopted$/ })
    .waitFor();
  const amina = person('Amina Juma');
  await amina.goTo(at('text'));
  await titled(amina.page);
  await sees(amina.page, 'Fees and related costs should be borne by the employer.');
});

step('whoever has a password signs in with the name alone', async () => {
  const { page } = await venue.follow(`${venue.system.url}/sign-in`);
  await page.getByRole('textbox', { name: 'E-mail or sign-in name' }).fill('Secretary');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
});
