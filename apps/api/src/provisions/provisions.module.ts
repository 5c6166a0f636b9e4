import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module';
import { StateParts, byId } from '../consultations/state-parts';
import { Projections } from '../records/projections';
import {
  addDocuments,
  addProvisions,
  decideProvisions,
  makeRevisions,
  registerInstruments,
  wordRevisions,
} from './provisions.projection';
import { documentsOf, instrumentsOf, provisionsOf, revisionsOf } from './provisions.queries';

/** Documents, their provisions, revisions and wordings. */
@Module({ imports: [ConsultationsModule], exports: [ConsultationsModule] })
export class ProvisionsModule {
  constructor(projections: Projections, parts: StateParts) {
    projections.register('instrument.registered', registerInstruments);
    projections.register('document.added', addDocuments);
    projections.register('provision.added', addProvisions);
    projections.register('provision.decided', decideProvisions);
    projections.register('revision.made', makeRevisions);
    projections.register('revision.worded', wordRevisions);
    parts.register(async (manager, consultation) => ({
      documents: byId(await documentsOf(manager, consultation)),
      instruments: new Map((await instrumentsOf(manager, consultation)).map((each) => [each.key, each])),
      provisions: byId(await provisionsOf(manager, consultation)),
      revisions: byId(await revisionsOf(manager, consultation)),
    }));
  }
}
