// One person at a browser of their own.
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { Traffic } from './traffic';

/** What browsers write when the server or the network is away. */
export const connectionTrouble =
  /ERR_(CONNECTION|INTERNET|NETWORK|SOCKET)|WebSocket connection to .* failed|502|503|504/;

export class Guest {
  readonly traffic = new Traffic();
  private readonly troubles: string[] = [];
  private readonly forgiven: RegExp[] = [];

  private constructor(
    readonly context: BrowserContext,
    /** The first tab. */
    readonly page: Page,
    readonly url: string,
    readonly consultation: string,
  ) {}

  /** Opens the first tab of a browser, in which somebody may be signed in already. */
  static async in(context: BrowserContext, url: string, consultation: string): Promise<Guest> {
    const guest = new Guest(context, await context.newPage(), url, consultation);
    guest.watch(guest.page);
    context.on('page', (page) => {
      guest.watch(page);
    });
    return guest;
  }

  /** Goes to a page of the consultation, such as `text` or `divisions/<id>`; with a leading slash to any page. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address(path));
  }

  /** Another tab, gone to a page. */
  async tab(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.address(path));
    return page;
  }

  address(path: string): string {
    return path.startsWith('/') ? `${this.url}${path}` : `${this.url}/consultations/${this.consultation}/${path}`;
  }

  /** The text of what a page hands out as a file. */
  async download(press: Locator): Promise<string> {
    return (await this.downloadBytes(press)).toString('utf8');
  }

  /** What a page hands out as a file, byte for byte. */
  async downloadBytes(press: Locator): Promise<Buffer> {
    const handed = press.page().waitForEvent('download');
    await press.click();
    const parts: Buffer[] = [];
    for await (const part of await (await handed).createReadStream()) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  /** What this journey provokes on purpose, for instance an answer that refuses. */
  forgive(...patterns: RegExp[]): void {
    this.forgiven.push(...patterns);
  }

  /** What the browser's console has complained of since this was last asked. */
  complaints(): readonly string[] {
    return this.troubles.splice(0).filter((words) => !this.forgiven.some((pattern) => pattern.test(words)));
  }

  private watch(page: Page): void {
    this.traffic.follow(page);
    page.on('pageerror', (error) => void this.troubles.push(`${page.url()} ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${page.url()} ${message.text()} ${message.location().url}`);
    });
  }
}
