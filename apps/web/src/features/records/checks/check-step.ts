/** One thing that is checked. `locales/<language>/record.json` says each in plain words. */
export type StepName =
  | 'form'
  | 'place'
  | 'leafHash'
  | 'key'
  | 'proof'
  | 'signature'
  | 'checkpoint'
  | 'inclusion'
  | 'commitment'
  | 'complete'
  | 'forms'
  | 'commitments'
  | 'root';

/** `skipped`: could not be checked, since what it rests on failed. `erased`: nothing is left to be checked. */
export type StepResult = 'holds' | 'fails' | 'skipped' | 'erased';

export interface CheckStep {
  readonly step: StepName;
  readonly result: StepResult;
  /** Figures, hashes and names that the words need. */
  readonly params: Readonly<Record<string, string | number>>;
}

export function step(name: StepName, holds: boolean, params: CheckStep['params'] = {}): CheckStep {
  return { step: name, result: holds ? 'holds' : 'fails', params };
}

export const skipped = (name: StepName): CheckStep => ({ step: name, result: 'skipped', params: {} });

/** True only if every step that could be made holds, and none was left out for another's failure. */
export function allHold(steps: readonly CheckStep[]): boolean {
  return steps.every(({ result }) => result === 'holds' || result === 'erased');
}
