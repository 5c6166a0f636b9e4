import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt } from '@concord/contracts';
import { decideWithdrawComment, plenary, refuse } from '@concord/procedure';
import { Acts } from '../consultations/acts';
import { groupActedFor, ownGroup } from '../consultations/own-group';
import { Readers } from '../platform/database/data-sources';
import type { Refusal } from '../platform/http/problem';
import { commentSeenBy, layerOfComment } from './comments.queries';

/** Its author withdraws a comment. Of another group's the answer is that there is none. */
@Injectable()
export class WithdrawComment {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  async perform(account: string, consultation: string, comment: string, command: Act): Promise<ActReceipt | Refusal> {
    const layer = await layerOfComment(this.readers.manager, consultation, comment);
    const audiences = layer === 'group' ? ownGroup : [plenary];
    return this.acts.perform({ consultation, account, act: command, audiences }, async ({ manager, actor }) => {
      const found = await commentSeenBy(manager, consultation, comment, groupActedFor(actor.capacity));
      return found === null ? refuse('comment.notFound') : decideWithdrawComment(found, actor);
    });
  }
}
