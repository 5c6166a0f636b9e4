import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module';
import { StateParts, byId } from '../consultations/state-parts';
import { Projections } from '../records/projections';
import { ActsOnAmendment } from './acts-on-amendment';
import { AmendmentsController } from './amendments.controller';
import * as rows from './amendments.projection';
import { amendmentsOf, preparedAmendmentsOf } from './amendments.queries';
import { RelationsController } from './relations/relations.controller';
import { RelationsOfAmendments } from './relations/relations-of-amendments';
import { SecondAmendment } from './second-amendment';
import { TreatAmendment } from './treat-amendment';
import { WriteAmendment } from './write-amendment';

/** Amendments: prepared in a group, submitted, seconded, received, translated, published. */
@Module({
  imports: [CommentsModule],
  controllers: [AmendmentsController, RelationsController],
  providers: [ActsOnAmendment, RelationsOfAmendments, WriteAmendment, SecondAmendment, TreatAmendment],
  exports: [ActsOnAmendment, CommentsModule],
})
export class AmendmentsModule {
  constructor(projections: Projections, parts: StateParts) {
    projections.register('amendment.prepared', rows.prepareAmendments);
    projections.register('amendment.takenUp', rows.takeUpAmendments);
    projections.register('amendment.submitted', rows.submitAmendments);
    projections.register('amendment.returned', rows.returnAmendments);
    projections.register('amendment.resubmitted', rows.resubmitAmendments);
    projections.register('amendment.restated', rows.restateAmendments);
    projections.register('amendment.rebased', rows.rebaseAmendments);
    projections.register('amendment.fell', rows.decideAmendments);
    projections.register('amendment.seconded', rows.secondAmendments);
    projections.register('amendment.received', rows.receiveAmendments);
    projections.register('amendment.translated', rows.translateAmendments);
    projections.register('amendment.published', rows.publishAmendments);
    projections.register('amendment.called', rows.moveAmendments);
    projections.register('amendment.moved', rows.moveAmendments);
    projections.register('amendment.discussed', rows.moveAmendments);
    projections.register('amendment.notMoved', rows.moveAmendments);
    projections.register('amendment.withdrawn', rows.moveAmendments);
    projections.register('amendment.decided', rows.decideAmendments);
    parts.register(async (manager, consultation, { groups }) => ({
      amendments: byId(await amendmentsOf(manager, consultation)),
      preparedAmendments: byId(await preparedAmendmentsOf(manager, consultation, groups)),
    }));
  }
}
