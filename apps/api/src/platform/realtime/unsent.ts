import type { LiveSocket } from './live-socket';

/** A client that has fallen this far behind is closed and comes back by catch-up. */
export const unsentLimit = 1024 * 1024;

/** Bytes that wait for this client, in the engine's queue and in the WebSocket's. */
export function unsentBytes(socket: LiveSocket): number {
  const queued: unknown = Reflect.get(socket.conn, 'writeBuffer');
  const waiting = Array.isArray(queued) ? queued.reduce((sum: number, packet: unknown) => sum + sizeOf(packet), 0) : 0;
  const webSocket = property(socket.conn.transport, 'socket');
  const buffered = property(webSocket, 'bufferedAmount');
  return waiting + (typeof buffered === 'number' ? buffered : 0);
}

function sizeOf(packet: unknown): number {
  const data = property(packet, 'data');
  if (typeof data === 'string') return data.length;
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}
