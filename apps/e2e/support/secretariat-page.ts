import type { Page } from 'playwright-core';
import { confirm } from './confirm';

/** The secretariat receives what somebody has moved, under this number, and publishes it with the waiver of the missing languages. */
export async function receiveAndPublish(page: Page, number: string, by: string): Promise<void> {
  const matter = page
    .getByRole('article')
    .filter({ hasText: /amendment/i })
    .filter({ hasText: by });
  await matter.getByRole('button', { name: 'Receive and number' }).click();
  await matter.getByText(`Amendment ${number} by ${by}`).waitFor();
  await matter.getByRole('link', { name: 'Translate or publish it' }).click();
  await page.getByRole('heading', { name: `Amendment ${number}`, level: 1 }).waitFor();
  await confirm(page, 'Publish with a waiver…');
  await page.getByText('It waits for the Chair to call it at a sitting.').first().waitFor();
}
