import { marksInOrder, type ShapeName, type Tone } from '../ui/marks/shape';

export interface GroupMark {
  shape: ShapeName;
  tone: Tone;
  letter: string;
}

/** Groups of a tripartite body, in the order of the palette; further groups of other bodies follow. */
const known = ['G', 'E', 'W'];

/** Letter, shape and colour of a group: the same on every page. `position` places a group that is none of the three. */
export function groupMark(key: string, position = known.indexOf(key)): GroupMark {
  const fallback = { shape: 'cross', tone: 8 } as const;
  const mark = marksInOrder[position] ?? fallback;
  return { ...mark, letter: key.slice(0, 2) };
}
