import {
  readFact,
  snapshotSchema,
  stateOfSnapshot,
  type LogHead,
  type Payload,
  type Snapshot,
} from '@concord/contracts';
import { applyAll, type Capacity, type Delegate, type Id, type RecordedFact, type State } from '@concord/procedure';
import type { Answer, Failure } from '../../lib/answer';
import { http } from '../../lib/api';
import { followLog, type FollowedLog } from '../../lib/follow-log';
import type { Frame } from '../../lib/log-sync';
import { createStore, type Store } from '../../lib/store';
import { endpointPath } from './acts';

/** The reader in this consultation. */
export interface Me {
  readonly delegate: Delegate;
  readonly capacities: readonly Capacity[];
}

export type ConsultationView =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'open';
      readonly state: State;
      readonly me: Me | null;
      readonly heads: readonly LogHead[];
      /** A fact came that this version does not know: what is shown is true up to there and stops. */
      readonly isOutdated: boolean;
    };

export type OpenedView = Extract<ConsultationView, { status: 'open' }>;

export interface OpenConsultation {
  readonly id: Id;
  readonly view: Store<ConsultationView>;
  /** Reads and follows until the returned function is called. */
  readonly start: () => () => void;
  /** Reads all of it again; what is on screen stays until the answer is there. */
  readonly reload: () => void;
  /** Facts as they arrive live, in batches, after the state has them. */
  readonly onFacts: (listener: (facts: readonly RecordedFact[]) => void) => () => void;
}

export interface OpeningDependencies {
  read: (id: Id, signal: AbortSignal) => Promise<Answer<Snapshot>>;
  follow: typeof followLog;
  later: (act: () => void, milliseconds: number) => void;
}

/** Frames that arrive within one picture's time are applied together. */
const batchFor = 16;
const pauses = [1000, 2000, 4000, 8000, 16_000, 30_000];

const real: OpeningDependencies = {
  read: (id, signal) =>
    http.get(endpointPath('readConsultation', { consultation: id }), (body) => snapshotSchema.parse(body), signal),
  follow: followLog,
  later: (act, milliseconds) => {
    setTimeout(act, milliseconds);
  },
};

function meIn(snapshot: Snapshot, state: State): Me | null {
  if (snapshot.me === null) return null;
  const { delegate: id, capacities } = snapshot.me;
  return { delegate: state.delegates.get(id) ?? { id, name: null, capacities }, capacities };
}

/** Whether the fact changes what its reader may do, or takes words away: then everything is asked for again. */
function needsNewView(fact: RecordedFact, me: Me | null): boolean {
  if (fact.type === 'payload.erased') return true;
  if (fact.type !== 'delegate.admitted' || fact.body.delegate.id !== me?.delegate.id) return false;
  return JSON.stringify(fact.body.delegate.capacities) !== JSON.stringify(me.capacities);
}

/** Facts of frames up to the first that this version cannot read. */
function factsOf(frames: readonly Frame[]): { facts: RecordedFact[]; isOutdated: boolean } {
  const facts: RecordedFact[] = [];
  for (const { leaf, payload } of frames) {
    const read = readFact(leaf, payload as Payload | null);
    if (!read.ok) return { facts, isOutdated: true };
    facts.push(read.fact);
  }
  return { facts, isOutdated: false };
}

class Opening implements OpenConsultation {
  readonly view = createStore<ConsultationView>({ status: 'loading' });
  private followed: FollowedLog[] = [];
  private waiting: RecordedFact[] = [];
  private listeners = new Set<(facts: readonly RecordedFact[]) => void>();
  private tries = 0;
  /** Grows with each reading, so that an answer to an older one changes nothing. */
  private turn = 0;
  private abort: AbortController | null = null;

  constructor(
    readonly id: Id,
    private readonly dependencies: OpeningDependencies,
  ) {}

  readonly start = (): (() => void) => {
    void this.read();
    return () => {
      this.turn += 1;
      this.abort?.abort();
      this.unfollow();
    };
  };

  readonly reload = (): void => {
    this.tries = 0;
    if (this.view.get().status === 'failed') this.view.set({ status: 'loading' });
    void this.read();
  };

  readonly onFacts = (listener: (facts: readonly RecordedFact[]) => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private async read(): Promise<void> {
    this.turn += 1;
    const turn = this.turn;
    this.abort?.abort();
    this.abort = new AbortController();
    const answer = await this.dependencies.read(this.id, this.abort.signal);
    if (turn !== this.turn) return;
    const isKept = this.view.get().status === 'open' && !answer.ok && answer.kind !== 'refusal';
    if (answer.ok) this.open(answer.value);
    else if (isKept) this.readLater();
    else {
      this.unfollow();
      this.view.set({ status: 'failed', failure: answer });
    }
  }

  private readLater(): void {
    const { turn } = this;
    const pause = pauses[Math.min(this.tries, pauses.length - 1)] ?? 30_000;
    this.tries += 1;
    this.dependencies.later(() => {
      if (turn === this.turn) void this.read();
    }, pause);
  }

  private open(snapshot: Snapshot): void {
    this.unfollow();
    const state = stateOfSnapshot(snapshot);
    this.view.set({ status: 'open', state, me: meIn(snapshot, state), heads: snapshot.heads, isOutdated: false });
    // What lies in an envelope is read on demand, after its division closed.
    for (const { log, size } of snapshot.heads.filter(({ audience }) => audience !== 'envelope'))
      this.follow(log, size);
  }

  private follow(log: string, from: number): void {
    const followed = this.dependencies.follow({
      consultationId: this.id,
      log,
      from,
      apply: (frames) => this.take(frames),
    });
    const { turn } = this;
    followed.sync.state.subscribe(() => {
      const state = followed.sync.state.get();
      if (turn !== this.turn) return;
      if (state === 'live') this.tries = 0;
      // This log is no longer the reader's: what else changed is asked for as a whole.
      if (state === 'refused') this.readLater();
    });
    this.followed.push(followed);
  }

  private unfollow(): void {
    for (const followed of this.followed) followed.stop();
    this.followed = [];
    this.waiting = [];
  }

  private take(frames: readonly Frame[]): void {
    const { facts, isOutdated } = factsOf(frames);
    const isFirst = this.waiting.length === 0;
    this.waiting.push(...facts);
    if (isOutdated) {
      this.flush();
      this.unfollow();
      const view = this.view.get();
      if (view.status === 'open') this.view.set({ ...view, isOutdated: true });
    } else if (isFirst) {
      this.dependencies.later(() => this.flush(), batchFor);
    }
  }

  private flush(): void {
    const facts = this.waiting;
    const view = this.view.get();
    this.waiting = [];
    if (facts.length === 0 || view.status !== 'open') return;
    const state = applyAll(view.state, facts);
    const me = view.me && { ...view.me, delegate: state.delegates.get(view.me.delegate.id) ?? view.me.delegate };
    this.view.set({ ...view, state, me: me?.delegate === view.me?.delegate ? view.me : me });
    for (const listener of [...this.listeners]) listener(facts);
    if (facts.some((fact) => needsNewView(fact, view.me))) void this.read();
  }
}

/**
 * A consultation kept in step: its view once, then every fact of every log that the reader may read. Lost connections are
 * caught up by the logs themselves.
 */
export function openConsultation(id: Id, dependencies: Partial<OpeningDependencies> = {}): OpenConsultation {
  return new Opening(id, { ...real, ...dependencies });
}
