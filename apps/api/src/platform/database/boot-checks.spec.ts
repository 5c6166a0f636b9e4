import { lostDurability } from './boot-checks';

const settings = (values: Record<string, string>) =>
  Object.entries(values).map(([name, setting]) => ({ name, setting }));

describe('durability of the database', () => {
  it('is lost by each of three settings', () => {
    const found = lostDurability(settings({ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }));
    expect(found).toEqual(['fsync is off', 'full_page_writes is off', 'synchronous_commit is off']);
  });

  it('is not lost by a stronger or a local wait', () => {
    for (const wait of ['on', 'local', 'remote_write', 'remote_apply'])
      expect(lostDurability(settings({ fsync: 'on', full_page_writes: 'on', synchronous_commit: wait }))).toEqual([]);
  });
});
