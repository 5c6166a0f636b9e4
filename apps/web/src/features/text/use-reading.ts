import type { Document, Id, Language } from '@concord/procedure';
import { useMemo, useState } from 'react';
import { useCapacity } from '../../shared/consultation/use-capacity';
import { inReadingOrder } from '../../shared/consultation/text/wording';
import { useConsultationInfo, useConsultationState, useMe } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../shared/consultation/use-names';
import type { State } from '@concord/procedure';
import { useWays } from './amending/use-way';
import { useMayComment } from './comments/use-may-comment';
import type { Composing, TextContextValue } from './reading/text-context';

export interface Reading extends TextContextValue {
  readonly setLanguage: (language: Language) => void;
  readonly setSecond: (language: Language | null) => void;
}

const provisionsOf = (state: State): State['provisions'] => state.provisions;

/** Why the reader may not comment or amend now; null when they may, undefined when they only observe. */
function useRefusals(): Pick<TextContextValue, 'commentRefusal' | 'amendRefusal'> {
  const me = useMe();
  const comment = useCapacity(useMayComment('group')).refusal;
  const ways = useWays();
  const amend = ways.open.length > 0 ? null : ways.choices.group.refusal;
  const takesPart = me?.capacities.some(({ group }) => group !== null) ?? false;
  return takesPart
    ? { commentRefusal: comment, amendRefusal: amend }
    : { commentRefusal: undefined, amendRefusal: undefined };
}

/** Where the reader is in the text and what they are doing there. */
export function useReading(document: Document): Reading {
  const { body } = useConsultationInfo();
  const own = useInterfaceLanguage();
  const provisions = useConsultationState(provisionsOf);
  const ordered = useMemo(() => inReadingOrder({ provisions }, document.id), [provisions, document.id]);
  const [chosen, setLanguage] = useState<Language | null>(null);
  const [second, setSecond] = useState<Language | null>(null);
  const [current, setCurrent] = useState<Id | null>(null);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [pointed, point] = useState<Id | null>(null);
  const compose = (next: Composing | null): void => {
    setComposing(next);
    // A form that closes gives the focus back to its provision, not to the top of the page.
    if (next === null && composing !== null) window.document.getElementById(composing.provision)?.focus();
  };
  const language = chosen ?? (body.languages.includes(own) ? own : (body.languages[0] ?? 'en'));
  const beside = second === language ? null : second;
  const base = { document, ordered, language, setLanguage, second: beside, setSecond };
  const here = current ?? ordered[0]?.provision.id ?? null;
  return { ...base, current: here, setCurrent, composing, compose, pointed, point, ...useRefusals() };
}
