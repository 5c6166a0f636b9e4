import { Inject, Injectable } from '@nestjs/common';
import type { ActReceipt, CheckInCommand } from '@concord/contracts';
import { decideCheckIn, refuse } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import type { Refusal } from '../platform/http/problem';
import { ActsOnSitting, type SittingAct } from './acts-on-sitting';

/** A member registers as present, or the secretariat enters who is. */
@Injectable()
export class CheckIn {
  constructor(@Inject(ActsOnSitting) private readonly sittings: ActsOnSitting) {}

  perform(on: SittingAct, command: CheckInCommand): Promise<ActReceipt | Refusal> {
    return this.sittings.perform(on, command, async (sitting, { manager, actor, consultation }) =>
      (await areOfConsultation(manager, consultation.id, command.capacities))
        ? decideCheckIn(sitting, command.capacities, actor)
        : refuse('capacity.notYours', {}, 'capacities'),
    );
  }
}

async function areOfConsultation(
  manager: EntityManager,
  consultation: string,
  capacities: readonly string[],
): Promise<boolean> {
  const [row]: { missing: number }[] = await manager.query(
    `SELECT count(*)::integer AS missing FROM unnest($2::uuid[]) AS asked (id) WHERE NOT EXISTS (
       SELECT 1 FROM capacities c JOIN delegates d ON d.id = c.delegate_id
       WHERE c.id = asked.id AND d.consultation_id = $1)`,
    [consultation, capacities],
  );
  return row?.missing === 0;
}
