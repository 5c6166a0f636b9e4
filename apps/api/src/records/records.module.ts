import { Module } from '@nestjs/common';
import { EnvelopeQueues } from './envelopes/envelope-queues';
import { Recorder } from './recorder';

@Module({
  providers: [EnvelopeQueues, Recorder],
  exports: [Recorder],
})
export class RecordsModule {}
