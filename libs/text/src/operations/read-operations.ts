import { graphemeBorders } from '../graphemes';
import { attributesOf, sameAttribute, sliceRuns, runsOf } from '../passage/runs';
import { isList, type PassageBlock } from '../passage/passage';
import { baseRefusal, type Base } from './check-base';
import { editsObjection, formatObjection, splitObjection, textObjection, type Objection } from './check-words';
import type { Changes, FormatEffect, JoinChange, NewNode, TextChange, WholeChange } from './changes';
import { normalEdits } from './normal-edits';
import type { ReplaceText } from '../operation';
import type { FormatText, InsertNode, MergeBlocks, PassageOperation } from './passage-operation';
import { arrange } from './places';
import type { PassageRefusal } from './refusals';

/** What an amendment changes, or why its operations do not stand. */
export type ReadOperations = { readonly ok: true; readonly changes: Changes } | PassageRefusal;

/** Changes being gathered, operation by operation. */
interface Gathering extends Base {
  readonly created: Map<string, NewNode>;
  readonly texts: TextChange[];
  readonly wholes: WholeChange[];
  readonly formats: FormatEffect[];
  readonly joins: JoinChange[];
}

/**
 * Reads an amendment's operations: each must stand on the passage it was written against, and all of them together.
 * @returns the changes in their normal form, or the first operation that does not stand.
 */
export function readOperations(base: Base, operations: readonly PassageOperation[]): ReadOperations {
  const gathering: Gathering = { ...base, created: new Map(), texts: [], wholes: [], formats: [], joins: [] };
  const newIds = new Set(operations.flatMap(newIdOf));
  for (const [operation, one] of operations.entries()) {
    const code = baseRefusal(base, one, newIds);
    const objection = code === null ? take(gathering, one) : { code };
    if (objection !== null) return { ok: false, ...objection, operation, block: one.block };
  }
  const { created, texts, wholes, formats, joins } = gathering;
  const arranged = arrange(base.index, operations, created);
  if (!arranged.ok) return arranged;
  const { deletes, moved, places } = arranged;
  return { ok: true, changes: { texts, wholes, formats, joins, created, deletes, moved, places } };
}

function newIdOf(operation: PassageOperation): readonly string[] {
  return operation.kind === 'insertBlock' ? [operation.block] : [];
}

function take(gathering: Gathering, operation: PassageOperation): Objection | null {
  if (operation.kind === 'insertBlock') return takeNew(gathering, operation);
  const block = gathering.index.byId.get(operation.block);
  if (block === undefined) return { code: 'amendment.blockGone' };
  switch (operation.kind) {
    case 'replaceText':
      return takeEdits(gathering, block, operation);
    case 'replaceBlock': {
      const { text, marks = [] } = operation;
      if (text === block.text && marks.length === 0 && block.marks.length === 0)
        return { code: 'amendment.nothingChanges' };
      gathering.wholes.push({ block: block.id, text, marks });
      return textObjection(text, marks, mayBeEmpty(gathering, block));
    }
    case 'splitBlock': {
      if (isTaken(gathering, operation.newBlock)) return { code: 'amendment.idTaken' };
      const { from, to, newBlock } = operation;
      gathering.texts.push({ block: block.id, from, to, insert: '', marks: null, newBlock });
      gathering.created.set(newBlock, { id: newBlock, kind: block.kind, text: '', marks: [] });
      return splitObjection(block, operation);
    }
    case 'formatText':
      return takeFormats(gathering, block, operation);
    case 'mergeBlocks':
      return takeJoin(gathering, operation);
    case 'deleteBlock':
    case 'moveBlock':
      return null;
  }
}

function isTaken({ index, created }: Gathering, id: string): boolean {
  return index.byId.has(id) || created.has(id);
}

function mayBeEmpty({ index }: Gathering, { id, kind }: PassageBlock): boolean {
  return isList(kind) || index.children(id).length > 0;
}

function takeNew(gathering: Gathering, { block: id, blockKind: kind, text, marks = [] }: InsertNode): Objection | null {
  if (isTaken(gathering, id)) return { code: 'amendment.idTaken' };
  gathering.created.set(id, { id, kind, text, marks });
  if (isList(kind)) return text === '' && marks.length === 0 ? null : { code: 'amendment.misplaced' };
  // An item may have nothing but a list in it; whether it has is known once all operations are read.
  return textObjection(text, marks, kind === 'item');
}

function takeEdits(gathering: Gathering, block: PassageBlock, { edits }: ReplaceText): Objection | null {
  const objection = editsObjection(block, edits, mayBeEmpty(gathering, block));
  if (objection !== null) return objection;
  for (const { from, to, insert, marks } of normalEdits(block.text, edits)) {
    gathering.texts.push({ block: block.id, from, to, insert, marks: marks ?? null, newBlock: null });
  }
  return null;
}

/** Only what really changes is a change: a mark on words that have it already is none. */
function takeFormats(gathering: Gathering, block: PassageBlock, { changes }: FormatText): Objection | null {
  const objection = formatObjection(block, changes);
  if (objection !== null) return objection;
  const runs = runsOf(block.text, block.marks);
  const found: FormatEffect[] = [];
  for (const { from, to, mark: kind, target, on } of changes) {
    const [mark] = attributesOf([target === undefined ? { kind } : { kind, target }]);
    let at = from;
    for (const run of sliceRuns(runs, from, to)) {
      const end = at + run.text.length;
      const has = run.attributes.some((one) => sameAttribute(one, mark));
      if (mark !== undefined && has !== on) found.push({ block: block.id, from: at, to: end, mark, on });
      at = end;
    }
  }
  gathering.formats.push(...withoutSeams(found));
  return found.length === 0 ? { code: 'amendment.nothingChanges' } : null;
}

function withoutSeams(effects: readonly FormatEffect[]): readonly FormatEffect[] {
  const out: FormatEffect[] = [];
  for (const effect of effects) {
    const last = out.at(-1);
    const runsOn = last?.to === effect.from && last.on === effect.on && sameAttribute(last.mark, effect.mark);
    if (runsOn) out.pop();
    out.push(runsOn ? { ...effect, from: last.from } : effect);
  }
  return out;
}

function takeJoin(gathering: Gathering, { block, other, join }: MergeBlocks): Objection | null {
  const { index } = gathering;
  const first = index.byId.get(block);
  const siblings = index.children(first?.parent ?? null);
  const next = siblings[siblings.findIndex(({ id }) => id === block) + 1];
  const neighbours = next?.id === other && next.kind === first?.kind && index.children(block).length === 0;
  if (!neighbours || isList(next.kind)) return { code: 'amendment.notNeighbours' };
  const cut = graphemeBorders(first.text + join + next.text);
  if (!cut(first.text.length) || !cut(first.text.length + join.length)) return { code: 'range.splitsCharacter' };
  gathering.joins.push({ block, other, join });
  return textObjection(first.text + join + next.text, [], false);
}
