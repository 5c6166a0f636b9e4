import { parseCheckpoint } from '@concord/ledger';
import { sha256 } from '@noble/hashes/sha2.js';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../lib/answer';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { FailureBanner } from '../../../shared/failure-state';
import type { LogReader } from '../../../shared/record/log-reader';
import { Button } from '../../../ui/actions/button';
import { ProgressBar } from '../../../ui/feedback/progress-bar';
import { type LogInfo, readCheckpoint } from '../api';
import { checkLog } from './check-log';
import type { CheckStep } from './check-step';
import { StepList } from './step-list';

interface Progress {
  readonly phase: 'reading' | 'checking';
  readonly done: number;
  readonly size: number;
}

type Told = (progress: Progress) => void;
type Outcome = { readonly steps: readonly CheckStep[] } | { readonly failure: Failure };

/** How many the note says there are; only to know how much to read, it is checked afterwards. */
function sizeIn(note: string): number {
  const read = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1));
  return read.ok ? read.checkpoint.size : 0;
}

async function run(consultation: string, log: LogInfo, reader: LogReader, tell: Told): Promise<Outcome> {
  const answer = await readCheckpoint(consultation, log.log);
  if (!answer.ok) return { failure: answer };
  const note = answer.value;
  const size = sizeIn(note);
  const stop = reader.view.subscribe(() => tell({ phase: 'reading', done: reader.view.get().entries.size, size }));
  const isRead = await reader.readAll(size);
  stop();
  const { entries, failure } = reader.view.get();
  if (!isRead) return { failure: failure ?? { ok: false, kind: 'unreachable' } };
  const pause = (done: number): Promise<void> => {
    tell({ phase: 'checking', done, size });
    return new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { steps: await checkLog({ sha256, log, note, entries, pause }) };
}

/** Checks the whole log in the browser: every entry against the signed root. */
export function LogCheck({ log, reader }: { log: LogInfo; reader: LogReader }): ReactElement {
  const { t } = useTranslation('record');
  const { id } = useConsultationInfo();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const check = async (): Promise<void> => {
    const tell: Told = (next) => {
      if (isHere.current) setProgress(next);
    };
    tell({ phase: 'reading', done: 0, size: 0 });
    setOutcome(null);
    const next = await run(id, log, reader, tell);
    if (!isHere.current) return;
    setProgress(null);
    setOutcome(next);
  };
  return (
    <div className="record-part">
      <Button icon="check" isBusy={progress !== null} onPress={() => void check()}>
        {t('check.all')}
      </Button>
      {progress === null ? null : (
        <ProgressBar
          label={t(`check.phase.${progress.phase}`)}
          value={progress.done}
          max={Math.max(1, progress.size)}
          valueLabel={t('check.progress', { done: progress.done, size: progress.size })}
        />
      )}
      <FailureBanner failure={outcome !== null && 'failure' in outcome ? outcome.failure : null} />
      {outcome !== null && 'steps' in outcome ? <StepList steps={outcome.steps} isWhole /> : null}
    </div>
  );
}
