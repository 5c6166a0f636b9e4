// What a run leaves for people to look at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(__dirname, '..', '..', '..', 'docs', 'images');

/** With `CONCORD_SCREENSHOTS=1`: the page as it is now, as `docs/images/<name>.png`, so many pixels high. */
export async function keepPicture(page: Page, name: string, height = 900): Promise<void> {
  if (process.env['CONCORD_SCREENSHOTS'] !== '1') return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1280, height });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  if (before !== null) await page.setViewportSize(before);
}

/** A figure that was measured, among the lines of the run. */
export function report(line: string): void {
  process.stdout.write(`  ${line}\n`);
}
