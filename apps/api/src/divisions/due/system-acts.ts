import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@concord/procedure';
import type { Audience, Decision } from '@concord/procedure';
import { recordFact, refusalOf } from '../../consultations/acts';
import type { DecisionContext } from '../../consultations/acts';
import { consultationOf } from '../../consultations/consultations.queries';
import { LogDirectory } from '../../consultations/log-directory';
import type { ActOutcome } from '../../records/act';
import { Projections } from '../../records/projections';
import { Recorder } from '../../records/recorder';
import { systemCommandId } from '../../records/system-command';

/** A scheduled act: any node may issue it, and the second gets the receipt of the first. */
export interface SystemAct {
  readonly consultation: string;
  readonly kind: string;
  readonly subject: string;
  readonly due: string;
  readonly audiences: readonly Audience[];
}

export type SystemContext = Omit<DecisionContext, 'actor'>;

/** Acts of `system`, which has no capacity: what the passing of time, or an earlier act, has made due. */
@Injectable()
export class SystemActs {
  constructor(
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(Projections) private readonly projections: Projections,
    @Inject(LogDirectory) private readonly logs: LogDirectory,
  ) {}

  async perform(act: SystemAct, decide: (context: SystemContext) => Promise<Decision>): Promise<ActOutcome<null>> {
    const { consultation: id, kind, subject, due, audiences } = act;
    const logs = await this.logs.idsOf(id, audiences);
    const command = {
      ...{ actor: 'system', capacity: null, commandId: systemCommandId(kind, subject, due) },
      ...{ content: { kind, subject, due }, logs: [...logs.values()] },
    };
    return this.recorder.act(command, async (record) => {
      const { manager, now } = record;
      const consultation = await consultationOf(manager, id);
      if (consultation === null) return refusalOf(refuse('consultation.notFound'));
      const decision = await decide({ manager, record, consultation, now });
      if (!decision.ok) return refusalOf(decision);
      await this.projections.write(manager, decision.facts, { consultation: id, now });
      return { facts: decision.facts.map((made) => recordFact(made, logs)), answer: null };
    });
  }
}
