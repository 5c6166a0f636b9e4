import { instrumentOf } from './instruments';

/** Words of a text that cite an instrument: `[from, to)` in UTF-16 units. */
export interface Citation {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** False for a Convention or Recommendation cited by a number that the register does not hold. */
  readonly registered: boolean;
}

/** Numbers in a row: "97", "97 and 143", "86, 151 and 188", in English, French and Spanish. */
const LIST = String.raw`\d{1,3}(?:(?:,\s*|\s+)(?:(?:and|et|y|&)\s+)?\d{1,3}\b(?!\s*\(?\d{4}))*`;
const NUMBER_SIGN = String.raw`(?:N(?:os?)\.?|n(?:os|[o°º])\.?|n[úu]ms?\.)`;
const KIND = String.raw`(?<kind>Conventions?|Recommendations?|conventions?|recommandations?|Recommandations?|Convenios?|Recomendaci(?:ón|ones))`;

/** "Conventions Nos. 97 and 143", "Recommendation No. 188", "Convention (No. 97)", "Convenio núm. 97". */
const BY_NUMBER = new RegExp(String.raw`\b${KIND}\s+\(?${NUMBER_SIGN}\s*(?<list>${LIST})\b\)?`, 'gu');

/** "Migrant Workers (Supplementary Provisions) Convention, 1975 (No. 143)": at most twelve words of a title. */
const TITLE_WORD = String.raw`(?:\p{Lu}[\p{L}’'-]*|\(\p{Lu}[^()]{0,60}\)|for|of|and|on|in)`;
const BY_TITLE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${TITLE_WORD}\s+){1,12}(?<kind>Convention|Recommendation)(?:\s+\(Revised\))?,\s+\d{4}\s+\(No\.\s*(?<list>\d{1,3})\)`,
  'gu',
);

const YEAR = (year: number): string => String.raw`(?:,?\s*\(${String(year)}\))?`;

/** Instruments that are cited by name, in their several wordings. */
const BY_NAME: readonly { readonly key: string; readonly wording: RegExp }[] = [
  {
    key: 'D1998',
    wording: new RegExp(
      String.raw`\b(?:1998\s+)?(?:ILO\s+)?(?:1998\s+)?Declaration\s+on\s+Fundamental\s+Principles\s+and\s+Rights\s+at\s+Work(?:\s+and\s+its\s+Follow-[Uu]p)?${YEAR(1998)}`,
      'gu',
    ),
  },
  // The short form means the Declaration of 1998 unless another subject follows it.
  {
    key: 'D1998',
    wording: /\b(?:1998\s+(?:ILO\s+)?|ILO\s+(?:1998\s+)?)Declaration\b(?!\s+(?:on|of|for|concerning)\b)/gu,
  },
  {
    key: 'D1998',
    wording: new RegExp(
      String.raw`\bDéclaration\s+(?:de\s+l[’']OIT\s+)?(?:\(?1998\)?\s+)?relative\s+aux\s+principes\s+et\s+droits\s+fondamentaux\s+au\s+travail(?:\s+et\s+son\s+suivi)?${YEAR(1998)}`,
      'gu',
    ),
  },
  {
    key: 'D1998',
    wording: new RegExp(
      String.raw`\bDeclaración\s+(?:de\s+la\s+OIT\s+)?relativa\s+a\s+los\s+principios\s+y\s+derechos\s+fundamentales\s+en\s+el\s+trabajo(?:\s+y\s+su\s+seguimiento)?${YEAR(1998)}`,
      'gu',
    ),
  },
  {
    key: 'UN-ICRMW',
    wording: new RegExp(
      String.raw`\b(?:United\s+Nations\s+)?(?:International\s+)?Convention\s+on\s+the\s+Protection\s+of\s+the\s+Rights\s+of\s+All\s+Migrant\s+Workers\s+and\s+Members\s+of\s+[Tt]heir\s+Families${YEAR(1990)}`,
      'gu',
    ),
  },
  {
    key: 'UN-UNTOC',
    wording: new RegExp(
      String.raw`\b(?:United\s+Nations\s+)?Convention\s+against\s+Transnational\s+Organi[sz]ed\s+Crime${YEAR(2000)}`,
      'gu',
    ),
  },
];

/** The two Protocols are cited together, behind the treaty that they supplement. */
const PROTOCOLS =
  /\bOrgani[sz]ed\s+Crime(?:\s*\(2000\))?,?\s+and\s+(?<list>its\s+two\s+(?:associated\s+|supplementing\s+)?Protocols)\b/dgu;

function keyOf(kind: string, number: string): string {
  return `${/^conven/iu.test(kind) ? 'C' : 'R'}${number.padStart(3, '0')}`;
}

function cite(text: string, key: string, from: number, to: number): Citation {
  return { key, from, to, words: text.slice(from, to), registered: instrumentOf(key) !== undefined };
}

/** Each number of a list is a citation of its own; the first has the words before it too, the last a closing bracket. */
function byNumber(text: string, pattern: RegExp): Citation[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { kind = '', list = '' } = match.groups ?? {};
    const start = match.index + match[0].lastIndexOf(list);
    const numbers = [...list.matchAll(/\d{1,3}/gu)];
    return numbers.map((number, at) => {
      const end = at === numbers.length - 1 ? match.index + match[0].length : start + number.index + number[0].length;
      return cite(text, keyOf(kind, number[0]), at === 0 ? match.index : start + number.index, end);
    });
  });
}

function byName(text: string): Citation[] {
  return BY_NAME.flatMap(({ key, wording }) =>
    [...text.matchAll(wording)].map((match) => cite(text, key, match.index, match.index + match[0].length)),
  );
}

function protocols(text: string): Citation[] {
  return [...text.matchAll(PROTOCOLS)].flatMap((match) => {
    const [from, to] = match.indices?.groups?.list ?? [0, 0];
    return ['UN-TIP', 'UN-SOM'].map((key) => cite(text, key, from, to));
  });
}

/** "The" before a title is an article, not the title's first word. */
function withoutArticle(citation: Citation): Citation {
  const article = /^(?:The|For|Of|And|On|In|for|of|and|on|in)\s+/u.exec(citation.words)?.[0].length ?? 0;
  return { ...citation, from: citation.from + article, words: citation.words.slice(article) };
}

/**
 * Finds the instruments that a text cites: ILO Conventions and Recommendations by number or by title and number (English,
 * and by number French and Spanish), the 1998 Declaration and the United Nations instruments by name. Citations come in
 * the order of the text and never overlap, but for instruments cited by the same words. Pure.
 */
export function findInstruments(text: string): Citation[] {
  const found = [
    ...byNumber(text, BY_TITLE).map(withoutArticle),
    ...byNumber(text, BY_NUMBER),
    ...byName(text),
    ...protocols(text),
  ];
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Citation[] = [];
  for (const citation of found) {
    const last = kept.at(-1);
    const sameWords = last?.from === citation.from && last.to === citation.to && last.key !== citation.key;
    if (!last || citation.from >= last.to || sameWords) kept.push(citation);
  }
  return kept;
}
