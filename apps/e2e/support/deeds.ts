// What clients did, and what they were told of it: afterwards the record is held against this.
import type { ActReceipt } from '@concord/contracts';
import type { CapacityKind } from '@concord/procedure';
import type { Chance } from './chance';
import { type Delegate, isReceipt, type Refused } from './delegate';
import { pauseOf } from './pauses';

/** What a deed comes to on the record, as one word; see `keyOfFact`. */
export type Key = string;

/** One command of one person, and the answers to all its copies. */
export interface Deed {
  readonly person: string;
  readonly key: Key;
  /** What was typed or chosen. */
  readonly said: string;
  readonly receipts: readonly ActReceipt[];
  readonly refusals: readonly string[];
}

/** Whether nobody knows: no answer ever came. */
export const isUnanswered = ({ receipts, refusals }: Deed): boolean => receipts.length + refusals.length === 0;

/** The place on the record that was acknowledged, such as `<log> 17`; several are a fault that the check will find. */
export const placesOf = ({ receipts }: Deed): string[] => [
  ...new Set(receipts.flatMap((receipt) => receipt.receipts.map(({ log, seq }) => `${log} ${seq}`))),
];

export interface Order {
  readonly kind: CapacityKind;
  readonly path: string;
  readonly body: object;
  readonly key: Key;
  readonly said: string;
}

/** How a person sends: each copy by one of these sessions, all at once; whoever hangs up does not wait for an answer. */
export interface Manner {
  readonly sessions: readonly Delegate[];
  readonly hangsUpAfter: number | null;
}

/** Longest wait for an answer, in milliseconds: many restarts come between. */
const patience = 120_000;

export class Deeds {
  readonly all: Deed[] = [];

  constructor(private readonly chance: Chance) {}

  /** Sends until every copy is answered, or hangs up; what came of it is also kept. */
  async perform({ kind, path, body, key, said }: Order, { sessions, hangsUpAfter }: Manner): Promise<Deed> {
    const [first] = sessions;
    if (first === undefined) throw new Error('a deed needs a session');
    const command = first.command(kind, body);
    const answers = await Promise.all(
      sessions.map((session) =>
        hangsUpAfter === null
          ? this.untilAnswered(session, path, command)
          : session.sendOnce(path, command, AbortSignal.timeout(hangsUpAfter)),
      ),
    );
    const given = answers.filter((answer) => answer !== null);
    const receipts = given.filter(isReceipt);
    const refusals = given.flatMap((answer) => (isReceipt(answer) ? [] : [answer.code]));
    const deed = { person: first.person, key, said, receipts, refusals };
    this.all.push(deed);
    return deed;
  }

  private async untilAnswered(session: Delegate, path: string, command: string): Promise<ActReceipt | Refused> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      const answer = await session.sendOnce(path, command);
      if (answer !== null) return answer;
      await pauseOf(this.chance.between(400, 1_200));
    }
    throw new Error(`${session.person}: ${path} was never answered`);
  }
}
