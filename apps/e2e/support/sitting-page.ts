// The sitting and its divisions, as the Chair and the members use them.
import { endpoints, roomAnswerSchema } from '@concord/contracts';
import type { Locator, Page } from 'playwright-core';
import { confirm } from './confirm';

/** Presses one of several choices; what is pressed is its label, the circle itself is drawn. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true });
  await page.locator('label').filter({ has: radio }).click();
}

/** The Chair calls an amendment, puts on record that it is moved, and announces a division by this method. */
export async function putToTheVote(page: Page, amendment: string, method: RegExp): Promise<void> {
  await page.getByRole('button', { name: `Call ${amendment}`, exact: true }).click();
  await page.getByRole('button', { name: 'It is moved' }).click();
  await choose(page, method);
  await confirm(page, 'Announce the division');
}

/** Asks the rest of the demonstration room; how many delegates acted. */
export async function askRoom(page: Page, act: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.url().endsWith(endpoints.playTheRoom.path)),
    page.getByRole('button', { name: act, exact: true }).click(),
  ]);
  const { acted } = roomAnswerSchema.parse(await answer.json());
  await page
    .getByText(new RegExp(`^${acted} demonstration delegates? acted\\.$`))
    .first()
    .waitFor();
  return acted;
}

/** Chooses and sends with the mouse. */
export async function vote(page: Page, choice: string): Promise<void> {
  await choose(page, choice);
  await page.getByRole('button', { name: `Vote: ${choice}` }).click();
}

/** Goes to the choices, chooses and sends, all with the keyboard. */
export async function voteByKeyboard(page: Page, choice: 'for' | 'against' | 'abstention'): Promise<void> {
  const first = page.getByRole('radio', { name: 'for', exact: true });
  await first.waitFor();
  const isThere = (): Promise<boolean> => first.evaluate((radio) => radio === radio.ownerDocument.activeElement);
  for (let steps = 0; steps < 60 && !(await isThere()); steps += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const down = { for: 0, against: 1, abstention: 2 }[choice];
  for (let step = 0; step < down; step += 1) await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: `Vote: ${choice}` }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** A division where the sitting shows it. */
export const divisionAt = (page: Page, number: number): Locator =>
  page.getByRole('region', { name: `Division ${number}` });
