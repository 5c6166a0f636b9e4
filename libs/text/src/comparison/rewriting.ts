import type { Hunk } from '../hunks';
import type { Token } from '../tokens';

type Tokens = readonly Token[];

/** Three changes or more are a rewriting when no more words were kept among them than struck, or than inserted. */
const MANY = 1;
/** Two changes are easily read apart: three words struck and three inserted for each that was kept. */
const TWO = 3;

/**
 * Joins the changes of a rewritten passage of one sentence, so that the few words that both wordings happen to share
 * do not break it to pieces. Only words count; the end of a sentence always parts two changes.
 */
export function rewritingsJoined(before: Tokens, after: Tokens, hunks: readonly Hunk[]): readonly Hunk[] {
  return bySentence(before, hunks).flatMap((run) => joined(measured(before, after, run)));
}

/** A change with its struck and inserted words, and the words kept between it and the change before. */
interface Measured {
  readonly hunk: Hunk;
  readonly struck: number;
  readonly inserted: number;
  readonly keptBefore: number;
}

function bySentence(before: Tokens, hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const runs: Hunk[][] = [];
  let previous: Hunk | undefined;
  for (const hunk of hunks) {
    const run = runs.at(-1);
    const between = before.slice(previous?.oldTo ?? 0, hunk.oldFrom);
    if (run === undefined || between.some(({ kind }) => kind === 'sentenceMark')) runs.push([hunk]);
    else run.push(hunk);
    previous = hunk;
  }
  return runs;
}

function measured(before: Tokens, after: Tokens, run: readonly Hunk[]): readonly Measured[] {
  return run.map((hunk, index) => ({
    hunk,
    struck: words(before.slice(hunk.oldFrom, hunk.oldTo)),
    inserted: words(after.slice(hunk.newFrom, hunk.newTo)),
    keptBefore: words(before.slice(run[index - 1]?.oldTo ?? hunk.oldFrom, hunk.oldFrom)),
  }));
}

/** The whole run as one change if it is a rewriting; else parted where most was kept, and each side asked again. */
function joined(run: readonly Measured[]): readonly Hunk[] {
  const out: Hunk[] = [];
  const waiting = [run];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const [first, ...others] = part;
    const last = part.at(-1);
    if (first === undefined || last === undefined) continue;
    if (others.length === 0 || isRewriting(first, others)) {
      const { oldFrom, newFrom } = first.hunk;
      const { oldTo, newTo } = last.hunk;
      out.push({ oldFrom, oldTo, newFrom, newTo });
      continue;
    }
    const widest = Math.max(...others.map(({ keptBefore }) => keptBefore));
    const at = others.findIndex(({ keptBefore }) => keptBefore === widest) + 1;
    waiting.push(part.slice(at), part.slice(0, at));
  }
  return out;
}

/** What is only put in, or only struck, in several places rewrites nothing: both must have happened. */
function isRewriting(first: Measured, others: readonly Measured[]): boolean {
  let { struck, inserted } = first;
  let kept = 0;
  for (const other of others) {
    struck += other.struck;
    inserted += other.inserted;
    kept += other.keptBefore;
  }
  return Math.max(kept, 1) * (others.length > 1 ? MANY : TWO) <= Math.min(struck, inserted);
}

function words(tokens: Tokens): number {
  return tokens.filter(({ kind }) => kind === 'word').length;
}
