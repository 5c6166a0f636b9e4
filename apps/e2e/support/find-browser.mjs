// Once per run: the browser that every journey uses.
import { findBrowser } from '../../../tools/test/browser.mjs';

export default function setUp() {
  const browser = findBrowser(process.env);
  if (!browser.ok) throw new Error(`The journeys need a browser: ${browser.reason}.`);
  process.env.CHROMIUM_PATH = browser.path;
}
