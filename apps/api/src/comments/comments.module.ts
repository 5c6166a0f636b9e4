import { Module } from '@nestjs/common';
import { StateParts, byId } from '../consultations/state-parts';
import { ProvisionsModule } from '../provisions/provisions.module';
import { Projections } from '../records/projections';
import { CommentsController } from './comments.controller';
import { disposeComments, keepComments, withdrawComments } from './comments.projection';
import { commentsOf } from './comments.queries';
import { DisposeComment } from './dispose-comment';
import { MakeComment } from './make-comment';
import { WithdrawComment } from './withdraw-comment';

/** Comments for the group and official ones, and what becomes of them. */
@Module({
  imports: [ProvisionsModule],
  controllers: [CommentsController],
  providers: [MakeComment, WithdrawComment, DisposeComment],
  exports: [ProvisionsModule],
})
export class CommentsModule {
  constructor(projections: Projections, parts: StateParts) {
    projections.register('comment.submitted', keepComments);
    projections.register('comment.shared', keepComments);
    projections.register('comment.withdrawn', withdrawComments);
    projections.register('comment.disposed', disposeComments);
    parts.register(async (manager, consultation, { groups }) => ({
      comments: byId(await commentsOf(manager, consultation, groups)),
    }));
  }
}
