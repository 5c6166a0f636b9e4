import { openNote, parseCheckpoint, parseVerifierKey, toBase64 } from '@concord/ledger';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../shared/consultation/use-consultation';
import type { LogReader } from '../../shared/record/log-reader';
import { valueOf } from '../../lib/view';
import { ViewState } from '../../shared/view-state';
import { Link } from '../../ui/actions/link';
import { Button } from '../../ui/actions/button';
import { Figure } from '../../ui/data/figures';
import { Card } from '../../ui/layout/card';
import { StateBadge } from '../../ui/marks/badge';
import { checkpointPath, type LogInfo, readCheckpoint } from './api';
import { LogCheck } from './checks/log-check';

/** What a note says, and whether the log's key signed it. */
function readNote(note: string, { verifier }: LogInfo) {
  const key = parseVerifierKey(verifier);
  const opened = key.ok ? openNote(note, [key.key]) : null;
  const border = note.lastIndexOf('\n\n');
  const read = parseCheckpoint(note.slice(0, border + 1));
  return {
    isSigned: opened?.ok === true,
    signatures: note.slice(border + 2).trim(),
    origin: read.ok ? read.checkpoint.origin : '',
    size: read.ok ? read.checkpoint.size : 0,
    root: read.ok ? toBase64(read.checkpoint.root) : '',
  };
}

function Note({ note, log }: { note: string; log: LogInfo }): ReactElement {
  const { t } = useTranslation('record');
  const { isSigned, signatures, origin, size, root } = readNote(note, log);
  return (
    <dl className="record-note-parts">
      <div>
        <dt>{t('checkpoint.size')}</dt>
        <dd>
          <Figure value={size} />
        </dd>
      </div>
      <div>
        <dt>{t('checkpoint.origin')}</dt>
        <dd className="record-value">{origin}</dd>
      </div>
      <div>
        <dt>{t('checkpoint.root')}</dt>
        <dd className="record-value">{root}</dd>
      </div>
      <div>
        <dt>{t('checkpoint.signature')}</dt>
        <dd>
          <StateBadge tone={isSigned ? 'success' : 'danger'}>
            {t(isSigned ? 'checkpoint.signed' : 'checkpoint.notSigned')}
          </StateBadge>
          <span className="record-value">{signatures}</span>
        </dd>
      </div>
      <div>
        <dt>{t('checkpoint.key')}</dt>
        <dd className="record-value">{log.verifier}</dd>
      </div>
    </dl>
  );
}

/** The signed statement of the log's size and root, and the check of the whole log against it. */
export function CheckpointCard({ log, reader }: { log: LogInfo; reader: LogReader }): ReactElement {
  const { t } = useTranslation('record');
  const { id } = useConsultationInfo();
  const query = useQuery({
    queryKey: ['checkpoint', id, log.log],
    queryFn: () => valueOf(readCheckpoint(id, log.log)),
    staleTime: 0,
  });
  return (
    <Card title={t('checkpoint.title')}>
      <p className="record-note">{t('checkpoint.what')}</p>
      <ViewState query={query}>{(note) => <Note note={note} log={log} />}</ViewState>
      <div className="record-acts">
        <Link icon="download" href={checkpointPath(id, log.log)} download={`${log.log}.checkpoint`}>
          {t('download.checkpoint')}
        </Link>
        <Button variant="quiet" size="small" isBusy={query.isFetching} onPress={() => void query.refetch()}>
          {t('checkpoint.newest')}
        </Button>
      </div>
      <LogCheck log={log} reader={reader} />
    </Card>
  );
}
