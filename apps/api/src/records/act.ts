import type { JsonObject, JsonValue } from '@concord/ledger';
import type { EntityManager } from 'typeorm';
import { refusal, type Refusal } from '../platform/http/problem';
import type { Head, LogSpec } from './logs/head';

/** What a use case wants on the record. Strings are NFC, numbers are integers; `erasable` lies beside the log. */
export interface NewFact {
  readonly log: string;
  readonly type: string;
  readonly v: number;
  readonly body: JsonObject;
  readonly erasable?: Readonly<Record<string, JsonValue>>;
}

/** The facts of one act in the order in which they are recorded, and what the command answers. */
export interface Act<T> {
  readonly facts: readonly NewFact[];
  readonly answer: T;
}

/** Where one fact stands on the record. */
export interface FactReceipt {
  readonly log: string;
  readonly seq: number;
  readonly at: string;
}

export interface Command {
  /** An id of the consultation, an account in the installation log, or `system`. */
  readonly actor: string;
  readonly capacity: string | null;
  /** Made by the client: who asks again with the same id gets the first answer again. */
  readonly commandId: string;
  /** What was asked, to tell a repetition from a conflict; null keeps nothing of it (an unlinked ballot). */
  readonly content: JsonValue | null;
}

export interface LogCommand extends Command {
  /** The logs whose heads the act needs, all locked at once. */
  readonly logs: readonly string[];
}

/** A log's tree at one size, as another log may cite it. */
export interface TreeHead {
  readonly size: number;
  /** base64url. */
  readonly root: string;
}

/** What stands while the heads are locked. Everything in it is of the one transaction. */
export interface ActContext {
  readonly manager: EntityManager;
  /** RFC 3339, UTC, three decimals: the time of every entry of this act. */
  readonly now: string;
  readonly heads: ReadonlyMap<string, Head>;
  /** Records at once, for acts that need the seq or the root in a later fact. */
  append(facts: readonly NewFact[]): Promise<FactReceipt[]>;
  /** A new log, held by this transaction; returns its id. */
  createLog(spec: LogSpec): Promise<string>;
  /** From COMMIT on the readers of plenary may read this envelope. */
  openEnvelope(log: string): Promise<void>;
  treeHead(log: string): TreeHead;
}

export type ActOutcome<T> =
  | { readonly ok: true; readonly answer: T; readonly receipt: readonly FactReceipt[]; readonly replayed: boolean }
  | Refusal;

/** The heads were held for too long, or too many wait: nothing was done, and the same command may be sent again. */
export const busy: Refusal = refusal('server.busy');

export const isRefusal = (value: object): value is Refusal => 'ok' in value && value.ok === false;
