import { onGraphemeBorder, type TextRange } from '@concord/text';

/** A word's place in a text, in UTF-16 units. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** The words of a text, for choosing them one by one. */
export function wordsOf(text: string, language: string): readonly Word[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }))
    .filter(({ from, to }) => onGraphemeBorder(text, from) && onGraphemeBorder(text, to));
}

/**
 * What the reader meant by a selection: whole words, without blanks at the ends, so that a hasty drag does not leave half a word.
 * Null when no word is in it.
 */
export function wholeWords(text: string, from: number, to: number, language: string): TextRange | null {
  const touched = wordsOf(text, language).filter((word) => word.from < to && word.to > from);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: first.from, to: last.to, quote: text.slice(first.from, last.to) };
}

/** From the first of some words to the last, whichever way they were chosen. */
export function rangeOfWords(text: string, words: readonly Word[], one: number, other: number): TextRange | null {
  const first = words[Math.min(one, other)];
  const last = words[Math.max(one, other)];
  if (first === undefined || last === undefined) return null;
  return { from: first.from, to: last.to, quote: text.slice(first.from, last.to) };
}

/** UTF-16 offset of a point of the document within an element's text. */
function offsetWithin(element: Node, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The part of a selection that lies in an element, in UTF-16 units of its text; null when none does. */
export function selectedIn(element: HTMLElement, selection: Selection | null): { from: number; to: number } | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(element)) return null;
  const length = element.textContent.length;
  const from = element.contains(range.startContainer)
    ? offsetWithin(element, range.startContainer, range.startOffset)
    : 0;
  const to = element.contains(range.endContainer) ? offsetWithin(element, range.endContainer, range.endOffset) : length;
  return from < to ? { from, to } : null;
}

/** The point of the document that an offset in an element's text is, in UTF-16 units; null beyond its end. */
function pointAt(element: HTMLElement, offset: number): { node: Node; at: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return { node, at: left };
    left -= length;
  }
  return null;
}

/** Selects a part of an element's text, unless just that is selected. */
export function selectIn(element: HTMLElement, { from, to }: { from: number; to: number }): void {
  const selection = document.getSelection();
  const selected = selectedIn(element, selection);
  if (selected?.from === from && selected.to === to) return;
  const [start, end] = [pointAt(element, from), pointAt(element, to)];
  if (start !== null && end !== null) selection?.setBaseAndExtent(start.node, start.at, end.node, end.at);
}
