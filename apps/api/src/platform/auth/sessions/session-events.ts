import { Inject, Injectable } from '@nestjs/common';
import { type Observable, Subject } from 'rxjs';
import { z } from 'zod';
import { Writers } from '../../database/data-sources';

const SessionsEnded = z.object({ accountId: z.uuid(), sessionId: z.uuid().nullable() });

/** One session of the account ended, or with `sessionId: null` all of them. */
export type SessionsEnded = z.infer<typeof SessionsEnded>;

/** The channel on which the nodes tell each other; whoever holds the LISTEN connection hands its notices to `hear`. */
export const sessionsEndedChannel = 'sessions_ended';

/** Tells whoever keeps something open for a session (sockets) that it has ended. */
@Injectable()
export class SessionEvents {
  private readonly subject = new Subject<SessionsEnded>();

  readonly ended$: Observable<SessionsEnded> = this.subject.asObservable();

  constructor(@Inject(Writers) private readonly writers: Writers) {}

  /** After the rows are committed: here at once, and on the other nodes by notice. */
  async announce(event: SessionsEnded): Promise<void> {
    this.subject.next(event);
    await this.writers.query('SELECT pg_notify($1, $2)', [sessionsEndedChannel, JSON.stringify(event)]);
  }

  /** A notice from another node, or an echo of our own: closing what is closed already does nothing. */
  hear(payload: string): void {
    const event = SessionsEnded.safeParse(parsedJson(payload));
    if (event.success) this.subject.next(event.data);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
