import { termsIn } from '@concord/contracts';
import type { RecordedFact } from '@concord/procedure';
import { useTranslation } from 'react-i18next';
import { useConsultation, useFacts } from '../consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../consultation/use-names';
import { announce } from '../../ui/feedback/announcer';

/** Says politely what has just come: sittings, calls and divisions. What is seen moves by itself. */
export function useLiveWords(): void {
  const { t } = useTranslation('business');
  const names = useNames();
  const state = useConsultation();
  const terms = termsIn(useInterfaceLanguage());
  const wordsOf = (fact: RecordedFact): string | null => {
    switch (fact.type) {
      case 'sitting.opened':
      case 'sitting.resumed':
      case 'sitting.suspended':
      case 'sitting.closed':
        return t('live.sitting', { state: terms.sittingState[fact.body.state] });
      case 'amendment.called': {
        const amendment = state.amendments.get(fact.body.amendment);
        return amendment === undefined ? null : t('live.called', { what: names.amendment(amendment) });
      }
      case 'division.announced':
        return t('live.announced', { number: fact.body.division.number });
      case 'division.opened':
        return t('live.opened');
      case 'division.declared':
        return t('live.declared', { outcome: terms.outcome[fact.body.result.outcome] });
      case 'division.annulled':
        return t('live.annulled');
      default:
        return null;
    }
  };
  useFacts((facts) => {
    const words = facts.map(wordsOf).filter((each) => each !== null);
    if (words.length > 0) announce(words.join(' '));
  });
}
