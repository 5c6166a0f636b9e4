import type { ActType } from './read-act';

/** What acts are about, for finding them. */
export const subjects = [
  'consultation',
  'composition',
  'text',
  'round',
  'comment',
  'amendment',
  'position',
  'sitting',
  'division',
  'record',
] as const;
export type Subject = (typeof subjects)[number];

type Noun = ActType extends infer T ? (T extends `${infer N}.${string}` ? N : never) : never;

const subjectOfNoun: Readonly<Record<Noun, Subject>> = {
  consultation: 'consultation',
  delegation: 'composition',
  delegate: 'composition',
  instrument: 'text',
  document: 'text',
  provision: 'text',
  revision: 'text',
  round: 'round',
  comment: 'comment',
  amendment: 'amendment',
  position: 'position',
  sitting: 'sitting',
  division: 'division',
  roll: 'division',
  ballot: 'division',
  logs: 'record',
  log: 'record',
  payload: 'record',
};

/** What an act of this type is about; a type that this version does not know is about the record. */
export function subjectOf(type: string): Subject {
  const noun = type.slice(0, Math.max(0, type.indexOf('.')));
  return Object.hasOwn(subjectOfNoun, noun) ? subjectOfNoun[noun as Noun] : 'record';
}
