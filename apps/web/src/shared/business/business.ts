import {
  openAmendmentStates,
  type Amendment,
  type Division,
  type Provision,
  type Sitting,
  type State,
  textMovedOn,
} from '@concord/procedure';
import { documentOf, inReadingOrder } from '../consultation/text/wording';

type Sittings = Pick<State, 'sittings'>;
type Divisions = Pick<State, 'divisions'>;

const byNumber = (one: { number: number }, other: { number: number }): number => one.number - other.number;

/** The sitting that the page is about: the one under way, else the next that is scheduled, else the last. */
export function currentSitting({ sittings }: Sittings): Sitting | null {
  const all = [...sittings.values()].sort(byNumber);
  const underWay = all.find(({ state }) => state === 'open' || state === 'suspended');
  return underWay ?? all.find(({ state }) => state === 'scheduled') ?? all.at(-1) ?? null;
}

/** The division that is announced or open; there is never more than one. */
export function divisionUnderWay({ divisions }: Divisions): Division | null {
  return [...divisions.values()].find(({ state }) => state === 'announced' || state === 'open') ?? null;
}

/** The division announced last in a sitting, whatever became of it. */
export function lastDivisionOf({ divisions }: Divisions, sitting: string): Division | null {
  return (
    [...divisions.values()]
      .filter((each) => each.sitting === sitting)
      .sort(byNumber)
      .at(-1) ?? null
  );
}

/** Amendments to a provision that wait for a decision, by their number; those without one last. */
export function waitingAmendments({ amendments }: Pick<State, 'amendments'>, provision: string): readonly Amendment[] {
  const last = Number.POSITIVE_INFINITY;
  return [...amendments.values()]
    .filter((each) => each.provision === provision && openAmendmentStates.includes(each.state))
    .sort((one, other) => (one.number ?? last) - (other.number ?? last));
}

/** Whether it still waits, and the text that it was written for has changed: it cannot be called as it stands. */
export function lostItsText({ provisions }: Pick<State, 'provisions'>, amendment: Amendment): boolean {
  const provision = provisions.get(amendment.provision);
  return openAmendmentStates.includes(amendment.state) && provision !== undefined && textMovedOn(amendment, provision);
}

export interface BusinessItem {
  readonly provision: Provision;
  /** What waits on it and has a number. */
  readonly amendments: readonly Amendment[];
  /** All that waits on it, numbered or not: the provision is put once there is none. */
  readonly waiting: number;
}

/** The draft's provisions that are still to be decided, or decided with something left on them, in reading order, each with what waits on it. */
export function orderOfBusiness(state: State): readonly BusinessItem[] {
  const draft = documentOf(state, 'draft');
  if (draft === null) return [];
  return inReadingOrder(state, draft.id)
    .filter(({ provision }) => state.revisions.has(provision.revision))
    .map(({ provision }) => {
      const waiting = waitingAmendments(state, provision.id);
      return { provision, amendments: waiting.filter(({ number }) => number !== null), waiting: waiting.length };
    })
    .filter(({ provision, waiting }) => provision.state === 'open' || waiting > 0);
}
