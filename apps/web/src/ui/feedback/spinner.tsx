import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** True once `milliseconds` have passed since the component appeared. */
function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(milliseconds === 0);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}

interface SpinnerProps {
  /** What is under way; “Working…” by default. */
  label?: string;
  /** Shown only after this many milliseconds: what is quick should not flicker. */
  delay?: number;
}

/** Something is under way. Silent and invisible for the first second. */
export function Spinner({ label, delay = 1000 }: SpinnerProps): ReactElement | null {
  const { t } = useTranslation('ui');
  if (!useAfter(delay)) return null;
  return (
    <span className="ui-spinner" role="status">
      <svg viewBox="0 0 20 20" className="ui-spinner-ring" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="7.5" pathLength="100" strokeDasharray="70 30" />
      </svg>
      <span className="ui-hidden">{label ?? t('working')}</span>
    </span>
  );
}
