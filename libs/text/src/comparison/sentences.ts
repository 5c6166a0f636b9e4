import type { Hunk } from '../hunks';
import type { Token } from '../tokens';

type Tokens = readonly Token[];

/** More sentences than this, rewritten in a row, are read as one passage. */
const FEW = 6;

/**
 * Where several sentences were rewritten into as many, sets each against its own: no word was kept there to say which
 * full stop is which, and a shared "of" may have drawn two sentences together. Elsewhere the changes stay as they are.
 */
export function sentenceBySentence(before: Tokens, after: Tokens, hunks: readonly Hunk[]): readonly Hunk[] {
  const out: Hunk[] = [];
  let group: Hunk[] = [];
  for (const hunk of hunks) {
    const previous = group.at(-1);
    if (previous !== undefined && before.slice(previous.oldTo, hunk.oldFrom).some(isWord)) {
      out.push(...realigned(before, after, group));
      group = [];
    }
    group.push(hunk);
  }
  return [...out, ...realigned(before, after, group)];
}

function realigned(before: Tokens, after: Tokens, group: readonly Hunk[]): readonly Hunk[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return group;
  // The full stop behind the last change is equal, and ends a sentence of both.
  const beyond = before[last.oldTo]?.kind === 'sentenceMark' ? 1 : 0;
  const oldTo = last.oldTo + beyond;
  const newTo = last.newTo + beyond;
  const oldEnds = sentenceEnds(before, first.oldFrom, oldTo);
  const newEnds = sentenceEnds(after, first.newFrom, newTo);
  if (oldEnds.length < 2 || oldEnds.length > FEW || oldEnds.length !== newEnds.length) return group;
  const out: Hunk[] = [];
  let [oldFrom, newFrom] = [first.oldFrom, first.newFrom];
  for (const [index, oldEnd] of oldEnds.entries()) {
    const newEnd = newEnds[index] ?? newTo;
    if (before[oldEnd]?.text !== after[newEnd]?.text) continue;
    out.push({ oldFrom, oldTo: oldEnd, newFrom, newTo: newEnd });
    oldFrom = oldEnd + 1;
    newFrom = newEnd + 1;
  }
  if (oldFrom < oldTo || newFrom < newTo) out.push({ oldFrom, oldTo, newFrom, newTo });
  return out;
}

/** The places of the marks that end a sentence of words. */
function sentenceEnds(tokens: Tokens, from: number, to: number): readonly number[] {
  const ends: number[] = [];
  let hasWords = false;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    hasWords ||= token !== undefined && isWord(token);
    if (token?.kind !== 'sentenceMark' || !hasWords) continue;
    ends.push(at);
    hasWords = false;
  }
  return ends;
}

function isWord({ kind }: Token): boolean {
  return kind === 'word';
}
