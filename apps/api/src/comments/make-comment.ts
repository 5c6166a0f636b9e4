import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, MakeCommentCommand } from '@concord/contracts';
import { decideComment, plenary } from '@concord/procedure';
import { Acts } from '../consultations/acts';
import { openRoundOf } from '../consultations/consultations.queries';
import { ownGroup } from '../consultations/own-group';
import type { Refusal } from '../platform/http/problem';
import { provisionOf, revisionOf } from '../provisions/provisions.queries';

/** A comment for one's group, which the group alone reads, or an official one. */
@Injectable()
export class MakeComment {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  perform(account: string, consultation: string, command: MakeCommentCommand): Promise<ActReceipt | Refusal> {
    const audiences = command.layer === 'official' ? [plenary] : ownGroup;
    return this.acts.perform(
      { consultation, account, act: command, audiences },
      async ({ manager, actor, now, consultation: subject }) => {
        const context = {
          consultation: subject,
          round: await openRoundOf(manager, consultation),
          provision: await provisionOf(manager, consultation, command.provision),
          revision: await revisionOf(manager, consultation, command.revision),
        };
        return decideComment(context, command, actor, now);
      },
    );
  }
}
