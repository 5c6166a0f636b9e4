import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt } from '@concord/contracts';
import { plenary, refuse } from '@concord/procedure';
import type { Decision, Sitting } from '@concord/procedure';
import { Acts, type DecisionContext } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import { sittingOf } from './sittings.queries';

/** Who does what to which sitting. */
export interface SittingAct {
  readonly account: string;
  readonly consultation: string;
  readonly sitting: string;
}

/** What every act on one sitting has in common: it is read under the plenary lock, or is not there. */
@Injectable()
export class ActsOnSitting {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  perform(
    { account, consultation, sitting }: SittingAct,
    act: Act,
    decide: (found: Sitting, context: DecisionContext) => Decision | Promise<Decision>,
  ): Promise<ActReceipt | Refusal> {
    return this.acts.perform({ consultation, account, act, audiences: [plenary] }, async (context) => {
      const found = await sittingOf(context.manager, consultation, sitting);
      return found === null ? refuse('sitting.notFound') : decide(found, context);
    });
  }
}
