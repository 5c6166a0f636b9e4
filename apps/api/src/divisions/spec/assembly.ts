import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActReceipt, CastBallotCommand, Snapshot } from '@concord/contracts';
import type { Capacity, Division, Method, QuorumSpec } from '@concord/procedure';
import { editsBetween } from '@concord/text';
import type { Choice } from '@concord/voting';
import { emailOf, demonstrationPersons } from '../../demonstration/demonstration-persons';
import type { DemonstrationData } from '../../demonstration/seed/demonstration-data';
import { LoadDemonstration } from '../../demonstration/seed/load-demonstration';
import { AuthService } from '../../platform/auth/auth-service';
import { cookieWith } from '../../platform/auth/sessions/session-cookie';
import { CONFIG, type Config } from '../../platform/config/config';
import { Writers } from '../../platform/database/data-sources';
import type { Refusal } from '../../platform/http/problem';
import { runApp, type RunningApp } from '../../platform/spec/app-for-spec';
import { Browser, problemIn, type Answer } from '../../platform/spec/browser';
import { textHash } from '../../platform/text-hash';
import { CastBallot } from '../ballots/cast-ballot';

const dataFolder = join(__dirname, '../../../../../tools/seed/data');
const text = (name: string): string => readFileSync(join(dataFolder, name), 'utf8');
const json = (name: string): unknown => JSON.parse(text(name));

/** The demonstration's data as the seed has it. */
export const demonstrationData = (): DemonstrationData =>
  ({
    ...{ conclusions: text('2004-conclusions.txt'), body: json('body.json'), draft: json('draft-framework.json') },
    ...{ governments: json('governments.json'), persons: demonstrationPersons },
  }) as DemonstrationData;

export interface Member {
  readonly key: string;
  readonly account: string;
  readonly delegate: string;
  readonly capacities: readonly Capacity[];
}

export interface About {
  readonly amendment: string;
  readonly provision: string;
  /** The English words that it puts. */
  readonly words: string;
}

export type CastOutcome = ActReceipt | Refusal;

/** Another end for a text, or what else becomes of it. */
type Change = string | ((text: string) => string);

/** The committee of 75, 39 and 60 on a server of its own, its sitting open, with whatever must precede a division done. */
export class Assembly {
  private readonly browsers = new Map<string, Browser>();
  private taken = 0;
  private about: About | undefined;

  private constructor(
    readonly running: RunningApp,
    readonly id: string,
    readonly members: ReadonlyMap<string, Member>,
  ) {}

  static async open(variables: Record<string, string> = {}): Promise<Assembly> {
    const running = await runApp({ variables });
    const loaded = await running.app.get(LoadDemonstration).load(demonstrationData(), () => undefined);
    if (!loaded.ok) throw new Error(loaded.code);
    const assembly = new Assembly(running, loaded.consultation, await membersIn(running));
    const { sittings } = (await assembly.snapshot()).state;
    await assembly.done('chair', 'chair', `/sittings/${sittings[0]?.id ?? ''}/open`);
    return assembly;
  }

  close(): Promise<void> {
    return this.running.close();
  }

  get writers(): Writers {
    return this.running.app.get(Writers);
  }

  member(key: string): Member {
    const found = this.members.get(key);
    if (found === undefined) throw new Error(`nobody is ${key}`);
    return found;
  }

  /** Those who vote in a group, in the order of their keys. */
  voters(group: string, count: number): Member[] {
    const all = [...this.members.values()].filter((member) => this.seatOf(member)?.group === group);
    return all.slice(0, count);
  }

  /** The capacity in which a person stands on the roll: a member's own, but not of one whom a substitute replaces. */
  seatOf({ capacities }: Member): Capacity | undefined {
    const replaced = [...this.members.values()].flatMap((other) => other.capacities.map(({ replaces }) => replaces));
    return capacities.find(({ id, kind }) => (kind === 'member' || kind === 'substitute') && !replaced.includes(id));
  }

  capacity(key: string, kind: string): string {
    const found = this.member(key).capacities.find((each) => each.kind === kind);
    if (found === undefined) throw new Error(`${key} is no ${kind}`);
    return found.id;
  }

  async browser(key: string): Promise<Browser> {
    const held = this.browsers.get(key);
    if (held !== undefined) return held;
    const { app, origin } = this.running;
    const token = await app.get(AuthService).createSession(this.member(key).account, 'spec');
    const browser = new Browser(origin);
    browser.cookie = cookieWith(token, app.get<Config>(CONFIG)).split(';', 1)[0];
    this.browsers.set(key, browser);
    return browser;
  }

  async act(key: string, kind: string, path: string, body: object = {}): Promise<Answer> {
    const own = { commandId: randomUUID(), capacity: this.capacity(key, kind) };
    return (await this.browser(key)).post(`/api/consultations/${this.id}${path}`, { ...own, ...body });
  }

