import type { EntityManager } from 'typeorm';
import type { Refusal } from '../../platform/http/problem';
import type { Command, NewFact } from '../act';
import type { Head } from '../logs/head';

/** A command into one envelope; a feature adds what its decider needs. */
export type EnvelopeCommand = Command;

/** What one command comes to: its facts, all of the envelope, the row to write, and the answer. */
export interface EnvelopeDecision<R, T> {
  readonly ok: true;
  readonly facts: readonly Omit<NewFact, 'log'>[];
  readonly row: R;
  readonly answer: T;
}

export interface EnvelopeMoment {
  readonly now: string;
  readonly head: Head;
  /** The place that the decision's first fact will take. */
  readonly nextSeq: number;
}

/**
 * One kind of command for one kind of envelope. The same handler object serves every envelope, so it keeps nothing
 * of its own: what was loaded travels as `state`.
 */
export interface EnvelopeHandler<S, C extends EnvelopeCommand, R, T> {
  /** Everything that deciding these commands needs, each table read once. */
  load(manager: EntityManager, commands: readonly C[], log: string): Promise<S>;
  /** In memory. May note in `state` what the next command must see, but not before it has decided to accept. */
  decide(state: S, command: C, moment: EnvelopeMoment): EnvelopeDecision<R, T> | Refusal;
  /** All accepted rows, one statement for each table. */
  write(manager: EntityManager, rows: readonly R[], log: string): Promise<void>;
}
