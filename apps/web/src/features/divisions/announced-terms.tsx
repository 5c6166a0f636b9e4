import { termsIn } from '@concord/contracts';
import { type Division, isUnlinked } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../shared/consultation/use-names';
import { Figure } from '../../ui/data/figures';
import { Banner } from '../../ui/feedback/banner';
import { Card } from '../../ui/layout/card';
import { RollTable } from './roll-table';

function QuorumWords({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const { quorum, quorumRequired } = division;
  if (quorumRequired === null) return <>{t('terms.noQuorum')}</>;
  return (
    <>
      <strong>
        <Figure value={quorumRequired} />
      </strong>{' '}
      {t(quorum.kind === 'present' ? 'terms.quorumPresent' : 'terms.quorumVotes')}
      {quorum.kind === 'weightedFraction'
        ? ` ${t('terms.fraction', { numerator: quorum.numerator, denominator: quorum.denominator })}`
        : null}
    </>
  );
}

/** What was announced: method with what it keeps and shows, majority, quorum as a number, and the frozen roll. */
export function AnnouncedTerms({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const terms = termsIn(useInterfaceLanguage());
  const { ruleSet } = useConsultationInfo().body;
  const unlinked = isUnlinked(division.method);
  return (
    <Card title={t('terms.title')}>
      <dl className="division-terms">
        <div>
          <dt>{t('terms.method')}</dt>
          <dd>
            <strong>{terms.method[division.method]}</strong>. {t(`terms.kept.${division.method}`)}{' '}
            {t(`terms.shown.${division.method}`)}
          </dd>
        </div>
        <div>
          <dt>{t('terms.majority')}</dt>
          <dd>
            <strong>{terms.majority[division.majority]}</strong>. {t(`terms.majorityRule.${division.majority}`)}
          </dd>
        </div>
        <div>
          <dt>{t('terms.quorum')}</dt>
          <dd>
            <QuorumWords division={division} />
          </dd>
        </div>
      </dl>
      {unlinked ? (
        <Banner tone="warning" title={t('terms.before')}>
          <ul className="division-list">
            <li>{t('terms.final')}</li>
            <li>{t('terms.operator')}</li>
            <li>{t('terms.backups')}</li>
            <li>{t('terms.totalsTell', { count: ruleSet.unlinkedMinimum })}</li>
          </ul>
        </Banner>
      ) : null}
      <RollTable division={division} />
    </Card>
  );
}
