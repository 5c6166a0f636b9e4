import type { InterfaceLanguage } from '@concord/contracts';
import type { Pack } from '../pack/pack';
import { amendmentsPieces, commentsPieces, participationPieces } from './act-pieces';
import { divisionsPieces } from './division-pieces';
import type { Dossier, Piece } from './dossier';
import { dossierFileName } from './file-name';
import { withFoldingLists } from './name-lists';
import { heading, notice, paragraph } from './pieces';
import { positionsPieces } from './position-pieces';
import { comparisonPieces, provenancePieces, textPieces } from './text-pieces';
import type { Voice } from './voice';
import { voiceOf } from './voice';
import type { DossierWords } from './words/words';

/** Figures alone are named as paragraphs ("23, 24, 25", "4–6", "17 (b)"); whatever else the founder wrote stands as it is. */
function paragraphOf(paragraph: string, { mandateParagraph }: DossierWords): string {
  if (!/^\d/.test(paragraph)) return paragraph;
  const figures = paragraph.match(/\d+(?:\.\d+)*/g) ?? [];
  return `${figures.length > 1 ? mandateParagraph.several : mandateParagraph.one} ${paragraph}`;
}

function opening({ consultation, checkpoint }: Pack, voice: Voice): Piece[] {
  const { words, terms, time } = voice;
  const { mandate, state, demonstration } = consultation;
  const ordered =
    mandate === null
      ? []
      : [`${words.mandate}: ${mandate.body}, ${mandate.document}, ${paragraphOf(mandate.paragraph, words)}`];
  return [
    ...(demonstration ? [notice(words.demonstration)] : []),
    ...ordered.map((line) => paragraph(line)),
    paragraph(`${words.state}: ${terms.consultationState[state]}. ${words.asAt} ${time(checkpoint.at)}.`),
  ];
}

function verification({ checkpoint }: Pack, { words }: Voice): Piece[] {
  const groups = checkpoint.fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
  return [
    heading(2, words.verification),
    paragraph(words.howToVerify.replace('{bundle}', dossierFileName(checkpoint.size, 'zip'))),
    paragraph(`${words.fingerprint}: ${groups}`),
    paragraph(`${words.entries}: ${checkpoint.size}. ${words.root}: ${checkpoint.root}`),
    heading(3, words.checkpoint),
    { kind: 'verbatim', text: checkpoint.note },
  ];
}

/** No heading lies more than one level below the one before it, whatever the draft's own headings are. */
function stepped(pieces: readonly Piece[]): Piece[] {
  let before = 1;
  return pieces.map((piece) => {
    if (piece.kind !== 'heading') return piece;
    const level = piece.level > before + 1 ? (before === 2 ? 3 : 2) : piece.level;
    before = level;
    return { ...piece, level };
  });
}

/** A pack as a dossier to be read, in one language. */
export function dossierOf(pack: Pack, lang: InterfaceLanguage): Dossier {
  const voice = voiceOf(pack, lang);
  const { words, pick } = voice;
  const { title, body } = pack.consultation;
  return {
    lang,
    title: pick(title).text,
    subtitle: `${words.dossier} – ${pick(body.names).text}`,
    at: pack.checkpoint.at,
    running: [...(pack.consultation.demonstration ? [words.demonstrationMark] : []), pick(title).text].join(' – '),
    contents: words.contents,
    spoken: { inserted: words.inserted, deleted: words.deletedMark },
    pieces: withFoldingLists(
      stepped([
        ...opening(pack, voice),
        ...textPieces(pack, voice),
        ...comparisonPieces(pack, voice),
        ...provenancePieces(pack, voice),
        ...amendmentsPieces(pack, voice),
        ...divisionsPieces(pack, voice),
        ...commentsPieces(pack, voice),
        ...positionsPieces(pack, voice),
        ...participationPieces(pack, voice),
        ...verification(pack, voice),
      ]),
    ),
  };
}
