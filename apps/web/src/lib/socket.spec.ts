import { createLive, type SocketLike } from './socket';

class FakeSocket implements SocketLike {
  active = true;
  connects = 0;
  readonly sent: unknown[][] = [];
  private readonly listeners = new Map<string, (...values: never[]) => void>();
  connect(): void {
    this.connects += 1;
  }
  disconnect(): void {
    this.active = false;
  }
  emit(event: string, ...values: unknown[]): void {
    this.sent.push([event, values[0]]);
    const acknowledge = values[1];
    if (typeof acknowledge === 'function') (acknowledge as () => void)();
  }
  on(event: string, listener: (...values: never[]) => void): void {
    this.listeners.set(event, listener);
  }
  happen(event: string, value?: unknown): void {
    this.listeners.get(event)?.(value as never);
  }
}

function setUp() {
  const socket = new FakeSocket();
  const waiting: (() => void)[] = [];
  const live = createLive({ open: () => socket, later: (act) => waiting.push(act) });
  return { socket, live, waiting };
}

describe('live', () => {
  it('joins its logs again after each reconnection', () => {
    const { socket, live } = setUp();
    let joined = 0;
    live.start();
    live.join('plenary', () => {
      joined += 1;
    });
    socket.happen('connect');
    socket.happen('disconnect');
    expect(live.state.get()).toBe('reconnecting');
    socket.happen('connect');
    expect(live.state.get()).toBe('live');
    expect(joined).toBe(2);
    expect(socket.sent).toEqual([
      ['subscribe', { log: 'plenary' }],
      ['subscribe', { log: 'plenary' }],
    ]);
  });

  it('comes back by itself when the server closed the socket or refused it', () => {
    const { socket, live, waiting } = setUp();
    live.start();
    socket.happen('connect');
    socket.active = false;
    socket.happen('disconnect');
    waiting.pop()?.();
    expect(socket.connects).toBe(2);
    socket.happen('connect_error');
    waiting.pop()?.();
    expect(socket.connects).toBe(3);
  });

  it('says when the server turned it away, and not when only the line was cut', () => {
    const { socket, live } = setUp();
    let told = 0;
    const end = live.onTurnedAway(() => {
      told += 1;
    });
    live.start();
    socket.happen('connect');
    socket.happen('disconnect');
    expect(told).toBe(0);
    socket.active = false;
    socket.happen('disconnect');
    socket.happen('connect_error');
    expect(told).toBe(2);
    end();
    socket.happen('connect_error');
    expect(told).toBe(2);
  });

  it('hands frames to all who listen until they leave', () => {
    const { socket, live } = setUp();
    const seen: number[] = [];
    live.start();
    const end = live.onFrame((frame) => seen.push(frame.seq));
    socket.happen('frame', { log: 'plenary', seq: 1, leaf: '', payload: null });
    end();
    socket.happen('frame', { log: 'plenary', seq: 2, leaf: '', payload: null });
    expect(seen).toEqual([1]);
  });

  it('does not come back once stopped', () => {
    const { socket, live, waiting } = setUp();
    live.start();
    live.stop();
    socket.happen('disconnect');
    expect(waiting).toEqual([]);
    expect(live.state.get()).toBe('stopped');
  });
});
