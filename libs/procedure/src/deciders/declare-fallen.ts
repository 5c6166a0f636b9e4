import { fact, plenary } from '../facts';
import { amendmentPolicy } from '../policies/amendment-policy';
import { all } from '../policies/capacities';
import { sits } from '../policies/sitting-policy';
import { refuse } from '../refusal';
import type { Amendment } from '../values/amendment';
import type { Id } from '../values/common';
import type { Sitting } from '../values/consultation';
import type { Actor } from '../values/delegate';
import type { Provision, Revision } from '../values/text';
import { when } from './decision';
import type { Decision } from './decision';

/**
 * The division whose result made the provision what it is now, or null when no decision did.
 *
 * @param revision the one in force.
 * @param amendments all amendments to the provision, whatever became of them.
 */
export function decisionBehind(
  provision: Provision,
  revision: Revision | null,
  amendments: readonly Amendment[],
): Id | null {
  if (provision.state !== 'deleted') return revision?.cause.kind === 'amendment' ? revision.cause.division : null;
  const deletion = amendments.find(
    ({ state, operations, original }) => state === 'adopted' && operations[original]?.kind === 'deleteBlock',
  );
  return deletion?.decidedBy ?? null;
}

/**
 * The Chair declares that an amendment fell, because another decision changed the text that it was written for (section 8).
 *
 * @param context.changedBy what `decisionBehind` says.
 */
export function decideDeclareFallen(
  context: { sitting: Sitting | null; amendment: Amendment; provision: Provision; changedBy: Id | null },
  actor: Actor,
): Decision {
  const { sitting, amendment, provision, changedBy } = context;
  const verdict = all(sits(sitting), amendmentPolicy.mayDeclareFallen(actor, amendment, provision));
  if (!verdict.ok) return verdict;
  if (changedBy === null) return refuse('amendment.stillStands');
  const body = { amendment: amendment.id, state: 'fell' as const, decidedBy: changedBy };
  return when(verdict, () => [fact(plenary, 'amendment.fell', body)]);
}
