import type { State } from '@concord/procedure';
import type { Names } from './names';
import type { PackPosition } from './pack-acts';

/** Positions in the order of the record. */
export function positionViews(state: State, names: Names): readonly PackPosition[] {
  return [...state.positions.values()].map(({ id, kind, provision, revision, author, text, at, replacedBy }) => ({
    ...{ id, kind, provision, text, at },
    provisionNumber: names.provisionNumber(provision),
    revision: state.revisions.get(revision)?.number ?? null,
    person: names.personOf(author),
    current: replacedBy === null,
  }));
}
