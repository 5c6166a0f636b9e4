import fc from 'fast-check';
import { isBlank, operationsBetween, type Passage, type PassageBlock, type TextAmendment } from '../../src/index';

/** Stands for the caller's hash: any function will do that tells texts apart. */
export const hashOf = (words: string): string => `hash of ${words}`;

/** Sentences per language; the words are ours. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Members should regulate recruitment agencies.',
    'No fee is borne by the worker’s family.',
    'They publish a list every year.',
    'Wages are paid in full and on time.',
    'Complaints can be made free of charge.',
    'Inspectors visit workplaces without notice.',
  ],
  fr: [
    'Les Membres devraient réglementer les agences.',
    'Aucun frais n’est à la charge du travailleur.',
    'L’État publie une liste chaque année.',
    'Les salaires sont versés à temps.',
  ],
  es: [
    'Los Miembros deberían regular las agencias.',
    '¿Quién paga los gastos? Nunca el trabajador.',
    'El Estado publica una lista cada año.',
  ],
  ar: ['ينبغي للأعضاء تنظيم وكالات التوظيف.', 'لا يتحمل العامل أي رسوم.', 'تنشر الدولة قائمة كل عام.'],
  zh: ['各成员国应当规范招聘机构。', '工人不承担任何费用。', '国家每年公布名单。'],
};
const PUT_IN = ['also', 'public', '👩🏽‍🌾', 'é', 'يجوز', '任何', ', as agreed,', 'and its organizations', '<b>'];

export const LANGUAGES = Object.keys(SENTENCES);

const sentences = (language: string) => SENTENCES[language] ?? [];

const words = (language: string) =>
  fc.array(fc.constantFrom(...sentences(language)), { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));

const block = (id: string, parent: string | null, kind: PassageBlock['kind'], text: string): PassageBlock => ({
  ...{ id, parent, kind, text },
  marks: [],
  revision: 'r1',
});

/** A text of paragraphs, and at its end a list with a list in its first item. */
export const passages: fc.Arbitrary<Passage> = fc.constantFrom(...LANGUAGES).chain((language) =>
  fc
    .record({
      paragraphs: fc.array(words(language), { minLength: 1, maxLength: 4 }),
      items: fc.array(words(language), { maxLength: 3 }),
      nested: fc.array(words(language), { maxLength: 2 }),
    })
    .map(({ paragraphs, items, nested }) => {
      const blocks = paragraphs.map((text, at) => block(`p${at}`, null, 'paragraph', text));
      if (items.length > 0) blocks.push(block('list', null, 'orderedList', ''));
      blocks.push(...items.map((text, at) => block(`i${at}`, 'list', 'item', text)));
      if (items.length > 0 && nested.length > 0) {
        blocks.push(block('inner', 'i0', 'bulletedList', ''));
        blocks.push(...nested.map((text, at) => block(`n${at}`, 'inner', 'item', text)));
      }
      return { language, blocks };
    }),
);

type Step = { readonly at: number; readonly word: number; readonly put: string } & {
  readonly what: 'put' | 'strike' | 'replace' | 'delete' | 'insert' | 'move' | 'split' | 'merge' | 'mark';
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('put', 'strike', 'replace', 'delete', 'insert', 'move', 'split', 'merge', 'mark'),
  at: fc.nat(12),
  word: fc.nat(20),
  put: fc.constantFrom(...PUT_IN),
});

/** What somebody makes of a text who strikes, puts in, moves, splits and merges. */
function edited(passage: Passage, steps: readonly Step[], name: string): Passage {
  let { blocks } = passage;
  for (const [count, one] of steps.entries()) blocks = changed(blocks, one, `${name}:${count}`);
  return { ...passage, blocks };
}

function changed(blocks: readonly PassageBlock[], { what, at, word, put }: Step, id: string): readonly PassageBlock[] {
  const texts = blocks.filter(({ text }) => text !== '');
  const target = texts[at % texts.length];
  if (target === undefined) return blocks;
  const place = blocks.indexOf(target);
  const leaf = !blocks.some(({ parent }) => parent === target.id);
  const pieces = target.text.split(/(?<= )/u);
  const piece = word % pieces.length;
  const put_ = (text: string) =>
    isBlank(text) ? blocks : blocks.with(place, { ...target, text: text.normalize('NFC'), marks: [] });
  const next = blocks.slice(place + 1).find(({ parent }) => parent === target.parent);
  switch (what) {
    case 'put':
      return put_(pieces.toSpliced(piece, 0, `${put} `).join(''));
    case 'strike':
      return put_(pieces.toSpliced(piece, 1).join(''));
    case 'replace':
      return put_(pieces.with(piece, `${put}${piece === pieces.length - 1 ? '.' : ' '}`).join(''));
    case 'mark': {
      const from = pieces.slice(0, piece).join('').length;
      const length = pieces[piece]?.trimEnd().length ?? 0;
      return length === 0
        ? blocks
        : blocks.with(place, { ...target, marks: [{ kind: 'strong', from, to: from + length }] });
    }
    case 'delete':
      return texts.length > 1 && leaf && siblings(blocks, target) > 1 ? blocks.toSpliced(place, 1) : blocks;
    case 'insert':
      return leaf
        ? blocks.toSpliced(place + 1, 0, { ...target, id, text: `New: ${put} ${id}.`.normalize('NFC'), marks: [] })
        : blocks;
    case 'move': {
      const other = blocks.find(
        (one) => one.parent === target.parent && one.id !== target.id && one.kind === target.kind,
      );
      if (!leaf || other === undefined) return blocks;
      const without = blocks.toSpliced(place, 1);
      return without.toSpliced(without.indexOf(other), 0, target);
    }
    case 'split': {
      const [left, right] = [pieces.slice(0, piece).join('').trimEnd(), pieces.slice(piece).join('')];
      if (!leaf || target.marks.length > 0 || isBlank(left) || isBlank(right)) return blocks;
      return blocks.toSpliced(place, 1, { ...target, text: left }, { ...target, id, text: right });
    }
    case 'merge': {
      const fits = leaf && next?.kind === target.kind && target.marks.length === 0 && next.marks.length === 0;
      if (!fits || blocks.some(({ parent }) => parent === next.id)) return blocks;
      return blocks
        .with(place, { ...target, text: `${target.text} ${next.text}` })
        .filter(({ id: one }) => one !== next.id);
    }
  }
}

function siblings(blocks: readonly PassageBlock[], { parent }: PassageBlock): number {
  return blocks.filter((one) => one.parent === parent).length;
}

/** A text and what several persons make of it, each for themselves. */
export const proposals = passages.chain((base) =>
  fc
    .array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    .map((all) => ({ base, proposed: all.map((steps, at) => edited(base, steps, `A${at + 1}`)) })),
);

/** The same, and what others make of the first of these texts: sub-amendments to it. */
export const subProposals = fc.tuple(
  proposals,
  fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
);

/** What sub-amendments make of their amendment's text. */
export function editedSubs(text: Passage, subs: readonly (readonly Step[])[]): readonly Passage[] {
  return subs.map((steps, at) => edited(text, steps, `S${at + 1}`));
}

/** As amendments, numbered in the order in which they stand. */
export function amendmentsTo(base: Passage, proposed: readonly Passage[]): readonly TextAmendment[] {
  return proposed.map((next, at) => ({
    ...{ id: `A${at + 1}`, order: at + 1, parent: null },
    operations: operationsBetween(base, next, hashOf),
  }));
}
