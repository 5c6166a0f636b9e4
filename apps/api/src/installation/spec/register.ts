import type { RegisteredMember } from '@concord/contracts';
import { Writers } from '../../platform/database/data-sources';
import { Browser, problemIn, type Answer } from '../../platform/spec/browser';
import { InstallationLog } from '../../records/logs/installation-log';
import { answered, type Council, password } from './council';

/** A person as the form has them. */
export interface Typed {
  readonly name: string;
  readonly signInName: string;
  readonly group: string;
  readonly delegation: string;
  readonly roles: string;
  readonly vote: string;
}

/** An entry of the installation's log, as it was hashed. */
export interface Recorded {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly erasable: Readonly<Record<string, string>>;
}

/** The register of one council, as the office keeps it; each person whom it makes up is somebody new. */
export class Register {
  private persons = 0;

  constructor(private readonly council: Council) {}

  typed(more: Partial<Typed> = {}): Typed {
    this.persons += 1;
    const name = `Person ${this.persons}`;
    const signInName = `person${this.persons}@example.org`;
    return { ...{ name, signInName, group: 'E', delegation: '', roles: 'member', vote: '' }, ...more };
  }

  async memberOf(signInName: string): Promise<RegisteredMember> {
    const found = (await this.council.view()).members.find((member) => member.signInName === signInName);
    if (found === undefined) throw new Error(`${signInName} is not registered`);
    return found;
  }

  async registered(more: Partial<Typed> = {}): Promise<{ form: Typed; member: RegisteredMember }> {
    const form = this.typed(more);
    await this.council.commanded('/members', { member: form });
    return { form, member: await this.memberOf(form.signInName) };
  }

  correct(id: string, member: object, staysIn: readonly string[] = []): Promise<Answer> {
    return this.council.command(`/members/${id}/correct`, { member, staysIn });
  }

  remove(id: string, staysIn: readonly string[] = []): Promise<Answer> {
    return this.council.command(`/members/${id}/remove`, { staysIn });
  }

  async linkFor(account: string): Promise<string> {
    return (await this.council.invite(account)).get(account) ?? '';
  }

  /** Whether a link can still be used: 200, or 409. */
  async look(token: string): Promise<number> {
    return (await new Browser(this.council.running.origin).post('/api/invitations/look', { token })).status;
  }

  /** A browser in which this person has come in by a link. */
  async entered(account: string): Promise<Browser> {
    const browser = new Browser(this.council.running.origin);
    const token = await this.linkFor(account);
    answered(await browser.post('/api/invitations/accept', { token, person: null, password }), account);
    return browser;
  }

  /** Every entry of the installation's log. */
  async recorded(): Promise<Recorded[]> {
    const { app } = this.council.running;
    const entries: { leaf: string }[] = await app
      .get(Writers)
      .query('SELECT leaf FROM entries WHERE log_id = $1 ORDER BY seq', [app.get(InstallationLog).id]);
    return entries.map(({ leaf }) => JSON.parse(leaf) as Recorded);
  }
}

/** Fields at fault with their reasons. */
export const faultsIn = (answer: Answer) => problemIn(answer).errors?.map(({ field, code }) => [field, code]);
