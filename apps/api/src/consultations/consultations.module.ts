import { Module } from '@nestjs/common';
import { delegatesOf, delegationsOf } from '../delegations/delegates.queries';
import { DelegationsModule } from '../delegations/delegations.module';
import { LogAccess } from '../records/log-access';
import { Projections } from '../records/projections';
import { RecordsModule } from '../records/records.module';
import { Acts } from './acts';
import { ConsultationLogAccess } from './consultation-log-access';
import { ConsultationsController } from './consultations.controller';
import { advanceConsultation, createConsultation, keepRound } from './consultations.projection';
import { roundsOf } from './consultations.queries';
import { LogDirectory } from './log-directory';
import { ReadConsultation } from './read-consultation';
import { Rounds } from './rounds';
import { StateParts, byId } from './state-parts';

/** Consultations and their rounds; and the way that every command of the features to the right takes. */
@Module({
  imports: [RecordsModule, DelegationsModule],
  controllers: [ConsultationsController],
  providers: [
    Acts,
    LogDirectory,
    ReadConsultation,
    Rounds,
    StateParts,
    { provide: LogAccess, useClass: ConsultationLogAccess },
  ],
  exports: [Acts, LogDirectory, StateParts, RecordsModule, DelegationsModule],
})
export class ConsultationsModule {
  constructor(projections: Projections, parts: StateParts) {
    projections.register('consultation.created', createConsultation);
    projections.register('consultation.advanced', advanceConsultation);
    projections.register('round.planned', keepRound);
    projections.register('round.opened', keepRound);
    projections.register('round.extended', keepRound);
    projections.register('round.closed', keepRound);
    parts.register(async (manager, consultation) => ({
      delegations: byId(await delegationsOf(manager, consultation)),
      delegates: byId(await delegatesOf(manager, consultation)),
      rounds: byId(await roundsOf(manager, consultation)),
    }));
  }
}
