/** @jest-environment node */
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import type { LogEntry } from '../../../shared/record/log-reader';
import { checkEntry } from '../checks/check-entry';
import { checkLog } from '../checks/check-log';
import { allHold, type CheckStep } from '../checks/check-step';
import { someLog } from './ledger-log';

const made = someLog(11);
const at = (seq: number): LogEntry => {
  const entry = made.entries[seq];
  if (entry === undefined) throw new Error('There are fewer');
  return entry;
};
const byStep = (steps: readonly CheckStep[]): Record<string, string> =>
  Object.fromEntries(steps.map(({ step, result }) => [step, result]));

/** The text with one bit of one character flipped; never the same text. */
const flipped = (text: string, place: number, bit: number): string => {
  const index = place % text.length;
  return text.slice(0, index) + String.fromCharCode(text.charCodeAt(index) ^ (1 << bit)) + text.slice(index + 1);
};
const bits = fc.tuple(fc.nat(100_000), fc.nat(6));

describe('the check of one act', () => {
  it.each(made.entries.map(({ seq }) => seq))('holds in every step for act %i', (seq) => {
    const steps = checkEntry(sha256, at(seq), made.log, made.proofOf(seq));
    expect(steps.filter(({ result }) => result !== 'holds')).toEqual([]);
    expect(allHold(steps)).toBe(true);
  });

  it('says what was erased, and does not count it as a failure', () => {
    const steps = checkEntry(sha256, { ...at(1), payload: null }, made.log, made.proofOf(1));
    expect(byStep(steps)).toMatchObject({ commitment: 'erased', inclusion: 'holds' });
    expect(allHold(steps)).toBe(true);
  });

  it('fails when any bit of the entry is flipped', () => {
    const fails = (seq: number, [place, bit]: [number, number]): void => {
      const entry = { ...at(seq), leaf: flipped(at(seq).leaf, place, bit) };
      expect(allHold(checkEntry(sha256, entry, made.log, made.proofOf(seq)))).toBe(false);
    };
    fc.assert(fc.property(fc.nat(10), bits, fails), { numRuns: 150 });
  });

  it('fails when any bit of the proof is flipped', () => {
    const fails = (seq: number, [place, bit]: [number, number]): void => {
      expect(allHold(checkEntry(sha256, at(seq), made.log, flipped(made.proofOf(seq), place, bit)))).toBe(false);
    };
    fc.assert(fc.property(fc.nat(10), bits, fails), { numRuns: 150 });
  });

  it('fails when any bit of the key is flipped', () => {
    const fails = ([place, bit]: [number, number]): void => {
      const log = { ...made.log, verifier: flipped(made.log.verifier, place, bit) };
      expect(allHold(checkEntry(sha256, at(4), log, made.proofOf(4)))).toBe(false);
    };
    fc.assert(fc.property(bits, fails), { numRuns: 100 });
  });

  it('fails when any bit of what may be erased, or of its key, is flipped', () => {
    const { text } = at(4).payload ?? {};
    if (text === undefined || typeof text.value !== 'string') throw new Error('Act 4 has words');
    const words = text.value;
    const fails = (isKey: boolean, [place, bit]: [number, number]): void => {
      const other = isKey
        ? { ...text, key: flipped(text.key, place, bit) }
        : { ...text, value: flipped(words, place, bit) };
      const steps = checkEntry(sha256, { ...at(4), payload: { text: other } }, made.log, made.proofOf(4));
      expect(byStep(steps)).toMatchObject({ commitment: 'fails', inclusion: 'holds' });
    };
    fc.assert(fc.property(fc.boolean(), bits, fails), { numRuns: 100 });
  });

  it('does not take the proof of another act, nor words that nothing was committed to', () => {
    expect(byStep(checkEntry(sha256, at(4), made.log, made.proofOf(5)))).toMatchObject({
      proof: 'fails',
      inclusion: 'skipped',
    });
    const foreign = { ...at(0), payload: at(4).payload };
    expect(byStep(checkEntry(sha256, foreign, made.log, made.proofOf(0)))).toMatchObject({ commitment: 'fails' });
  });

  it('does not take an act that is shown at another place or in another log', () => {
    const elsewhere = { ...made.log, log: made.log.log.replace('9', '8') };
    expect(byStep(checkEntry(sha256, at(4), elsewhere, made.proofOf(4)))).toMatchObject({ place: 'fails' });
    const shifted = { ...at(4), seq: 5 };
    expect(byStep(checkEntry(sha256, shifted, made.log, made.proofOf(5)))).toMatchObject({
      place: 'fails',
      inclusion: 'fails',
    });
  });

  it('goes no further than a signature that does not hold', () => {
    const other = someLog(12);
    const mixed = made.proofOf(4).replace(/\n— .*/, other.note.slice(other.note.indexOf('\n— ')).trimEnd());
    expect(byStep(checkEntry(sha256, at(4), made.log, mixed))).toMatchObject({
      signature: 'fails',
      checkpoint: 'skipped',
      inclusion: 'skipped',
    });
  });
});

describe('the check of a whole log', () => {
  const check = (entries: readonly LogEntry[], note = made.note, log = made.log) =>
    checkLog({
      ...{ sha256, log, note },
      entries: new Map(entries.map((entry) => [entry.seq, entry])),
      pause: () => Promise.resolve(),
    });
  const changed = (seq: number, part: Partial<LogEntry>): LogEntry[] =>
    made.entries.map((entry) => (entry.seq === seq ? { ...entry, ...part } : entry));

  it('gives the signed root, and tells how many values were opened', async () => {
    const steps = await check(made.entries);
    expect(allHold(steps)).toBe(true);
    expect(steps.find(({ step }) => step === 'commitments')?.params).toMatchObject({ opened: 4, erased: 0 });
  });

  it('covers what the checkpoint covers, whatever came later', async () => {
    expect(allHold(await check(someLog(12).entries))).toBe(true);
  });

  it('finds one flipped bit in any entry', async () => {
    const finds = async (seq: number, [place, bit]: [number, number]): Promise<void> => {
      const steps = byStep(await check(changed(seq, { leaf: flipped(at(seq).leaf, place, bit) })));
      expect([steps['root'], steps['forms']]).toContain('fails');
      expect(steps['root']).not.toBe('holds');
    };
    await fc.assert(fc.asyncProperty(fc.nat(10), bits, finds), { numRuns: 80 });
  });

  it('finds a gap, a signature that is none, and words that were changed', async () => {
    const gap = made.entries.filter(({ seq }) => seq !== 6);
    expect(byStep(await check(gap))).toMatchObject({ complete: 'fails', root: 'skipped' });
    expect(byStep(await check(made.entries, flipped(made.note, made.note.length - 10, 1)))['root']).toBe('skipped');
    const payload = { text: { value: 'Other', key: at(4).payload?.['text']?.key ?? '' } };
    expect(byStep(await check(changed(4, { payload })))).toMatchObject({ commitments: 'fails', root: 'holds' });
  });
});
