import { Global, Module } from '@nestjs/common';
import { FeedAccess } from './feed-access';
import { FigureChannel } from './figure-channel';
import { HeadAnnouncer } from './head-announcer';
import { HeadSignal } from './head-signal';
import { LiveGateway } from './live-gateway';
import { LiveMessages } from './live-messages';
import { LiveSessions } from './live-sessions';
import { LiveWiring } from './live-wiring';
import { LogPumps } from './log-pumps';
import { Notices } from './notices';

/** The live stream: one socket server, one pump for each log that is followed, one connection for notices. */
@Global()
@Module({
  providers: [
    FeedAccess,
    FigureChannel,
    HeadAnnouncer,
    HeadSignal,
    LiveGateway,
    LiveMessages,
    LiveSessions,
    LiveWiring,
    LogPumps,
    Notices,
  ],
  exports: [FigureChannel, HeadSignal, LiveWiring],
})
export class RealtimeModule {}
