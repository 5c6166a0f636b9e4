import { Inject, Injectable } from '@nestjs/common';
import { SubscribeMessage } from '@nestjs/websockets';
import { Access } from '../auth/access';
import { FeedAccess, followersOfLog } from './feed-access';
import type { LiveAnswer, LiveServer, LiveSocket } from './live-socket';
import { roomOf } from './live-socket';
import type { LogPump } from './log-pump';
import { LogPumps } from './log-pumps';

/** More logs than any one person reads. */
const roomLimit = 64;

/** All that a client may say. The gateway has parsed the message and asked the access rule before it comes here. */
@Injectable()
export class LiveMessages {
  constructor(
    @Inject(FeedAccess) private readonly access: FeedAccess,
    @Inject(LogPumps) private readonly pumps: LogPumps,
  ) {}

  @SubscribeMessage('subscribe')
  @Access(followersOfLog)
  async subscribe(server: LiveServer, socket: LiveSocket, log: string): Promise<LiveAnswer> {
    if (socket.rooms.size > roomLimit) return { ok: false, code: 'request.tooMany' };
    const pump = await this.pumpOf(server, log);
    if (!socket.connected) {
      this.forgetUnfollowed(server, log);
      return { ok: false, code: 'request.notFound' };
    }
    // From here to the answer nothing is awaited, so no frame falls between the size and the joining.
    void socket.join(roomOf(log));
    return { ok: true, size: pump.sent };
  }

  @SubscribeMessage('unsubscribe')
  @Access('signedIn')
  async unsubscribe(_server: LiveServer, socket: LiveSocket, log: string): Promise<LiveAnswer> {
    await socket.leave(roomOf(log));
    return { ok: true, size: 0 };
  }

  /** A pump that was given up while we waited for it is begun anew. */
  private async pumpOf(server: LiveServer, log: string): Promise<LogPump> {
    const room = roomOf(log);
    for (;;) {
      const pump = await this.pumps.of(log, this.access.feed, (frame) => server.local.to(room).emit('frame', frame));
      if (!pump.isStopped) return pump;
    }
  }

  private forgetUnfollowed(server: LiveServer, log: string): void {
    if (!server.of('/').adapter.rooms.has(roomOf(log))) this.pumps.forget(log);
  }
}
