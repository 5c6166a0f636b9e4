// Everything that one browser is sent: what a delegate could read with the browser's own tools, whatever the page shows of it.
import type { Page, Response } from 'playwright-core';

/** Program, style and fonts are the same for everybody. */
const sameForAll = new Set(['script', 'stylesheet', 'font', 'image']);

/** What a choice or an interim tally would look like in anything that the server sends. */
const choice = /"(choice|tally|for|against|abstain)"\s*:|ballot\.cast/;

export class Traffic {
  private parts: string[] = [];
  private readonly pending = new Set<Promise<void>>();

  /** From now on, for this page. */
  follow(page: Page): void {
    page.on('response', (response) => {
      if (!sameForAll.has(response.request().resourceType())) this.read(response);
    });
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        this.parts.push(payload.toString());
      });
    });
  }

  /** Forgets what has come until now. */
  async clear(): Promise<void> {
    await this.all();
    this.parts = [];
  }

  /** Bodies of answers and frames of sockets, in the order in which they were read. */
  async all(): Promise<readonly string[]> {
    await Promise.all(this.pending);
    return this.parts;
  }

  /** The places in it that tell a choice or a tally. */
  async choices(): Promise<readonly string[]> {
    return (await this.all()).flatMap((part) => choice.exec(part)?.[0] ?? []);
  }

  private read(response: Response): void {
    const reading = response
      .text()
      .then((body) => void this.parts.push(`${new URL(response.url()).pathname} ${body}`))
      // A redirect or an answer cut off has no body.
      .catch(() => undefined)
      .finally(() => this.pending.delete(reading));
    this.pending.add(reading);
  }
}
