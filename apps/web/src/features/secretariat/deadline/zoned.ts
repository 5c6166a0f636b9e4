/** A date and a clock time as somebody in one time zone writes them: `2004-06-01` and `17:00`. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

/** What the clocks of a zone show at a moment. */
export function wallTimeOf(at: string, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const clock = /^(\d{1,2}):(\d{2})$/;
const twoDigits = (value: string): string => value.padStart(2, '0');

/** Written as a moment in UTC, or null where the calendar has no such day or the clock no such hour. */
function asUtc({ date, time }: WallTime): number | null {
  const [, hours, minutes] = clock.exec(time.trim()) ?? [];
  if (!day.test(date.trim()) || hours === undefined || minutes === undefined) return null;
  const text = `${date.trim()}T${twoDigits(hours)}:${minutes}:00.000Z`;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString() === text ? at : null;
}

/**
 * The moment at which the clocks of a zone show this. Null if it is written wrongly or is skipped when clocks go forward; where clocks
 * go back and show it twice, the first.
 */
export function instantOf(wall: WallTime, zone: string): string | null {
  const guess = asUtc(wall);
  if (guess === null) return null;
  // The zone's distance from UTC lies between these two whatever the season.
  for (let hours = 14; hours >= -12; hours -= 0.25) {
    const at = new Date(guess - hours * 3_600_000).toISOString();
    const shown = wallTimeOf(at, zone);
    if (asUtc(shown) === guess) return at;
  }
  return null;
}
