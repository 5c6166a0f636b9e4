import type { Pack } from '../pack/pack';
import type { PackPosition } from '../pack/pack-acts';
import type { Piece } from './dossier';
import { heading, paragraph, table } from './pieces';
import type { Voice } from './voice';

function side({ person }: PackPosition, voice: Voice): string {
  return person.delegation === null ? voice.group(person.group) : voice.pick(person.delegation.names).text;
}

function row(position: PackPosition, voice: Voice): string[] {
  const { words, terms } = voice;
  const { provisionNumber, revision, kind, text } = position;
  const on = [provisionNumber ?? '', revision === null ? '' : `(${words.revision} ${revision})`]
    .filter(Boolean)
    .join(' ');
  return [on, side(position, voice), terms.positionKind[kind], text ?? words.erased];
}

/** A group's positions that stand, in a table of its own: support is shown per group and never summed. */
function groupTable(key: string, standing: readonly PackPosition[], voice: Voice): Piece[] {
  const { words } = voice;
  const own = standing.filter(({ person }) => person.group === key);
  const titles = [words.provision, words.side, words.position, words.concerns];
  return own.length === 0
    ? []
    : [
        table(
          `${words.positions}: ${voice.group(key)}`,
          titles,
          own.map((one) => row(one, voice)),
        ),
      ];
}

/** Positions per group, then the reservations with the text that they concern. */
export function positionsPieces({ positions, consultation }: Pack, voice: Voice): Piece[] {
  const { words } = voice;
  const standing = positions.filter(({ current }) => current);
  const tables = consultation.body.groups.flatMap(({ key }) => groupTable(key, standing, voice));
  const reservations = standing.filter(({ kind }) => kind === 'reservation');
  return [
    heading(2, words.positions),
    ...(tables.length === 0 ? [paragraph(`${words.none}.`)] : tables),
    heading(2, words.reservations),
    ...(reservations.length === 0 ? [paragraph(`${words.none}.`)] : []),
    ...reservations.map((one) =>
      paragraph(
        row(one, voice)
          .filter((part) => part !== '')
          .join(' – '),
      ),
    ),
  ];
}
