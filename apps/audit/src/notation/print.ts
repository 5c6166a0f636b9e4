import { indexPassage, type NodeKind, type Passage, type PassageBlock } from '@concord/text';

const TAGS: ReadonlyMap<NodeKind, string> = new Map([
  ['paragraph', 'p'],
  ['orderedList', 'ol'],
  ['bulletedList', 'ul'],
  ['item', 'li'],
]);
const MARKS = { strong: 'strong', emphasis: 'em', reference: 'em' } as const;

/** A passage in the notation of the cases. */
export function printPassage(passage: Passage): string {
  const { children } = indexPassage(passage);
  const print = (block: PassageBlock): string => {
    const tag = TAGS.get(block.kind) ?? 'p';
    return `<${tag}>${words(block)}${children(block.id).map(print).join('')}</${tag}>`;
  };
  return children(null).map(print).join('');
}

/** Marks are nested; where two cross, the one that began later is closed and opened again. */
function words({ text, marks }: PassageBlock): string {
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  // The longer mark stands outside; of two that are alike, the strong one.
  const sorted = marks.toSorted((a, b) => a.from - b.from || b.to - a.to || (a.kind === 'strong' ? -1 : 1));
  const open: (typeof sorted)[number][] = [];
  let out = '';
  for (const [index, at] of borders.entries()) {
    const keep = open.findIndex(({ to }) => to <= at);
    const closed = keep < 0 ? [] : open.splice(keep);
    out += closed
      .toReversed()
      .map(({ kind }) => `</${MARKS[kind]}>`)
      .join('');
    for (const mark of [...closed.filter(({ to }) => to > at), ...sorted.filter(({ from }) => from === at)]) {
      open.push(mark);
      out += `<${MARKS[mark.kind]}>`;
    }
    out += escaped(text.slice(at, borders[index + 1] ?? at));
  }
  return out;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}
