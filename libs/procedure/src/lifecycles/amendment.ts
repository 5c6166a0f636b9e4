import type { Lifecycle } from './lifecycle';

export type AmendmentState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'late'
  | 'refused'
  | 'received'
  | 'inTranslation'
  | 'published'
  | 'called'
  | 'moved'
  | 'underDiscussion'
  | 'setAside'
  | 'adopted'
  | 'adoptedAsSubamended'
  | 'notAdopted'
  | 'withdrawn'
  | 'takenOver'
  | 'fell'
  | 'notMoved'
  | 'notSeconded';

/**
 * Rules of procedure, section 8. `returned` is "returned for clarification"; an admitted late amendment is received like another.
 * One that is open falls when the decision on another makes it moot, so `fell` follows every state in which it waits. One whose text
 * changed may be restated by its mover; it keeps its number and stands as received again, for its translations are gone.
 */
export const amendmentLifecycle: Lifecycle<AmendmentState> = {
  draft: ['submitted', 'late'],
  submitted: ['returned', 'received', 'withdrawn', 'fell'],
  returned: ['submitted', 'withdrawn', 'fell'],
  late: ['refused', 'received', 'withdrawn'],
  refused: [],
  received: ['inTranslation', 'published', 'withdrawn', 'fell'],
  inTranslation: ['received', 'published', 'withdrawn', 'fell'],
  published: ['received', 'called', 'withdrawn', 'fell'],
  called: ['moved', 'notMoved', 'withdrawn', 'published'],
  moved: ['underDiscussion', 'notSeconded', 'withdrawn'],
  underDiscussion: ['setAside', 'adopted', 'adoptedAsSubamended', 'notAdopted', 'withdrawn', 'fell'],
  setAside: ['underDiscussion', 'withdrawn', 'fell'],
  adopted: [],
  adoptedAsSubamended: [],
  notAdopted: [],
  withdrawn: ['takenOver'],
  takenOver: ['underDiscussion'],
  fell: [],
  notMoved: [],
  notSeconded: [],
};

/** States in which an amendment still waits for a decision. */
export const openAmendmentStates: readonly AmendmentState[] = [
  'submitted',
  'returned',
  'received',
  'inTranslation',
  'published',
  'called',
  'moved',
  'underDiscussion',
  'setAside',
  'takenOver',
];
