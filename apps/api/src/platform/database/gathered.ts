import { setTimeout as pause } from 'node:timers/promises';

/** Two, so that a statement that hangs does not hold up everybody. */
const lanes = 2;
/** More keys than this go in several statements. */
const keysAtOnce = 512;
/**
 * Milliseconds in which look-ups come together. Node takes in one new connection a turn of its event loop, so that a crowd
 * would else be asked after one by one, and each statement costs more than all that a request needs beside it.
 */
const gathering = 3;

interface Waiting<V> {
  readonly settle: (value: V | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Look-ups by a key. Those that come while others are under way go together in the next statement. Every answer is of a statement
 * that began after the question, so it is as fresh as one of its own; nothing is kept.
 */
export class Gathered<V> {
  private readonly waiting = new Map<string, Waiting<V>[]>();
  private underWay = 0;

  /** `read` answers for many keys at once; a key that it leaves out is not there. */
  constructor(private readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>) {}

  find(key: string): Promise<V | undefined> {
    return new Promise((settle, fail) => {
      const asked = this.waiting.get(key) ?? [];
      this.waiting.set(key, asked);
      asked.push({ settle, fail });
      if (this.underWay < lanes) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.underWay += 1;
    while (this.waiting.size > 0) {
      await pause(gathering);
      const asked = [...this.waiting].slice(0, keysAtOnce);
      for (const [key] of asked) this.waiting.delete(key);
      if (asked.length > 0) await this.answer(asked);
    }
    this.underWay -= 1;
  }

  private async answer(asked: readonly (readonly [string, readonly Waiting<V>[]])[]): Promise<void> {
    try {
      const found = await this.read(asked.map(([key]) => key));
      for (const [key, all] of asked) for (const one of all) one.settle(found.get(key));
    } catch (error) {
      for (const [, all] of asked) for (const one of all) one.fail(error);
    }
  }
}
