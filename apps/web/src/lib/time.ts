/** The reader's own zone, as the browser knows it. */
export function readerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The clock alone, for where the date is already said. */
export function formatTime(at: string, zone: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(at));
}

/** Whether it is the same day in both zones at that moment. */
export function sameDay(at: string, one: string, other: string): boolean {
  const day = (zone: string): string => formatDateTime(at, { language: 'en', zone, hidesTime: true });
  return day(one) === day(other);
}

interface Format {
  language: string;
  zone: string;
  hidesTime: boolean;
}

/** A moment as people write it, in the given zone and language. */
export function formatDateTime(at: string, { language, zone, hidesTime }: Format): string {
  const clock = hidesTime ? {} : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...clock,
  });
  return format.format(new Date(at));
}

/** Short name of the zone at that moment, such as “CEST” or “UTC+2”. */
export function zoneName(at: string, zone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(at),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Whether clocks on the wall show the same in both zones at that moment. */
export function sameWallClock(at: string, one: string, other: string): boolean {
  const show = (zone: string): string => formatDateTime(at, { language: 'en', zone, hidesTime: false });
  return show(one) === show(other);
}

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** “in 2 hours”, “3 days ago”; under a minute “now”. `difference` in milliseconds, negative for the past. */
export function relativeWords(difference: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const seconds = difference / 1000;
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(0, 'second');
}

export interface Duration {
  days: number;
  hours: number;
  minutes: number;
  /** Seconds beyond whole minutes. */
  rest: number;
}

/** Whole seconds as days, hours, minutes and seconds. */
export function splitDuration(seconds: number): Duration {
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor((seconds % 86_400) / 3_600),
    minutes: Math.floor((seconds % 3_600) / 60),
    rest: seconds % 60,
  };
}
