import { emptyState, tableNames } from '@concord/procedure';
import type { Amendment, Comment, PreparedAmendment, State, TableName } from '@concord/procedure';
import { z } from 'zod';
import { idSchema, instantSchema, localisedSchema } from '../primitives';
import {
  capacitySchema,
  consultationSchema,
  delegateSchema,
  delegationSchema,
  roundSchema,
  sittingSchema,
} from './composition';
import { divisionSchema } from './divisions';
import { amendmentSchema, commentSchema, positionSchema, preparedAmendmentSchema } from './proposals';
import { documentSchema, instrumentSchema, provisionSchema, revisionSchema } from './text';

export const logHeadSchema = z.object({
  log: idSchema,
  audience: z.enum(['public', 'plenary', 'group', 'secretariat', 'envelope', 'installation']),
  group: z.string().nullable(),
  /** Entries that the view beside it already contains; the next live frame has this seq. */
  size: z.int().nonnegative(),
});
/** All that one reader may read of a consultation, and the heads of the logs it stands for, read in one transaction. */
export const snapshotSchema = z.object({
  state: z.object({
    consultation: consultationSchema,
    delegations: z.array(delegationSchema),
    delegates: z.array(delegateSchema),
    instruments: z.array(instrumentSchema),
    documents: z.array(documentSchema),
    provisions: z.array(provisionSchema),
    revisions: z.array(revisionSchema),
    rounds: z.array(roundSchema),
    comments: z.array(commentSchema as unknown as z.ZodType<Comment>),
    amendments: z.array(amendmentSchema as unknown as z.ZodType<Amendment>),
    preparedAmendments: z.array(preparedAmendmentSchema as unknown as z.ZodType<PreparedAmendment>),
    positions: z.array(positionSchema),
    sittings: z.array(sittingSchema),
    divisions: z.array(divisionSchema),
  }),
  heads: z.array(logHeadSchema),
  /** The reader in this consultation; null for one who only observes the public log. */
  me: z.object({ delegate: idSchema, capacities: z.array(capacitySchema) }).nullable(),
  serverTime: instantSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;
export type LogHead = z.infer<typeof logHeadSchema>;

export const consultationListSchema = z.object({
  consultations: z.array(
    z.object({ id: idSchema, title: localisedSchema, state: z.string(), demonstration: z.boolean() }),
  ),
});
export type ConsultationList = z.infer<typeof consultationListSchema>;

const keyOf = (name: TableName, value: { id?: string; key?: string }): string =>
  (name === 'instruments' ? value.key : value.id) ?? '';

/** The view as the procedure's state, ready for live facts to be applied to it. */
export function stateOfSnapshot(snapshot: Snapshot): State {
  const tables = tableNames.map((name) => {
    const values: readonly { id?: string; key?: string }[] = snapshot.state[name];
    return [name, new Map(values.map((value) => [keyOf(name, value), value]))];
  });
  return { ...emptyState, ...Object.fromEntries(tables), consultation: snapshot.state.consultation } as State;
}

/** The other way: a state as arrays, for the view and for comparing rows with the record. */
export function tablesOfState(state: State): Omit<Snapshot['state'], 'consultation'> {
  const tables = tableNames.map((name) => [name, [...(state[name] as ReadonlyMap<string, unknown>).values()]]);
  return Object.fromEntries(tables) as Omit<Snapshot['state'], 'consultation'>;
}
