import { tablesOfState, type Snapshot } from '@concord/contracts';
import { fact, type NewFact, plenary, type RecordedFact } from '@concord/procedure';
import { createStore } from '../../../lib/store';
import type { Frame, LogSyncState } from '../../../lib/log-sync';
import { openConsultation, type OpeningDependencies } from '../open-consultation';
import { capacity, consultation, demonstration, idOf, ids, recorded } from './demonstration';
import { commentFact } from './demonstration-acts';

const plenaryHead = { log: ids.log, audience: 'plenary', group: null, size: 3 } as const;

function snapshotOf(further: readonly NewFact[] = []): Snapshot {
  const state = demonstration(...further);
  const me = state.delegates.get(ids.employer);
  const snapshot = {
    state: { consultation, ...tablesOfState(state) },
    heads: [plenaryHead, { log: idOf(91), audience: 'envelope', group: null, size: 0 }],
    me: { delegate: ids.employer, capacities: me?.capacities ?? [] },
    serverTime: '2004-06-01T10:00:00.000Z',
  };
  return JSON.parse(JSON.stringify(snapshot)) as Snapshot;
}

function frameOf(made: NewFact, seq: number, type: string = made.type): Frame {
  const read: RecordedFact = recorded(made, seq);
  const { v, at, actor, body } = read;
  const leaf = JSON.stringify({ type, v, log: ids.log, epoch: 0, seq, at, actor, capacity: null, body });
  const payload = Object.fromEntries(Object.entries(made.erasable).map(([name, value]) => [name, { value, key: 'k' }]));
  return { log: ids.log, seq, leaf, payload };
}

/** The edge: the snapshot that the server answers, and the logs that it sends. */
function edge(snapshots: readonly Snapshot[]) {
  const followed = new Map<
    string,
    { from: number; send: (frames: readonly Frame[]) => void; tell: (is: LogSyncState) => void; stopped: boolean }
  >();
  const later: (() => void)[] = [];
  let read = 0;
  const dependencies: OpeningDependencies = {
    read: () => {
      const value = snapshots[Math.min(read, snapshots.length - 1)];
      read += 1;
      if (value === undefined) return Promise.resolve({ ok: false, kind: 'unreachable' });
      return Promise.resolve({ ok: true, value, status: 200 });
    },
    follow: ({ log, from, apply }) => {
      const state = createStore<LogSyncState>('idle');
      const entry = { from, send: apply, tell: state.set, stopped: false };
      followed.set(log, entry);
      const sync = {
        state,
        receive: () => undefined,
        catchUp: () => Promise.resolve(),
        stop: () => undefined,
        expected: () => from,
      };
      return { sync, stop: () => (entry.stopped = true) };
    },
    later: (act) => later.push(act),
  };
  const settle = async (): Promise<void> => {
    for (const act of later.splice(0)) act();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { dependencies, followed, settle, reads: () => read };
}

async function opened(snapshots: readonly Snapshot[]) {
  const at = edge(snapshots);
  const open = openConsultation(ids.consultation, at.dependencies);
  const stop = open.start();
  await at.settle();
  const view = () => {
    const now = open.view.get();
    if (now.status !== 'open') throw new Error(`It is ${now.status}`);
    return now;
  };
  return { ...at, open, stop, view };
}

describe('an opened consultation', () => {
  it('follows each log from where the view ends, and no envelope', async () => {
    const { followed, view } = await opened([snapshotOf()]);
    expect([...followed.keys()]).toEqual([ids.log]);
    expect(followed.get(ids.log)?.from).toBe(3);
    expect(view().me?.delegate.id).toBe(ids.employer);
  });

  it('applies what arrives together in one step, and tells the listeners', async () => {
    const { open, followed, settle, view } = await opened([snapshotOf()]);
    const told: string[][] = [];
    let drawn = 0;
    open.view.subscribe(() => (drawn += 1));
    open.onFacts((facts) => told.push(facts.map(({ type }) => type)));
    const log = followed.get(ids.log);
    log?.send([frameOf(commentFact(idOf(70), ids.kenyaContact, 'regular', 'First'), 3)]);
    log?.send([frameOf(commentFact(idOf(71), ids.kenyaContact, null, 'Second'), 4)]);
    await settle();
    expect(view().state.comments.get(idOf(70))?.text).toBe('First');
    expect(view().state.comments.size).toBe(2);
    expect(drawn).toBe(1);
    expect(told).toEqual([['comment.submitted', 'comment.submitted']]);
  });

  it('stops at a fact that it does not know and says that it is outdated', async () => {
    const { followed, settle, view } = await opened([snapshotOf()]);
    const log = followed.get(ids.log);
    log?.send([
      frameOf(commentFact(idOf(70), ids.kenyaContact, null, 'Before'), 3),
      frameOf(commentFact(idOf(71), ids.kenyaContact, null, 'Unknown'), 4, 'comment.sung'),
    ]);
    await settle();
    expect(view().isOutdated).toBe(true);
    expect(view().state.comments.size).toBe(1);
    expect(log?.stopped).toBe(true);
  });

  it('reads everything again when its reader’s rights change', async () => {
    const { followed, settle, reads } = await opened([snapshotOf()]);
    const changed = { id: ids.employer, capacities: [capacity('groupSecretariat', 'E')] };
    followed.get(ids.log)?.send([frameOf(fact(plenary, 'delegate.admitted', { delegate: changed }, { name: 'X' }), 3)]);
    await settle();
    expect(reads()).toBe(2);
  });

  it('reads everything again when a log is refused', async () => {
    const { followed, settle, reads } = await opened([snapshotOf()]);
    followed.get(ids.log)?.tell('refused');
    await settle();
    expect(reads()).toBe(2);
  });

  it('says why it could not be opened', async () => {
    const at = edge([]);
    const open = openConsultation(ids.consultation, at.dependencies);
    open.start();
    await at.settle();
    expect(open.view.get()).toEqual({ status: 'failed', failure: { ok: false, kind: 'unreachable' } });
  });
});
