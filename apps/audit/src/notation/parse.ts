import { admissibleText, type InlineMark, type NodeKind, type Passage, type PassageBlock } from '@concord/text';
import type { Read } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import { tokensOf, type Tag, type Token } from './tokens';

/** The language of cases: that of none, so that words are cut by the rules common to all scripts. */
const LANGUAGE = 'und';

const KINDS: ReadonlyMap<Tag, NodeKind> = new Map([
  ['p', 'paragraph'],
  ['ol', 'orderedList'],
  ['ul', 'bulletedList'],
  ['li', 'item'],
]);
/** What `br` stands for. */
const LINE = '\n';
const MARKS: ReadonlyMap<Tag, InlineMark['kind']> = new Map([
  ['strong', 'strong'],
  ['em', 'emphasis'],
]);

interface Draft {
  readonly tag: Tag;
  readonly at: number;
  text: string;
  /** Words may follow no list in an item. */
  closed: boolean;
}

interface Reading {
  readonly field: string;
  readonly prefix: string;
  readonly blocks: PassageBlock[];
  readonly open: Draft[];
  readonly marks: { readonly tag: Tag; readonly from: number }[];
  readonly found: Map<number, InlineMark[]>;
}

/**
 * Reads a passage in the notation of the cases: blocks `p`, `ol`, `ul`, `li`, marked words `strong`, `em`, and `br` for
 * a new line; blanks between blocks mean nothing. Words are brought to NFC.
 * @param field the name of the passage in the case, for the refusal.
 * @param prefix stands before the number of a block in its id.
 */
export function parsePassage(source: string, field: string, prefix: string): Read<Passage> {
  const tokens = tokensOf(source, field);
  if (!tokens.ok) return tokens;
  const reading: Reading = { field, prefix, blocks: [], open: [], marks: [], found: new Map() };
  for (const token of tokens.value) {
    const reason = take(reading, token);
    if (reason !== null) return refuse(field, reason);
  }
  const left = reading.open.at(-1);
  if (left !== undefined) return refuse(field, `has <${left.tag}> that is not closed`);
  const reason = reading.blocks.map((block) => flaw(reading, block)).find((one) => one !== null);
  if (reason !== undefined) return refuse(field, reason);
  return accept({ language: LANGUAGE, blocks: reading.blocks });
}

function take(reading: Reading, token: Token): string | null {
  if (token.kind === 'words') return say(reading, inline(token.text));
  if (token.tag === 'br') return token.kind === 'close' ? 'has </br>, which closes nothing' : say(reading, LINE);
  if (MARKS.has(token.tag)) return mark(reading, token);
  return token.kind === 'open' ? begin(reading, token.tag) : end(reading, token.tag);
}

/** As in HTML, a new line of the source is a blank of the words; `br` alone is a new line of the text. */
function inline(text: string): string {
  return text.replace(/\r?\n/g, ' ').normalize('NFC');
}

/** Words go to the paragraph or item that is open. */
function say({ open }: Reading, text: string): string | null {
  const at = open.at(-1);
  const holds = at?.tag === 'p' || at?.tag === 'li';
  if (holds && !at.closed) {
    at.text += text;
    return null;
  }
  // Blanks between blocks are those of the notation.
  if (text !== LINE && text.trim() === '') return null;
  return holds
    ? 'has words behind a list in the same <li>'
    : `has words outside <p> and <li>: ${JSON.stringify(text.slice(0, 20))}`;
}

function mark({ open, marks, found }: Reading, { kind, tag }: Extract<Token, { tag: Tag }>): string | null {
  const at = open.at(-1);
  if (at === undefined || at.closed || !['p', 'li'].includes(at.tag)) return `has <${tag}> outside <p> and <li>`;
  if (kind === 'open') {
    if (marks.some((one) => one.tag === tag)) return `has <${tag}> in <${tag}>`;
    marks.push({ tag, from: at.text.length });
    return null;
  }
  const last = marks.pop();
  const markKind = MARKS.get(tag);
  if (last?.tag !== tag || markKind === undefined) return `has </${tag}>, which closes nothing`;
  if (last.from === at.text.length) return null;
  found.set(at.at, [...(found.get(at.at) ?? []), { kind: markKind, from: last.from, to: at.text.length }]);
  return null;
}

const INSIDE: Readonly<Partial<Record<Tag, readonly (Tag | 'top')[]>>> = {
  p: ['top', 'li'],
  ol: ['top', 'li'],
  ul: ['top', 'li'],
  li: ['ol', 'ul'],
};

function begin({ open, marks, blocks, prefix }: Reading, tag: Tag): string | null {
  const parent = open.at(-1);
  const kind = KINDS.get(tag);
  if (kind === undefined || marks.length > 0) return `has <${tag}> inside marked words`;
  if (INSIDE[tag]?.includes(parent?.tag ?? 'top') !== true) {
    return parent === undefined ? `has <${tag}> outside a list` : `has <${tag}> in <${parent.tag}>`;
  }
  if (parent !== undefined) parent.closed = true;
  const id = `${prefix}${blocks.length + 1}`;
  const parentId = parent === undefined ? null : (blocks[parent.at]?.id ?? null);
  open.push({ tag, at: blocks.length, text: '', closed: tag === 'ol' || tag === 'ul' });
  blocks.push({ id, kind, parent: parentId, text: '', marks: [], revision: 'base' });
  return null;
}

function end({ open, marks, blocks, found }: Reading, tag: Tag): string | null {
  const draft = open.pop();
  if (draft?.tag !== tag) return `has </${tag}>, which closes nothing`;
  const unclosed = marks.at(-1);
  if (unclosed !== undefined) return `has <${unclosed.tag}> that is not closed in its <${tag}>`;
  const block = blocks[draft.at];
  if (block === undefined) return null;
  // Blanks before a list in an item are those of the notation.
  const words = draft.closed ? draft.text.trimEnd() : draft.text;
  const marked = (found.get(draft.at) ?? []).map((one) => ({ ...one, to: Math.min(one.to, words.length) }));
  blocks.splice(draft.at, 1, { ...block, text: words, marks: marked.filter(({ from, to }) => from < to) });
  return null;
}

function flaw({ blocks }: Reading, { id, kind, text }: PassageBlock): string | null {
  const inside = blocks.some(({ parent }) => parent === id);
  if (kind === 'orderedList' || kind === 'bulletedList') return inside ? null : 'has a list without <li>';
  if (!inside && text.trim() === '') return `has a <${kind === 'item' ? 'li' : 'p'}> without words`;
  const admissible = admissibleText(text);
  if (!admissible.ok) return WHY[admissible.code];
  return admissible.text === text ? null : 'has a combining mark apart from its letter: a tag stands between them';
}

const WHY = {
  'text.loneSurrogate': 'has half a character (a lone surrogate)',
  'text.nul': 'has the character U+0000',
  'text.control': 'has a control character other than tab and new line',
  'text.bidiOverride': 'has a character that overrides the direction of writing (U+202A to U+202E)',
  'text.unbalancedIsolates': 'has a direction isolate that is not closed in its line, or closed twice',
  'text.tooLong': 'has a paragraph or item of more than 20,000 characters',
} as const;
