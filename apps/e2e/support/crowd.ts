// Two hundred clients without a browser, who vote, comment and amend at moments of their own, whatever happens to the server.
import { randomUUID } from 'node:crypto';
import { commentKinds, groupKinds, type CapacityKind } from '@concord/procedure';
import persons from '../../../tools/seed/data/persons.json';
import { addition, type Standing } from './bring-division';
import type { Chance } from './chance';
import type { Deed, Deeds, Manner } from './deeds';
import { Delegate } from './delegate';
import { pauseOf } from './pauses';
import { logsOf } from './proofs';

const crowdSize = 200;

/** One person at one session, or at two. */
interface Client {
  readonly delegate: Delegate;
  readonly second: Delegate | null;
  readonly chance: Chance;
  readonly copies: number;
}

export interface Turn {
  readonly division: string;
  readonly isUnlinked: boolean;
  /** How likely each votes for. */
  readonly leaning: number;
  /** All have begun to vote after so many milliseconds. */
  readonly within: number;
  /** Who votes otherwise. */
  readonly without: string | null;
}

const kindOf = ({ capacities }: Delegate, kinds: readonly CapacityKind[]): CapacityKind | undefined =>
  capacities.find(({ kind }) => kinds.includes(kind))?.kind;

/** In whose name a member votes; whoever is replaced in writing does not. */
const votesAs = (delegate: Delegate): CapacityKind | undefined =>
  persons.some(({ replaces }) => replaces === delegate.person) ? undefined : kindOf(delegate, ['member', 'substitute']);

const trackingCode = (chance: Chance): string =>
  Buffer.from(Array.from({ length: 16 }, () => chance.between(0, 255))).toString('base64url');

export class Crowd {
  /** Logs that a reader has seen shrink. */
  readonly shrunk: string[] = [];

  private constructor(
    private readonly clients: readonly Client[],
    private readonly deeds: Deeds,
  ) {}

  static async signIn(origin: string, chance: Chance, deeds: Deeds): Promise<Crowd> {
    const delegates: Delegate[] = [];
    const keys = persons.map(({ key }) => key);
    const twice = keys.filter((key) => /^[ew]-\d+$/.test(key)).slice(0, crowdSize - keys.length);
    const all = [...keys, ...twice];
    for (let from = 0; from < all.length; from += 10)
      delegates.push(...(await Promise.all(all.slice(from, from + 10).map((key) => Delegate.signIn(origin, key)))));
    const clients = delegates.slice(0, keys.length).map((delegate, place) => ({
      ...{ delegate, chance: chance.of(delegate.person), copies: place % 3 === 0 ? 3 : 1 },
      second: delegates.slice(keys.length).find(({ person }) => person === delegate.person) ?? null,
    }));
    return new Crowd(clients, deeds);
  }

  get sessions(): number {
    return this.clients.reduce((sum, { second }) => sum + (second === null ? 1 : 2), 0);
  }

  /** By key of the person. */
  delegate(person: string): Delegate {
    const found = this.clients.find(({ delegate }) => delegate.person === person);
    if (found === undefined) throw new Error(`${person} is not there`);
    return found.delegate;
  }

  /** Who votes in a division, by capacity: its group. */
  voters(): Map<string, string> {
    const entries = this.clients.flatMap(({ delegate }) => {
      const kind = votesAs(delegate);
      const capacity = delegate.capacities.find((each) => each.kind === kind);
      return capacity === undefined ? [] : [[capacity.id, capacity.group ?? ''] as const];
    });
    return new Map(entries);
  }

  /** Everybody votes once; some think better of it, some hang up, and who is there twice tries to vote twice. */
  async vote(turn: Turn): Promise<void> {
    const voting = this.clients.filter(({ delegate }) => delegate.person !== turn.without);
    await Promise.all(voting.map((client) => this.voteAs(client, turn)));
  }

