// Chance that can be had again: everything drawn in a run follows from one number, which the run prints.
import { randomInt } from 'node:crypto';

/** The seed of this run: `CONCORD_SEED`, or one that was never used before. */
export function seedOfRun(): number {
  const given = process.env['CONCORD_SEED'];
  if (given === undefined) return randomInt(2 ** 31);
  const seed = Number(given);
  if (!Number.isSafeInteger(seed)) throw new Error(`CONCORD_SEED is no whole number: ${given}`);
  return seed;
}

export class Chance {
  private state: number;

  constructor(private readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** One of its own for somebody, so that it does not matter who draws first. */
  of(name: string): Chance {
    const mixed = Buffer.from(name).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), this.seed);
    return new Chance(mixed ^ 0x5bd1e995);
  }

  /** From 0 up to, but not including, 1: a Weyl sequence, stirred. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let stirred = Math.imul(this.state ^ (this.state >>> 16), 0x21f0aaad);
    stirred = Math.imul(stirred ^ (stirred >>> 15), 0x735a2d97);
    return ((stirred ^ (stirred >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  /** True so often out of 1. */
  happens(share: number): boolean {
    return this.next() < share;
  }
}
