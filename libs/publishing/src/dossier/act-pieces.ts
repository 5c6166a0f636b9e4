import type { Pack } from '../pack/pack';
import type { PackAmendment, PackComment, PackParticipation } from '../pack/pack-acts';
import type { Piece } from './dossier';
import { heading, marked, paragraph, plain, table } from './pieces';
import type { Voice } from './voice';

const label = ({ number }: PackAmendment): string => (number === null ? '–' : `D.${number}`);

function amendmentPieces(amendment: PackAmendment, voice: Voice): Piece[] {
  const { words } = voice;
  const { changes, original, rationale, provisionNumber } = amendment;
  const shown = changes[voice.lang] === undefined ? original : voice.lang;
  const change = changes[shown];
  const reasons = rationale === null ? [] : [`${words.rationale}: ${rationale}`];
  const lang = shown === voice.lang ? null : shown;
  return [
    heading(3, `${words.amendment} ${label(amendment)}, ${words.provision.toLowerCase()} ${provisionNumber ?? ''}`),
    paragraph(`${words.mover}: ${voice.person(amendment.mover)}`),
    ...(amendment.seconder === null ? [] : [paragraph(`${words.seconder}: ${voice.person(amendment.seconder)}`)]),
    ...(amendment.kind === 'deleteBlock' ? [paragraph(words.deletesProvision)] : []),
    ...(change === undefined ? [] : [{ kind: 'paragraph' as const, number: null, words: marked(change.marks, lang) }]),
    ...reasons.map((reason) => paragraph(reason)),
  ];
}

/** Every amendment with its fate: a table, then each with its words. */
export function amendmentsPieces({ amendments }: Pack, voice: Voice): Piece[] {
  const { words, terms } = voice;
  if (amendments.length === 0) return [heading(2, words.amendments), paragraph(`${words.none}.`)];
  const rows = amendments.map((one) => [
    ...[label(one), one.provisionNumber ?? '', voice.person(one.mover), terms.amendmentState[one.state]],
    one.decidedBy === null ? '' : String(one.decidedBy),
  ]);
  const titles = [words.amendment, words.provision, words.mover, words.fate, words.division];
  return [
    heading(2, words.amendments),
    table(words.amendments, titles, rows),
    ...amendments.flatMap((amendment) => amendmentPieces(amendment, voice)),
  ];
}

function commentRow(comment: PackComment, voice: Voice) {
  const { words, terms } = voice;
  const { disposition, withdrawnAt, language, quote } = comment;
  const said = `${quote === null ? '' : `«${quote}» `}${comment.text ?? words.erased}`;
  const became = disposition === null ? '' : terms.disposition[disposition.kind];
  return [
    ...[
      `${comment.round ?? ''}`,
      comment.provisionNumber ?? '',
      voice.person(comment.author),
      terms.commentKind[comment.kind],
    ],
    plain(said, language === voice.lang ? null : language),
    withdrawnAt === null ? became : words.withdrawn,
    disposition === null ? '' : (disposition.reason ?? words.erased),
  ];
}

/** Comments with dispositions. */
export function commentsPieces({ comments }: Pack, voice: Voice): Piece[] {
  const { words } = voice;
  if (comments.length === 0) return [heading(2, words.comments), paragraph(`${words.none}.`)];
  const titles = [
    words.round,
    words.provision,
    words.author,
    words.kind,
    words.comment,
    words.disposition,
    words.reason,
  ];
  const rows = comments.map((comment) => commentRow(comment, voice));
  return [heading(2, words.comments), table(words.comments, titles, rows)];
}

function groupPieces({ group, takingPart }: PackParticipation, voice: Voice): Piece[] {
  const { words } = voice;
  if (takingPart.length === 0) return [];
  const titles = [words.name, `#${words.comment}`, `#${words.amendment}`, `#${words.sittings}`, `#${words.divisions}`];
  const rows = takingPart.map(({ person, comments, amendments, sittings, divisions }) => [
    ...[voice.person(person), String(comments), String(amendments), String(sittings), String(divisions)],
  ]);
  return [table(`${words.takingPart}: ${voice.group(group)}`, titles, rows)];
}

/** Who took part, per group. */
export function participationPieces({ participation }: Pack, voice: Voice): Piece[] {
  const { words } = voice;
  const rows = participation.map((one) => [
    ...[voice.group(one.group), String(one.persons), String(one.takingPart.length)],
    `${one.delegationsTakingPart} / ${one.delegations}`,
  ]);
  const titles = [words.group, `#${words.persons}`, `#${words.takingPart}`, `#${words.delegations}`];
  return [
    heading(2, words.participation),
    table(words.participation, titles, rows),
    ...participation.flatMap((one) => groupPieces(one, voice)),
  ];
}
