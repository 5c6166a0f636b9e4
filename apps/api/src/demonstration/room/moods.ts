import type { Choice } from '@concord/voting';
import { votersBelow } from './one-short';

/** What a mood needs to know of a division: weights, the quorum, who has voted, and whom it may let vote. */
export interface RoomVote<Place> {
  readonly groups: readonly { readonly group: string; readonly weight: bigint; readonly voted: number }[];
  /** Null where the quorum does not go by votes cast. */
  readonly quorum: bigint | null;
  readonly places: readonly (Place & { readonly group: string })[];
}

export interface Voice<Place> {
  readonly place: Place;
  readonly choice: Choice;
}

/** A number from 0 up to, but not including, 1. */
export type Chance = () => number;

/** Nearly everybody for; here and there somebody abstains or is against. */
export function agreed<Place>({ places }: RoomVote<Place>, chance: Chance): Voice<Place>[] {
  return places.map((place) => ({ place, choice: drawn(chance(), { for: 0.95, against: 0.02 }) }));
}

interface Leaning {
  readonly for: number;
  readonly against: number;
}

/** Each group its own way, so that the outcome is open: the first leans for, the second against, the others are divided. */
const leanings: readonly Leaning[] = [
  { for: 0.7, against: 0.2 },
  { for: 0.2, against: 0.75 },
];
const divided: Leaning = { for: 0.5, against: 0.42 };

export function split<Place>({ places, groups }: RoomVote<Place>, chance: Chance): Voice<Place>[] {
  const leaningOf = new Map(groups.map(({ group }, at) => [group, leanings[at] ?? divided]));
  return places.map((place) => ({ place, choice: drawn(chance(), leaningOf.get(place.group) ?? divided) }));
}

const drawn = (at: number, { for: inFavour, against }: Leaning): Choice =>
  at < inFavour ? 'for' : at < inFavour + against ? 'against' : 'abstain';

/**
 * As many vote for as bring the votes cast to one below the quorum, or as near below as the weights allow. Whoever has voted is taken
 * to have voted for or against: what it was is not looked at.
 */
export function oneShort<Place>({ places, groups, quorum }: RoomVote<Place>): Voice<Place>[] {
  if (quorum === null) return [];
  const cast = groups.reduce((sum, { weight, voted }) => sum + weight * BigInt(voted), 0n);
  const available = groups.map(({ group, weight }) => ({
    weight,
    heads: places.filter((place) => place.group === group).length,
  }));
  const heads = votersBelow(available, quorum - 1n - cast);
  return groups.flatMap(({ group }, at) =>
    places
      .filter((place) => place.group === group)
      .slice(0, heads[at] ?? 0)
      .map((place): Voice<Place> => ({ place, choice: 'for' })),
  );
}
