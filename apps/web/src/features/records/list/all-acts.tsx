import { type ReactElement, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureState } from '../../../shared/failure-state';
import type { LogReader, LogView } from '../../../shared/record/log-reader';
import { Button } from '../../../ui/actions/button';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { Skeleton } from '../../../ui/feedback/skeleton';
import type { LogInfo } from '../api';
import { ActList } from './act-list';
import { hasNewer, hasOlder, newer, older, seqsOf, type Window } from './window';

interface AllActsProps {
  log: LogInfo;
  reader: LogReader;
  view: LogView;
  window: Window;
  wanted: number | null;
  onMove: (window: Window) => void;
}

/** The acts of a log, newest first, page by page; pages are read as they are wanted. */
export function AllActs({ log, reader, view, window, wanted, onMove }: AllActsProps): ReactElement {
  const { t } = useTranslation('record');
  const seqs = useMemo(() => seqsOf(window), [window]);
  const [first, last] = [seqs[0], seqs.at(-1)];
  useEffect(() => {
    // A page of the list may lie across two pages of the log.
    if (first !== undefined) void reader.read(first);
    if (last !== undefined) void reader.read(last);
  }, [reader, first, last]);
  const { entries } = view;
  const shown = useMemo(() => seqs.flatMap((seq) => entries.get(seq) ?? []), [seqs, entries]);
  if (first === undefined || last === undefined) {
    return (
      <EmptyState icon="scroll" title={t('none.title')}>
        {t('none.next')}
      </EmptyState>
    );
  }
  const pager = (
    <div className="record-pager">
      <Button isDisabled={!hasNewer(window)} icon="arrow-up" onPress={() => onMove(newer(window))}>
        {t('newer')}
      </Button>
      <span className="ui-figures">{t('range', { from: first, to: last, size: window.pinned })}</span>
      <Button isDisabled={!hasOlder(window)} icon="arrow-down" onPress={() => onMove(older(window))}>
        {t('older')}
      </Button>
    </div>
  );
  const retry = (): void => {
    void reader.read(first);
    void reader.read(last);
  };
  if (shown.length < seqs.length) {
    return view.failure === null ? (
      <Skeleton shape="row" count={8} />
    ) : (
      <FailureState failure={view.failure} onRetry={retry} />
    );
  }
  return (
    <>
      {pager}
      <ActList entries={shown} log={log} wanted={wanted} />
      {seqs.length < 8 ? null : pager}
    </>
  );
}
