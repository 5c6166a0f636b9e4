import { Injectable } from '@nestjs/common';
import type { State } from '@concord/procedure';
import type { EntityManager } from 'typeorm';

/** For whom a view is made: what is said inside a group is read by that group alone. */
export interface Reader {
  readonly groups: readonly string[];
}

/** One feature's tables of the state, read from rows, as this reader may see them. */
export type StatePart = (manager: EntityManager, consultation: string, reader: Reader) => Promise<Partial<State>>;

/** Each feature registers how its tables are read; the view of a consultation is all of them together. */
@Injectable()
export class StateParts {
  private readonly parts: StatePart[] = [];

  register(part: StatePart): void {
    this.parts.push(part);
  }

  async read(manager: EntityManager, consultation: string, reader: Reader): Promise<Partial<State>> {
    const read: Partial<State>[] = [];
    // One connection, one transaction: one after another.
    for (const part of this.parts) read.push(await part(manager, consultation, reader));
    return Object.assign({}, ...read) as Partial<State>;
  }
}

/** Values by id, in the order read. */
export const byId = <Value extends { readonly id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(values.map((value) => [value.id, value]));
