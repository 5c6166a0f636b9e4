import { refusalSentence } from '@concord/contracts';
import { capacitiesThatMay, type Actor, type Capacity, type Refusal, type Verdict } from '@concord/procedure';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage } from '../../lib/preferences';
import type { Me } from './open-consultation';
import { useMe } from './use-consultation';

export interface CapacityChoiceHandle {
  /** Those of the reader's capacities that may do it. */
  capacities: readonly Capacity[];
  /** The only one, or the one the reader chose; null while it has to be chosen, and while there is none. */
  chosen: Capacity | null;
  choose: (id: string) => void;
  /** Why none of them may; null when one does. In the reader's language. */
  refusal: string | null;
}

/** Chosen last, so that somebody with two capacities does not choose anew for every comment; it is always shown. */
let lastChosen: string | null = null;

/** Of several refusals the one that says most: what stands in the way, rather than that another capacity is needed. */
export function refusalOf(me: Me, may: (actor: Actor) => Verdict): Refusal | null {
  const verdicts = me.capacities.map((capacity) => may({ delegate: me.delegate.id, capacity }));
  const refusals = verdicts.filter((verdict): verdict is Refusal => !verdict.ok);
  return refusals.find(({ code }) => code !== 'capacity.notEntitled') ?? refusals[0] ?? null;
}

/** A refusal of the procedure as a sentence in the reader's language. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { i18n } = useTranslation('consultation');
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  return ({ code, params }) => refusalSentence(code, params ?? {}, language) ?? code;
}

/** In which capacity the reader does something; a person with several that may, chooses: it is never guessed. */
export function useCapacity(may: (actor: Actor) => Verdict): CapacityChoiceHandle {
  const { t } = useTranslation('consultation');
  const me = useMe();
  const sentence = useRefusalSentence();
  const [id, setId] = useState(lastChosen);
  const choose = (next: string): void => {
    lastChosen = next;
    setId(next);
  };
  if (me === null) return { capacities: [], chosen: null, choose, refusal: t('onlyObserves') };
  const capacities = capacitiesThatMay({ ...me.delegate, capacities: me.capacities }, may);
  const only = capacities.length === 1 ? capacities[0] : undefined;
  const chosen = only ?? capacities.find((capacity) => capacity.id === id) ?? null;
  if (capacities.length > 0) return { capacities, chosen, choose, refusal: null };
  const refusal = refusalOf(me, may);
  return { capacities, chosen: null, choose, refusal: refusal === null ? t('onlyObserves') : sentence(refusal) };
}
