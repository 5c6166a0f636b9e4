import { termsIn, type Terms } from '@concord/contracts';
import type { Id, Instant, Language, Question, State } from '@concord/procedure';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../shared/consultation/text/language-name';
import type { Names } from '../../../shared/consultation/names';
import { useConsultation } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { formatDateTime, zoneName } from '../../../lib/time';

/** All that a sentence about an act needs, in the reader's language. */
export interface Telling {
  readonly state: State;
  readonly names: Names;
  readonly terms: Terms;
  readonly language: (language: Language) => string;
  /** A moment in the zone of the body. */
  readonly time: (at: Instant) => string;
  readonly provision: (id: Id) => string;
  /** The person who has the capacity, by name. */
  readonly holder: (capacity: Id) => string;
  /** What a division or a call is about. */
  readonly question: (question: Question) => string;
  readonly nothing: string;
}

/** Who has which capacity, by the capacity's id. */
function holdersOf(state: State): ReadonlyMap<Id, Id> {
  const all = [...state.delegates.values()];
  return new Map(all.flatMap(({ id, capacities }) => capacities.map((capacity) => [capacity.id, id] as const)));
}

export function useTelling(): Telling {
  const { t } = useTranslation('record');
  const state = useConsultation();
  const names = useNames();
  const reader = useInterfaceLanguage();
  return useMemo(() => {
    const holders = holdersOf(state);
    const zone = state.consultation?.body.timeZone ?? 'UTC';
    const unknown = t('unknown');
    const provision = (id: Id): string => {
      const found = state.provisions.get(id);
      return found === undefined ? unknown : names.provision(found);
    };
    const holder = (capacity: Id): string => {
      const id = holders.get(capacity);
      return id === undefined ? unknown : names.delegate(id);
    };
    const question = (asked: Question): string => {
      if (asked.kind === 'provision') return provision(asked.provision);
      const amendment = state.amendments.get(asked.amendment);
      return amendment === undefined ? unknown : names.amendment(amendment);
    };
    const time = (at: Instant): string =>
      `${formatDateTime(at, { language: reader, zone, hidesTime: false })} ${zoneName(at, zone, reader)}`;
    const language = (each: Language): string => languageName(each, reader);
    return { state, names, terms: termsIn(reader), language, time, provision, holder, question, nothing: t('nothing') };
  }, [state, names, reader, t]);
}
