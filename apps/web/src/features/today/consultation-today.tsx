import { termsIn } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation, useConsultationInfo, useMe } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { useNow } from '../../shared/consultation/use-now';
import { useLiveWords } from '../../shared/business/use-live-words';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { StateBadge } from '../../ui/marks/badge';
import { DivisionNeed } from './division-need';
import { type Needs, needsOf } from './needs';
import { needLines, NeedLine } from './need-lines';
import { ToRead } from './to-read';

function hasNothing(needs: Needs, lines: number): boolean {
  return needs.division === null && lines === 0;
}

/** One consultation on the first page: what needs the reader now, and what there is to read. */
export function ConsultationToday(): ReactElement {
  const { t } = useTranslation('today');
  const state = useConsultation();
  const me = useMe();
  const { id, title, state: is } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const needs = needsOf(state, me, useNow());
  const lines = needLines(needs);
  useLiveWords();
  return (
    <section className="today-consultation" aria-labelledby={`today-${id}`}>
      <header className="today-head">
        <h2 id={`today-${id}`}>
          <Link appearance="quiet" href={paths.text(id)}>
            {names.localised(title)}
          </Link>
        </h2>
        <StateBadge tone="info">{terms.consultationState[is]}</StateBadge>
      </header>
      <div className="today-columns">
        <div className="today-needs">
          <h3 className="today-heading">{t('needs')}</h3>
          {needs.division === null ? null : <DivisionNeed division={needs.division} />}
          {lines.length === 0 ? null : (
            <ul className="today-lines">
              {lines.map((line) => (
                <NeedLine key={line.key} line={line} />
              ))}
            </ul>
          )}
          {hasNothing(needs, lines.length) ? (
            <EmptyState title={t('nothing.title')} icon="check">
              {t('nothing.next')}
            </EmptyState>
          ) : null}
        </div>
        <ToRead />
      </div>
    </section>
  );
}
