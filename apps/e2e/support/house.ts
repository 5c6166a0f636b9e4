// The Chair's side of a long sitting: amendments are brought and put to the vote, one after another.
import { randomUUID } from 'node:crypto';
import type { Method } from '@concord/procedure';
import { divisionOf } from './ballots';
import { addition, type Bench, bringToSitting, must, openDivision, type Standing } from './bring-division';
import type { Chance } from './chance';
import type { Crowd } from './crowd';
import type { Deeds } from './deeds';
import { patiently, pauseOf } from './pauses';

/** So many divisions at least, however slow the machine is. */
const fewest = 4;

/** What is put, and how likely each is for it. */
interface Put {
  readonly amendment: string;
  readonly leaning: number;
}

export class House {
  /** Their ids, from the first to the last. */
  readonly divisions: string[] = [];
  private brought = 0;
  private undecided: Put | null = null;

  constructor(
    readonly bench: Bench,
    readonly crowd: Crowd,
    private readonly deeds: Deeds,
    /** The provisions that are amended here, each adopted one once. */
    private readonly provisions: Standing[],
  ) {}

  /** One division after another; every third is closed while some are still on their way to the vote. */
  async divide(chance: Chance, over: AbortSignal): Promise<void> {
    while (!over.aborted || this.divisions.length < fewest) {
      const method = this.divisions.length % 2 === 0 ? 'recordVote' : 'showOfHands';
      const { division, leaning } = await this.put(method);
      const within = chance.between(500, 2_500);
      const turn = { division, leaning, within, isUnlinked: method === 'showOfHands', without: null };
      const voting = this.crowd.vote(turn);
      if (this.divisions.length % 3 === 0) await pauseOf(within * 0.9);
      else await voting;
      await this.close(division);
      await voting;
    }
  }

  /** Puts a question: what a void division has left undecided, or else a new one. */
  async put(method: Method): Promise<{ division: string; leaning: number }> {
    this.undecided ??= await this.nextAmendment();
    const { amendment, leaning } = this.undecided;
    const division = await openDivision(this.bench, amendment, method);
    this.divisions.push(division);
    return { division, leaning };
  }

  async close(division: string): Promise<void> {
    await must(this.bench.chair.act('chair', `/divisions/${division}/close`, {}));
    const { result } = await patiently(() => divisionOf(this.bench.chair, division));
    if (result?.outcome !== 'void') this.undecided = null;
  }

  /** Every fourth may be adopted; then its provision, which says something else from then on, is not used again. */
  private async nextAmendment(): Promise<Put> {
    const number = (this.brought += 1);
    const isLiked = number % 4 === 1;
    const on = isLiked ? this.provisions.shift() : this.provisions[number % this.provisions.length];
    if (on === undefined) throw new Error('all provisions are decided');
    const amendment = randomUUID();
    const body = { ...addition(on, amendment, 'Addition.'), prepared: null };
    const order = { kind: 'contactPoint' as const, path: '/amendments', body, key: `amendment ${amendment}`, said: '' };
    await this.deeds.perform(order, { sessions: [this.bench.mover], hangsUpAfter: null });
    await bringToSitting(this.bench, amendment);
    return { amendment, leaning: isLiked ? 0.75 : 0.25 };
  }
}
