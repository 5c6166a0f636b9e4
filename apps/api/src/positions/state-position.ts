import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, StatePositionCommand } from '@concord/contracts';
import { decidePosition, plenary, sideOf } from '@concord/procedure';
import { Acts } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import { provisionOf } from '../provisions/provisions.queries';
import { currentPositionOf } from './positions.queries';

/** A side's position on a provision, or its revision. */
@Injectable()
export class StatePosition {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  perform(account: string, consultation: string, command: StatePositionCommand): Promise<ActReceipt | Refusal> {
    return this.acts.perform(
      { consultation, account, act: command, audiences: [plenary] },
      async ({ manager, actor, consultation: subject }) => {
        const side = sideOf(subject.body, actor.capacity);
        const context = {
          consultation: subject,
          provision: await provisionOf(manager, consultation, command.provision),
          current: side === null ? null : await currentPositionOf(manager, consultation, command.provision, side),
        };
        return decidePosition(context, command, actor);
      },
    );
  }
}
