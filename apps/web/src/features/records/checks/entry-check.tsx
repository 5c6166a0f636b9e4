import { sha256 } from '@noble/hashes/sha2.js';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../lib/answer';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { FailureBanner } from '../../../shared/failure-state';
import type { LogEntry } from '../../../shared/record/log-reader';
import { Button } from '../../../ui/actions/button';
import { Link } from '../../../ui/actions/link';
import { type LogInfo, proofPath, readProof } from '../api';
import { saveText } from '../save-text';
import { checkEntry } from './check-entry';
import type { CheckStep } from './check-step';
import { StepList } from './step-list';

/** Downloads for checking an act elsewhere, and the check here. */
export function EntryCheck({ entry, log }: { entry: LogEntry; log: LogInfo }): ReactElement {
  const { t } = useTranslation('record');
  const { id } = useConsultationInfo();
  const [steps, setSteps] = useState<readonly CheckStep[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const name = `${log.log}-${entry.seq}`;
  const check = async (): Promise<void> => {
    setBusy(true);
    const answer = await readProof(id, log.log, entry.seq);
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    setSteps(answer.ok ? checkEntry(sha256, entry, log, answer.value) : null);
  };
  return (
    <div className="record-part">
      <div className="record-acts">
        <Button variant="primary" size="small" icon="check" isBusy={isBusy} onPress={() => void check()}>
          {t('check.entry')}
        </Button>
        <Link icon="download" href={proofPath(id, log.log, entry.seq)} download={`${name}.tlog-proof`}>
          {t('download.proof')}
        </Link>
        <Button variant="quiet" size="small" icon="download" onPress={() => saveText(`${name}.json`, entry.leaf)}>
          {t('download.entry')}
        </Button>
      </div>
      <FailureBanner failure={failure} />
      {steps === null ? null : <StepList steps={steps} isWhole={false} />}
    </div>
  );
}
