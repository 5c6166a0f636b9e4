import { Module } from '@nestjs/common';
import { LogFeed } from '../platform/realtime/log-feed';
import { AnchorPrivateLogs } from './anchors/anchor-private-logs';
import { AnchorSchedule } from './anchors/anchor-schedule';
import { CheckpointKeeper } from './checkpoints/checkpoint-keeper';
import { SigningKeys } from './checkpoints/signing-keys';
import { EnvelopeQueues } from './envelopes/envelope-queues';
import { InstallationLog } from './logs/installation-log';
import { LogGate } from './reading/log-gate';
import { LogQueries } from './reading/logs.queries';
import { Proofs } from './reading/proofs';
import { RecordFeed } from './reading/record-feed';
import { RecordReader } from './reading/record-reader';
import { Projections } from './projections';
import { Recorder } from './recorder';
import { RecordsController } from './records.controller';

/** The record: append, read, prove. */
@Module({
  controllers: [RecordsController],
  providers: [
    Recorder,
    Projections,
    EnvelopeQueues,
    InstallationLog,
    SigningKeys,
    CheckpointKeeper,
    AnchorPrivateLogs,
    AnchorSchedule,
    RecordReader,
    LogGate,
    LogQueries,
    Proofs,
    { provide: LogFeed, useClass: RecordFeed },
  ],
  exports: [
    Recorder,
    Projections,
    InstallationLog,
    RecordReader,
    Proofs,
    AnchorPrivateLogs,
    SigningKeys,
    CheckpointKeeper,
  ],
})
export class RecordsModule {}
