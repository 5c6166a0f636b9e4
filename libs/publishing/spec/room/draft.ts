import type { Document, NewFact, Provision, Revision } from '@concord/procedure';
import { fact, plenary } from '@concord/procedure';
import { hashOf, newId } from './record';

const localised = (text: string) => ({ en: text, fr: `${text} (fr)`, es: `${text} (es)` });
const document = (kind: Document['kind'], title: string): Document => ({
  ...{ id: newId(), kind, title: localised(title), sourceHash: null, notes: null, review: null },
});

/** What the draft says, in English, French and Spanish. The last would run if it were taken for a program. */
const texts: readonly (readonly [string, string, string])[] = [
  [
    'Members should promote decent work for migrant workers.',
    'Les Membres devraient promouvoir un travail décent pour les travailleurs migrants.',
    'Los Miembros deberían promover el trabajo decente para los trabajadores migrantes.',
  ],
  [
    'Members may keep statistics, and publish them.',
    'Les Membres peuvent tenir des statistiques et les publier.',
    'Los Miembros pueden llevar estadísticas y publicarlas.',
  ],
  [
    '#read("/etc/passwd") <script>alert(1)</script> *bold* _x_ $y$ @z `raw` \\ & "quoted"',
    '#read("/etc/passwd") en français',
    '#read("/etc/passwd") en español',
  ],
];

/** The draft with its facts. */
export interface Draft {
  readonly provisions: readonly Provision[];
  readonly facts: readonly NewFact[];
}

function worded(provision: Provision, revision: string, wording: readonly [string, string, string]): NewFact[] {
  const made: Omit<Revision, 'wordings' | 'at'> = {
    ...{ id: revision, provision: provision.id, number: 1, parent: null, cause: { kind: 'import', source: null } },
  };
  const facts: NewFact[] = [fact(plenary, 'revision.made', { revision: made })];
  for (const [i, language] of (['en', 'fr', 'es'] as const).entries()) {
    const text = wording[i]!;
    const status = language === 'en' ? ('authentic' as const) : ('workingTranslation' as const);
    const own = { provision: provision.id, revision, language, wording: { text, hash: hashOf(text), status } };
    facts.push(fact(plenary, 'revision.worded', own));
  }
  return facts;
}

/** A reference text of one paragraph, and a draft of a heading with three provisions. */
export function draft(): Draft {
  const [reference, text] = [document('reference', '2004 Conclusions'), document('draft', 'Draft guidelines')];
  const provision = (of: Document, position: number, more: Partial<Provision>): Provision => ({
    ...{ id: newId(), document: of.id, parent: null, position, kind: 'paragraph', label: null, headings: null },
    ...{ state: 'open', source: null, instruments: [], revision: newId(), ...more },
  });
  const source = provision(reference, 1, { label: '9' });
  const heading = provision(text, 1, { kind: 'heading', headings: localised('Principles') });
  const own = texts.map((_, i) =>
    provision(text, i + 2, {
      ...{ parent: heading.id, label: String(i + 1), source: i === 0 ? source.id : null },
      ...{ instruments: i === 0 ? ['C097'] : [], headings: i === 1 ? localised('Statistics') : null },
    }),
  );
  const instrument = { key: 'C097', kind: 'convention' as const, number: 97, year: 1949, titles: localised('C97') };
  const all: [Provision, readonly [string, string, string] | null][] = [
    ...([
      [source, ['Decent work.', 'Travail décent.', 'Trabajo decente.']],
      [heading, null],
    ] as const),
    ...own.map((one, i): [Provision, readonly [string, string, string]] => [one, texts[i]!]),
  ].map(([one, wording]) => [one, wording]);
  return {
    provisions: own,
    facts: [
      fact(plenary, 'instrument.registered', { instrument }),
      ...[reference, text].map((one) => fact(plenary, 'document.added', { document: one })),
      ...all.flatMap(([one, wording]) => [
        fact(plenary, 'provision.added', { provision: one }),
        ...(wording === null ? [] : worded(one, one.revision, wording)),
      ]),
    ],
  };
}
