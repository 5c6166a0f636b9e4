import { acceptAll, rejectAll } from '@concord/text';
import { makePack } from '../src';
import { held } from './room/consultation';
import { sha256 } from './room/record';

const room = held();
const made = makePack(room.record.source(), sha256);
if (!made.ok) throw new Error(made.at);
const { pack } = made;

describe('the pack', () => {
  it('has every fate', () => {
    expect(pack.amendments.map(({ number, state, decidedBy }) => [number, state, decidedBy])).toEqual([
      [1, 'adopted', 1],
      [2, 'notAdopted', 2],
      [3, 'withdrawn', null],
      [4, 'notAdopted', 5],
      [5, 'adopted', 6],
    ]);
  });
});
