// A real installation with a browser in front of it: nobody is there yet, and who comes in has a link.
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser';
import { Guest } from './guest';
import { startSystem, type System } from './system';

/** Patience of every wait for something on a page, in milliseconds. */
const patience = 60_000;

export const password = 'a long enough password';

export class RealVenue {
  private readonly guests: Guest[] = [];
  /** Known once it is founded. */
  consultation = '';

  private constructor(
    readonly system: System,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<RealVenue> {
    const system = await startSystem({ flags: ['--empty'] });
    try {
      return new RealVenue(system, await openBrowser());
    } catch (error) {
      await system.stop();
      throw error;
    }
  }

  /** The link that is printed for the first person. */
  firstLink(): string {
    const link = /http:\S+\/invitation#\S+/.exec(this.system.screen())?.[0];
    if (link === undefined) throw new Error(`no link is printed:\n${this.system.screen()}`);
    return link;
  }

  /** A browser of its own that goes to a link. */
  async follow(link: string): Promise<Guest> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    context.setDefaultTimeout(patience);
    const guest = await Guest.in(context, this.system.url, this.consultation);
    this.guests.push(guest);
    await guest.page.goto(link);
    return guest;
  }

  /** Somebody who opens their link and chooses a password. */
  async comeIn(link: string): Promise<Guest> {
    const guest = await this.follow(link);
    const { page } = guest;
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('Password, once more').fill(password);
    await page.getByRole('button', { name: 'Choose the password and sign in' }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    return guest;
  }

  /** What the consoles of all browsers have complained of since this was last asked. */
  complaints(): readonly string[] {
    return this.guests.flatMap((guest) => guest.complaints());
  }

  async close(): Promise<void> {
    try {
      await this.browser.close();
    } finally {
      await this.system.stop();
    }
  }
}
