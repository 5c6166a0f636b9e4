import { useState } from 'react';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { serverNow } from '../../../shared/consultation/use-now';
import { instantOf, type WallTime, wallTimeOf } from './zoned';

const oneDay = 86_400_000;

/** At five in the afternoon of the body's zone, some days from now. */
function inDays(days: number, zone: string): WallTime {
  const at = new Date(Date.parse(serverNow()) + days * oneDay).toISOString();
  return { ...wallTimeOf(at, zone), time: '17:00' };
}

export interface MomentHandle {
  value: WallTime;
  setValue: (value: WallTime) => void;
  /** RFC 3339, or null while what is written is no moment. */
  at: string | null;
}

/** A moment being chosen; `first` is what it starts from, in days from now or a moment. */
export function useMoment(first: number | string): MomentHandle {
  const { timeZone } = useConsultationInfo().body;
  const [value, setValue] = useState(() =>
    typeof first === 'number' ? inDays(first, timeZone) : wallTimeOf(first, timeZone),
  );
  return { value, setValue, at: instantOf(value, timeZone) };
}
