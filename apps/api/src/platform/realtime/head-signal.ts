import { Injectable } from '@nestjs/common';

/** A log and the number of entries that it is known to have. */
export interface KnownHead {
  readonly log: string;
  readonly size: number;
}

export type HeadListener = (head: KnownHead) => void;

/**
 * Word that a log has grown, inside this node. Who commits says so here, after COMMIT; the pumps and the announcer to
 * the other nodes listen. It carries nothing that could be shown to anybody.
 */
@Injectable()
export class HeadSignal {
  private readonly own = new Set<HeadListener>();
  private readonly any = new Set<HeadListener>();

  /** Called once a transaction of this node has committed. */
  committed(heads: readonly KnownHead[]): void {
    for (const head of heads) {
      for (const listener of this.own) listener(head);
      this.heard(head);
    }
  }

  /** Called when another node's word, or a look at the table, says how far a log goes. */
  heard(head: KnownHead): void {
    for (const listener of this.any) listener(head);
  }

  /** Only what this node committed. Returns what ends the listening. */
  onCommitted(listener: HeadListener): () => void {
    this.own.add(listener);
    return () => this.own.delete(listener);
  }

  onHead(listener: HeadListener): () => void {
    this.any.add(listener);
    return () => this.any.delete(listener);
  }
}
