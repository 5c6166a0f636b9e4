import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureState } from '../../../shared/failure-state';
import type { LogReader, LogView } from '../../../shared/record/log-reader';
import { Button } from '../../../ui/actions/button';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { ProgressBar } from '../../../ui/feedback/progress-bar';
import type { LogInfo } from '../api';
import { readAct } from '../words/read-act';
import { type Subject, subjectOf } from '../words/subjects';
import { ActList } from './act-list';
import { pageSize } from './window';

interface ActsAboutProps {
  log: LogInfo;
  reader: LogReader;
  view: LogView;
  subject: Subject;
  /** Acts from here on came after the reader last looked. */
  pinned: number;
}

/** All acts about one thing, newest first. The whole log is read for it, with progress. */
export function ActsAbout({ log, reader, view, subject, pinned }: ActsAboutProps): ReactElement {
  const { t } = useTranslation('record');
  const [pages, setPages] = useState(1);
  useEffect(() => {
    void reader.readAll();
  }, [reader]);
  const { entries, size, failure, isReading } = view;
  const found = useMemo(() => {
    const held = [...entries.values()].filter((entry) => entry.seq < pinned);
    const about = held.filter((entry) => subjectOf(readAct(entry).type) === subject);
    return about.sort((one, other) => other.seq - one.seq);
  }, [entries, subject, pinned]);
  const isAll = entries.size >= size;
  if (failure !== null && !isAll) return <FailureState failure={failure} onRetry={() => void reader.readAll()} />;
  // Shown when all is read: what came in between would move what one reads.
  if (!isAll || isReading) {
    const valueLabel = t('check.progress', { done: entries.size, size });
    return <ProgressBar label={t('find.reading')} value={entries.size} max={size} valueLabel={valueLabel} />;
  }
  if (found.length === 0) {
    return (
      <EmptyState icon="search" title={t('find.none')}>
        {t('find.noneNext')}
      </EmptyState>
    );
  }
  return (
    <>
      <p className="record-note">{t('find.found', { many: found.length, size })}</p>
      <ActList entries={found.slice(0, pages * pageSize)} log={log} wanted={null} />
      {found.length > pages * pageSize ? (
        <Button icon="arrow-down" onPress={() => setPages(pages + 1)}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
