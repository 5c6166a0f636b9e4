import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useConsultation, useConsultationInfo, useFacts } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { useRouteParam } from '../../lib/route-param';
import { usePerson } from '../../lib/session';
import { usePageTitle } from '../../lib/shell-info';
import { ViewState } from '../../shared/view-state';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Select } from '../../ui/forms/select';
import { Page } from '../../ui/layout/page';
import { type LogInfo, logsView } from './api';
import { LogRecord } from './log-record';
import './record.css';

const audienceOrder: readonly LogInfo['audience'][] = [
  'plenary',
  'group',
  'secretariat',
  'public',
  'envelope',
  'installation',
];

/** What each log is called, and who reads it. */
function useLogNames(): (log: LogInfo) => { label: string; description: string } {
  const { t } = useTranslation('record');
  const names = useNames();
  const { divisions } = useConsultation();
  return (log) => {
    const group = log.groupKey === null ? '' : names.group(log.groupKey);
    const division = [...divisions.values()].find(({ id, envelope }) => id === log.divisionId || envelope === log.log);
    const params = { group, number: division?.number ?? '' };
    return { label: t(`log.${log.audience}`, params), description: t(`readers.${log.audience}`, params) };
  };
}

function Logs({ logs }: { logs: readonly LogInfo[] }): ReactElement {
  const { t } = useTranslation('record');
  const nameOf = useLogNames();
  const [chosen, setChosen] = useState<string | null>(null);
  const place = ({ audience }: LogInfo): number => audienceOrder.indexOf(audience);
  const ordered = [...logs].sort((one, other) => place(one) - place(other));
  const log = ordered.find((each) => each.log === chosen) ?? ordered[0];
  if (log === undefined) {
    return (
      <EmptyState icon="lock" title={t('closed.title')}>
        {t('closed.next')}
      </EmptyState>
    );
  }
  const options = ordered.map((each) => ({ id: each.log, ...nameOf(each) }));
  return (
    <>
      <div className="record-choice">
        <Select label={t('log.label')} options={options} value={log.log} onChange={setChosen} />
        <p className="record-note">{nameOf(log).description}</p>
      </div>
      <LogRecord key={log.log} log={log} />
    </>
  );
}

/** The record inside an open consultation. */
export function RecordOfConsultation(): ReactElement {
  const { t } = useTranslation('record');
  const { id } = useConsultationInfo();
  const person = usePerson();
  const query = useQuery(logsView(id, person?.accountId ?? null));
  usePageTitle(t('title'));
  useFacts((facts) => {
    // A division that closed has opened its envelope.
    if (facts.some(({ type }) => type === 'division.declared')) void query.refetch();
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ViewState query={query}>{(logs) => <Logs logs={logs} />}</ViewState>
    </Page>
  );
}

/** `/consultations/$consultationId/record` */
export function RecordPage(): ReactElement {
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <RecordOfConsultation />
    </ConsultationProvider>
  );
}
