// The page of the text, as a reader uses it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** A provision by the words of its heading. */
export function provision(page: Page, heading: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true, level: 2 }) });
}

/** What belongs to the provision in view, beside the text. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'About this provision' });

/** Opens a part of the panel: Comments, Amendments or History. */
export async function openPanel(page: Page, heading: string, tab: string): Promise<Locator> {
  await provision(page, heading)
    .getByRole('button', { name: /Discussion and history|comments?, / })
    .click();
  const beside = panel(page);
  await beside.getByRole('heading', { name: heading }).waitFor();
  await beside.getByRole('tab', { name: tab }).click();
  return beside;
}

interface Point {
  x: number;
  y: number;
}

/** Where words begin and end in the window. */
function edgesOf(text: Locator, words: string): Promise<{ from: Point; to: Point }> {
  return text.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      const edge = (start: number, side: 'left' | 'right'): Point => {
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        const box = range.getBoundingClientRect();
        return { x: box[side], y: box.top + box.height / 2 };
      };
      return { from: edge(at, 'left'), to: edge(at + sought.length - 1, 'right') };
    }
    throw new Error(`“${sought}” is not in the text`);
  }, words);
}

/** Draws the mouse over words of a provision, from the first letter to the last. */
export async function selectWords(page: Page, heading: string, words: string): Promise<void> {
  const text = provision(page, heading).locator('[lang]').first();
  await text.scrollIntoViewIfNeeded();
  let { from, to } = await edgesOf(text, words);
  // What was done just before may still move the text: two looks that agree.
  for (let seen = from.y - 1; seen !== from.y;) {
    seen = from.y;
    await pause(100);
    ({ from, to } = await edgesOf(text, words));
  }
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Fills the form of a comment and sends it. */
export async function writeComment(page: Page, layer: 'Official' | 'In your group', words: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Your comment' });
  await form.getByRole('radio', { name: layer }).check();
  await form.getByRole('textbox', { name: 'Your comment' }).fill(words);
  await form
    .getByRole('button', { name: layer === 'Official' ? 'Submit the comment' : 'Share with the group' })
    .click();
  await form.waitFor({ state: 'hidden' });
}
