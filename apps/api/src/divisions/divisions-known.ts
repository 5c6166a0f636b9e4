import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DivisionsUnderWay } from '../sittings/divisions-under-way';
import { divisionsSoFar } from './divisions.queries';

/** The answer for those to the left: nothing is withdrawn or closed while a division is announced or open. */
@Injectable()
export class DivisionsKnown extends DivisionsUnderWay {
  async any(manager: EntityManager, consultation: string): Promise<boolean> {
    return (await divisionsSoFar(manager, consultation)).underWay !== null;
  }
}
