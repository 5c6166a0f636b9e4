import { Module } from '@nestjs/common';
import { StateParts, byId } from '../consultations/state-parts';
import { ProvisionsModule } from '../provisions/provisions.module';
import { Projections } from '../records/projections';
import { PositionsController } from './positions.controller';
import { keepPositions } from './positions.projection';
import { positionsOf } from './positions.queries';
import { StatePosition } from './state-position';

/** Official positions of groups and governments on provisions: five kinds, per side, never summed. */
@Module({
  imports: [ProvisionsModule],
  controllers: [PositionsController],
  providers: [StatePosition],
})
export class PositionsModule {
  constructor(projections: Projections, parts: StateParts) {
    projections.register('position.stated', keepPositions);
    parts.register(async (manager, consultation) => ({ positions: byId(await positionsOf(manager, consultation)) }));
  }
}