  private async voteAs(client: Client, turn: Turn): Promise<void> {
    const { delegate, second, chance } = client;
    const kind = votesAs(delegate);
    if (kind === undefined) return;
    await pauseOf(chance.between(0, turn.within));
    const choice = chance.happens(turn.leaning) ? 'for' : 'against';
    if (second !== null) {
      // Two sessions, two commands, two choices: one of them is too late.
      const one = { sessions: [delegate], hangsUpAfter: null };
      const other = { sessions: [second], hangsUpAfter: null };
      await Promise.all([this.cast(client, kind, turn, choice, one), this.cast(client, kind, turn, 'abstain', other)]);
      return;
    }
    const first = await this.cast(client, kind, turn, choice, this.mannerOf(client));
    const seq = first.receipts[0]?.receipts[0]?.seq;
    if (turn.isUnlinked || seq === undefined || !chance.happens(0.1)) return;
    await this.cast(client, kind, turn, 'abstain', this.mannerOf(client), seq);
  }

  private cast(
    { delegate, chance }: Client,
    kind: CapacityKind,
    { division, isUnlinked }: Turn,
    choice: string,
    manner: Manner,
    replaces: number | null = null,
  ): Promise<Deed> {
    const body = { choice, replaces, trackingCode: isUnlinked ? trackingCode(chance) : null };
    const key = `ballot ${division} ${delegate.capacity(kind)}${isUnlinked ? '' : ` ${choice}`}`;
    return this.deeds.perform({ kind, path: `/divisions/${division}/ballots`, body, key, said: choice }, manner);
  }

  /** Some send each command three times at once, and now and then somebody does not wait for the answer. */
  private mannerOf({ delegate, copies, chance }: Client): Manner {
    const hangsUpAfter = chance.happens(0.03) ? chance.between(1, 40) : null;
    return { sessions: Array.from({ length: copies }, () => delegate), hangsUpAfter };
  }

  /** Comments and amendments of all who may write, and watching by all others, until the storm is over. */
  async write(on: readonly Standing[], over: AbortSignal): Promise<void> {
    await Promise.all(
      this.clients.map(async (client) => {
        let seen = new Map<string, number>();
        for (;;) {
          await pauseOf(client.chance.between(2_000, 40_000), over);
          if (over.aborted) return;
          const kind = kindOf(client.delegate, groupKinds);
          if (kind === undefined) seen = await this.watch(client, seen);
          else await this.writeAs(client, kind, on[client.chance.between(0, on.length - 1)]!);
        }
      }),
    );
  }

  private async writeAs(client: Client, kind: CapacityKind, standing: Standing): Promise<void> {
    const { delegate, chance } = client;
    const submitter = kindOf(delegate, ['contactPoint', 'groupSecretariat', 'regionalCoordinator']);
    const isOfficial = submitter !== undefined && chance.happens(0.5);
    const id = randomUUID();
    const said = `Said by ${delegate.person}: ${chance.between(0, 1e9)}.`;
    const by = isOfficial ? submitter : kind;
    if (chance.happens(0.3)) {
      const written = addition(standing, id, said);
      const body = isOfficial ? { ...written, prepared: null } : written;
      const path = isOfficial ? '/amendments' : '/prepared-amendments';
      await this.deeds.perform({ kind: by, path, body, key: `amendment ${id}`, said }, this.mannerOf(client));
      return;
    }
    const { provision, revision } = standing;
    const where = { comment: id, layer: isOfficial ? 'official' : 'group', provision, revision, range: null };
    const body = {
      ...where,
      language: 'en',
      kind: commentKinds[chance.between(0, commentKinds.length - 1)],
      text: said,
    };
    await this.deeds.perform({ kind: by, path: '/comments', body, key: `comment ${id}`, said }, this.mannerOf(client));
  }

  /** A reader looks how long the logs are: what was there is there. */
  private async watch({ delegate }: Client, seen: Map<string, number>): Promise<Map<string, number>> {
    const logs = await logsOf(delegate).catch(() => null);
    if (logs === null) return seen;
    for (const { log, size } of logs) if (size < (seen.get(log) ?? 0)) this.shrunk.push(`${log}: ${size}`);
    return new Map(logs.map(({ log, size }) => [log, size]));
  }
}
