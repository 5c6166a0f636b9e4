import { Inject, Injectable } from '@nestjs/common';
import type {
  ActReceipt,
  PrepareAmendmentCommand,
  ResubmitAmendmentCommand,
  SubmitAmendmentCommand,
} from '@concord/contracts';
import {
  decidePrepareAmendment,
  decideResubmit,
  decideRestate,
  decideSubmitAmendment,
  plenary,
} from '@concord/procedure';
import type { Capacity } from '@concord/procedure';
import { Acts } from '../consultations/acts';
import { groupActedFor, ownGroup } from '../consultations/own-group';
import type { Refusal } from '../platform/http/problem';
import { textHash } from '../platform/text-hash';
import { textInForce } from '../provisions/provisions.queries';
import { ActsOnAmendment, type AmendmentAct } from './acts-on-amendment';
import { preparedAmendmentSeenBy } from './amendments.queries';

/** A member prepares an amendment for the group; the group's authorised submitter makes one official. */
@Injectable()
export class WriteAmendment {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ActsOnAmendment) private readonly onAmendment: ActsOnAmendment,
  ) {}

  prepare(account: string, consultation: string, command: PrepareAmendmentCommand): Promise<ActReceipt | Refusal> {
    return this.acts.perform(
      { consultation, account, act: command, audiences: ownGroup },
      async ({ manager, actor, now, consultation: subject }) => {
        const text = await textInForce(manager, consultation, command.provision);
        return decidePrepareAmendment({ consultation: subject, ...text }, command, actor, now, textHash);
      },
    );
  }

  /** Taking up a draft also writes to the group's own log, which is all that ties the two together. */
  submit(account: string, consultation: string, command: SubmitAmendmentCommand): Promise<ActReceipt | Refusal> {
    const audiences = (capacity: Capacity) =>
      command.prepared === null ? [plenary] : [plenary, ...ownGroup(capacity)];
    return this.acts.perform(
      { consultation, account, act: command, audiences },
      async ({ manager, actor, consultation: subject }) => {
        const group = groupActedFor(actor.capacity);
        const text = await textInForce(manager, consultation, command.provision);
        const prepared =
          command.prepared === null
            ? null
            : await preparedAmendmentSeenBy(manager, consultation, command.prepared, group);
        return decideSubmitAmendment({ consultation: subject, ...text, prepared }, command, actor, textHash);
      },
    );
  }

  /** The mover writes it anew on the text in force, after another decision changed that. */
  restate(on: AmendmentAct, command: ResubmitAmendmentCommand): Promise<ActReceipt | Refusal> {
    return this.onAmendment.perform(on, command, async (amendment, { manager, actor, consultation }) => {
      const text = await textInForce(manager, consultation.id, amendment.provision);
      return decideRestate({ consultation, ...text, amendment }, command, actor, textHash);
    });
  }

  /** The mover submits again what the secretariat returned for clarification. */
  resubmit(on: AmendmentAct, command: ResubmitAmendmentCommand): Promise<ActReceipt | Refusal> {
    return this.onAmendment.perform(on, command, async (amendment, { manager, actor, consultation }) => {
      const text = await textInForce(manager, consultation.id, amendment.provision);
      return decideResubmit({ consultation, ...text, amendment }, command, actor, textHash);
    });
  }
}
