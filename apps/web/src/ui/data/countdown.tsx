import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitDuration } from '../../lib/time';
import { announce } from '../feedback/announcer';

interface CountdownProps {
  /** RFC 3339; when it ends. */
  until: string;
  /** The present in milliseconds by the server's clock; see `lib/clock.ts`. */
  now?: () => number;
  label: string;
  size?: 'normal' | 'large';
  onEnd?: () => void;
}

/** Seconds before the end at which the time left is said aloud. */
const saidAt = [300, 60, 30, 10];

/** Time left, by the server's clock; says itself at five minutes, one minute, thirty and ten seconds. */
export function Countdown({ until, now = Date.now, label, size = 'normal', onEnd }: CountdownProps): ReactElement {
  const { t } = useTranslation('ui');
  const left = (): number => Math.max(0, Math.ceil((Date.parse(until) - now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  const latest = useRef({ left, onEnd, t });
  useEffect(() => {
    latest.current = { left, onEnd, t };
  });
  const ended = seconds === 0;
  useEffect(() => {
    if (ended) return;
    const timer = setInterval(() => {
      const next = latest.current.left();
      setSeconds(next);
      if (saidAt.includes(next)) announce(latest.current.t('secondsLeft', { count: next }));
      if (next === 0) latest.current.onEnd?.();
    }, 1000);
    return () => clearInterval(timer);
  }, [ended, until]);
  const { days, hours, minutes, rest } = splitDuration(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${hours > 0 || days > 0 ? `${two(hours)}:` : ''}${two(minutes)}:${two(rest)}`;
  return (
    <div className={`ui-countdown ui-countdown-${size}${seconds <= 30 ? ' ui-countdown-soon' : ''}`} role="timer">
      <span className="ui-countdown-label">{label}</span>
      <span className="ui-countdown-time ui-figures">
        {days > 0 ? `${t('days', { count: days })} ` : ''}
        {clock}
      </span>
    </div>
  );
}
