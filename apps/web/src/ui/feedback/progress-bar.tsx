import type { ReactElement } from 'react';
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';

interface ProgressBarProps {
  label: string;
  /** 0 to `max`; leave out while the end is not known. */
  value?: number;
  max?: number;
  /** Shown at the end instead of the percentage: “12 of 20”. */
  valueLabel?: string;
}

/** How far something is that takes longer than a second. */
export function ProgressBar({ label, value, max = 100, valueLabel }: ProgressBarProps): ReactElement {
  const known = value === undefined ? { isIndeterminate: true } : { value };
  return (
    <AriaProgressBar
      className="ui-progress"
      maxValue={max}
      {...known}
      {...(valueLabel === undefined ? {} : { valueLabel })}
    >
      {({ percentage, valueText }) => (
        <>
          <span className="ui-progress-head">
            <Label>{label}</Label>
            <span className="ui-figures">{value === undefined ? null : valueText}</span>
          </span>
          <svg className="ui-progress-track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect className="ui-progress-ground" width="100" height="4" />
            <rect
              className={`ui-progress-fill${percentage === undefined ? ' ui-progress-unknown' : ''}`}
              width={percentage ?? 30}
              height="4"
            />
          </svg>
        </>
      )}
    </AriaProgressBar>
  );
}
