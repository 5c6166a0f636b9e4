import { readFact } from '@concord/contracts';
import type { FactType, Instant, RecordedFact } from '@concord/procedure';
import type { LogEntry } from '../../../shared/record/log-reader';

/** Types of the record's own that change nothing in a consultation. */
export type OwnType = 'payload.erased';
export type ActType = FactType | OwnType;

/** That values were erased; written by the record itself. */
export interface ErasedAct {
  readonly type: OwnType;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly capacity: string | null;
  readonly body: { readonly entry: number; readonly names: readonly string[] };
}

export type KnownAct = RecordedFact | ErasedAct;

/** An entry as the page tells it; `known` is null for a type that this version has no words for. */
export interface Act {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant | null;
  readonly actor: string;
  readonly capacity: string | null;
  readonly known: KnownAct | null;
}

interface Head {
  readonly type?: unknown;
  readonly at?: unknown;
  readonly actor?: unknown;
  readonly capacity?: unknown;
}

function headOf(leaf: string): Head {
  try {
    const value: unknown = JSON.parse(leaf);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An entry as an act; even what cannot be read is listed, with its number. */
export function readAct(entry: LogEntry): Act {
  const read = readFact(entry.leaf, entry.payload);
  const head = headOf(entry.leaf);
  const type = text(head.type);
  const common = {
    seq: entry.seq,
    type,
    at: text(head.at) || null,
    actor: text(head.actor),
    capacity: text(head.capacity) || null,
  };
  if (read.ok) return { ...common, known: read.fact };
  return { ...common, known: type === 'payload.erased' ? (head as ErasedAct) : null };
}
