import { diffArrays } from 'diff';
import type { Token } from './tokens';

/** A stretch in which two token lists differ, as `[from, to)` in each; what is between two hunks is equal. */
export interface Hunk {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The number of token edits to look for word by word; beyond it, sentences are aligned first. Bounds the time. */
const WORD_EDITS = 2_000;
/** The same inside a changed passage; beyond it the passage is replaced whole. */
const PASSAGE_EDITS = 600;

/** Where two token lists differ. Always the same for the same lists: bounded by edits, never by the clock. */
export function hunksBetween(before: readonly Token[], after: readonly Token[]): readonly Hunk[] {
  const { ids, whole } = numbered(before, after);
  return diffIds(ids.before, ids.after, WORD_EDITS) ?? bySentences(before, after, ids) ?? [whole];
}

interface Ids {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Equal texts get equal numbers, which compare faster than strings. */
function numbered(before: readonly Token[], after: readonly Token[]): { readonly ids: Ids; readonly whole: Hunk } {
  const known = new Map<string, number>();
  const idOf = ({ text }: Token) => {
    const id = known.get(text) ?? known.size;
    known.set(text, id);
    return id;
  };
  const ids = { before: before.map(idOf), after: after.map(idOf) };
  return { ids, whole: { oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: after.length } };
}

/** Myers' shortest edit script, or null if it is longer than the limit. */
function diffIds(before: readonly number[], after: readonly number[], maxEditLength: number): readonly Hunk[] | null {
  const changes = diffArrays([...before], [...after], { maxEditLength });
  if (changes === undefined) return null;
  const hunks: Hunk[] = [];
  let hunk: Hunk = { oldFrom: 0, oldTo: 0, newFrom: 0, newTo: 0 };
  const close = (equal: number) => {
    if (hunk.oldTo > hunk.oldFrom || hunk.newTo > hunk.newFrom) hunks.push(hunk);
    const oldAt = hunk.oldTo + equal;
    const newAt = hunk.newTo + equal;
    hunk = { oldFrom: oldAt, oldTo: oldAt, newFrom: newAt, newTo: newAt };
  };
  for (const { added, removed, count } of changes) {
    if (removed) hunk = { ...hunk, oldTo: hunk.oldTo + count };
    else if (added) hunk = { ...hunk, newTo: hunk.newTo + count };
    else close(count);
  }
  close(0);
  return hunks;
}

/** Aligns sentences, then words inside each passage that changed. */
function bySentences(before: readonly Token[], after: readonly Token[], ids: Ids): readonly Hunk[] | null {
  const old = sentences(before);
  const next = sentences(after);
  const { ids: sentenceIds } = numbered(old.tokens, next.tokens);
  const passages = diffIds(sentenceIds.before, sentenceIds.after, WORD_EDITS);
  return passages?.flatMap((passage) => within(ids, inTokens(passage, old.starts, next.starts))) ?? null;
}

function inTokens(passage: Hunk, oldStarts: readonly number[], newStarts: readonly number[]): Hunk {
  return {
    oldFrom: oldStarts[passage.oldFrom] ?? 0,
    oldTo: oldStarts[passage.oldTo] ?? 0,
    newFrom: newStarts[passage.newFrom] ?? 0,
    newTo: newStarts[passage.newTo] ?? 0,
  };
}

function within(ids: Ids, passage: Hunk): readonly Hunk[] {
  const { oldFrom, oldTo, newFrom, newTo } = passage;
  const hunks = diffIds(ids.before.slice(oldFrom, oldTo), ids.after.slice(newFrom, newTo), PASSAGE_EDITS);
  if (hunks === null) return [passage];
  return hunks.map((hunk) => ({
    oldFrom: hunk.oldFrom + oldFrom,
    oldTo: hunk.oldTo + oldFrom,
    newFrom: hunk.newFrom + newFrom,
    newTo: hunk.newTo + newFrom,
  }));
}

/** Sentences as tokens of their own, and where each starts in the token list (with the end as the last start). */
function sentences(tokens: readonly Token[]): {
  readonly tokens: readonly Token[];
  readonly starts: readonly number[];
} {
  const starts = [0];
  const found: Token[] = [];
  let text = '';
  for (const [index, token] of tokens.entries()) {
    text += token.text;
    const endsHere = token.kind === 'sentenceMark' || token.text.includes('\n') || index === tokens.length - 1;
    if (!endsHere) continue;
    found.push({ text, kind: 'word' });
    starts.push(index + 1);
    text = '';
  }
  return { tokens: found, starts };
}
