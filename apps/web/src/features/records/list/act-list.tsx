import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../shared/record/log-reader';
import type { LogInfo } from '../api';
import { readAct } from '../words/read-act';
import { useSentence } from '../words/use-sentence';
import { ActRow } from './act-row';

interface ActListProps {
  entries: readonly LogEntry[];
  log: LogInfo;
  /** The act whose details are open at once, since it was asked for by its number. */
  wanted: number | null;
}

/** Acts in the order given. */
export function ActList({ entries, log, wanted }: ActListProps): ReactElement {
  const { t } = useTranslation('record');
  const sentence = useSentence();
  const acts = useMemo(() => entries.map((entry) => ({ entry, act: readAct(entry) })), [entries]);
  return (
    <ol className="record-rows" aria-label={t('acts.title')}>
      {acts.map(({ entry, act }) => (
        <li key={`${act.seq}-${act.seq === wanted}`}>
          <ActRow entry={entry} act={act} sentence={sentence(act)} log={log} isOpenAtFirst={act.seq === wanted} />
        </li>
      ))}
    </ol>
  );
}
