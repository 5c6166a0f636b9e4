import fc from 'fast-check';

/** Sample sentences per language; the words are ours. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Members should regulate recruitment agencies.',
    'No fee is borne by the worker’s family, nor (a) by him.',
    'Costs: 1,250.50 a year',
  ],
  fr: [
    'Les Membres devraient réglementer les agences d’emploi.',
    'Aucun frais n’est à la charge du travailleur ; jamais.',
    'L’État s’engage « sans délai »',
  ],
  es: [
    'Los Miembros deberían regular las agencias de contratación.',
    '¿Quién paga los gastos? Nunca el trabajador.',
    'Año 2004: «niñez»',
  ],
  ar: ['ينبغي للأعضاء تنظيم وكالات التوظيف.', 'لا يتحمل العامل أي رسوم، ولا أسرته.', 'حِماية العُمّال المهاجرين؟'],
  zh: ['各成员国应当规范招聘机构。', '工人不承担任何费用，其家属也不承担。', '保护移民工人的权利'],
};

/** Characters that a cut in the wrong place would break: joined emoji, flags, combining marks, conjuncts, isolates. */
const HARD = [
  '👩‍🌾',
  '👨‍👩‍👧',
  '🇫🇷',
  '🇪🇸',
  '👍🏽',
  'e\u0301',
  'o\u0302\u0323',
  'क्षि',
  '한',
  '\u2067שלום\u2069',
  '\n',
  '\t',
  '  ',
  '<b>',
  '&amp;',
  '\u200e',
  ' \u0301',
];

export const LANGUAGES = Object.keys(SAMPLES);

const piece = (language: string) => {
  const samples = SAMPLES[language] ?? [];
  const words = samples.flatMap((sample) => sample.split(/(?<=\s)|(?=[，。、])/u));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...samples) },
    { weight: 1, arbitrary: fc.constantFrom(...HARD) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  );
};

/** Two texts of one language, of which the second is the first with pieces struck, put in, replaced and moved. */
export const editedTexts = fc.constantFrom(...LANGUAGES).chain((language) =>
  fc
    .record({
      pieces: fc.array(piece(language), { maxLength: 25 }),
      edits: fc.array(
        fc.record({ at: fc.nat(24), strike: fc.nat(4), insert: fc.array(piece(language), { maxLength: 4 }) }),
        { maxLength: 5 },
      ),
    })
    .map(({ pieces, edits }) => {
      const next = [...pieces];
      for (const { at, strike, insert } of edits) next.splice(at, strike, ...insert);
      return { language, before: pieces.join(''), after: next.join('') };
    }),
);

/** Few words, many repetitions: where a change stands is then a choice. */
export const repetitiveText = fc
  .array(fc.constantFrom('a', 'b', ' ', ' ', '. ', ', ', '\n', 'c d '), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

/** Texts of raw UTF-16 units, lone surrogates and combining marks among them: nothing the library may trip over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '.',
        '\u0301',
        '\u200d',
        '\ud83d',
        '\udc69',
        '🇦',
        '🇧',
        '🇨',
        '👩',
        'क',
        '्',
        'ष',
        '\r',
        '\n',
      ),
      { maxLength: 20 },
    )
    .map((units) => units.join('')),
);

/** A text of one language. */
export const textOfPieces = (language: string) =>
  fc.array(piece(language), { maxLength: 10 }).map((pieces) => pieces.join(''));
