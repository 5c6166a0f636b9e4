import fc from 'fast-check';
import { instantOf, wallTimeOf } from '../deadline/zoned';

const zones = ['Europe/Zurich', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'];

describe('a moment in a zone', () => {
  it('is the one whose clocks show it, summer and winter', () => {
    expect(instantOf({ date: '2004-06-01', time: '17:00' }, 'Europe/Zurich')).toBe('2004-06-01T15:00:00.000Z');
    expect(instantOf({ date: '2004-12-01', time: '17:00' }, 'Europe/Zurich')).toBe('2004-12-01T16:00:00.000Z');
    expect(instantOf({ date: '2004-12-01', time: '9:05' }, 'Asia/Kathmandu')).toBe('2004-12-01T03:20:00.000Z');
  });

  it('is none when it is no day, no hour, or skipped when clocks go forward', () => {
    for (const [date, time] of [
      ['2004-02-30', '12:00'],
      ['1 June 2004', '12:00'],
      ['2004-06-01', '24:30'],
      ['2004-06-01', 'noon'],
      ['2004-03-28', '02:30'],
    ] as const) {
      expect(instantOf({ date, time }, 'Europe/Zurich')).toBeNull();
    }
  });

  it('is the first of two when clocks go back', () => {
    expect(instantOf({ date: '2004-10-31', time: '02:30' }, 'Europe/Zurich')).toBe('2004-10-31T00:30:00.000Z');
  });

  it('comes back from what the clocks show, in every zone', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 365 * 40 }).map((n) => Date.UTC(1995, 0, 1) + n * 60_000);
    const holds = (at: number, zone: string): void => {
      const wall = wallTimeOf(new Date(at).toISOString(), zone);
      const back = instantOf(wall, zone);
      expect(back).not.toBeNull();
      expect(wallTimeOf(back ?? '', zone)).toEqual(wall);
    };
    fc.assert(fc.property(minute, fc.constantFrom(...zones), holds), { numRuns: 60 });
  });
});
