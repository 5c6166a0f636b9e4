import { io } from 'socket.io-client';
import type { Frame } from './log-sync';
import { createStore, type Store } from './store';

/** A derived figure such as a turnout; the last one counts. */
export interface LiveFigure {
  log: string;
  name: string;
  value: unknown;
}

/** `connecting` at first, `live`, `reconnecting` after a loss, `stopped` when nobody needs it. */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'stopped';

/** What is used of a socket.io client. (Methods, so that listeners with parameters of their own are accepted.) */
export interface SocketLike {
  readonly active: boolean;
  connect: () => unknown;
  disconnect: () => unknown;
  emit: (event: string, ...values: unknown[]) => unknown;
  on(event: string, listener: (...values: never[]) => void): unknown;
}

export interface Live {
  state: Store<ConnectionState>;
  start: () => void;
  stop: () => void;
  /** Every frame of every joined log. Returns the way to stop. */
  onFrame: (listener: (frame: Frame) => void) => () => void;
  onFigure: (listener: (figure: LiveFigure) => void) => () => void;
  /** The server itself closed or refused the socket: rights changed, or nobody is signed in any more. */
  onTurnedAway: (listener: () => void) => () => void;
  /** Joins a log now and after each reconnection; `joined` runs each time. Returns the way to leave. */
  join: (log: string, joined: () => void) => () => void;
}

export interface LiveDependencies {
  open: () => SocketLike;
  later: (act: () => void, milliseconds: number) => void;
}

/** After the server itself closed the socket (rights changed, signed out), in milliseconds. */
const comeBackAfter = 1000;
/** After the server refused the handshake, in milliseconds. */
const refusedPause = 5000;

function listenersOf<T>(): { add: (listener: (value: T) => void) => () => void; tell: (value: T) => void } {
  const all = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell: (value) => {
      for (const listener of [...all]) listener(value);
    },
  };
}

class Connection implements Live {
  readonly state = createStore<ConnectionState>('stopped');
  private readonly frames = listenersOf<Frame>();
  private readonly figures = listenersOf<LiveFigure>();
  private readonly turnedAway = listenersOf<undefined>();
  private readonly joined = new Map<string, Set<() => void>>();
  private socket: SocketLike | null = null;
  readonly onFrame = this.frames.add;
  readonly onFigure = this.figures.add;
  readonly onTurnedAway = this.turnedAway.add;

  constructor(private readonly dependencies: LiveDependencies) {}

  readonly start = (): void => {
    if (this.socket !== null) return;
    this.state.set('connecting');
    this.socket = this.dependencies.open();
    this.listen(this.socket);
    this.socket.connect();
  };

  readonly stop = (): void => {
    const closing = this.socket;
    this.socket = null;
    closing?.disconnect();
    this.state.set('stopped');
  };

  readonly join = (log: string, listener: () => void): (() => void) => {
    const listeners = this.joined.get(log) ?? new Set();
    this.joined.set(log, listeners.add(listener));
    if (this.state.get() === 'live') this.ask(log);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.joined.delete(log);
      this.socket?.emit('unsubscribe', { log });
    };
  };

  private ask(log: string): void {
    this.socket?.emit('subscribe', { log }, () => {
      for (const listener of this.joined.get(log) ?? []) listener();
    });
  }

  private comeBack(from: SocketLike, pause: number): void {
    this.state.set('reconnecting');
    // The client tries again by itself unless it was the server that closed or refused.
    if (from.active) return;
    this.turnedAway.tell(undefined);
    this.dependencies.later(() => {
      if (this.socket === from && !from.active) from.connect();
    }, pause);
  }

  private listen(to: SocketLike): void {
    to.on('connect', () => {
      this.state.set('live');
      for (const log of this.joined.keys()) this.ask(log);
    });
    to.on('disconnect', () => {
      if (this.socket === to) this.comeBack(to, comeBackAfter);
    });
    to.on('connect_error', () => {
      if (this.socket === to) this.comeBack(to, refusedPause);
    });
    to.on('frame', (frame: Frame) => this.frames.tell(frame));
    to.on('figure', (figure: LiveFigure) => this.figures.tell(figure));
  }
}

/** The live connection. It comes back for ever, and joins its logs again each time. */
export function createLive(dependencies: LiveDependencies): Live {
  return new Connection(dependencies);
}

/** The connection of this page: WebSocket, else long polling; never gives up. */
export const live = createLive({
  open: () =>
    io('/', {
      autoConnect: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionAttempts: Number.POSITIVE_INFINITY,
      reconnectionDelay: 500,
      reconnectionDelayMax: 2000,
    }),
  later: (act, milliseconds) => {
    setTimeout(act, milliseconds);
  },
});
