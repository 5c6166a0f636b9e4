import { Inject, Injectable } from '@nestjs/common';
import type {
  Act,
  ActReceipt,
  PublishAmendmentCommand,
  ReturnAmendmentCommand,
  TranslateAmendmentCommand,
} from '@concord/contracts';
import { decidePublish, decideReceive, decideReturn, decideTranslate, refuse } from '@concord/procedure';
import type { Refusal } from '../platform/http/problem';
import { textHash } from '../platform/text-hash';
import { textInForce } from '../provisions/provisions.queries';
import { ActsOnAmendment, type AmendmentAct } from './acts-on-amendment';
import { lastNumberGiven } from './amendments.queries';

/** What the secretariat does with an amendment: it receives and numbers, returns, translates, publishes. */
@Injectable()
export class TreatAmendment {
  constructor(@Inject(ActsOnAmendment) private readonly acts: ActsOnAmendment) {}

  receive(on: AmendmentAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.acts.perform(on, command, async (found, { manager, actor, consultation }) =>
      decideReceive(consultation.body, found, await lastNumberGiven(manager, consultation.id), actor),
    );
  }

  return(on: AmendmentAct, command: ReturnAmendmentCommand): Promise<ActReceipt | Refusal> {
    return this.acts.perform(on, command, (found, { actor }) => decideReturn(found, command.reason, actor));
  }

  translate(on: AmendmentAct, command: TranslateAmendmentCommand): Promise<ActReceipt | Refusal> {
    return this.acts.perform(on, command, async (found, { manager, actor, consultation }) => {
      const { provision, revision } = await textInForce(manager, consultation.id, found.provision);
      if (provision === null || revision === null) return refuse('provision.notFound');
      return decideTranslate({ amendment: found, provision, revision }, command.operations, actor, textHash);
    });
  }

  publish(on: AmendmentAct, command: PublishAmendmentCommand): Promise<ActReceipt | Refusal> {
    return this.acts.perform(on, command, (found, { actor, consultation }) =>
      decidePublish(consultation.body, found, command.waiveLanguages, actor),
    );
  }
}
