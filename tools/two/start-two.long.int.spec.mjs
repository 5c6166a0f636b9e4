// `npm run start:two` from beginning to end.
import { join } from 'node:path';
import { temporaryFolder } from '../jest/temporary.mjs';
import { isAlive, processesIn } from '../postgres/processes.mjs';
import { eventually, isWell, leaveNothing, postgres, running, start, stop } from '../start/spec/started.mjs';
import { signIn } from './spec/delegate.mjs';
import { leaveNobodyListening } from './spec/follower.mjs';
import { crossesTheNodes, survivesTheKillOf } from './spec/front.mjs';
import { nodesOn, program } from './spec/screen.mjs';

leaveNothing();
afterEach(leaveNobodyListening);

/** @param {ReturnType<typeof start>} state */
const processes = (state) => nodesOn(state.screen).map(({ pid }) => pid);

describe('npm run start:two', () => {
  it('keeps two nodes in step, steps over a killed one, and leaves no process behind', async () => {
    const folder = temporaryFolder();
    const state = start(folder, ['--port', '0'], {}, program);
    const url = await running(state);
    await eventually(async () => processes(state).every(isAlive));
    expect(await isWell(url)).toBe(true);

    const { acknowledged, seen, losses } = await crossesTheNodes(
      url,
      nodesOn(state.screen).map((node) => node.url),
    );
    expect(acknowledged).toHaveLength(18);
    // Once each and in order; what others put into the log meanwhile comes beside it.
    for (const frames of seen) expect(frames).toEqual([...new Set(frames)].sort((one, other) => one - other));
    for (const frames of seen) expect(frames.filter((seq) => acknowledged.includes(seq))).toEqual(acknowledged);
    expect(Math.max(...losses)).toBe(0);

    for (const which of [0, 1]) {
      const victim = processes(state)[which] ?? 0;
      const { took, lost, twice, missing, counted } = await survivesTheKillOf(url, victim);
      expect({ twice, missing, counted }).toEqual({ twice: false, missing: [], counted: true });
      expect(lost).toBeGreaterThan(0);
      expect(took).toBeLessThan(10_000);
      await eventually(async () => processes(state)[which] !== victim, 60_000);
      expect(state.screen).toContain(`Node ${'AB'[which]} ended (SIGKILL); starting it again.`);
    }

    const left = [...processes(state), postgres(folder)];
    expect(left.every(isAlive)).toBe(true);
    expect(await stop(state)).toBe(0);
    expect(left.map(isAlive)).toEqual([false, false, false]);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  }, 300_000);

  it('lets a frozen node’s people go to the other, and ends with its own death', async () => {
    const folder = temporaryFolder();
    const state = start(folder, ['--port', '0'], {}, program);
    const url = await running(state);
    await eventually(async () => processes(state).every(isAlive));
    const [frozen = 0] = processes(state);
    process.kill(frozen, 'SIGSTOP');
    try {
      await eventually(async () => state.screen.includes('Node A does not answer'), 60_000);
      const delegates = await Promise.all(['g-ao', 'g-bj', 'g-bw', 'g-bf'].map((person) => signIn(url, person)));
      const seqs = await Promise.all(delegates.map((delegate) => delegate.comment(url)));
      expect(new Set(seqs).size).toBe(4);
    } finally {
      process.kill(frozen, 'SIGCONT');
    }
    const left = processes(state);
    state.child.kill('SIGKILL');
    await state.exit;
    await eventually(async () => !left.some(isAlive), 30_000);
    // PostgreSQL outlives its starter by design; the next start takes it over, and stops it.
    const again = start(folder, ['--port', '0'], {}, program);
    await running(again);
    expect(await stop(again)).toBe(0);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  }, 300_000);
});
