import { deepStrictEqual } from 'node:assert';
import { readFact } from '@concord/contracts';
import { applyAll, emptyState, tableNames } from '@concord/procedure';
import type { RecordedFact, State, TableName } from '@concord/procedure';
import { Readers } from '../../platform/database/data-sources';
import { RecordReader, type Frame } from '../../records/reading/record-reader';
import { consultationOf } from '../consultations.queries';
import { StateParts } from '../state-parts';
import type { ConsultationForSpec } from './consultation-for-spec';

/** As much of a consultation as is needed to hold its rows against its record. */
export type Recorded = Pick<ConsultationForSpec, 'running' | 'id'> & {
  readonly founding: Pick<ConsultationForSpec['founding'], 'consultation'>;
};

/** What a whole log says, decided by nobody again. */
async function replayed(records: RecordReader, log: string): Promise<RecordedFact[]> {
  const facts: RecordedFact[] = [];
  for (let from = 0, frames: Frame[]; ; from += frames.length) {
    frames = await records.readFrames(log, from, 500);
    if (frames.length === 0) return facts;
    for (const { leaf, payload } of frames) {
      const read = readFact(leaf, payload);
      if (!read.ok) throw new Error(`${read.code}: ${read.type} at ${log}`);
      facts.push(read.fact);
    }
  }
}

const sorted = (state: State, name: TableName): unknown[] =>
  [...(state[name] as ReadonlyMap<string, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);

/** Through JSON, as a snapshot goes: an absent field and a prototype of the driver's make no difference to a reader. */
const tablesIn = (state: State): unknown =>
  JSON.parse(
    JSON.stringify({
      consultation: state.consultation,
      ...Object.fromEntries(tableNames.map((name) => [name, sorted(state, name)])),
    }),
  );

/** Replays every log of the consultation, those of the groups included, and holds the outcome against the rows. */
export async function expectRowsEqualRecord({ running: { app }, id, founding }: Recorded): Promise<void> {
  const records = app.get(RecordReader);
  const heads = await records.readHeads(id);
  const order = ['plenary', 'secretariat', 'group', 'envelope'];
  const byAudience = [...heads].sort((a, b) => order.indexOf(a.audience) - order.indexOf(b.audience));
  const facts: RecordedFact[] = [];
  for (const { log } of byAudience) facts.push(...(await replayed(records, log)));
  const folded = applyAll(emptyState, facts);
  const { manager } = app.get(Readers);
  const groups = founding.consultation.body.groups.map(({ key }) => key);
  const rows: State = {
    ...emptyState,
    ...(await app.get(StateParts).read(manager, id, { groups })),
    consultation: await consultationOf(manager, id),
  };
  deepStrictEqual(tablesIn(rows), tablesIn(folded));
}
