import type { Pack } from '../pack/pack';

/** What somebody who opens the bundle reads first. */
export function readme({ consultation, checkpoint }: Pack): string {
  const title = consultation.title[consultation.body.languages[0] ?? ''] ?? consultation.id;
  const demonstration = [
    'This is a demonstration. Its witnesses, if any, ran on one machine and prove nothing about independence.',
    '',
  ];
  return [
    title,
    `The record up to ${checkpoint.at}: ${checkpoint.size} entries of ${checkpoint.origin}.`,
    '',
    ...(consultation.demonstration ? demonstration : []),
    'dossier.html and dossier.pdf are for reading; pack.json holds the same as data.',
    '',
    'To check all of it, without network (Node.js 20.19 or newer):',
    '',
    '  node verify.mjs . --policy FILE',
    '',
    'FILE holds the keys, and comes from the groups of the body, not from this bundle: a forger could ship keys and a program of',
    'his own. Without it the program says whether the bundle is consistent, prints the fingerprints of its keys, and ends with 3.',
    'It ends with 0 when everything holds and with 1 when anything does not.',
    '',
  ].join('\n');
}
