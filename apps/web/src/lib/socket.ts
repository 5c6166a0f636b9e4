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
  /** Joins a log now and after each reconnection; `joined` runs each time. Returns the way to leave. */
  join: (log: string, joined: () => void) => () => void;
}

export interface LiveDependencies {
  open: () => SocketLike;
  later: (act: () => void, milliseconds: number) => void;
}

/** After the server itself closed the socket (rights changed, signed out), in milliseconds. */
const comeBackAfter = 1000;
/** After the server refused the handshake: the session may be gone; the page finds out by HTTP. */
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

/** The live connection. It comes back for ever, and joins its logs again each time. */
export function createLive({ open, later }: LiveDependencies): Live {
  const state = createStore<ConnectionState>('stopped');
  const frames = listenersOf<Frame>();
  const figures = listenersOf<LiveFigure>();
  const joined = new Map<string, Set<() => void>>();
  let socket: SocketLike | null = null;

  function ask(log: string): void {
    socket?.emit('subscribe', { log }, () => {
      for (const listener of joined.get(log) ?? []) listener();
    });
  }

  function comeBack(from: SocketLike, pause: number): void {
    state.set('reconnecting');
    // The client tries again by itself unless it was the server that closed or refused.
    if (from.active) return;
    later(() => {
      if (socket === from && !from.active) from.connect();
    }, pause);
  }

  function listen(to: SocketLike): void {
    to.on('connect', () => {
      state.set('live');
      for (const log of joined.keys()) ask(log);
    });
    to.on('disconnect', () => {
      if (socket === to) comeBack(to, comeBackAfter);
    });
    to.on('connect_error', () => {
      if (socket === to) comeBack(to, refusedPause);
    });
    to.on('frame', (frame: Frame) => frames.tell(frame));
    to.on('figure', (figure: LiveFigure) => figures.tell(figure));
  }

  return {
    state,
    start: () => {
      if (socket !== null) return;
      state.set('connecting');
      socket = open();
      listen(socket);
      socket.connect();
    },
    stop: () => {
      const closing = socket;
      socket = null;
      closing?.disconnect();
      state.set('stopped');
    },
    onFrame: frames.add,
    onFigure: figures.add,
    join: (log, listener) => {
      const listeners = joined.get(log) ?? new Set();
      joined.set(log, listeners.add(listener));
      if (state.get() === 'live') ask(log);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        joined.delete(log);
        socket?.emit('unsubscribe', { log });
      };
    },
  };
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
      reconnectionDelayMax: 5000,
    }),
  later: (act, milliseconds) => {
    setTimeout(act, milliseconds);
  },
});
