import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useLog } from '../../shared/record/use-log';
import { Button } from '../../ui/actions/button';
import type { LogInfo } from './api';
import { CheckpointCard } from './checkpoint-card';
import { ActsAbout } from './list/acts-about';
import { AllActs } from './list/all-acts';
import { Finder } from './list/finder';
import { atAct, atNewest } from './list/window';
import type { Subject } from './words/subjects';

/** One log: its acts, found and read; and its checkpoint. */
export function LogRecord({ log }: { log: LogInfo }): ReactElement {
  const { t } = useTranslation('record');
  const { id } = useConsultationInfo();
  const isLive = log.audience !== 'envelope';
  const { reader, view } = useLog({ consultationId: id, log: log.log, size: log.size, isLive });
  const [window, setWindow] = useState(() => atNewest(log.size));
  const [wanted, setWanted] = useState<number | null>(null);
  const [subject, setSubject] = useState<Subject | null>(null);
  const arrived = view.size - window.pinned;
  const goTo = (seq: number): boolean => {
    const next = atAct(window, seq) ?? atAct(atNewest(view.size), seq);
    if (next === null) return false;
    setSubject(null);
    setWindow(next);
    setWanted(seq);
    return true;
  };
  const showNew = (): void => {
    setWindow(atNewest(view.size));
    setWanted(null);
  };
  return (
    <div className="record-log">
      <CheckpointCard log={log} reader={reader} />
      <section className="record-acts-part" aria-labelledby="record-acts">
        <h2 id="record-acts">{t('acts.title')}</h2>
        <Finder subject={subject} onSubject={setSubject} onNumber={goTo} />
        <div className="record-arrived" role="status">
          {arrived <= 0 ? null : (
            <Button icon="arrow-up" onPress={showNew}>
              {t('arrived', { count: arrived })}
            </Button>
          )}
        </div>
        {subject === null ? (
          <AllActs log={log} reader={reader} view={view} window={window} wanted={wanted} onMove={setWindow} />
        ) : (
          <ActsAbout key={subject} log={log} reader={reader} view={view} subject={subject} pinned={window.pinned} />
        )}
      </section>
    </div>
  );
}
