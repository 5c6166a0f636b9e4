import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionText, useQuestionWords } from '../../shared/business/question';
import { useLiveWords } from '../../shared/business/use-live-words';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { paths } from '../../lib/paths';
import { useRouteParam } from '../../lib/route-param';
import { usePageTitle } from '../../lib/shell-info';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Card } from '../../ui/layout/card';
import { Page } from '../../ui/layout/page';
import { Stack } from '../../ui/layout/stack';
import { DivisionBody, DivisionState } from './division-panel';
import { NamedVotes } from './result/named-votes';
import { WhatFollowed } from './result/what-followed';
import { RoomPanel } from './room/room-panel';
import './divisions.css';
import '../../shared/business/business.css';

function Missing(): ReactElement {
  const { t } = useTranslation('divisions');
  const { id } = useConsultationInfo();
  return (
    <Page title={t('missing.title')}>
      <EmptyState
        title={t('missing.title')}
        icon="vote"
        actions={
          <Link appearance="button" href={paths.sitting(id)}>
            {t('toSitting')}
          </Link>
        }
      >
        {t('missing.next')}
      </EmptyState>
    </Page>
  );
}

/** One division, from its announcement to what followed from it. */
export function DivisionView({ id }: { id: string }): ReactElement {
  const { t } = useTranslation('divisions');
  const state = useConsultation();
  const { id: consultation } = useConsultationInfo();
  const questionWords = useQuestionWords();
  const division = state.divisions.get(id);
  usePageTitle(division === undefined ? t('missing.title') : t('title', { number: division.number }));
  useLiveWords();
  if (division === undefined) return <Missing />;
  const sitting = state.sittings.get(division.sitting);
  const isOver = division.state === 'closed' || division.state === 'annulled';
  const text = (
    <Card title={t('put')}>
      <QuestionText question={division.question} />
    </Card>
  );
  const shows = division.method === 'recordVote' && division.state === 'closed';
  return (
    <Page
      title={<span className="division-question">{questionWords(division.question)}</span>}
      eyebrow={
        <>
          {t('title', { number: division.number })} <DivisionState division={division} />
        </>
      }
      actions={
        <Link appearance="button" href={paths.sitting(consultation)}>
          {sitting === undefined ? t('toSitting') : t('toSittingNumber', { number: sitting.number })}
        </Link>
      }
    >
      <Stack>
        {isOver ? null : text}
        <DivisionBody division={division} />
        <RoomPanel division={division} />
        {division.state === 'closed' ? <WhatFollowed division={division} /> : null}
        {isOver ? text : null}
        {shows ? <NamedVotes division={division} /> : null}
      </Stack>
    </Page>
  );
}

export function DivisionPage(): ReactElement {
  const consultation = useRouteParam('consultationId');
  const division = useRouteParam('divisionId');
  return (
    <ConsultationProvider id={consultation}>
      <DivisionView id={division} />
    </ConsultationProvider>
  );
}
