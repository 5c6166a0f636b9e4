// The page as axe-core judges it. The checker comes in by the debugger's door, which no content security policy closes.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core objects to on a page, one line for each rule and element, and whether it is too wide for 320 pixels. */
export async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const found = await page.evaluate<string[]>(
    `axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`,
  );
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: 320, height: 640 });
  if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
    found.push('scrolls sideways on 320 pixels');
  await page.setViewportSize(before);
  return found;
}
