import { randomUUID } from 'node:crypto';
import type { InstallationView, InvitationLinks, Snapshot, TextReview } from '@concord/contracts';
import { runApp, type RunningApp } from '../../platform/spec/app-for-spec';
import { Browser, problemIn, type Answer } from '../../platform/spec/browser';
import { FirstInvitation } from '../invitations/first-invitation';

export const password = 'a long enough password';

const names = (en: string) => ({ en });

/** A council of four groups that works in English alone. */
export const councilBody = {
  names: names('National Council for Labour'),
  languages: ['en'],
  timeZone: 'Africa/Nairobi',
  groups: [
    { key: 'G', names: names('Government'), share: 1, submission: 'byDelegation' },
    { key: 'E', names: names('Employers'), share: 1, submission: 'byGroup' },
    { key: 'W', names: names('Workers'), share: 1, submission: 'byGroup' },
    { key: 'C', names: names('Civil society'), share: 1, submission: 'byGroup' },
  ],
  ruleSet: {
    ...{ name: 'Standing orders of the Council', votingModel: 'weighted', majority: 'simple' },
    quorum: { kind: 'weightedFraction', numerator: 2, denominator: 5 },
    ...{ seconding: { when: 'beforeReceipt', whom: 'everyMover' }, observersRead: 'plenary' },
  },
  mail: { outgoing: 'off', address: 'council@example.org' },
};

/** Three for the Government, two for each other group, a Chair and an observer. */
export const councilSheet = `Name,E-mail,Group,Delegation,Roles
Amina Juma,amina@example.org,G,Ministry of Labour,member + contactPoint
Brian Otieno,brian@example.org,G,Ministry of Labour,member
Carol Wanjiru,carol@example.org,Government,Treasury,member
David Kimani,david@example.org,E,,member
Esther Njeri,esther@example.org,E,,member + groupSecretariat
Faith Achieng,faith@example.org,W,,member
George Mwangi,george@example.org,W,,member + groupSecretariat
Hassan Ali,hassan@example.org,Civil society,,member
Irene Wafula,irene@example.org,C,,member + groupSecretariat
Judith Moraa,judith@example.org,,,Chair
Kevin Omondi,kevin@example.org,,,observer
`;

export const councilText = `Guidelines for the recruitment of domestic workers

1. Recruitment agencies should be registered with the competent authority.

2. Fees should be borne by the employer.
`;

/** An installation that began with nothing, and everybody who came in. */
export class Council {
  readonly office: Browser;
  readonly browsers = new Map<string, Browser>();

  private constructor(readonly running: RunningApp) {
    this.office = new Browser(running.origin);
  }

  static async empty(variables: Record<string, string> = {}): Promise<Council> {
    return new Council(await runApp({ variables: { CONCORD_MODE: 'real', ...variables } }));
  }

  close(): Promise<void> {
    return this.running.close();
  }

  /** The token of the link that a start prints. */
  async firstToken(): Promise<string> {
    const issued = await this.running.app.get(FirstInvitation).issue();
    if (issued === null) throw new Error('no first link is given');
    return tokenOf(issued.path);
  }

  /** The first person of the secretariat comes in. */
  async begin(): Promise<void> {
    const person = { name: 'Secretary of the Council', signInName: 'Secretary@Example.org' };
    await this.done('/api/invitations/accept', { token: await this.firstToken(), person, password });
  }

  /** The office, whose session has run out, comes back. */
  async signIn(): Promise<void> {
    await this.done('/api/session', { email: 'secretary@example.org', password });
  }

  command(path: string, body: object = {}): Promise<Answer> {
    return this.office.post(`/api/installation${path}`, { commandId: randomUUID(), ...body });
  }

  async done(path: string, body: object): Promise<unknown> {
    return answered(await this.office.post(path, body), path);
  }

  async commanded<T>(path: string, body: object = {}): Promise<T> {
    return answered(await this.command(path, body), path) as T;
  }

  async view(): Promise<InstallationView> {
    return answered(await this.office.get('/api/installation'), '/installation') as InstallationView;
  }

  async account(signInName: string): Promise<string> {
    const found = (await this.view()).members.find((member) => member.signInName === signInName);
    if (found === undefined) throw new Error(`${signInName} is not registered`);
    return found.account;
  }

  /** Links for so many accounts, by account. */
  async invite(...accounts: string[]): Promise<Map<string, string>> {
    const { links } = await this.commanded<InvitationLinks>('/invitations', { accounts });
    return new Map(links.map(({ account, path }) => [account, tokenOf(path)]));
  }

  /** Everybody of the register chooses a password by a link of their own. */
  async enterAll(): Promise<void> {
    const { members } = await this.view();
    const tokens = await this.invite(...members.map(({ account }) => account));
    for (const { account, signInName } of members) {
      const browser = new Browser(this.running.origin);
      const token = tokens.get(account);
      answered(await browser.post('/api/invitations/accept', { token, person: null, password }), signInName);
      this.browsers.set(signInName.split('@')[0] ?? '', browser);
    }
  }

  async review(source: string): Promise<TextReview> {
    return (await this.done('/api/installation/text-review', { source })) as TextReview;
  }

  async found(): Promise<string> {
    const consultation = randomUUID();
    const { hash } = await this.review(councilText);
    await this.commanded('/consultations', {
      consultation,
      title: names('Recruitment of domestic workers'),
      mandate: { body: 'National Council for Labour', document: 'NCL/7', paragraph: '12' },
      texts: [{ language: 'en', source: councilText, reviewed: hash }],
    });
    return consultation;
  }
}

export const tokenOf = (path: string): string => path.split('#')[1] ?? '';

export function answered(answer: Answer, what: string): unknown {
  if (answer.status !== 200) {
    const { code, errors } = problemIn(answer);
    throw new Error(`${what}: ${answer.status} ${code} ${JSON.stringify(errors ?? [])}`);
  }
  return answer.body;
}

/** One person in one consultation, by HTTP alone. */
export class Participant {
  private constructor(
    private readonly browser: Browser,
    private readonly consultation: string,
    private readonly capacities: NonNullable<Snapshot['me']>['capacities'],
  ) {}

  static async in(browser: Browser, consultation: string): Promise<Participant> {
    const { me } = answered(await browser.get(`/api/consultations/${consultation}`), 'read') as Snapshot;
    return new Participant(browser, consultation, me?.capacities ?? []);
  }

  capacity(kind: string): string {
    const found = this.capacities.find((each) => each.kind === kind);
    if (found === undefined) throw new Error(`no capacity as ${kind}`);
    return found.id;
  }

  act(kind: string, path: string, body: object = {}): Promise<Answer> {
    const own = { commandId: randomUUID(), capacity: this.capacity(kind) };
    return this.browser.post(`/api/consultations/${this.consultation}${path}`, { ...own, ...body });
  }

  async done(kind: string, path: string, body: object = {}): Promise<void> {
    answered(await this.act(kind, path, body), path);
  }

  async state(): Promise<Snapshot['state']> {
    const answer = await this.browser.get(`/api/consultations/${this.consultation}`);
    return (answered(answer, 'read') as Snapshot).state;
  }
}
