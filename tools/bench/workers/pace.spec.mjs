import { asFastAsPossible, atPace } from './pace.mjs';

const moment = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('work as fast as possible', () => {
  it('is done once each, by as many as there are clients and no more at a time', async () => {
    /** @type {number[]} */
    const done = [];
    let under = 0;
    let most = 0;
    const work = Array.from({ length: 40 }, (_, i) => i);
    await asFastAsPossible(8, work, async (piece) => {
      under += 1;
      most = Math.max(most, under);
      await moment();
      under -= 1;
      done.push(piece);
    });
    expect(done.sort((a, b) => a - b)).toEqual(work);
    expect(most).toBe(8);
  });
});

describe('work at a pace', () => {
  it('does not wait for what began before', async () => {
    let under = 0;
    let most = 0;
    const times = await atPace([1, 2, 3, 4, 5], 5, async () => {
      under += 1;
      most = Math.max(most, under);
      while (most < 5) await moment();
      under -= 1;
    });
    expect(times).toHaveLength(5);
    expect(most).toBe(5);
  });
});
