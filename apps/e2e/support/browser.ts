import { type Browser, chromium } from 'playwright-core';

/** Opens the browser that the run has found. Close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (executablePath === undefined) throw new Error('CHROMIUM_PATH is not set: run the journeys through Jest.');
  // Root has no sandbox, and containers often have little shared memory.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', ...sandbox] });
}
