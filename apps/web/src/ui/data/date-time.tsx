import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatDateTime,
  formatTime,
  readerZone,
  relativeWords,
  sameDay,
  sameWallClock,
  zoneName,
} from '../../lib/time';

interface DateTimeProps {
  /** RFC 3339. */
  at: string;
  /** IANA zone of the body; given, its time comes first and the reader's own after it where the two differ. */
  zone?: string;
  hidesTime?: boolean;
}

/** A moment, in the body's zone and in the reader's. */
export function DateTime({ at, zone, hidesTime = false }: DateTimeProps): ReactElement {
  const { t, i18n } = useTranslation('ui');
  const own = readerZone();
  const first = zone ?? own;
  const differs = !hidesTime && !sameWallClock(at, first, own);
  const ownTime = sameDay(at, first, own)
    ? formatTime(at, own, i18n.language)
    : formatDateTime(at, { language: i18n.language, zone: own, hidesTime: false });
  return (
    <span className="ui-date ui-figures">
      <time dateTime={at}>{formatDateTime(at, { language: i18n.language, zone: first, hidesTime })}</time>
      {zone === undefined || hidesTime ? null : (
        <span className="ui-date-zone"> {zoneName(at, first, i18n.language)}</span>
      )}
      {differs ? <span className="ui-date-own"> {t('yourTime', { time: ownTime })}</span> : null}
    </span>
  );
}

interface RelativeTimeProps {
  at: string;
  /** The present in milliseconds, by the server's clock where it matters. */
  now?: () => number;
}

/** “3 minutes ago”; the exact moment is in its title and in `datetime`. */
export function RelativeTime({ at, now = Date.now }: RelativeTimeProps): ReactElement {
  const { i18n } = useTranslation('ui');
  const [, setBeat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setBeat((beat) => beat + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  const exact = formatDateTime(at, { language: i18n.language, zone: readerZone(), hidesTime: false });
  return (
    <time dateTime={at} title={exact} className="ui-figures">
      {relativeWords(Date.parse(at) - now(), i18n.language)}
    </time>
  );
}
