import { marksOfRuns, runsOf } from '../passage/runs';
import { indexPassage, type Passage, type PassageBlock } from '../passage/passage';

/** Whether two passages say and look the same, whatever their blocks are called. */
export function sameWords(a: Passage, b: Passage): boolean {
  return JSON.stringify(shapeOf(a)) === JSON.stringify(shapeOf(b));
}

/** Whether two blocks have the same words with the same marks. */
export function sameBlock(a: PassageBlock, b: PassageBlock): boolean {
  return JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b));
}

function wordsOf({ kind, text, marks }: PassageBlock): unknown {
  return [kind, text, marksOfRuns(runsOf(text, marks))];
}

function shapeOf(passage: Passage): unknown {
  const { children } = indexPassage(passage);
  const within = (parent: string | null): unknown[] =>
    children(parent).map((block) => [wordsOf(block), within(block.id)]);
  return within(null);
}
