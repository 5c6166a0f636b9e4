import { randomUUID } from 'node:crypto';
import type { ActReceipt, Snapshot } from '@concord/contracts';
import type { Delegate, Provision } from '@concord/procedure';
import { Account } from '../../platform/auth/accounts/account.entity';
import { AuthService } from '../../platform/auth/auth-service';
import { cookieWith } from '../../platform/auth/sessions/session-cookie';
import { CONFIG, type Config } from '../../platform/config/config';
import { Writers } from '../../platform/database/data-sources';
import { runApp, type AppForSpec, type RunningApp } from '../../platform/spec/app-for-spec';
import { Browser, problemIn, type Answer } from '../../platform/spec/browser';
import { Projections } from '../../records/projections';
import { Recorder } from '../../records/recorder';
import { foundConsultation, type Founding, type LogsByAudience } from '../found-consultation';
import { foundingForSpec, personNames, type FoundingOptions, type PersonName } from './founding-for-spec';

/** One person of the consultation, signed in. */
export interface Person {
  readonly account: string;
  readonly delegate: Delegate;
  readonly capacity: string;
  readonly browser: Browser;
}

/** A small consultation on a server of its own, founded through the record itself. */
export class ConsultationForSpec {
  private constructor(
    readonly running: RunningApp,
    readonly founding: Founding,
    readonly logs: LogsByAudience,
    readonly persons: Readonly<Record<PersonName, Person>>,
  ) {}

  static async open(options: FoundingOptions & AppForSpec = {}): Promise<ConsultationForSpec> {
    const running = await runApp(options);
    const accounts = await makeAccounts(running);
    const founding = foundingForSpec((person) => accounts[person], options);
    const { app } = running;
    const founded = await foundConsultation(app.get(Recorder), app.get(Projections), founding);
    if (!founded.ok) throw new Error(founded.code);
    const persons: Partial<Record<PersonName, Person>> = {};
    for (const [i, person] of personNames.entries()) {
      const delegate = founding.delegates[i];
      const capacity = delegate?.capacities[0]?.id;
      if (delegate === undefined || capacity === undefined) throw new Error(`${person} was not founded`);
      const browser = new Browser(running.origin);
      browser.cookie = await sessionOf(running, accounts[person]);
      persons[person] = { account: accounts[person], delegate, capacity, browser };
    }
    return new ConsultationForSpec(running, founding, founded.logs, persons as Record<PersonName, Person>);
  }

  get id(): string {
    return this.founding.consultation.id;
  }

  provision(index = 0): Provision {
    const found = this.founding.provisions[index];
    if (found === undefined) throw new Error(`there is no provision ${index}`);
    return found;
  }

  get sitting(): string {
    return this.founding.sittings[0]?.id ?? '';
  }

  get round(): string {
    return this.founding.rounds[0]?.id ?? '';
  }

  log(audience: string): string {
    const log = this.logs.get(audience);
    if (log === undefined) throw new Error(`there is no log ${audience}`);
    return log;
  }

  /** Sends a command of this person; `path` goes on from the consultation's own. */
  async act(person: PersonName, path: string, body: object = {}): Promise<Answer> {
    const { browser, capacity } = this.persons[person];
    return browser.post(`/api/consultations/${this.id}${path}`, { commandId: randomUUID(), capacity, ...body });
  }

  /** As `act`, for what must succeed; a busy server is asked again with the same command, as a client does. */
  async done(person: PersonName, path: string, body: object = {}): Promise<ActReceipt> {
    const command = { commandId: randomUUID(), ...body };
    let answer = await this.act(person, path, command);
    for (let tries = 0; answer.status === 503 && tries < 9; tries += 1) answer = await this.act(person, path, command);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${problemIn(answer).code}`);
    return answer.body as ActReceipt;
  }

  async snapshot(person: PersonName): Promise<Snapshot> {
    const answer = await this.persons[person].browser.get(`/api/consultations/${this.id}`);
    if (answer.status !== 200) throw new Error(`the consultation is not read: ${answer.status}`);
    return answer.body as Snapshot;
  }

  /** All leaves of one log, as they were hashed. */
  async leaves(audience: string): Promise<string[]> {
    const rows: { leaf: string }[] = await this.running.app
      .get(Writers)
      .query('SELECT leaf FROM entries WHERE log_id = $1 ORDER BY seq', [this.log(audience)]);
    return rows.map(({ leaf }) => leaf);
  }

  /** How much the server keeps: a refused command changes none of it. */
  async sizes(): Promise<Readonly<Record<string, number>>> {
    const tables = [
      'entries',
      'receipts',
      'erasables',
      'comments',
      'amendments',
      'prepared_amendments',
      'positions',
      'sittings',
    ];
    const counts = tables.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`);
    const [row]: Record<string, number>[] = await this.running.app.get(Writers).query(`SELECT ${counts.join(', ')}`);
    return row ?? {};
  }

  close(): Promise<void> {
    return this.running.close();
  }
}

async function makeAccounts({ app }: RunningApp): Promise<Record<PersonName, string>> {
  const accounts = personNames.map((person) => ({
    ...{ id: randomUUID(), email: `${person.toLowerCase()}@spec.example`, name: `Person ${person}` },
    ...{ passwordHash: null, disabledAt: null },
  }));
  await app.get(Writers).getRepository(Account).insert(accounts);
  return Object.fromEntries(personNames.map((person, i) => [person, accounts[i]?.id])) as Record<PersonName, string>;
}

/** The session's cookie as a browser sends it; the way in by password has specs of its own. */
async function sessionOf({ app }: RunningApp, account: string): Promise<string> {
  const token = await app.get(AuthService).createSession(account, 'spec');
  return cookieWith(token, app.get<Config>(CONFIG)).split(';', 1)[0] ?? '';
}
