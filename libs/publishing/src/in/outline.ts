import { TEXT_LIMIT } from '@concord/text';
import { isHeading } from './assemble-blocks';
import type { DraftBlock } from './assemble-blocks';
import type { ImportedKind, ImportWarning } from './import-review';

/** Kind and parent of each draft, by its place. */
export interface Outline {
  readonly kinds: readonly ImportedKind[];
  readonly parents: readonly (number | null)[];
  readonly warnings: readonly ImportWarning[];
}

function kindsOf(drafts: readonly DraftBlock[]): ImportedKind[] {
  const kinds = drafts.map((draft): ImportedKind => {
    if (draft.kind === 'numbered') return 'paragraph';
    if (draft.kind === 'text') return isHeading(draft) ? 'heading' : 'paragraph';
    return draft.kind;
  });
  const first = kinds.findIndex((kind) => kind !== 'note');
  if (kinds[first] === 'heading') kinds[first] = 'part';
  // Numbers that begin again under a heading begin a part; the first of the headings in a row names it.
  let numbered = false;
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind !== 'numbered') continue;
    if (draft.label === '1' && numbered) {
      const title = firstHeadingBefore(kinds, at);
      if (title !== null) kinds[title] = 'part';
    }
    numbered = true;
  }
  return kinds;
}

/** The first of the headings that stand in a row before a block (notes and unnumbered paragraphs between are passed over). */
function firstHeadingBefore(kinds: readonly ImportedKind[], at: number): number | null {
  let title: number | null = null;
  for (let place = at - 1; place >= 0; place -= 1) {
    const kind = kinds[place];
    if (kind === 'heading') title = place;
    else if (kind !== 'note') break;
  }
  return title;
}

function numberWarnings(drafts: readonly DraftBlock[], kinds: readonly ImportedKind[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  let seen = new Set<number>();
  let last = 0;
  for (const [at, draft] of drafts.entries()) {
    if (kinds[at] === 'part') {
      seen = new Set();
      last = 0;
    }
    if (draft.kind !== 'numbered') {
      const loose = draft.kind === 'text' && kinds[at] === 'paragraph' && last > 0;
      if (loose) warnings.push({ code: 'paragraph.unnumbered', line: draft.from });
      continue;
    }
    const number = Number(draft.label);
    const about = { line: draft.from, found: String(number), expected: String(last + 1) };
    if (number > last + 1) warnings.push({ code: 'number.missing', ...about });
    else if (number === 1 && last > 0) warnings.push({ code: 'number.restarted', ...about });
    else if (seen.has(number)) warnings.push({ code: 'number.repeated', ...about });
    else if (number !== last + 1) warnings.push({ code: 'number.outOfOrder', ...about });
    if (number === 1) seen = new Set();
    seen.add(number);
    last = number;
  }
  return warnings;
}

/**
 * Gives each draft its kind and its parent: headings told by shape, parts by the numbers that begin again, items under
 * the paragraph before them. Warns, with the line, of every number that is missing, repeated or out of order.
 */
export function outlineOf(drafts: readonly DraftBlock[]): Outline {
  const kinds = kindsOf(drafts);
  const parents: (number | null)[] = [];
  let part: number | null = null;
  let heading: number | null = null;
  let paragraph: number | null = null;
  for (const [at, kind] of kinds.entries()) {
    if (kind === 'part') {
      parents.push(null);
      part = at;
      heading = paragraph = null;
    } else if (kind === 'heading') {
      parents.push(part);
      heading = at;
      paragraph = null;
    } else if (kind === 'paragraph') {
      parents.push(heading ?? part);
      paragraph = at;
    } else parents.push(kind === 'item' ? (paragraph ?? heading ?? part) : part);
  }
  const long = drafts.filter((draft) => draft.length > TEXT_LIMIT);
  const longWarnings = long.map((draft): ImportWarning => ({ code: 'paragraph.long', line: draft.from }));
  return { kinds, parents, warnings: [...numberWarnings(drafts, kinds), ...longWarnings] };
}
