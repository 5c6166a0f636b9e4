// A system with a browser in front of it, and everybody who comes in.
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { openBrowser } from './browser';
import { startSystem, type System, type SystemOptions } from './system';
import { Guest } from './guest';

export interface Entrance extends BrowserContextOptions {
  /** Where to go first; see `Guest.goTo`. */
  at?: string;
}

/** Patience of every wait for something on a page, in milliseconds: two cores, several browsers, a database, and whatever else runs. */
const patience = 60_000;

export class Venue {
  private guests: Guest[] = [];

  private constructor(
    readonly system: System,
    private readonly browser: Browser,
    readonly consultation: string,
  ) {}

  static async open(options: SystemOptions = {}): Promise<Venue> {
    const system = await startSystem(options);
    let browser: Browser | undefined;
    try {
      browser = await openBrowser();
      const probe = await browser.newContext();
      const consultation = await signIn(probe, system.url, 'observer-01');
      await probe.close();
      return new Venue(system, browser, consultation);
    } catch (error) {
      await browser?.close();
      await system.stop();
      throw error;
    }
  }

  get url(): string {
    return this.system.url;
  }

  /** A browser of its own with a demonstration person signed in there; null: nobody is. */
  async enter(person: string | null, { at, ...options }: Entrance = {}): Promise<Guest> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    context.setDefaultTimeout(patience);
    const guest = await Guest.in(context, this.url, this.consultation);
    this.guests.push(guest);
    if (person !== null) await signIn(context, this.url, person);
    if (at !== undefined) await guest.goTo(at);
    return guest;
  }

  /** What the consoles of all browsers have complained of since this was last asked. */
  complaints(): readonly string[] {
    return this.guests.flatMap((guest) => guest.complaints());
  }

  /** Everybody leaves; what their consoles have complained of since that was last asked. */
  async farewell(): Promise<readonly string[]> {
    const left = this.guests;
    this.guests = [];
    await Promise.all(left.map(({ context }) => context.close()));
    return left.flatMap((guest) => guest.complaints());
  }

  async close(): Promise<void> {
    try {
      await this.browser.close();
    } finally {
      await this.system.stop();
    }
  }
}

/** Signs in as the sign-in page does, and tells which consultation there is. */
async function signIn(context: BrowserContext, url: string, personId: string): Promise<string> {
  const headers = { origin: url };
  const answer = await context.request.post(`${url}/api/demonstration/session`, { data: { personId }, headers });
  if (!answer.ok()) throw new Error(`${personId} cannot sign in: ${answer.status()}`);
  const list = (await (await context.request.get(`${url}/api/consultations`)).json()) as {
    consultations: { id: string }[];
  };
  return list.consultations[0]?.id ?? '';
}

/** Waits until the page has its own title; while it is being fetched there is the product's, then three dots. */
export async function titled(page: Page): Promise<void> {
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /^(?!Concord$|…$)./ })
    .waitFor();
}

/** Waits until words are on the page. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}

/** Waits until what others do arrives by itself. */
export async function live(page: Page): Promise<void> {
  await page.getByText('Live', { exact: true }).waitFor();
}
