import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt } from '@concord/contracts';
import { decideSecond } from '@concord/procedure';
import type { Refusal } from '../platform/http/problem';
import { ActsOnAmendment, type AmendmentAct } from './acts-on-amendment';

/** Another member seconds an amendment on line. */
@Injectable()
export class SecondAmendment {
  constructor(@Inject(ActsOnAmendment) private readonly acts: ActsOnAmendment) {}

  perform(on: AmendmentAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.acts.perform(on, command, (found, { actor, consultation }) =>
      decideSecond(consultation.body, found, actor),
    );
  }
}
