// A delegate without a browser: signs in, reads, and sends commands until they are acknowledged.
import { randomUUID } from 'node:crypto';
import { snapshotSchema, type ActReceipt, type Snapshot } from '@concord/contracts';
import type { Capacity, CapacityKind } from '@concord/procedure';

export interface Refused {
  status: number;
  code: string;
}

export class Delegate {
  private constructor(
    readonly person: string,
    private readonly origin: string,
    private readonly cookie: string,
    readonly consultation: string,
    readonly capacities: readonly Capacity[],
  ) {}

  static async signIn(origin: string, person: string): Promise<Delegate> {
    const signedIn = await fetch(`${origin}/api/demonstration/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ personId: person }),
    });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    if (!signedIn.ok || cookie === '') throw new Error(`${person} cannot sign in: ${signedIn.status}`);
    const headers = { cookie };
    const list = (await (await fetch(`${origin}/api/consultations`, { headers })).json()) as {
      consultations: { id: string }[];
    };
    const consultation = list.consultations[0]?.id ?? '';
    const view = snapshotSchema.parse(
      await (await fetch(`${origin}/api/consultations/${consultation}`, { headers })).json(),
    );
    return new Delegate(person, origin, cookie, consultation, view.me?.capacities ?? []);
  }

  capacity(kind: CapacityKind): string {
    const found = this.capacities.find((capacity) => capacity.kind === kind);
    if (found === undefined) throw new Error(`${this.person} is no ${kind}`);
    return found.id;
  }

  async get(path: string): Promise<unknown> {
    const response = await fetch(`${this.origin}/api${path}`, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return response.json();
  }

  /** For what is answered as plain text: a checkpoint, a proof. */
  async text(path: string): Promise<string> {
    const response = await fetch(`${this.origin}/api${path}`, { headers: { cookie: this.cookie } });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return response.text();
  }

  /** Asks the rest of the demonstration room to act; how many did. */
  async playTheRoom(act: { act: string } & Record<string, string>): Promise<number> {
    const response = await fetch(`${this.origin}/api/demonstration/room`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, origin: this.origin },
      body: JSON.stringify({ consultation: this.consultation, ...act }),
    });
    if (!response.ok) throw new Error(`the room does not act: ${response.status}`);
    return ((await response.json()) as { acted: number }).acted;
  }

  async view(): Promise<Snapshot> {
    return snapshotSchema.parse(await this.get(`/consultations/${this.consultation}`));
  }

  /**
   * Sends until the server has answered, always under the same command id, as the pages do; a server that is away or busy is waited
   * for. Resolves with the receipt, or with the refusal.
   */
  async act(kind: CapacityKind, path: string, body: object): Promise<ActReceipt | Refused> {
    const command = this.command(kind, body);
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await this.sendOnce(path, command);
      if (answer !== null) return answer;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${path} was never answered`);
  }

  /** A command with an id of its own, as it is sent: sent again, it is the same one. */
  command(kind: CapacityKind, body: object): string {
    return JSON.stringify({ commandId: randomUUID(), capacity: this.capacity(kind), ...body });
  }

  /** Null: no answer (or none before `signal` gave up), or one that says to try again. */
  async sendOnce(path: string, body: string, signal?: AbortSignal): Promise<ActReceipt | Refused | null> {
    try {
      const response = await fetch(`${this.origin}/api/consultations/${this.consultation}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: this.cookie, origin: this.origin },
        body,
        ...(signal === undefined ? {} : { signal }),
      });
      const answer = (await response.json()) as ActReceipt & { code: string };
      if (response.status >= 500) return null;
      return response.ok ? answer : { status: response.status, code: answer.code };
    } catch {
      return null;
    }
  }
}

export const isReceipt = (answer: ActReceipt | Refused): answer is ActReceipt => 'receipts' in answer;
