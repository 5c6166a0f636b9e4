import { bundleOf, buildProgram, Desk, inputOf } from './room/bundle';
import { held } from './room/consultation';

beforeAll(buildProgram, 120_000);

const desk = new Desk();
afterAll(() => desk.clear());

describe('a bundle', () => {
  it('holds under its policy', async () => {
    const room = held({ observers: 270 });
    const { zip, policy } = bundleOf(inputOf(room));
    const found = await desk.verify(zip, policy);
    console.log(found.out);
    console.log(Object.keys(require('fflate').unzipSync(zip)));
    expect(found.code).toBe(0);
  });
});
