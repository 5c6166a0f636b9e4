import { admissibleText, isBlank } from '../admissible';
import { applyEdits } from '../edits';
import { graphemeBorders } from '../graphemes';
import type { Edit } from '../operation';
import { checkMarks, type InlineMark } from '../passage/inline-marks';
import type { PassageBlock } from '../passage/passage';
import { checkSpan } from '../range';
import type { FormatChange, SplitBlock } from './passage-operation';
import type { PassageRefusal } from './refusals';

/** A refusal that does not know yet to which operation it belongs. */
export type Objection = Omit<PassageRefusal, 'operation' | 'block' | 'ok'>;

/** Why a whole new text may not stand: not admissible, not in NFC, without words, or with marks that do not stand. */
export function textObjection(text: string, marks: readonly InlineMark[], mayBeEmpty: boolean): Objection | null {
  const admissible = admissibleText(text);
  if (!admissible.ok) return { code: admissible.code, at: admissible.at };
  if (admissible.text !== text) return { code: 'text.notNormalised' };
  if (!mayBeEmpty && isBlank(text)) return { code: 'amendment.emptyText' };
  const marked = checkMarks(text, marks);
  return marked.ok ? null : { code: marked.code, edit: marked.mark };
}

/** Why edits may not be made: they do not stand on the block's words, or what they leave may not stand. */
export function editsObjection(block: PassageBlock, edits: readonly Edit[], mayBeEmpty: boolean): Objection | null {
  const edited = applyEdits(block.text, edits);
  if (!edited.ok) return { code: edited.code, edit: edited.edit };
  if (edited.text === block.text && edits.every(({ marks }) => marks === undefined)) {
    return { code: 'amendment.nothingChanges' };
  }
  for (const [index, { insert, marks }] of edits.entries()) {
    const marked = checkMarks(insert, marks ?? []);
    if (!marked.ok) return { code: marked.code, edit: index };
  }
  return textObjection(edited.text, [], mayBeEmpty);
}

/** Why marks may not be changed: a range that does not stand, or a target that is missing or too many. */
export function formatObjection(block: PassageBlock, changes: readonly FormatChange[]): Objection | null {
  const onBorder = graphemeBorders(block.text);
  for (const [index, change] of changes.entries()) {
    if (change.from === change.to) return { code: 'range.empty', edit: index };
    const span = checkSpan(block.text, change, onBorder);
    if (!span.ok) return { code: span.code, edit: index };
    if ((change.mark === 'reference') !== ((change.target ?? '') !== '')) return { code: 'mark.target', edit: index };
  }
  return null;
}

/** Why a block may not be split there: the range does not stand, holds words, or leaves a side without any. */
export function splitObjection({ text }: PassageBlock, split: SplitBlock): Objection | null {
  const span = checkSpan(text, split, graphemeBorders(text));
  if (!span.ok) return { code: span.code };
  if (split.quote.trim() !== '') return { code: 'range.outside' };
  const parts = [text.slice(0, split.from), text.slice(split.to)];
  return parts.some((part) => isBlank(part)) ? { code: 'amendment.emptyPart' } : null;
}
