import type { Pack } from '../pack/pack';
import type { PackProvision, PackRevision, PackText } from '../pack/pack-text';
import type { Piece } from './dossier';
import { heading, marked, notice, paragraph, plain, table } from './pieces';
import type { Voice } from './voice';

/** A provision's text in the reader's language, or in the first there is. */
function textOf({ texts }: PackProvision, { lang }: Voice, languages: readonly string[]) {
  const found = [lang, ...languages].find((one) => texts[one] !== undefined);
  const text: PackText | undefined = texts[found ?? ''];
  return text === undefined || found === undefined ? null : { ...text, lang: found === lang ? null : found };
}

const called = (provision: PackProvision): string => provision.number ?? provision.firstNumber ?? '';

function headingOf(provision: PackProvision, voice: Voice, level: 3 | 4): Piece[] {
  if (provision.headings === null) return [];
  const { text, lang } = voice.pick(provision.headings);
  return [heading(level, text, lang)];
}

/** The text as it stands. */
export function textPieces({ document, consultation }: Pack, voice: Voice): Piece[] {
  const { words, terms } = voice;
  if (document === null) return [heading(2, words.text), paragraph(words.noText)];
  const { languages } = consultation.body;
  const body = document.provisions.flatMap((provision): Piece[] => {
    const own = headingOf(provision, voice, provision.depth === 0 ? 3 : 4);
    const text = textOf(provision, voice, languages);
    const number = called(provision);
    if (provision.state === 'deleted') {
      return [...own, { kind: 'paragraph', number, words: plain(`[${words.deleted}]`) }];
    }
    const isHead = provision.kind === 'part' || provision.kind === 'heading';
    if (text === null) return own;
    if (isHead && own.length === 0) return [heading(3, text.text, text.lang)];
    const status = text.status === 'authentic' ? [] : [`[${terms.textStatus[text.status]}]`];
    return [
      ...own,
      { kind: 'paragraph', number: number === '' ? null : number, words: plain(text.text, text.lang) },
      ...status.map((one) => paragraph(one)),
    ];
  });
  const notes = document.notes === null ? [] : [notice(voice.pick(document.notes).text)];
  return [heading(2, words.text), ...notes, ...body];
}

/** What changed since the first draft, provision by provision. */
export function comparisonPieces({ document, consultation }: Pack, voice: Voice): Piece[] {
  const { words } = voice;
  const provisions = document?.provisions ?? [];
  const unchanged: string[] = [];
  const changed = provisions.flatMap((provision): Piece[] => {
    const text = textOf(provision, voice, consultation.body.languages);
    if (text?.marks == null) return [];
    const isDeleted = provision.state === 'deleted';
    if (!isDeleted && text.marks.every(({ op }) => op === 'equal')) {
      if (called(provision) !== '') unchanged.push(called(provision));
      return [];
    }
    const marks = isDeleted ? [{ op: 'delete' as const, text: text.first ?? text.text }] : text.marks;
    return [{ kind: 'paragraph', number: called(provision), words: marked(marks, text.lang) }];
  });
  return [
    heading(2, words.comparison),
    paragraph(words.comparisonNote),
    ...changed,
    paragraph(`${words.unchanged}: ${unchanged.length === 0 ? words.none : unchanged.join(', ')}.`),
  ];
}

function revisionText(
  { number, cause, amendment, division, reason, at }: PackRevision,
  { words, time }: Voice,
): string {
  const by = amendment === null ? '' : `D.${amendment}`;
  const in_ = division === null ? '' : `${words.division} ${division}`;
  const why = cause === 'import' ? words.firstDraft : cause === 'office' ? `${words.office}: ${reason ?? ''}` : '';
  return `${number}: ${[why, by, in_, time(at)].filter((part) => part !== '').join(', ')}`;
}

/** Source, instruments and revisions of each provision. */
export function provenancePieces({ document }: Pack, voice: Voice): Piece[] {
  const { words, terms, pick } = voice;
  const rows = (document?.provisions ?? []).flatMap((provision) => {
    if (called(provision) === '') return [];
    const { source, instruments, revisions, state, decidedBy } = provision;
    const from = source === null ? '' : [pick(source.document).text, source.label ?? ''].join(' ').trim();
    const fate =
      decidedBy === null
        ? terms.provisionState[state]
        : `${terms.provisionState[state]}, ${words.division} ${decidedBy}`;
    return [
      [
        ...[called(provision), from, instruments.map(({ titles }) => pick(titles).text).join('; ')],
        ...[revisions.map((revision) => revisionText(revision, voice)).join('; '), fate],
      ],
    ];
  });
  const titles = [words.provision, words.source, words.instruments, words.revisions, words.state];
  return [heading(2, words.provenance), table(words.provenance, titles, rows)];
}
