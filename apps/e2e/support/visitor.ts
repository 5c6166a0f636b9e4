// A delegate with a browser of their own, whose pages are watched for errors.
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** How long a page may take to show what it is waited for, in milliseconds; machines that test are slow. */
const patience = 20_000;

/** What browsers write when the server or the network is away. */
export const connectionTrouble =
  /ERR_(CONNECTION|INTERNET|NETWORK|SOCKET)|WebSocket connection to .* failed|502|503|504/;

export class Visitor {
  /** What the pages wrote as an error or threw. */
  readonly errors: string[] = [];
  private readonly expected: RegExp[] = [];

  private constructor(readonly context: BrowserContext) {
    context.setDefaultTimeout(patience);
    context.on('page', (page) => {
      page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${String(error)}`));
      page.on('console', (message) => {
        if (message.type() !== 'error' || this.expected.some((each) => each.test(message.text()))) return;
        this.errors.push(`${message.location().url}: ${message.text()}`);
      });
    });
  }

  /** From now on what matches is no error of the page: the journey brings it about. */
  expects(message: RegExp): void {
    this.expected.push(message);
  }

  /** A browser in which nobody is signed in. */
  static async open(browser: Browser, origin: string): Promise<Visitor> {
    return new Visitor(await browser.newContext({ baseURL: origin, locale: 'en-GB' }));
  }

  /** A browser in which a demonstration person is signed in. */
  static async signIn(browser: Browser, origin: string, person: string): Promise<Visitor> {
    const visitor = await Visitor.open(browser, origin);
    const request = { headers: { origin }, data: { personId: person } };
    const answer = await visitor.context.request.post('/api/demonstration/session', request);
    if (!answer.ok()) throw new Error(`${person} cannot sign in: ${answer.status()}`);
    return visitor;
  }

  /** A new tab, when it has a heading. */
  async tab(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  }

  /** The text of what a page hands out as a file. */
  async download(page: Page, press: Locator): Promise<string> {
    const handed = page.waitForEvent('download');
    await press.click();
    const parts: Buffer[] = [];
    for await (const part of await (await handed).createReadStream()) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  }
}

/** Resolves when the server answers again. */
export async function answersAgain(origin: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${origin}/api/session`).catch(() => null);
    if (answer?.ok === true) return;
    await pause(100);
  }
  throw new Error('the server did not come back');
}
