import {
  type Amendment,
  type AmendmentState,
  type Id,
  openAmendmentStates,
  type Provision,
  type State,
} from '@concord/procedure';
import { documentOf, inReadingOrder } from '../../../shared/consultation/text/wording';

export type Order = 'number' | 'consideration' | 'provision' | 'latest';
/** `waiting`: for a decision; `decided`: all others. */
export type StateFilter = 'all' | 'waiting' | 'decided' | AmendmentState;

export interface Wanted {
  readonly order: Order;
  readonly state: StateFilter;
  /** Key of a group, or `all`. */
  readonly group: string;
  /** Id of a provision, or `all`. */
  readonly provision: string;
}

export const everything: Wanted = { order: 'number', state: 'all', group: 'all', provision: 'all' };

type Parts = Pick<State, 'amendments' | 'provisions' | 'documents'>;

const last = Number.POSITIVE_INFINITY;
const isWaiting = ({ state }: Amendment): boolean => openAmendmentStates.includes(state) || state === 'late';

function isWanted(amendment: Amendment, { state, group, provision }: Wanted): boolean {
  const isState =
    state === 'all' ||
    (state === 'waiting'
      ? isWaiting(amendment)
      : state === 'decided'
        ? !isWaiting(amendment)
        : amendment.state === state);
  return (
    isState &&
    (group === 'all' || amendment.mover.group === group) &&
    (provision === 'all' || amendment.provision === provision)
  );
}

/** By D.n; those without a number after them, as they were submitted. */
function byNumber(one: Amendment, other: Amendment): number {
  const difference = (one.number ?? last) - (other.number ?? last);
  return Number.isNaN(difference) || difference === 0 ? one.submittedAt.localeCompare(other.submittedAt) : difference;
}

/** Places of the draft's provisions in reading order. */
function placesOf(state: Parts): ReadonlyMap<string, number> {
  const draft = documentOf(state, 'draft');
  const ordered = draft === null ? [] : inReadingOrder(state, draft.id);
  return new Map(ordered.map(({ provision }, place) => [provision.id, place]));
}

/**
 * The amendments that are wanted, in the order that is wanted.
 *
 * @param considered the place of an amendment in the order of consideration within its provision.
 */
export function listed(
  state: Parts,
  wanted: Wanted,
  considered: (amendment: Id) => number = () => 0,
): readonly Amendment[] {
  const places = placesOf(state);
  const place = ({ provision }: Amendment): number => places.get(provision) ?? places.size;
  const orders: Readonly<Record<Order, (one: Amendment, other: Amendment) => number>> = {
    number: byNumber,
    consideration: (one, other) =>
      place(one) - place(other) || considered(one.id) - considered(other.id) || byNumber(one, other),
    provision: (one, other) => place(one) - place(other) || byNumber(one, other),
    latest: (one, other) => other.submittedAt.localeCompare(one.submittedAt) || byNumber(one, other),
  };
  return [...state.amendments.values()].filter((each) => isWanted(each, wanted)).sort(orders[wanted.order]);
}

export interface Counts {
  readonly all: number;
  readonly waiting: number;
  readonly decided: number;
}

export function countsOf(state: Pick<State, 'amendments'>): Counts {
  const all = [...state.amendments.values()];
  const waiting = all.filter(isWaiting).length;
  return { all: all.length, waiting, decided: all.length - waiting };
}

/** Provisions that have amendments, in reading order. */
export function amendedProvisions(state: Parts): readonly Provision[] {
  const places = placesOf(state);
  const ids = new Set([...state.amendments.values()].map(({ provision }) => provision));
  return [...ids]
    .flatMap((id) => state.provisions.get(id) ?? [])
    .sort((one, other) => (places.get(one.id) ?? last) - (places.get(other.id) ?? last));
}

/** States in which some amendment is, in the order of the procedure. */
export function statesPresent(
  state: Pick<State, 'amendments'>,
  inOrder: readonly AmendmentState[],
): readonly AmendmentState[] {
  const present = new Set([...state.amendments.values()].map((amendment) => amendment.state));
  return inOrder.filter((each) => present.has(each));
}
