import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../lib/socket';
import { useStore } from '../lib/store';
import { announce } from '../ui/feedback/announcer';
import { Icon } from '../ui/marks/icon';

/** True once the connection has been away for longer than a blink. */
function useIsAway(): boolean {
  const state = useStore(live.state);
  const isDown = state === 'reconnecting' || state === 'connecting';
  const [away, setAway] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAway(isDown), isDown ? 1500 : 0);
    return () => clearTimeout(timer);
  }, [isDown]);
  return away && isDown;
}

/** A line under the header while the connection is away; says when it goes and when it is back. */
export function ConnectionLine(): ReactElement | null {
  const { t } = useTranslation('common');
  const isAway = useIsAway();
  const wasAway = useRef(false);
  useEffect(() => {
    if (isAway) announce(t('connection.reconnecting'));
    else if (wasAway.current) announce(t('connection.back'));
    wasAway.current = isAway;
  }, [isAway, t]);
  if (!isAway) return null;
  return (
    <p className="shell-connection">
      <Icon name="warning" size="small" />
      {t('connection.reconnecting')}
    </p>
  );
}

/** The word in the header: live or not, with its mark. */
export function ConnectionMark(): ReactElement {
  const { t } = useTranslation('common');
  const isLive = useStore(live.state) === 'live';
  return (
    <span className={`shell-live${isLive ? ' shell-live-on' : ''}`}>
      <Icon name={isLive ? 'dot' : 'circle'} size="small" />
      {isLive ? t('connection.live') : t('connection.waiting')}
    </span>
  );
}
