import { setTimeout as pause } from 'node:timers/promises';
import { busy, type ActOutcome } from '../act';

/** As many as one transaction carries well within its time limits. */
const batchLimit = 512;
/** Milliseconds in which commands come together: nobody sees them, and a transaction costs as much as twenty ballots. */
const gathering = 8;

interface Waiting<C, T> {
  readonly command: C;
  readonly settle: (outcome: ActOutcome<T>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * What queues while a transaction runs is the next batch. If a batch throws, it has been rolled back, and its commands
 * run once more one by one, so that a fault of one does not cost the others their ballot.
 */
export class EnvelopeQueue<C, T> {
  private readonly waiting: Waiting<C, T>[] = [];
  private running = false;

  constructor(
    private readonly limit: number,
    private readonly commit: (commands: readonly C[]) => Promise<readonly ActOutcome<T>[]>,
    private readonly onIdle: () => void,
  ) {}

  enqueue(command: C): Promise<ActOutcome<T>> {
    if (this.waiting.length >= this.limit) return Promise.resolve(busy);
    return new Promise((settle, fail) => {
      this.waiting.push({ command, settle, fail });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      await pause(gathering);
      await this.carryOut(this.waiting.splice(0, batchLimit));
    }
    this.running = false;
    this.onIdle();
  }

  private async carryOut(batch: readonly Waiting<C, T>[]): Promise<void> {
    try {
      this.settleAll(batch, await this.commit(batch.map((one) => one.command)));
    } catch (error) {
      const [only, ...others] = batch;
      if (only !== undefined && others.length === 0) only.fail(error);
      else for (const one of batch) await this.carryOutAlone(one);
    }
  }

  private async carryOutAlone(one: Waiting<C, T>): Promise<void> {
    try {
      this.settleAll([one], await this.commit([one.command]));
    } catch (error) {
      one.fail(error);
    }
  }

  private settleAll(batch: readonly Waiting<C, T>[], outcomes: readonly ActOutcome<T>[]): void {
    batch.forEach((one, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) one.fail(new Error('a command of the batch has no outcome'));
      else one.settle(outcome);
    });
  }
}
