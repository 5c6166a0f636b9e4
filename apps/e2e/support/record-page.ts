// What the page of the record shows.
import type { Locator, Page } from 'playwright-core';

/** The numbers of the acts in the list, from top to bottom. */
export async function actNumbers(page: Page): Promise<number[]> {
  const acts = page.getByRole('list', { name: 'Acts, newest first' });
  await acts.waitFor();
  const numbers = await acts.getByText(/^No\. \d+$/).allTextContents();
  const rows = await acts.getByRole('listitem').count();
  if (rows !== numbers.length) throw new Error(`${numbers.length} of ${rows} acts have a number`);
  return numbers.map((text) => Number(text.slice('No. '.length)));
}

/** What stands beside a term on a page. */
export async function stated(page: Page, term: string): Promise<string> {
  const beside = page.getByRole('definition').and(page.locator(`dt:text-is("${term}") + dd`));
  return (await beside.textContent()) ?? '';
}

/** Presses a check and waits for its verdict; how many steps it had, and how many of them hold. */
export async function check(page: Page, name: string, verdict: string): Promise<{ steps: number; holding: number }> {
  await page.getByRole('button', { name, exact: true }).click();
  const told: Locator = page.getByRole('status').filter({ hasText: verdict });
  await told.waitFor();
  const steps = told.getByRole('listitem');
  const holding = steps.getByRole('img', { name: 'holds', exact: true });
  return { steps: await steps.count(), holding: await holding.count() };
}
