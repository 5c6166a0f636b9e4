import { createClock } from './clock';

describe('clock', () => {
  it('takes the middle of the exchange', () => {
    const clock = createClock(() => 1000);
    clock.observe(60_001, 900, 1100);
    expect(clock.now()).toBe(60_001);
  });

  it('trusts the quickest exchange and the finest figure', () => {
    const clock = createClock(() => 0);
    clock.observe(5_001, 0, 20);
    clock.observe(9_000, 0, 20);
    clock.observe(7_777, 0, 4_000);
    expect(clock.offset()).toBe(4_991);
  });
});
