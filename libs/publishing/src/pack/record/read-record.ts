import { parseEntry } from '@concord/ledger';
import { applyAll, emptyState, knowsFact } from '@concord/procedure';
import type { RecordedFact, State } from '@concord/procedure';
import type { SourceEntry } from './log-source';

/** The facts of a log, or the number of the first entry that is none that this version knows. */
export type FactsResult =
  { readonly ok: true; readonly facts: readonly RecordedFact[] } | { readonly ok: false; readonly entry: number };

const payloadOf = ({ payload }: SourceEntry): Readonly<Record<string, unknown>> | null =>
  payload === null ? null : Object.fromEntries(Object.entries(payload).map(([name, { value }]) => [name, value]));

/** Entries as facts, in their order. Hashes and commitments are the verifier's matter, not looked at here. */
export function readFacts(entries: readonly SourceEntry[]): FactsResult {
  const facts: RecordedFact[] = [];
  for (const [seq, source] of entries.entries()) {
    const read = parseEntry(source.leaf);
    if (!read.ok || read.entry.seq !== seq || !knowsFact(read.entry.type, read.entry.v)) {
      return { ok: false, entry: seq };
    }
    const { type, v, at, actor, capacity, body } = read.entry;
    // `knowsFact` says that type and version are ours, and the record was written from `FactShape`.
    const fact = { type, v, seq, at, actor, capacity, body, payload: payloadOf(source) } as unknown as RecordedFact;
    facts.push(fact);
  }
  return { ok: true, facts };
}

/** What a plenary reader knows: the fold of the facts of plenary. */
export const replay = (facts: readonly RecordedFact[]): State => applyAll(emptyState, facts);
