import { readFact } from '@concord/contracts';
import type { RecordedFact } from '@concord/procedure';
import type { LogEntry } from '../../../shared/record/log-reader';
import { amendmentOf } from '../use-amendment-news';

/** The facts about one amendment among the entries of the plenary log, oldest first. */
export function historyOf(entries: Iterable<LogEntry>, amendment: string): readonly RecordedFact[] {
  const facts: RecordedFact[] = [];
  for (const { leaf, payload } of entries) {
    // Most entries are about something else: looked at as text before they are read.
    if (!leaf.includes(amendment)) continue;
    const read = readFact(leaf, payload);
    if (read.ok && amendmentOf(read.fact) === amendment) facts.push(read.fact);
  }
  return facts.sort((one, other) => one.seq - other.seq);
}

const bySystem = 'system';

/** The capacity and the person that acted; null for the system. */
export function actorOf({ actor, capacity }: RecordedFact): { delegate: string; capacity: string | null } | null {
  return actor === bySystem ? null : { delegate: actor, capacity };
}
