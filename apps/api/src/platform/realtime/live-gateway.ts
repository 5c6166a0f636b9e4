import type { Server as HttpServer } from 'node:http';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server } from 'socket.io';
import { z } from 'zod';
import { AccessRules } from '../auth/access-guard';
import { AuthService } from '../auth/auth-service';
import { CONFIG, type Config } from '../config/config';
import { allowSocketFrom } from '../http/origin';
import { LiveMessages } from './live-messages';
import { type Acknowledge, type LiveAnswer, type LiveServer, type LiveSocket, logOf } from './live-socket';
import { LogPumps } from './log-pumps';

const Message = z.strictObject({ log: z.uuid() });

/** The one owner of the socket server: who comes in, what may be asked, and who is sent away. */
@Injectable()
export class LiveGateway implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private io: LiveServer | undefined;

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(AccessRules) private readonly rules: AccessRules,
    @Inject(LiveMessages) private readonly messages: LiveMessages,
    @Inject(LogPumps) private readonly pumps: LogPumps,
  ) {}

  onApplicationBootstrap(): void {
    const http = this.host.httpAdapter.getHttpServer() as HttpServer;
    const io: LiveServer = new Server(http, {
      path: '/socket.io',
      serveClient: false,
      allowRequest: allowSocketFrom(this.config),
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 4096,
    });
    io.use((socket, next) => void this.admit(socket, next));
    io.on('connection', (socket) => this.listenTo(io, socket));
    io.of('/').adapter.on('delete-room', (room: string) => {
      const log = logOf(room);
      if (log !== undefined) this.pumps.forget(log);
    });
    this.io = io;
  }

  beforeApplicationShutdown(): void {
    this.io?.disconnectSockets(true);
    this.io?.engine.close();
  }

  get sockets(): LiveSocket[] {
    return [...(this.io?.of('/').sockets.values() ?? [])];
  }

  /** For figures and frames; never to another node. */
  get server(): LiveServer | undefined {
    return this.io;
  }

  /** The client comes back by itself and is asked again. */
  close(which: (socket: LiveSocket) => boolean): void {
    for (const socket of this.sockets) if (which(socket)) socket.disconnect(true);
  }

  private async admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const session = await this.auth.resolve(socket.handshake.headers.cookie);
      if (session === null) next(new Error('session.needed'));
      else {
        socket.data.session = session;
        next();
      }
    } catch (error) {
      this.logger.warn(error);
      next(new Error('server.busy'));
    }
  }

  private listenTo(io: LiveServer, socket: LiveSocket): void {
    for (const name of ['subscribe', 'unsubscribe'] as const) {
      socket.on(name, (message, acknowledge) => {
        const answer = typeof acknowledge === 'function' ? (acknowledge as Acknowledge) : () => undefined;
        void this.answerTo(io, socket, name, message).then(answer);
      });
    }
  }

  private async answerTo(
    io: LiveServer,
    socket: LiveSocket,
    name: 'subscribe' | 'unsubscribe',
    message: unknown,
  ): Promise<LiveAnswer> {
    const parsed = Message.safeParse(message);
    if (!parsed.success) return { ok: false, code: 'request.invalid' };
    const { log } = parsed.data;
    try {
      const permitted = await this.rules.permits(handlerOf(name), socket.data.session, { log });
      return permitted ? await this.messages[name](io, socket, log) : { ok: false, code: 'request.notFound' };
    } catch (error) {
      this.logger.warn(error);
      return { ok: false, code: 'server.busy' };
    }
  }
}

type Handler = Parameters<AccessRules['permits']>[0];

/** The method that carries the mark of its access rule. */
function handlerOf(name: 'subscribe' | 'unsubscribe'): Handler {
  return Object.getOwnPropertyDescriptor(LiveMessages.prototype, name)?.value as Handler;
}
