import { readFact } from '@concord/contracts';
import type { RecordedFact, RollLine } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import { z } from 'zod/mini';
import { http } from '../../../lib/api';
import { valueOf } from '../../../lib/view';

const entryPage = z.object({ entries: z.array(z.object({ seq: z.int(), leaf: z.string() })), size: z.int() });

export interface NamedVote {
  readonly line: RollLine;
  /** Null: did not vote. */
  readonly choice: Choice | null;
}

/** Who voted what: every line of the frozen roll with the last ballot given for it. */
export function namedVotes(facts: readonly RecordedFact[]): readonly NamedVote[] {
  const lines: RollLine[] = [];
  const last = new Map<string, Choice>();
  for (const fact of facts) {
    if (fact.type === 'roll.frozen') lines.push(...fact.body.lines);
    if (fact.type === 'ballot.cast') last.set(fact.body.capacity, fact.body.choice);
  }
  return lines.map((line) => ({ line, choice: last.get(line.capacity) ?? null }));
}

function factOf(leaf: string): RecordedFact {
  const read = readFact(leaf, null);
  if (!read.ok) throw new Error(`An entry of the envelope cannot be read: ${read.code} ${read.type}`);
  return read.fact;
}

/** All entries of an envelope, in their order; readable once its division is closed. */
export async function readEnvelope(
  consultation: string,
  envelope: string,
  signal: AbortSignal,
): Promise<readonly RecordedFact[]> {
  const base = `/api/consultations/${encodeURIComponent(consultation)}/logs/${encodeURIComponent(envelope)}/entries`;
  const facts: RecordedFact[] = [];
  for (;;) {
    const path = `${base}?from=${facts.length}`;
    const page = await valueOf(http.get(path, (body) => entryPage.parse(body), signal));
    facts.push(...page.entries.filter(({ seq }) => seq >= facts.length).map(({ leaf }) => factOf(leaf)));
    if (facts.length >= page.size || page.entries.length === 0) return facts;
  }
}
