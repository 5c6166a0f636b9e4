import type { Amendment, PreparedAmendment } from './values/amendment';
import type { Comment } from './values/comment';
import type { Id } from './values/common';
import type { Consultation, Round, Sitting } from './values/consultation';
import type { Delegate, Delegation } from './values/delegate';
import type { Division } from './values/division';
import type { Position } from './values/position';
import type { Document, Instrument, Provision, Revision } from './values/text';

export type Table<Value> = ReadonlyMap<Id, Value>;

/**
 * What one reader knows of a consultation: the fold of the facts of every log that this reader may read. The rows of the database
 * give the same value, and a test holds the two against each other.
 */
export interface State {
  readonly consultation: Consultation | null;
  readonly delegations: Table<Delegation>;
  readonly delegates: Table<Delegate>;
  readonly instruments: Table<Instrument>;
  readonly documents: Table<Document>;
  readonly provisions: Table<Provision>;
  readonly revisions: Table<Revision>;
  readonly rounds: Table<Round>;
  readonly comments: Table<Comment>;
  readonly amendments: Table<Amendment>;
  readonly preparedAmendments: Table<PreparedAmendment>;
  readonly positions: Table<Position>;
  readonly sittings: Table<Sitting>;
  readonly divisions: Table<Division>;
}

/** The names of the tables of a state. */
export type TableName = Exclude<keyof State, 'consultation'>;
export const tableNames: readonly TableName[] = [
  'delegations',
  'delegates',
  'instruments',
  'documents',
  'provisions',
  'revisions',
  'rounds',
  'comments',
  'amendments',
  'preparedAmendments',
  'positions',
  'sittings',
  'divisions',
];

export const emptyState: State = {
  consultation: null,
  delegations: new Map(),
  delegates: new Map(),
  instruments: new Map(),
  documents: new Map(),
  provisions: new Map(),
  revisions: new Map(),
  rounds: new Map(),
  comments: new Map(),
  amendments: new Map(),
  preparedAmendments: new Map(),
  positions: new Map(),
  sittings: new Map(),
  divisions: new Map(),
};