  async done(key: string, kind: string, path: string, body: object = {}): Promise<ActReceipt> {
    const answer = await this.act(key, kind, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${problemIn(answer).code}`);
    return answer.body as ActReceipt;
  }

  async get(key: string, path: string): Promise<Answer> {
    return (await this.browser(key)).get(`/api/consultations/${this.id}${path}`);
  }

  async snapshot(key = 'chair'): Promise<Snapshot> {
    return (await this.get(key, '')).body as Snapshot;
  }

  async division(id: string): Promise<Division> {
    const found = (await this.snapshot()).state.divisions.find((division) => division.id === id);
    if (found === undefined) throw new Error('there is no such division');
    return found;
  }

  /** An amendment under discussion: the one whose division came to nothing, or a new one to the next provision of the draft. */
  async amendment(): Promise<About> {
    const { documents, provisions, sittings } = (await this.snapshot()).state;
    if (this.about !== undefined && sittings[0]?.called?.id === this.about.amendment) return this.about;
    const draft = documents.find(({ kind }) => kind === 'draft')?.id;
    const inDraft = provisions.filter(({ document }) => document === draft);
    const provision = inDraft.sort((a, b) => a.position - b.position)[this.taken++];
    if (provision === undefined) throw new Error('no text is left');
    const about = await this.published(provision.id, ', in law and in practice.');
    await this.done('chair', 'chair', `/amendments/${about.amendment}/call`);
    await this.done('g-ph', 'contactPoint', `/amendments/${about.amendment}/move`);
    this.about = about;
    return about;
  }

  /** The English words of a provision in force, with another end or changed otherwise, as an operation on them. */
  async changedEnd(provision: string, change: Change) {
    const { provisions, revisions } = (await this.snapshot()).state;
    const revision = provisions.find(({ id }) => id === provision)?.revision ?? '';
    const before = revisions.find(({ id }) => id === revision)?.wordings['en'];
    if (before === undefined) throw new Error('there is no such text');
    const words = typeof change === 'string' ? `${before.text.replace(/\.$/, '')}${change}` : change(before.text);
    const against = { language: 'en', block: provision, revision, baseHash: textHash(before.text) };
    const edits = editsBetween(before.text, words, 'en');
    return { words, revision, operations: { en: { kind: 'replaceText', ...against, edits } } };
  }

  /** An amendment of the Philippines to this provision, seconded, received and published. */
  async published(provision: string, change: Change): Promise<About> {
    const { words, ...written } = await this.changedEnd(provision, change);
    const amendment = randomUUID();
    const what = { amendment, provision, original: 'en', prepared: null, rationale: 'Clear.', ...written };
    await this.done('g-ph', 'contactPoint', '/amendments', what);
    await this.done('e-03', 'member', `/amendments/${amendment}/second`);
    await this.done('office-01', 'secretariat', `/amendments/${amendment}/receive`);
    await this.done('office-01', 'secretariat', `/amendments/${amendment}/publish`, { waiveLanguages: true });
    return { amendment, provision, words };
  }

  async announce(amendment: string, method: Method = 'recordVote', quorum: QuorumSpec | null = null): Promise<string> {
    const division = randomUUID();
    const question = { kind: 'amendment', amendment };
    await this.done('chair', 'chair', '/divisions', { division, question, method, majority: null, quorum });
    return division;
  }

  /** A division on a new amendment, announced and opened. */
  async openDivision(method: Method = 'recordVote', minutes: number | null = null) {
    const about = await this.amendment();
    const division = await this.announce(about.amendment, method);
    await this.done('chair', 'chair', `/divisions/${division}/open`, { minutes });
    return { ...about, division };
  }

  /** As the endpoint does it, without the way over HTTP. */
  cast(division: string, { account }: Member, command: CastBallotCommand): Promise<CastOutcome> {
    return this.running.app.get(CastBallot).cast(account, this.id, division, command);
  }

  ballot(member: Member, choice: Choice, more: Partial<CastBallotCommand> = {}): CastBallotCommand {
    const capacity = this.seatOf(member)?.id ?? '';
    return { commandId: randomUUID(), capacity, choice, replaces: null, trackingCode: null, ...more };
  }

  /** So many of each group vote, each for what is said; all at once. */
  async vote(division: string, heads: Readonly<Record<string, readonly [Choice, number][]>>, coded = false) {
    const ballots = Object.entries(heads).flatMap(([group, choices]) => {
      const choiceOf = choices.flatMap(([choice, count]) => Array.from({ length: count }, () => choice));
      return this.voters(group, choiceOf.length).map((member, at) => ({ member, choice: choiceOf[at] ?? 'abstain' }));
    });
    const outcomes = await Promise.all(
      ballots.map(({ member, choice }) =>
        this.cast(division, member, this.ballot(member, choice, coded ? { trackingCode: newCode() } : {})),
      ),
    );
    const refused = outcomes.find((outcome): outcome is Refusal => 'ok' in outcome);
    if (refused !== undefined) throw new Error(refused.code);
    return outcomes.length;
  }

  closeDivision(division: string): Promise<ActReceipt> {
    return this.done('chair', 'chair', `/divisions/${division}/close`);
  }
}

/** What a voter's own client makes and keeps: 128 random bits. */
export const newCode = (): string => randomBytes(16).toString('base64url');

async function membersIn({ app }: RunningApp): Promise<Map<string, Member>> {
  const keys = new Map(demonstrationPersons.map(({ key }) => [emailOf(key), key]));
  const rows: { email: string; account: string; delegate: string; capacities: Capacity[] }[] = await app
    .get(Writers)
    .query(
      `SELECT a.email, a.id::text AS account, d.id::text AS delegate, jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind,
         'group', c.group_key, 'delegation', c.delegation_id, 'noVote', c.no_vote, 'replaces', c.replaces_id)) AS capacities
       FROM accounts a JOIN delegates d ON d.account_id = a.id JOIN capacities c ON c.delegate_id = d.id
       GROUP BY a.email, a.id, d.id ORDER BY a.email`,
    );
  return new Map(
    rows.map(({ email, ...row }) => {
      const key = keys.get(email) ?? email;
      return [key, { key, ...row }];
    }),
  );
}
