import { rewritingsJoined } from './comparison/rewriting';
import { sentenceBySentence } from './comparison/sentences';
import type { Hunk } from './hunks';
import type { Token } from './tokens';

type Tokens = readonly Token[];

/** Changes with one word between them are read as one rewriting from this many struck and inserted words on. */
const REWRITING = 4;

/**
 * Makes of the shortest edit script what a drafter would have marked (architecture, section 5): scattered changes
 * become one replacement, shared words at its ends leave it, and what is only inserted or struck starts and ends
 * where a word or sentence does.
 */
export function redline(before: Tokens, after: Tokens, hunks: readonly Hunk[]): readonly Hunk[] {
  const trimmed = sentenceBySentence(before, after, rewritingsJoined(before, after, bridged(before, after, hunks)))
    .map((hunk) => withoutSharedEnds(before, after, hunk))
    .filter(({ oldFrom, oldTo, newFrom, newTo }) => oldFrom < oldTo || newFrom < newTo);
  const settled: Hunk[] = [];
  for (const [index, hunk] of trimmed.entries()) {
    const previous = settled.at(-1);
    const following = trimmed[index + 1];
    const back = previous === undefined ? hunk.oldFrom : hunk.oldFrom - previous.oldTo - 1;
    const forth = following === undefined ? before.length - hunk.oldTo : following.oldFrom - hunk.oldTo - 1;
    settled.push(settle(before, after, hunk, back, forth));
  }
  return settled;
}

/** Joins changes across what is not worth keeping between them; each join may make the one before it worth joining. */
function bridged(before: Tokens, after: Tokens, hunks: readonly Hunk[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    let last = hunk;
    for (let previous = joined.at(-1); previous && bridges(before, after, previous, last); previous = joined.at(-1)) {
      joined.pop();
      last = { oldFrom: previous.oldFrom, oldTo: last.oldTo, newFrom: previous.newFrom, newTo: last.newTo };
    }
    joined.push(last);
  }
  return joined;
}

/** Over blanks always; over at most one word, and no end of a sentence, between four changed words or more. */
function bridges(before: Tokens, after: Tokens, left: Hunk, right: Hunk): boolean {
  const between = before.slice(left.oldTo, right.oldFrom);
  if (between.every(({ kind }) => kind === 'blank')) return true;
  if (between.some(({ kind }) => kind === 'sentenceMark') || words(between) > 1) return false;
  return changedWords(before, after, left) + changedWords(before, after, right) >= REWRITING;
}

function words(tokens: Tokens): number {
  return tokens.filter(({ kind }) => kind === 'word').length;
}

function changedWords(before: Tokens, after: Tokens, { oldFrom, oldTo, newFrom, newTo }: Hunk): number {
  return words(before.slice(oldFrom, oldTo)) + words(after.slice(newFrom, newTo));
}

/** Leading and trailing tokens that both sides share leave the change: blanks and punctuation, and words alike. */
function withoutSharedEnds(before: Tokens, after: Tokens, hunk: Hunk): Hunk {
  let { oldFrom, oldTo, newFrom, newTo } = hunk;
  const same = (old: number, next: number) => before[old]?.text === after[next]?.text;
  while (oldFrom < oldTo && newFrom < newTo && same(oldFrom, newFrom)) {
    oldFrom += 1;
    newFrom += 1;
  }
  while (oldFrom < oldTo && newFrom < newTo && same(oldTo - 1, newTo - 1)) {
    oldTo -= 1;
    newTo -= 1;
  }
  return { oldFrom, oldTo, newFrom, newTo };
}

/**
 * An insertion or deletion among repeated tokens can be drawn in several places ("A. |B. |C." or "A|. B|. C.");
 * this takes the one that begins and ends best. `back` and `forth` say how far it may go without touching the next.
 */
function settle(before: Tokens, after: Tokens, hunk: Hunk, back: number, forth: number): Hunk {
  const inserts = hunk.oldFrom === hunk.oldTo;
  if (!inserts && hunk.newFrom !== hunk.newTo) return hunk;
  const tokens = inserts ? after : before;
  const from = inserts ? hunk.newFrom : hunk.oldFrom;
  const to = inserts ? hunk.newTo : hunk.oldTo;
  const same = (left: number, right: number) => tokens[left]?.text === tokens[right]?.text;
  let first = 0;
  while (-first < back && same(from + first - 1, to + first - 1)) first -= 1;
  let last = 0;
  while (last < forth && same(from + last, to + last)) last += 1;
  let best = first;
  let bestRank = -1;
  for (let shift = first; shift <= last; shift += 1) {
    const rank = borderRank(tokens, from + shift) + borderRank(tokens, to + shift);
    if (rank > bestRank) [best, bestRank] = [shift, rank];
  }
  return shifted(hunk, best);
}

function shifted({ oldFrom, oldTo, newFrom, newTo }: Hunk, by: number): Hunk {
  return { oldFrom: oldFrom + by, oldTo: oldTo + by, newFrom: newFrom + by, newTo: newTo + by };
}

/** How well a change may begin or end before this token: at the text's edge, at a sentence, at a word, elsewhere. */
function borderRank(tokens: Tokens, at: number): number {
  const previous = tokens[at - 1];
  const next = tokens[at];
  if (previous === undefined || next === undefined) return 5;
  if (previous.kind === 'blank') {
    const opensSentence = previous.text.includes('\n') || tokens[at - 2]?.kind === 'sentenceMark';
    return opensSentence ? 4 : 2;
  }
  if (next.kind === 'blank') return previous.kind === 'sentenceMark' ? 3 : 1;
  return 0;
}
