import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt } from '@concord/contracts';
import { plenary, refuse } from '@concord/procedure';
import type { Amendment, Decision } from '@concord/procedure';
import { Acts, type DecisionContext } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import { amendmentOf } from './amendments.queries';

/** Who does what to which amendment. */
export interface AmendmentAct {
  readonly account: string;
  readonly consultation: string;
  readonly amendment: string;
}

/** What every act on one official amendment has in common: it is read under the plenary lock, or is not there. */
@Injectable()
export class ActsOnAmendment {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  perform(
    { account, consultation, amendment }: AmendmentAct,
    act: Act,
    decide: (found: Amendment, context: DecisionContext) => Decision | Promise<Decision>,
  ): Promise<ActReceipt | Refusal> {
    return this.acts.perform({ consultation, account, act, audiences: [plenary] }, async (context) => {
      const found = await amendmentOf(context.manager, consultation, amendment);
      return found === null ? refuse('amendment.notFound') : decide(found, context);
    });
  }
}
