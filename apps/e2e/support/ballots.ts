// Voting on the page of a division, and what is on record of it.
import { readFact, type Snapshot } from '@concord/contracts';
import type { Page } from 'playwright-core';
import type { Delegate } from './delegate';

type Division = Snapshot['state']['divisions'][number];

export function choose(page: Page, choice: string): Promise<void> {
  return page.getByRole('radiogroup', { name: 'Your choice' }).getByText(choice, { exact: true }).click();
}

export async function vote(page: Page, choice: string): Promise<void> {
  await choose(page, choice);
  await page.getByRole('button', { name: `Vote: ${choice}` }).click();
}

export async function divisionOf(reader: Delegate, division: string): Promise<Division> {
  const { state } = await reader.view();
  const found = state.divisions.find(({ id }) => id === division);
  if (found === undefined) throw new Error(`${reader.person} sees no division ${division}`);
  return found;
}

/** The choices that the opened envelope of a division holds for a capacity, in order. */
export async function ballotsIn(reader: Delegate, division: string, capacity: string): Promise<string[]> {
  const { envelope } = await divisionOf(reader, division);
  const path = `/consultations/${reader.consultation}/logs/${envelope}/entries?from=0`;
  const page = (await reader.get(path)) as { entries: { leaf: string }[] };
  return page.entries.flatMap(({ leaf }) => {
    const read = readFact(leaf, null);
    if (!read.ok || read.fact.type !== 'ballot.cast' || read.fact.body.capacity !== capacity) return [];
    return [read.fact.body.choice];
  });
}
