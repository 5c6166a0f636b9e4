import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, DisposeCommentCommand } from '@concord/contracts';
import { decideDisposeComment, plenary, refuse } from '@concord/procedure';
import { Acts } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import { commentSeenBy } from './comments.queries';

/** The secretariat says what became of an official comment. */
@Injectable()
export class DisposeComment {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  perform(
    account: string,
    consultation: string,
    comment: string,
    command: DisposeCommentCommand,
  ): Promise<ActReceipt | Refusal> {
    const request = { consultation, account, act: command, audiences: [plenary] };
    return this.acts.perform(request, async ({ manager, actor }) => {
      const found = await commentSeenBy(manager, consultation, comment, null);
      if (found === null) return refuse('comment.notFound');
      const { duplicateOf } = command;
      if (duplicateOf !== null && (await commentSeenBy(manager, consultation, duplicateOf, null)) === null)
        return refuse('comment.notFound', {}, 'duplicateOf');
      return decideDisposeComment(found, command, actor);
    });
  }
}
