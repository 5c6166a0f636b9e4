import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { SessionEvents, sessionsEndedChannel } from '../auth/sessions/session-events';
import { Writers } from '../database/data-sources';
import { FeedAccess } from './feed-access';
import { FigureChannel, figuresChannel } from './figure-channel';
import { HeadAnnouncer, headIn, headsChannel } from './head-announcer';
import { HeadSignal } from './head-signal';
import { LiveGateway } from './live-gateway';
import { LiveSessions } from './live-sessions';
import { roomOf } from './live-socket';
import { LogPumps } from './log-pumps';
import { Notices } from './notices';
import { unsentBytes, unsentLimit } from './unsent';

const rightsChannel = 'concord_rights';
const lookAtSizesEvery = 1_000;
const lookAtBacklogEvery = 250;
const lookAtSessionsEvery = 30_000;

/** Connects what wakes the pumps, what closes sockets, and what looks again in case a notice was lost. */
@Injectable()
export class LiveWiring implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly timers: NodeJS.Timeout[] = [];
  private sessionsEnded: Subscription | undefined;

  constructor(
    @Inject(LiveGateway) private readonly gateway: LiveGateway,
    @Inject(HeadSignal) private readonly signal: HeadSignal,
    @Inject(HeadAnnouncer) private readonly announcer: HeadAnnouncer,
    @Inject(LogPumps) private readonly pumps: LogPumps,
    @Inject(FigureChannel) private readonly figures: FigureChannel,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(SessionEvents) private readonly sessionEvents: SessionEvents,
    @Inject(LiveSessions) private readonly sessions: LiveSessions,
    @Inject(FeedAccess) private readonly access: FeedAccess,
    @Inject(Writers) private readonly writers: Writers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.signal.onCommitted((head) => this.announcer.announce(head));
    this.signal.onHead((head) => this.pumps.wake(head));
    this.figures.connect((figure) => this.gateway.server?.local.to(roomOf(figure.log)).emit('figure', figure));
    this.sessionsEnded = this.sessionEvents.ended$.subscribe(({ accountId, sessionId }) =>
      this.gateway.close(
        ({ data: { session } }) => session.account.id === accountId && (sessionId === null || session.id === sessionId),
      ),
    );
    this.notices.on(headsChannel, (payload) => {
      const head = headIn(payload);
      if (head !== undefined) this.signal.heard(head);
    });
    this.notices.on(sessionsEndedChannel, (payload) => this.sessionEvents.hear(payload));
    this.notices.on(figuresChannel, (payload) => this.figures.hear(payload));
    this.notices.on(rightsChannel, (accountId) => this.closeAccount(accountId));
    this.every(lookAtSizesEvery, () => this.lookAtSizes());
    this.every(lookAtBacklogEvery, () => this.lookAtBacklog());
    this.every(lookAtSessionsEvery, () => this.lookAtSessions());
    await this.notices.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.sessionsEnded?.unsubscribe();
    this.figures.stop();
    await this.notices.stop();
  }

  /** After a change of rights is committed: the account's sockets close on every node, come back and are asked again. */
  async disconnectAccount(accountId: string): Promise<void> {
    this.closeAccount(accountId);
    await this.writers.query('SELECT pg_notify($1, $2)', [rightsChannel, accountId]);
  }

  /** Closes the sockets whose session has run out meanwhile. */
  async lookAtSessions(): Promise<void> {
    const ids = [...new Set(this.gateway.sockets.map((socket) => socket.data.session.id))];
    if (ids.length === 0) return;
    const good = await this.sessions.stillGood(ids);
    this.gateway.close(({ data }) => ids.includes(data.session.id) && !good.has(data.session.id));
  }

  private closeAccount(accountId: string): void {
    this.gateway.close(({ data }) => data.session.account.id === accountId);
  }

  private async lookAtSizes(): Promise<void> {
    const { logs } = this.pumps;
    if (logs.length > 0) for (const head of await this.access.feed.sizes(logs)) this.signal.heard(head);
  }

  private lookAtBacklog(): Promise<void> {
    this.gateway.close((socket) => unsentBytes(socket) > unsentLimit);
    return Promise.resolve();
  }

  private every(milliseconds: number, work: () => Promise<void>): void {
    let running = false;
    const tick = (): void => {
      if (running) return;
      running = true;
      work()
        .catch((error: unknown) => this.logger.warn(error))
        .finally(() => (running = false));
    };
    this.timers.push(setInterval(tick, milliseconds).unref());
  }
}
