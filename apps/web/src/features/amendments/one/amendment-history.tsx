import { termsIn } from '@concord/contracts';
import type { Amendment, RecordedFact } from '@concord/procedure';
import { type ReactElement, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureState } from '../../../shared/failure-state';
import { useConsultation, useConsultationInfo, useHeads } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { useLog } from '../../../shared/record/use-log';
import { Link } from '../../../ui/actions/link';
import { DateTime } from '../../../ui/data/date-time';
import { Skeleton } from '../../../ui/feedback/skeleton';
import { actorOf, historyOf } from './history';

type AmendmentStep = Exclude<
  Extract<RecordedFact['type'], `amendment.${string}`>,
  'amendment.prepared' | 'amendment.takenUp'
>;

function useStepWords(): (fact: RecordedFact) => string {
  const { t } = useTranslation('amendments');
  const terms = termsIn(useInterfaceLanguage());
  return (fact) => {
    const step = fact.type.replace('amendment.', '') as AmendmentStep extends `amendment.${infer S}` ? S : never;
    const state = fact.type === 'amendment.decided' ? terms.amendmentState[fact.body.state] : '';
    const number = fact.type === 'amendment.received' ? `D.${fact.body.number}` : '';
    const fate = fact.type === 'amendment.rebased' ? terms.rebaseFate[fact.body.rebase.fate] : '';
    return t(`history.${step}`, { state, number, fate });
  };
}

function Step({ fact }: { fact: RecordedFact }): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const names = useNames();
  const words = useStepWords();
  const who = actorOf(fact);
  const capacity =
    who === null ? undefined : state.delegates.get(who.delegate)?.capacities.find(({ id }) => id === who.capacity);
  const reason = fact.type === 'amendment.returned' ? (fact.payload?.reason ?? null) : null;
  return (
    <li className="amendments-step">
      <p className="amendments-step-what">{words(fact)}</p>
      <p className="amendments-step-who">
        {who === null ? t('history.system') : names.delegate(who.delegate)}
        {capacity === undefined ? null : `, ${names.capacity(capacity)}`}
      </p>
      <p className="amendments-step-when">
        <DateTime at={fact.at} zone={body.timeZone} />
      </p>
      {reason === null ? null : <blockquote className="amendments-quote">{reason}</blockquote>}
    </li>
  );
}

function Steps({ amendment, log, size }: { amendment: Amendment; log: string; size: number }): ReactElement {
  const { t } = useTranslation('amendments');
  const { id } = useConsultationInfo();
  const { reader, view } = useLog({ consultationId: id, log, size, isLive: true });
  useEffect(() => {
    void reader.readAll();
  }, [reader]);
  const facts = useMemo(() => historyOf(view.entries.values(), amendment.id), [view.entries, amendment.id]);
  if (view.failure !== null) return <FailureState failure={view.failure} onRetry={() => void reader.readAll()} />;
  if (facts.length === 0) return <Skeleton count={4} />;
  return (
    <>
      <ol className="amendments-steps">
        {facts.map((fact) => (
          <Step key={fact.seq} fact={fact} />
        ))}
      </ol>
      <Link href={paths.record(id)}>{t('history.record')}</Link>
    </>
  );
}

/** What happened to it, from the record: when, by whom, in which capacity. */
export function AmendmentHistory({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const plenary = useHeads().find(({ audience }) => audience === 'plenary');
  return (
    <section className="amendments-part" aria-labelledby="amendment-history">
      <h2 id="amendment-history">{t('history.title')}</h2>
      {plenary === undefined ? (
        <p className="amendments-note">{t('history.closed')}</p>
      ) : (
        <Steps key={plenary.log} amendment={amendment} log={plenary.log} size={plenary.size} />
      )}
    </section>
  );
}
