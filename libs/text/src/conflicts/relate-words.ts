import type { FormatEffect, TextChange } from '../operations/changes';
import { ADJACENT, CONFLICT, FORMATTING_ONLY, IDENTICAL, INDEPENDENT, SAME_PLACE, type Related } from './relation';

const WORD = /[\p{L}\p{N}]/u;
const FIRST = /^\s*(\S)/u;

/** How two changes of words of one text stand to each other. */
export function relateTexts(text: string, a: TextChange, b: TextChange): Related {
  if (sameSpan(a, b) && a.insert === b.insert && (a.newBlock === null) === (b.newBlock === null)) {
    return JSON.stringify(a.marks) === JSON.stringify(b.marks) ? IDENTICAL : FORMATTING_ONLY;
  }
  const [first, second] = a.from < b.from || (a.from === b.from && a.to <= b.to) ? [a, b] : [b, a];
  if (isPoint(a) && isPoint(b)) return isBlank(text, first.from, second.from) ? SAME_PLACE : INDEPENDENT;
  if (isPoint(a)) return relatePoint(text, a, b);
  if (isPoint(b)) return relatePoint(text, b, a);
  if (second.from >= first.to) return INDEPENDENT;
  // Two that strike neighbouring words may both take the blank between; no word is in question.
  const within = second.to <= first.to || first.from === second.from;
  return !within && isBlank(text, second.from, first.to) ? INDEPENDENT : CONFLICT;
}

const sameSpan = (a: TextChange, b: TextChange) => a.from === b.from && a.to === b.to;
const isPoint = ({ from, to }: { readonly from: number; readonly to: number }) => from === to;
const isBlank = (text: string, from: number, to: number) => text.slice(from, to).trim() === '';

/** Words put in, and words of the same text changed. */
function relatePoint(text: string, point: TextChange, span: TextChange): Related {
  const at = point.from;
  const inFront = at <= span.from ? isBlank(text, at, span.from) : isBlank(text, span.from, at);
  const behind = at >= span.to ? isBlank(text, span.to, at) : isBlank(text, at, span.to);
  if (!inFront && !behind) return at > span.from && at < span.to ? CONFLICT : INDEPENDENT;
  // A break, blanks or punctuation changed ask nothing of the words beside them.
  if (!WORD.test(text.slice(span.from, span.to)) || point.newBlock !== null) return INDEPENDENT;
  const faces = inFront ? lastOf(point.insert) : firstOf(point.insert);
  // A comma or full stop between sets words apart from those beside them.
  if (!WORD.test(faces)) return INDEPENDENT;
  // Words put in beside others that are struck may have belonged to them, and must not be left over; beside others
  // that are replaced they can stand, but somebody should look.
  return span.insert === '' ? CONFLICT : ADJACENT;
}

const firstOf = (text: string) => FIRST.exec(text)?.[1] ?? '';
const lastOf = (text: string) => text.trimEnd().slice(-1);

/** Marks of words beside a change of words. */
export function relateFormatToText(format: FormatEffect, change: TextChange): Related {
  if (isPoint(change)) return change.from > format.from && change.from < format.to ? FORMATTING_ONLY : INDEPENDENT;
  if (change.from >= format.to || change.to <= format.from) return INDEPENDENT;
  // Marked words that all go take the mark with them: that is lost, not merged.
  return change.from <= format.from && change.to >= format.to ? CONFLICT : FORMATTING_ONLY;
}

/** Two changes of marks. Where the words overlap, both can stand, unless a reference would point to two things. */
export function relateFormats(a: FormatEffect, b: FormatEffect): Related {
  const same = a.mark.kind === b.mark.kind && a.mark.target === b.mark.target && a.on === b.on;
  if (same && a.from === b.from && a.to === b.to) return IDENTICAL;
  if (a.from >= b.to || b.from >= a.to) return INDEPENDENT;
  const twoTargets = a.mark.kind === 'reference' && b.mark.kind === 'reference' && a.on && b.on;
  return twoTargets && a.mark.target !== b.mark.target ? CONFLICT : FORMATTING_ONLY;
}
