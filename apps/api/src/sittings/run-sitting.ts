import { Inject, Injectable } from '@nestjs/common';
import type { Act, ActReceipt, ScheduleSittingCommand } from '@concord/contracts';
import {
  decideCloseSitting,
  decideOpenSitting,
  decideResumeSitting,
  decideScheduleSitting,
  decideSuspendSitting,
  plenary,
} from '@concord/procedure';
import { Acts } from '../consultations/acts';
import type { Refusal } from '../platform/http/problem';
import { ActsOnSitting, type SittingAct } from './acts-on-sitting';
import { DivisionsAsked } from './divisions-under-way';
import { openSittingOf, sittingsOf } from './sittings.queries';

/** The secretariat schedules sittings; the Chair opens, suspends, resumes and closes them. */
@Injectable()
export class RunSitting {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ActsOnSitting) private readonly sittings: ActsOnSitting,
    @Inject(DivisionsAsked) private readonly divisions: DivisionsAsked,
  ) {}

  schedule(account: string, consultation: string, command: ScheduleSittingCommand): Promise<ActReceipt | Refusal> {
    const request = { consultation, account, act: command, audiences: [plenary] };
    return this.acts.perform(request, async ({ manager, actor }) => {
      const last = (await sittingsOf(manager, consultation)).at(-1);
      return decideScheduleSitting(last?.number ?? 0, command, actor);
    });
  }

  open(on: SittingAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.sittings.perform(on, command, async (sitting, { manager, actor, consultation, now }) => {
      const underWay = await openSittingOf(manager, consultation.id);
      const otherOpen = underWay !== null && underWay.id !== sitting.id;
      return decideOpenSitting({ consultation, sitting, otherOpen }, actor, now);
    });
  }

  suspend(on: SittingAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.sittings.perform(on, command, (sitting, { actor }) => decideSuspendSitting(sitting, actor));
  }

  resume(on: SittingAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.sittings.perform(on, command, (sitting, { actor }) => decideResumeSitting(sitting, actor));
  }

  close(on: SittingAct, command: Act): Promise<ActReceipt | Refusal> {
    return this.sittings.perform(on, command, async (sitting, { manager, actor, consultation, now }) =>
      decideCloseSitting(sitting, await this.divisions.any(manager, consultation.id), actor, now),
    );
  }
}
