// What a run leaves for people to look at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(__dirname, '..', '..', '..', 'docs', 'images');

/** With `CONCORD_SCREENSHOTS=1`: the page as it is now, as `docs/images/<name>.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['CONCORD_SCREENSHOTS'] !== '1') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

/** A figure that was measured, among the lines of the run. */
export function report(line: string): void {
  process.stdout.write(`  ${line}\n`);
}
