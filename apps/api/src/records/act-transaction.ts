import { randomUUID } from 'node:crypto';
import { toBase64Url } from '@concord/ledger';
import type { EntityManager } from 'typeorm';
import type { ActContext, FactReceipt, NewFact, TreeHead } from './act';
import { draftEntry, type Author, type DraftEntry } from './entries/draft-entry';
import { writeEntries } from './entries/write-entries';
import { grown, rootOf, type Head, type LogSpec } from './logs/head';
import { insertHead } from './logs/insert-head';
import { lockHeads, readNow } from './logs/lock-heads';

/** One transaction on the record: the heads it holds, its one time, and what it has drafted and not yet written. */
export class ActTransaction implements ActContext {
  readonly heads: Map<string, Head>;
  private drafts: DraftEntry[] = [];
  private readonly written: Map<string, Head>;

  private constructor(
    readonly manager: EntityManager,
    readonly now: string,
    heads: ReadonlyMap<string, Head>,
    private readonly author: Author,
  ) {
    this.heads = new Map(heads);
    this.written = new Map(heads);
  }

  /** Locks, then reads the time. A log that does not exist is a fault of the caller, who knows its logs from rows. */
  static async begin(manager: EntityManager, logs: readonly string[], author: Author): Promise<ActTransaction> {
    const heads = await lockHeads(manager, logs);
    const missing = logs.find((log) => !heads.has(log));
    if (missing !== undefined) throw new Error(`log ${missing} does not exist`);
    return new ActTransaction(manager, await readNow(manager, logs), heads, author);
  }

  /** Takes the next places in memory; `flush` writes them. */
  draft(facts: readonly NewFact[], author: Author = this.author): FactReceipt[] {
    return facts.map((fact) => {
      const head = this.headOf(fact.log);
      const entry = draftEntry(head, head.size, fact, author, this.now);
      this.heads.set(fact.log, grown(head, [entry.hash], this.now));
      this.drafts.push(entry);
      return { log: fact.log, seq: entry.seq, at: this.now };
    });
  }

  async flush(): Promise<void> {
    const drafts = this.drafts;
    this.drafts = [];
    const grew = [...new Set(drafts.map((draft) => draft.log))].map((log) => ({
      before: this.written.get(log) ?? this.headOf(log),
      after: this.headOf(log),
    }));
    await writeEntries(this.manager, drafts, grew);
    for (const { after } of grew) this.written.set(after.log, after);
  }

  async append(facts: readonly NewFact[]): Promise<FactReceipt[]> {
    const receipts = this.draft(facts);
    await this.flush();
    this.appended.push(...receipts);
    return receipts;
  }

  /** What `append` has recorded so far, for the receipt. */
  readonly appended: FactReceipt[] = [];

  async createLog(spec: LogSpec): Promise<string> {
    const head = await insertHead(this.manager, randomUUID(), spec, this.now);
    this.heads.set(head.log, head);
    this.written.set(head.log, head);
    return head.log;
  }

  async openEnvelope(log: string): Promise<void> {
    const head = this.headOf(log);
    if (head.audience !== 'envelope') throw new Error(`log ${log} is no envelope`);
    await this.manager.query('UPDATE heads SET opened_at = $2 WHERE log_id = $1', [log, this.now]);
    this.heads.set(log, { ...head, openedAt: this.now });
  }

  treeHead(log: string): TreeHead {
    const head = this.headOf(log);
    return { size: head.size, root: toBase64Url(rootOf(head)) };
  }

  /** The logs that grew and how far, for the pump. */
  grownHeads(): { log: string; size: number }[] {
    return [...this.written.values()].map(({ log, size }) => ({ log, size }));
  }

  private headOf(log: string): Head {
    const head = this.heads.get(log);
    if (head === undefined) throw new Error(`log ${log} was not among those that the act locked`);
    return head;
  }
}
