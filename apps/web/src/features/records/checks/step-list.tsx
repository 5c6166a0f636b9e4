import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../../ui/marks/icon';
import { allHold, type CheckStep, type StepResult } from './check-step';

const icons: Readonly<Record<StepResult, IconName>> = {
  holds: 'check',
  fails: 'cross',
  skipped: 'minus',
  erased: 'circle',
};

/** The value that stands behind a step, for who wants to compare it with another tool's. */
function valueOf({ step, params }: CheckStep): string | null {
  if (step === 'leafHash') return String(params['hash']);
  if (step === 'checkpoint') return String(params['root']);
  if (step === 'root') return String(params['computed']);
  return null;
}

function Step({ of }: { of: CheckStep }): ReactElement {
  const { t } = useTranslation('record');
  const value = valueOf(of);
  return (
    <li className={`record-step record-step-${of.result}`}>
      <Icon name={icons[of.result]} size="small" label={t(`check.result.${of.result}`)} />
      <span>
        {t(`check.step.${of.step}`, of.params)}{' '}
        {of.result === 'holds' ? null : <strong>{t(`check.why.${of.result}`)}</strong>}
        {value === null || value === '' ? null : <code className="record-value">{value}</code>}
      </span>
    </li>
  );
}

/** What was checked, step by step, and what that does and does not prove. */
export function StepList({ steps, isWhole }: { steps: readonly CheckStep[]; isWhole: boolean }): ReactElement {
  const { t } = useTranslation('record');
  const holds = allHold(steps);
  const scope = isWhole ? 'log' : 'entry';
  return (
    <div className="record-check" role="status">
      <p className={`record-verdict record-verdict-${holds ? 'holds' : 'fails'}`}>
        <Icon name={holds ? 'success' : 'error'} />
        <strong>{holds ? t(`check.holds.${scope}`) : t('check.fails')}</strong>
      </p>
      <ol className="record-steps">
        {steps.map((each, at) => (
          <Step key={at} of={each} />
        ))}
      </ol>
      <p className="record-note">{t('check.proves.not')}</p>
      <p className="record-note">{t('check.proves.elsewhere')}</p>
    </div>
  );
}
