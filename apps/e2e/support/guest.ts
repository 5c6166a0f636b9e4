// One person at a browser of their own.
import type { BrowserContext, Page } from 'playwright-core';
import { Traffic } from './traffic';

export class Guest {
  readonly traffic = new Traffic();
  private readonly troubles: string[] = [];
  private readonly forgiven: RegExp[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly url: string,
    readonly consultation: string,
  ) {}

  /** Opens the first page of a browser, in which somebody may be signed in already. */
  static async in(context: BrowserContext, url: string, consultation: string): Promise<Guest> {
    const guest = new Guest(context, context.pages()[0] ?? (await context.newPage()), url, consultation);
    guest.watch(guest.page);
    return guest;
  }

  /** Goes to a page of the consultation, such as `text` or `divisions/<id>`; with a leading slash to any page. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(path.startsWith('/') ? `${this.url}${path}` : this.address(path));
  }

  address(path: string): string {
    return `${this.url}/consultations/${this.consultation}/${path}`;
  }

  /** What this journey provokes on purpose, for instance an answer that refuses. */
  forgive(...patterns: RegExp[]): void {
    this.forgiven.push(...patterns);
  }

  /** What the browser's console complained of. */
  complaints(): readonly string[] {
    return this.troubles.filter((words) => !this.forgiven.some((pattern) => pattern.test(words)));
  }

  private watch(page: Page): void {
    this.traffic.follow(page);
    page.on('pageerror', (error) => void this.troubles.push(`${page.url()} ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(`${page.url()} ${message.text()} ${message.location().url}`);
    });
  }
}
