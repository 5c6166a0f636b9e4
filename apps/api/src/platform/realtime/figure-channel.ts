import { randomUUID } from 'node:crypto';
import type { JsonValue } from '@concord/ledger';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { Writers } from '../database/data-sources';

export interface Figure {
  readonly log: string;
  readonly name: string;
  readonly value: JsonValue;
}

/** Channel on which the nodes hand figures to each other. */
export const figuresChannel = 'concord_figures';

const Carried = z.strictObject({
  node: z.string(),
  log: z.uuid(),
  name: z.string(),
  value: z.json(),
  order: z.number().int(),
});

/** At most four frames a second for each figure. */
const spacingMilliseconds = 250;

interface Slot {
  next: { readonly figure: Figure; readonly own: boolean } | undefined;
  order: number;
  timer: NodeJS.Timeout | undefined;
}

/** Figures derived from counters, such as the turnout: the newest value, never every value. */
@Injectable()
export class FigureChannel {
  private readonly logger = new Logger('Figures');
  private readonly node = randomUUID();
  private readonly slots = new Map<string, Slot>();
  private send: (figure: Figure) => void = () => undefined;

  constructor(@Inject(Writers) private readonly writers: Writers) {}

  connect(send: (figure: Figure) => void): void {
    this.send = send;
  }

  /**
   * To everybody who follows `log`, on every node. `order` grows with the figure (the size of the log that it was
   * counted from), so that an older value never overwrites a newer one.
   */
  publishFigure(log: string, name: string, value: JsonValue, order: number): void {
    this.accept({ log, name, value }, order, true);
  }

  /** A notice from another node, or the echo of our own. */
  hear(payload: string): void {
    const carried = Carried.safeParse(parsedJson(payload));
    if (!carried.success || carried.data.node === this.node) return;
    const { log, name, value, order } = carried.data;
    this.accept({ log, name, value }, order, false);
  }

  stop(): void {
    for (const { timer } of this.slots.values()) clearTimeout(timer);
    this.slots.clear();
  }

  private accept(figure: Figure, order: number, own: boolean): void {
    const key = `${figure.log} ${figure.name}`;
    const slot = this.slots.get(key) ?? { next: undefined, order: -1, timer: undefined };
    if (order < slot.order) return;
    this.slots.set(key, slot);
    slot.order = order;
    slot.next = { figure, own };
    if (slot.timer === undefined) this.release(slot);
  }

  private release(slot: Slot): void {
    const { next } = slot;
    if (next === undefined) return;
    slot.next = undefined;
    this.send(next.figure);
    if (next.own) this.tell(next.figure, slot.order);
    slot.timer = setTimeout(() => {
      slot.timer = undefined;
      this.release(slot);
    }, spacingMilliseconds).unref();
  }

  private tell(figure: Figure, order: number): void {
    const payload = JSON.stringify({ node: this.node, ...figure, order });
    this.writers
      .query('SELECT pg_notify($1, $2)', [figuresChannel, payload])
      .catch((error: unknown) => this.logger.warn(`not announced: ${String(error)}`));
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
