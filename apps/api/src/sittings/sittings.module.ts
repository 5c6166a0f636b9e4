import { Module } from '@nestjs/common';
import { AmendmentsModule } from '../amendments/amendments.module';
import { StateParts, byId } from '../consultations/state-parts';
import { AnchorCalendar } from '../records/anchors/anchor-schedule';
import { Projections } from '../records/projections';
import { ActsOnSitting } from './acts-on-sitting';
import { AgendaController } from './agenda/agenda.controller';
import { OrderOfBusiness } from './agenda/order-of-business';
import { CheckIn } from './check-in';
import { DivisionsAsked } from './divisions-under-way';
import { OpenConsultations } from './open-consultations';
import { RunSitting } from './run-sitting';
import { SittingsController } from './sittings.controller';
import * as rows from './sittings.projection';
import { sittingsOf } from './sittings.queries';

/** Sittings, who is present, and what is before them. */
@Module({
  imports: [AmendmentsModule],
  controllers: [SittingsController, AgendaController],
  providers: [
    ActsOnSitting,
    RunSitting,
    CheckIn,
    OrderOfBusiness,
    DivisionsAsked,
    { provide: AnchorCalendar, useClass: OpenConsultations },
  ],
  exports: [DivisionsAsked, AmendmentsModule],
})
export class SittingsModule {
  constructor(projections: Projections, parts: StateParts) {
    projections.register('sitting.scheduled', rows.scheduleSittings);
    projections.register('sitting.opened', rows.openSittings);
    projections.register('sitting.suspended', rows.pauseSittings);
    projections.register('sitting.resumed', rows.pauseSittings);
    projections.register('sitting.closed', rows.closeSittings);
    projections.register('sitting.checkedIn', rows.checkIn);
    projections.register('sitting.called', rows.callBusiness);
    parts.register(async (manager, consultation) => ({ sittings: byId(await sittingsOf(manager, consultation)) }));
  }
}
