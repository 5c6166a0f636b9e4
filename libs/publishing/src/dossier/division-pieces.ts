import type { CountRecord } from '@concord/procedure';
import type { Pack } from '../pack/pack';
import type { PackDivision } from '../pack/pack-acts';
import type { Piece } from './dossier';
import { heading, paragraph, table } from './pieces';
import type { Voice } from './voice';

function questionOf({ question }: PackDivision, { words }: Voice): string {
  const provision = `${words.provision.toLowerCase()} ${question.provisionNumber ?? ''}`;
  return question.kind === 'amendment' ? `D.${question.amendment ?? '–'}, ${provision}` : provision;
}

function rules(division: PackDivision, voice: Voice): string {
  const { words, terms } = voice;
  const { quorumRequired, quorum, present, result } = division;
  const measured = quorum.kind === 'present' ? ` (${words.present}: ${present})` : '';
  const reached = result === null ? '' : `, ${result.quorumReached ? words.reached : words.notReached}`;
  const needs = quorumRequired === null ? words.noQuorum : `${quorumRequired}${measured}${reached}`;
  return [
    `${words.method}: ${terms.method[division.method]}`,
    `${words.majority}: ${terms.majority[division.majority]}`,
    `${words.quorum}: ${needs}`,
    ...(result === null ? [] : [`${words.votesCast}: ${result.votesCast}`, `${words.needed}: ${result.needed}`]),
  ].join('. ');
}

const figures = ({ heads, weighted }: CountRecord): string[] => [
  ...[String(heads.onRoll), `${heads.for} / ${weighted.for}`, `${heads.against} / ${weighted.against}`],
  ...[`${heads.abstain} / ${weighted.abstain}`, `${heads.notVoting} / ${weighted.notVoting}`, weighted.total],
];

/** Heads beside weighted votes, per group and in total (rules of procedure, section 3). */
function countTable(division: PackDivision, voice: Voice): Piece[] {
  const { words } = voice;
  const { result, roll, number } = division;
  const weightOf = (group: string) => roll.find((one) => one.group === group)?.weight ?? '';
  const titles = [
    ...[words.group, `#${words.weight}`, `#${words.onRoll}`, `#${words.for}`, `#${words.against}`],
    ...[`#${words.abstain}`, `#${words.notVoting}`, `#${words.total}`],
  ];
  const caption = `${words.division} ${number}: ${words.heads} / ${words.weighted}`;
  if (result === null) {
    const rows = roll.map(({ group, weight, onRoll, total }) => [voice.group(group), weight, String(onRoll), total]);
    return [table(caption, [...titles.slice(0, 3), `#${words.total}`], rows)];
  }
  const rows = result.groups.map((own) => [voice.group(own.group), weightOf(own.group), ...figures(own)]);
  const hidden = result.groups.length === 0 ? [paragraph(words.groupsHidden)] : [];
  return [table(caption, titles, [...rows, [words.total, '', ...figures(result.total)]]), ...hidden];
}

function namesTable(division: PackDivision, voice: Voice): Piece[] {
  const { words, terms } = voice;
  if (division.names.length === 0) return [];
  const rows = division.names.map(({ person, group, weight, choice }) => [
    ...[voice.person(person), voice.group(group), weight, choice === null ? words.noBallot : terms.choice[choice]],
  ]);
  const titles = [words.name, words.group, `#${words.weight}`, words.choice];
  return [table(`${words.division} ${division.number}: ${words.names}`, titles, rows)];
}

function divisionPieces(division: PackDivision, voice: Voice): Piece[] {
  const { words, terms, time } = voice;
  const { result, number, sitting, closedAt, evidence, destroyedAt } = division;
  const outcome = result === null ? terms.divisionState[division.state] : terms.outcome[result.outcome];
  const place = sitting === null ? '' : ` ${words.sitting} ${sitting}, ${time(closedAt ?? division.openedAt)}.`;
  return [
    heading(3, `${words.division} ${number}: ${questionOf(division, voice)}`),
    paragraph(`${words.outcome}: ${outcome}.${place}`),
    paragraph(`${rules(division, voice)}.`),
    ...countTable(division, voice),
    ...namesTable(division, voice),
    ...(evidence === null ? [] : [paragraph(words.evidence[evidence])]),
    ...(destroyedAt === null ? [] : [paragraph(`${words.destroyed}: ${time(destroyedAt)}.`)]),
  ];
}

/** Every division with its figures per group, and the names of a record vote. */
export function divisionsPieces({ divisions }: Pack, voice: Voice): Piece[] {
  const { words } = voice;
  const own = divisions.flatMap((division) => divisionPieces(division, voice));
  return [heading(2, words.divisions), ...(own.length === 0 ? [paragraph(`${words.none}.`)] : own)];
}
