import type { RecordedFact } from '@concord/procedure';
import { useTranslation } from 'react-i18next';
import { useConsultation, useFacts, useMe } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { announce } from '../../ui/feedback/announcer';

/** Says what others add while the page is open; what one did oneself is not said twice. */
export function useAnnouncements(): void {
  const { t } = useTranslation('text');
  const names = useNames();
  const state = useConsultation();
  const me = useMe();
  const titleOf = (id: string): string => {
    const provision = state.provisions.get(id);
    return provision === undefined ? '' : names.provision(provision);
  };
  const sentence = (fact: RecordedFact): string | null => {
    switch (fact.type) {
      case 'comment.submitted':
      case 'comment.shared': {
        const { provision, author } = fact.body.comment;
        return t('news.comment', { provision: titleOf(provision), name: names.attribution(author) });
      }
      case 'amendment.submitted': {
        const { provision, mover } = fact.body.amendment;
        return t('news.amendment', { provision: titleOf(provision), name: names.attribution(mover) });
      }
      case 'revision.made':
        return t('news.revision', { provision: titleOf(fact.body.revision.provision) });
      default:
        return null;
    }
  };
  useFacts((facts) => {
    const said = facts
      .filter((fact) => fact.actor !== me?.delegate.id)
      .map(sentence)
      .filter((words) => words !== null);
    if (said.length > 3) announce(t('news.many', { count: said.length }));
    else if (said.length > 0) announce(said.join(' '));
  });
}
