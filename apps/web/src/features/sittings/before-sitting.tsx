import { termsIn } from '@concord/contracts';
import type { Amendment, Question, Sitting } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { divisionUnderWay } from '../../shared/business/business';
import { provisionOf, QuestionText } from '../../shared/business/question';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Card } from '../../ui/layout/card';
import { StateBadge } from '../../ui/marks/badge';
import { AnnounceDivision } from './controls/announce-division';
import { MoveControls } from './controls/move-controls';

/** What is called, as the question that would be put on it. */
export function questionOf(called: NonNullable<Sitting['called']>): Question {
  return called.kind === 'amendment'
    ? { kind: 'amendment', amendment: called.id }
    : { kind: 'provision', provision: called.id };
}

function Nothing({ sitting }: { sitting: Sitting }): ReactElement {
  const { t } = useTranslation('sittings');
  return (
    <Card title={t('now.title')}>
      <EmptyState title={t(`now.${sitting.state}`)} icon="people">
        {t(`now.${sitting.state}Next`)}
      </EmptyState>
    </Card>
  );
}

function AmendmentHead({ amendment }: { amendment: Amendment }): ReactElement {
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const { id } = useConsultationInfo();
  return (
    <p className="sitting-called">
      <Link href={paths.amendment(id, amendment.id)}>{names.amendment(amendment)}</Link>
      <StateBadge tone="progress">{terms.amendmentState[amendment.state]}</StateBadge>
    </p>
  );
}

/** What is before the sitting now: the amendment as a redline, or the provision as it stands; with the Chair's next steps. */
export function BeforeSitting({ sitting, isProjected }: { sitting: Sitting; isProjected: boolean }): ReactElement {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  const names = useNames();
  const { called } = sitting;
  if (called === null) return <Nothing sitting={sitting} />;
  const question = questionOf(called);
  const provision = provisionOf(state, question);
  const amendment = called.kind === 'amendment' ? (state.amendments.get(called.id) ?? null) : null;
  const hasDivision = divisionUnderWay(state) !== null;
  return (
    <Card title={t(called.kind === 'amendment' ? 'now.amendment' : 'now.provision')} isUrgent>
      {amendment === null ? null : <AmendmentHead amendment={amendment} />}
      {provision === null ? null : <h3 className="sitting-provision">{names.provision(provision)}</h3>}
      <QuestionText question={question} />
      {isProjected || amendment === null ? null : <MoveControls amendment={amendment} />}
      {isProjected || hasDivision ? null : <AnnounceDivision question={question} />}
    </Card>
  );
}
