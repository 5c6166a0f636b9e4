import { isOfSide, sideOf } from '@concord/procedure';
import type { Body, Capacity, Position, PositionKind, Side } from '@concord/procedure';
import type { RoomDelegate } from './delegates-present';

interface Speaker {
  readonly account: string;
  readonly capacity: Capacity;
}

const keyOf = ({ group, delegation }: Side): string => `${group} ${delegation ?? ''}`;

/** One of the room for each side that somebody there speaks for and that has no position yet. */
export function speakersWithout(room: readonly RoomDelegate[], body: Body, taken: readonly Position[]): Speaker[] {
  const speakers = new Map<string, Speaker>();
  for (const { account, delegate } of room) {
    for (const capacity of delegate.capacities) {
      const side = sideOf(body, capacity);
      if (side === null || taken.some((position) => isOfSide(position, side))) continue;
      if (!speakers.has(keyOf(side))) speakers.set(keyOf(side), { account, capacity });
    }
  }
  return [...speakers.values()];
}

/** Mostly support; some reservations, with words. Nobody in the room objects: that is for a newcomer to try. */
export function positionByLot(random: () => number): { readonly kind: PositionKind; readonly text: string } {
  const lot = random();
  if (lot < 0.6) return { kind: 'support', text: '' };
  if (lot < 0.85) return { kind: 'canLiveWith', text: '' };
  if (lot < 0.95) return { kind: 'reservation', text: '(Demonstration) National law is under review.' };
  return { kind: 'noPosition', text: '' };
}
