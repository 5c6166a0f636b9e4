import { Injectable } from '@nestjs/common';

/**
 * The time of day for what is not on the record: sessions, rate limits, `serverTime` of an answer. Specs put another
 * in its place. Recorded times come from PostgreSQL, never from here.
 */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
