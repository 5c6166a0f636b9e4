import { Injectable } from '@nestjs/common';
import type { FactType, NewFact } from '@concord/procedure';
import type { EntityManager } from 'typeorm';

export interface ProjectionMoment {
  readonly consultation: string;
  /** The time of the act, as its entries have it. */
  readonly now: string;
}

export type FactOf<T extends FactType> = Extract<NewFact, { type: T }>;

/** Brings rows to what the facts say; the same rows that replaying the record must give. SQL only. */
export type Projection<T extends FactType> = (
  manager: EntityManager,
  facts: readonly FactOf<T>[],
  moment: ProjectionMoment,
) => Promise<void>;

/**
 * Which feature keeps the rows of which fact. A feature registers its own at start; a fact without rows is registered as
 * such, so that forgetting one is an error and not a silent loss.
 */
@Injectable()
export class Projections {
  private readonly projections = new Map<FactType, Projection<FactType>>();

  register<T extends FactType>(type: T, projection: Projection<T>): void {
    if (this.projections.has(type)) throw new Error(`${type} already has a projection`);
    this.projections.set(type, projection as unknown as Projection<FactType>);
  }

  /** Runs of one type go together, so that a hundred of a kind cost one statement. */
  async write(manager: EntityManager, facts: readonly NewFact[], moment: ProjectionMoment): Promise<void> {
    for (let from = 0; from < facts.length;) {
      const type = facts[from]?.type;
      let to = from;
      while (to < facts.length && facts[to]?.type === type) to += 1;
      if (type !== undefined) await this.projectionOf(type)(manager, facts.slice(from, to), moment);
      from = to;
    }
  }

  private projectionOf(type: FactType): Projection<FactType> {
    const projection = this.projections.get(type);
    if (projection === undefined) throw new Error(`no feature keeps the rows of ${type}`);
    return projection;
  }
}

/** For facts that change no row of their own. */
export const noRows: Projection<FactType> = () => Promise.resolve();
