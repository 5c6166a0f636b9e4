// Amending a provision in place.
import type { Locator, Page } from 'playwright-core';
import { provision } from './text-page';

export const amendmentForm = (page: Page): Locator => page.getByRole('form', { name: 'Your amendment' });

/** Where the words of an amendment in English are typed. */
export const wordsOfAmendment = (page: Page): Locator =>
  amendmentForm(page).getByRole('textbox', { name: 'The provision as it should read (English)' });

/** Opens the form on a provision. */
export async function startAmending(page: Page, heading: string): Promise<void> {
  await provision(page, heading).getByRole('button', { name: 'Amend', exact: true }).click();
  await wordsOfAmendment(page).waitFor();
}

/** Sends it by the button of this name, after which the form is gone. */
export async function sendAmendment(page: Page, name: 'Submit the amendment' | 'Send to the group'): Promise<void> {
  await amendmentForm(page).getByRole('button', { name }).click();
  await amendmentForm(page).waitFor({ state: 'hidden' });
}
