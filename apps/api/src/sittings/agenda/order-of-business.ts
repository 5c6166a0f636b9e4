import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt, CallProvisionCommand } from '@concord/contracts';
import {
  decideCallAmendment,
  decideCallProvision,
  decideDeclareFallen,
  decideMove,
  decideNotMoved,
  decideWithdraw,
  decisionBehind,
  refuse,
} from '@concord/procedure';
import type { Sitting } from '@concord/procedure';
import { ActsOnAmendment, type AmendmentAct } from '../../amendments/acts-on-amendment';
import { amendmentsTo, openAmendmentsTo } from '../../amendments/amendments.queries';
import type { Refusal } from '../../platform/http/problem';
import { provisionOf, textInForce } from '../../provisions/provisions.queries';
import { ActsOnSitting, type SittingAct } from '../acts-on-sitting';
import { DivisionsAsked } from '../divisions-under-way';
import { openSittingOf } from '../sittings.queries';

/** What comes before a sitting: an amendment is called and moved, or not; then the provision is put as amended. */
@Injectable()
export class OrderOfBusiness {
  constructor(
    @Inject(ActsOnAmendment) private readonly amendments: ActsOnAmendment,
    @Inject(ActsOnSitting) private readonly sittings: ActsOnSitting,
    @Inject(DivisionsAsked) private readonly divisions: DivisionsAsked,
  ) {}

  callAmendment(on: AmendmentAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.amendments.perform(on, command, async (amendment, { manager, actor, consultation }) => {
      const sitting = await openSittingOf(manager, consultation.id);
      const provision = await provisionOf(manager, consultation.id, amendment.provision);
      if (provision === null) return refuse('provision.notFound');
      const underWay = isUnderWay(sitting);
      return decideCallAmendment({ consultation, sitting, amendment, provision, underWay }, actor);
    });
  }

  move(on: AmendmentAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.amendments.perform(on, command, async (amendment, { manager, actor, consultation }) =>
      decideMove(consultation.body, await openSittingOf(manager, consultation.id), amendment, actor),
    );
  }

  declareNotMoved(on: AmendmentAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.amendments.perform(on, command, async (amendment, { manager, actor, consultation }) =>
      decideNotMoved(await openSittingOf(manager, consultation.id), amendment, actor),
    );
  }

  declareFallen(on: AmendmentAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.amendments.perform(on, command, async (amendment, { manager, actor, consultation }) => {
      const sitting = await openSittingOf(manager, consultation.id);
      const { provision, revision } = await textInForce(manager, consultation.id, amendment.provision);
      if (provision === null) return refuse('provision.notFound');
      const others = await amendmentsTo(manager, consultation.id, provision.id);
      const changedBy = decisionBehind(provision, revision, others);
      return decideDeclareFallen({ sitting, amendment, provision, changedBy }, actor);
    });
  }

  withdraw(on: AmendmentAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.amendments.perform(on, command, async (amendment, { manager, actor, consultation }) => {
      const divisionUnderWay = await this.divisions.any(manager, consultation.id);
      const sitting = await openSittingOf(manager, consultation.id);
      return decideWithdraw(consultation.body, amendment, divisionUnderWay, actor, sitting);
    });
  }

  callProvision(on: SittingAct, command: CallProvisionCommand): Promise<ActReceipt | Refusal> {
    return this.sittings.perform(on, command, async (sitting, { manager, actor, consultation }) => {
      const provision = await provisionOf(manager, consultation.id, command.provision);
      if (provision === null) return refuse('provision.notFound', {}, 'provision');
      const openAmendments = await openAmendmentsTo(manager, consultation.id, provision.id);
      return decideCallProvision({ sitting, provision, openAmendments, underWay: isUnderWay(sitting) }, actor);
    });
  }
}

const isUnderWay = (sitting: Sitting | null): boolean => sitting !== null && sitting.called !== null;
