import { termsIn } from '@concord/contracts';
import type { RecordedFact } from '@concord/procedure';
import { useTranslation } from 'react-i18next';
import { useConsultationContext, useFacts } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { announce } from '../../ui/feedback/announcer';

/** The amendment that a fact is about, if it is about one that is official. */
export function amendmentOf(fact: RecordedFact): string | null {
  if (fact.type === 'amendment.submitted') return fact.body.amendment.id;
  const isOther = fact.type === 'amendment.prepared' || fact.type === 'amendment.takenUp';
  if (isOther || !fact.type.startsWith('amendment.')) return null;
  const { amendment } = fact.body as { amendment?: unknown };
  return typeof amendment === 'string' ? amendment : null;
}

/** Says politely what became of an amendment. `only`: of this one alone. */
export function useAmendmentNews(only: string | null = null): void {
  const { t } = useTranslation('amendments');
  const { open } = useConsultationContext();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  useFacts((facts) => {
    // Asked of the view itself: it has the facts before anything is drawn from them.
    const view = open.view.get();
    if (view.status !== 'open') return;
    const touched = new Set(facts.flatMap((fact) => amendmentOf(fact) ?? []));
    const words = [...touched].flatMap((id) => {
      const amendment = view.state.amendments.get(id);
      if (amendment === undefined || (only !== null && only !== id)) return [];
      return t('news', { what: names.amendment(amendment), state: terms.amendmentState[amendment.state] });
    });
    if (words.length > 0) announce(words.join(' '));
  });
}
