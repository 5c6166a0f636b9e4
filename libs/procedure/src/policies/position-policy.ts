import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import type { Body } from '../values/body';
import type { Id } from '../values/common';
import type { Consultation } from '../values/consultation';
import type { Actor, Capacity } from '../values/delegate';
import { positionKinds } from '../values/position';
import type { Position, PositionKind, Side } from '../values/position';
import type { Provision } from '../values/text';
import { all, groupKinds, groupOfBody, isSubmitter, needsKind } from './capacities';

/** Positions are taken on a revised draft and in the meeting, until the provision is decided (sections 4 and 6). */
export function takesPositions(consultation: Consultation, provision: Provision): Verdict {
  if (!['revisedDraft', 'meeting'].includes(consultation.state)) {
    return refuse('consultation.notInState', { state: consultation.state });
  }
  if (provision.state === 'deleted') return refuse('provision.deleted', {}, 'provision');
  return provision.state === 'open' ? allowed : refuse('provision.decided', {}, 'provision');
}

/**
 * The side for which this capacity states positions; null where it does for none. A group that submits as one speaks through its
 * secretariat or its Vice-Chair; a delegation through its contact point, or a regional coordinator for it (section 5).
 */
export function sideOf(body: Body, capacity: Capacity): Side | null {
  const group = groupOfBody(body, capacity.group);
  if (group === undefined) return null;
  if (group.submission === 'byGroup') {
    const speaks = isSubmitter(body, capacity) || capacity.kind === 'viceChair';
    return speaks ? { group: group.key, delegation: null } : null;
  }
  const speaks = isSubmitter(body, capacity) && capacity.delegation !== null;
  return speaks ? { group: group.key, delegation: capacity.delegation } : null;
}

/** Whether a position is this side's. */
export const isOfSide = ({ author }: Pick<Position, 'author'>, side: Side): boolean =>
  author.group === side.group && author.delegation === side.delegation;

/** Reservations and objections say what they concern; the other positions may. */
export const needsText = (kind: PositionKind): boolean => kind === 'reservation' || kind === 'objection';

/** The current positions on a provision, one for each side that took any, oldest first. */
export function currentPositions(positions: Iterable<Position>, provision: Id): Position[] {
  return [...positions]
    .filter((position) => position.provision === provision && position.replacedBy === null)
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : 1));
}

/** What one group says of a provision. */
export interface GroupPositions {
  readonly group: string;
  /** One position for the whole group, or one per delegation. */
  readonly speaks: 'asOne' | 'byDelegation';
  /** By kind, in the order of `positionKinds`; kinds that nobody took are left out. */
  readonly kinds: readonly { readonly kind: PositionKind; readonly positions: readonly Position[] }[];
}

/** Positions always stand per group, in the order of the body, and are never summed into one number (section 4). */
export function positionsByGroup(body: Body, current: readonly Position[]): GroupPositions[] {
  return body.groups.map(({ key, submission }) => {
    const own = current.filter(({ author }) => author.group === key);
    const kinds = positionKinds
      .map((kind) => ({ kind, positions: own.filter((position) => position.kind === kind) }))
      .filter(({ positions }) => positions.length > 0);
    return { group: key, speaks: submission === 'byGroup' ? 'asOne' : 'byDelegation', kinds };
  });
}

/** Who may state a position (sections 4 and 5). */
export const positionPolicy = {
  mayState: (actor: Actor, consultation: Consultation, provision: Provision): Verdict =>
    all(
      takesPositions(consultation, provision),
      needsKind(actor, ...groupKinds),
      sideOf(consultation.body, actor.capacity) === null
        ? refuse('position.onlySubmitter', { group: actor.capacity.group ?? '' })
        : allowed,
    ),
};
