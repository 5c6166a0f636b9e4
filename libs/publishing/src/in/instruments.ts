/** An instrument's title in the three languages. */
export type InstrumentTitles = Readonly<Record<'en' | 'fr' | 'es', string>>;

/** What an instrument is. A protocol is a treaty. Conventions and treaties bind the States that ratify them; the others do not. */
export type InstrumentKind = 'convention' | 'recommendation' | 'declaration' | 'treaty';

/** One instrument of the register, under a key that never changes. */
export interface Instrument {
  readonly key: string;
  readonly kind: InstrumentKind;
  readonly organization: 'ILO' | 'UN';
  /** The ILO's number of a Convention or Recommendation, else null. */
  readonly number: number | null;
  /** Year of adoption. */
  readonly year: number;
  readonly titles: InstrumentTitles;
  /** Key of the treaty that a protocol supplements. */
  readonly supplements?: string;
}

/**
 * The register of instruments that the 2004 Conclusions cite, with their titles as the ILO and the United Nations give
 * them in English, French and Spanish. Conventions are keyed C, Recommendations R with three digits, as in NORMLEX.
 */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    key: 'C097',
    kind: 'convention',
    organization: 'ILO',
    number: 97,
    year: 1949,
    titles: {
      en: 'Migration for Employment Convention (Revised), 1949 (No. 97)',
      fr: 'Convention (n° 97) sur les travailleurs migrants (révisée), 1949',
      es: 'Convenio sobre los trabajadores migrantes (revisado), 1949 (núm. 97)',
    },
  },
  {
    key: 'C143',
    kind: 'convention',
    organization: 'ILO',
    number: 143,
    year: 1975,
    titles: {
      en: 'Migrant Workers (Supplementary Provisions) Convention, 1975 (No. 143)',
      fr: 'Convention (n° 143) sur les travailleurs migrants (dispositions complémentaires), 1975',
      es: 'Convenio sobre los trabajadores migrantes (disposiciones complementarias), 1975 (núm. 143)',
    },
  },
  {
    key: 'C181',
    kind: 'convention',
    organization: 'ILO',
    number: 181,
    year: 1997,
    titles: {
      en: 'Private Employment Agencies Convention, 1997 (No. 181)',
      fr: 'Convention (n° 181) sur les agences d’emploi privées, 1997',
      es: 'Convenio sobre las agencias de empleo privadas, 1997 (núm. 181)',
    },
  },
  {
    key: 'R086',
    kind: 'recommendation',
    organization: 'ILO',
    number: 86,
    year: 1949,
    titles: {
      en: 'Migration for Employment Recommendation (Revised), 1949 (No. 86)',
      fr: 'Recommandation (n° 86) sur les travailleurs migrants (révisée), 1949',
      es: 'Recomendación sobre los trabajadores migrantes (revisada), 1949 (núm. 86)',
    },
  },
  {
    key: 'R151',
    kind: 'recommendation',
    organization: 'ILO',
    number: 151,
    year: 1975,
    titles: {
      en: 'Migrant Workers Recommendation, 1975 (No. 151)',
      fr: 'Recommandation (n° 151) sur les travailleurs migrants, 1975',
      es: 'Recomendación sobre los trabajadores migrantes, 1975 (núm. 151)',
    },
  },
  {
    key: 'R188',
    kind: 'recommendation',
    organization: 'ILO',
    number: 188,
    year: 1997,
    titles: {
      en: 'Private Employment Agencies Recommendation, 1997 (No. 188)',
      fr: 'Recommandation (n° 188) sur les agences d’emploi privées, 1997',
      es: 'Recomendación sobre las agencias de empleo privadas, 1997 (núm. 188)',
    },
  },
  {
    key: 'D1998',
    kind: 'declaration',
    organization: 'ILO',
    number: null,
    year: 1998,
    titles: {
      en: 'ILO Declaration on Fundamental Principles and Rights at Work and its Follow-up (1998)',
      fr: 'Déclaration de l’OIT relative aux principes et droits fondamentaux au travail et son suivi (1998)',
      es: 'Declaración de la OIT relativa a los principios y derechos fundamentales en el trabajo y su seguimiento (1998)',
    },
  },
  {
    key: 'UN-ICRMW',
    kind: 'treaty',
    organization: 'UN',
    number: null,
    year: 1990,
    titles: {
      en: 'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families (1990)',
      fr: 'Convention internationale sur la protection des droits de tous les travailleurs migrants et des membres de leur famille (1990)',
      es: 'Convención internacional sobre la protección de los derechos de todos los trabajadores migratorios y de sus familiares (1990)',
    },
  },
  {
    key: 'UN-UNTOC',
    kind: 'treaty',
    organization: 'UN',
    number: null,
    year: 2000,
    titles: {
      en: 'United Nations Convention against Transnational Organized Crime (2000)',
      fr: 'Convention des Nations Unies contre la criminalité transnationale organisée (2000)',
      es: 'Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional (2000)',
    },
  },
  {
    key: 'UN-TIP',
    kind: 'treaty',
    organization: 'UN',
    number: null,
    year: 2000,
    supplements: 'UN-UNTOC',
    titles: {
      en: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children (2000)',
      fr: 'Protocole visant à prévenir, réprimer et punir la traite des personnes, en particulier des femmes et des enfants (2000)',
      es: 'Protocolo para prevenir, reprimir y sancionar la trata de personas, especialmente mujeres y niños (2000)',
    },
  },
  {
    key: 'UN-SOM',
    kind: 'treaty',
    organization: 'UN',
    number: null,
    year: 2000,
    supplements: 'UN-UNTOC',
    titles: {
      en: 'Protocol against the Smuggling of Migrants by Land, Sea and Air (2000)',
      fr: 'Protocole contre le trafic illicite de migrants par terre, air et mer (2000)',
      es: 'Protocolo contra el tráfico ilícito de migrantes por tierra, mar y aire (2000)',
    },
  },
];

/** The instrument of a key, or undefined where the register does not hold it. */
export function instrumentOf(key: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.key === key);
}
