import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EntityManager } from 'typeorm';

/** Whether a division is announced or open, answered by the feature that knows: it lies to the right of this one. */
export abstract class DivisionsUnderWay {
  /** In the caller's transaction, after the plenary lock. */
  abstract any(manager: EntityManager, consultation: string): Promise<boolean>;
}

/** Asks whoever answers; in an installation without divisions there is none. */
@Injectable()
export class DivisionsAsked {
  constructor(@Inject(ModuleRef) private readonly modules: ModuleRef) {}

  async any(manager: EntityManager, consultation: string): Promise<boolean> {
    return (await this.answering()?.any(manager, consultation)) ?? false;
  }

  private answering(): DivisionsUnderWay | undefined {
    try {
      return this.modules.get<DivisionsUnderWay>(DivisionsUnderWay, { strict: false });
    } catch {
      return undefined;
    }
  }
}
