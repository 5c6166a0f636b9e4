import { diffArrays } from 'diff';
import type { Token } from './tokens';

/** A stretch in which two token lists differ, as `[from, to)` in each; what is between two hunks is equal. */
export interface Hunk {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Token edits to look for word by word; beyond it, rare words are aligned first. Bounds the time. */
const TEXT_EDITS = 200;
/** The same between two aligned words; beyond it the passage is replaced whole. */
const PASSAGE_EDITS = 100;

/**
 * Where two token lists differ. Words and punctuation are aligned first; the blanks between them follow, so that no
 * word is lost for the sake of a blank. Always the same for the same lists: bounded by edits, never by the clock.
 */
export function hunksBetween(before: readonly Token[], after: readonly Token[]): readonly Hunk[] {
  const ids = new Map<string, number>();
  // Equal texts get equal numbers, which compare faster than strings.
  const idOf = (place: number, tokens: readonly Token[]) => {
    const text = tokens[place]?.text ?? '';
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const oldPlaces = placesOfSpeaking(before);
  const newPlaces = placesOfSpeaking(after);
  const oldIds = oldPlaces.map((place) => idOf(place, before));
  const newIds = newPlaces.map((place) => idOf(place, after));
  const isWord = (index: number) => before[oldPlaces[index] ?? -1]?.kind === 'word';
  const hunks = diffIds(oldIds, newIds, TEXT_EDITS) ?? aroundRareWords(isWord, oldIds, newIds);
  return withBlanks(before, after, oldPlaces, newPlaces, hunks);
}

function placesOfSpeaking(tokens: readonly Token[]): readonly number[] {
  return [...tokens.keys()].filter((place) => tokens[place]?.kind !== 'blank');
}

/** From hunks among words to hunks among all tokens: between two aligned words stands what is between them in each text. */
function withBlanks(
  before: readonly Token[],
  after: readonly Token[],
  oldPlaces: readonly number[],
  newPlaces: readonly number[],
  hunks: readonly Hunk[],
): readonly Hunk[] {
  const out: Hunk[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  const align = (oldTo: number, newTo: number) => {
    const single = oldTo - oldFrom === 1 && newTo - newFrom === 1 && before[oldFrom]?.text === after[newFrom]?.text;
    if (!single && (oldFrom < oldTo || newFrom < newTo)) out.push({ oldFrom, oldTo, newFrom, newTo });
    oldFrom = oldTo + 1;
    newFrom = newTo + 1;
  };
  let at = 0;
  let shift = 0;
  const equalTo = (end: number) => {
    for (; at < end; at += 1) align(oldPlaces[at] ?? 0, newPlaces[at + shift] ?? 0);
  };
  for (const hunk of hunks) {
    equalTo(hunk.oldFrom);
    at = hunk.oldTo;
    shift = hunk.newTo - hunk.oldTo;
  }
  equalTo(oldPlaces.length);
  align(before.length, after.length);
  return out;
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

/** Aligns the words that stand once in each text, then compares what lies between them. */
function aroundRareWords(
  isWord: (index: number) => boolean,
  oldIds: readonly number[],
  newIds: readonly number[],
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  const close = (oldTo: number, newTo: number) => {
    hunks.push(...within(oldIds, newIds, { oldFrom, oldTo, newFrom, newTo }));
    oldFrom = oldTo + 1;
    newFrom = newTo + 1;
  };
  for (const pair of inOrder(rareWords(isWord, oldIds, newIds))) close(pair.old, pair.new);
  close(oldIds.length, newIds.length);
  return hunks;
}

interface Pair {
  readonly old: number;
  readonly new: number;
}

function rareWords(
  isWord: (index: number) => boolean,
  oldIds: readonly number[],
  newIds: readonly number[],
): readonly Pair[] {
  const oldPlaces = onlyPlaces(oldIds);
  const newPlaces = onlyPlaces(newIds);
  const pairs: Pair[] = [];
  for (const [id, old] of oldPlaces) {
    const place = newPlaces.get(id);
    if (place !== undefined && isWord(old)) pairs.push({ old, new: place });
  }
  return pairs;
}

/** Where each number stands that stands only once, in the order of the list. */
function onlyPlaces(ids: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (const [place, id] of ids.entries()) {
    if (places.has(id)) repeated.add(id);
    places.set(id, place);
  }
  for (const id of repeated) places.delete(id);
  return places;
}

/** The longest run of pairs that stand in the same order in both texts (longest increasing subsequence). */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  interface Link {
    readonly pair: Pair;
    readonly previous: Link | undefined;
  }
  const ends: Link[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair.new ?? 0) < pair.new) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, previous: ends[low - 1] };
  }
  const run: Pair[] = [];
  for (let link = ends.at(-1); link !== undefined; link = link.previous) run.push(link.pair);
  return run.reverse();
}

function within(oldIds: readonly number[], newIds: readonly number[], passage: Hunk): readonly Hunk[] {
  const { oldFrom, oldTo, newFrom, newTo } = passage;
  const hunks = diffIds(oldIds.slice(oldFrom, oldTo), newIds.slice(newFrom, newTo), PASSAGE_EDITS);
  return (hunks ?? [{ oldFrom: 0, oldTo: oldTo - oldFrom, newFrom: 0, newTo: newTo - newFrom }]).map((hunk) => ({
    oldFrom: hunk.oldFrom + oldFrom,
    oldTo: hunk.oldTo + oldFrom,
    newFrom: hunk.newFrom + newFrom,
    newTo: hunk.newTo + newFrom,
  }));
}
