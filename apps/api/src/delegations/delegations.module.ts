import { Module } from '@nestjs/common';
import { Projections } from '../records/projections';
import { RecordsModule } from '../records/records.module';
import { admitDelegates, admitDelegations } from './delegations.projection';
import { Participation } from './participation';

/** Who takes part, in which capacity. */
@Module({
  imports: [RecordsModule],
  providers: [Participation],
  exports: [Participation],
})
export class DelegationsModule {
  constructor(projections: Projections) {
    projections.register('delegation.admitted', admitDelegations);
    projections.register('delegate.admitted', admitDelegates);
  }
}
