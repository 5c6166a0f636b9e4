import { z } from 'zod';
import { operationsBetween, type HashOf, type Passage, type TextAmendment } from '@concord/text';
import { parsePassage } from '../notation/parse';
import { count, fields, read, textField } from './fields';
import type { Read } from './refusal';
import { accept, refuse } from './refusal';

const words = (what: string) => (issue: { readonly input: unknown }) =>
  issue.input === undefined ? 'is missing' : `must be ${what}`;

const name = z.string({ error: words('a name') }).min(1, 'must be a name');

const mergeCase = fields({
  base: textField,
  amendments: z.array(z.object({ id: name, order: count, proposedText: textField }, { error: words('an object') }), {
    error: words('a list of amendments'),
  }),
  parents: z.record(z.string(), name, { error: words('an object of amendments by sub-amendment') }).nullish(),
  baseAfter: textField.nullish(),
});

/** What stands for the base where an amendment's name would. */
export const BASE = 'base';

/** A case: the text, what is proposed, in order, and what the text is afterwards, where it changed. */
export interface MergeCase {
  readonly base: Passage;
  readonly baseAfter: Passage | null;
  readonly amendments: readonly TextAmendment[];
}

/** Reads a case in the notation: each proposed text becomes the operations that make it of the text it was written for. */
export function readMergeCase(input: unknown, hashOf: HashOf, textWith: TextWith): Read<MergeCase> {
  const parsed = read(mergeCase, input);
  if (!parsed.ok) return parsed;
  const { amendments, parents, baseAfter } = parsed.value;
  const base = parsePassage(parsed.value.base, 'base', 'b');
  if (!base.ok) return base;
  const after = typeof baseAfter === 'string' ? parsePassage(baseAfter, 'baseAfter', 'n') : null;
  if (after !== null && !after.ok) return after;
  const misnamed = misnamedIn(
    amendments.map(({ id }) => id),
    parents ?? {},
  );
  if (misnamed !== null) return misnamed;
  const read_: TextAmendment[] = [];
  const parentOf = (id: string) => (Object.hasOwn(parents ?? {}, id) ? (parents?.[id] ?? null) : null);
  // An amendment before its sub-amendments, whose base is its text.
  for (const isSub of [false, true]) {
    for (const [at, { id, order, proposedText }] of amendments.entries()) {
      const parent = parentOf(id);
      if ((parent !== null) !== isSub) continue;
      const proposed = parsePassage(proposedText, `amendments[${at}].proposedText`, `${id}:`);
      if (!proposed.ok) return proposed;
      const written = parent === null ? base.value : textWith(base.value, read_, parent);
      read_.push({ id, order, parent, operations: operationsBetween(written, proposed.value, hashOf) });
    }
  }
  const sorted = read_.toSorted((a, b) => a.order - b.order);
  return accept({ base: base.value, baseAfter: after === null ? null : after.value, amendments: sorted });
}

/** The text as an amendment would make it. */
export type TextWith = (base: Passage, amendments: readonly TextAmendment[], id: string) => Passage;

function misnamedIn(ids: readonly string[], parents: Readonly<Record<string, string>>) {
  for (const [at, id] of ids.entries()) {
    if (ids.indexOf(id) !== at) return refuse(`amendments[${at}].id`, 'is the id of an earlier amendment too');
    if (id === BASE) return refuse(`amendments[${at}].id`, `must not be "${BASE}", which stands for the text itself`);
  }
  for (const [sub, parent] of Object.entries(parents)) {
    if (!ids.includes(sub)) return refuse(`parents.${sub}`, 'is not the id of an amendment');
    if (!ids.includes(parent)) return refuse(`parents.${sub}`, `names "${parent}", which is not an amendment`);
    if (sub === parent) return refuse(`parents.${sub}`, 'cannot be its own amendment');
    if (Object.hasOwn(parents, parent))
      return refuse(`parents.${sub}`, 'amends a sub-amendment: there is one level only');
  }
  return null;
}
