import type { CapacityKind, Delegate, Revision } from '@concord/procedure';
import { delegatesOf } from '../../delegations/delegates.queries';
import type { Readers } from '../../platform/database/data-sources';
import { documentsOf, provisionsOf, revisionsOf } from '../../provisions/provisions.queries';
import { systemCommandId } from '../../records/system-command';
import { emailOf } from '../demonstration-persons';
import type { OwnApi } from '../room/own-api';

/** An act of the demonstration's past that the procedure refused: the data is wrong, or somebody has acted meanwhile. */
export class MomentRefused extends Error {
  constructor(step: string, code: string, params: object = {}) {
    super(`${step}: ${code} ${JSON.stringify(params)}`);
  }
}

interface Seat {
  readonly account: string;
  readonly delegate: Delegate;
}

/**
 * Lets demonstration persons act through the server's own api. Every id comes from the step's name, so that a moment that was cut off
 * is played again from its beginning: what was done is acknowledged as it was, and nothing is done twice.
 */
export class MomentDesk {
  private constructor(
    readonly consultation: string,
    private readonly api: OwnApi,
    private readonly seats: ReadonlyMap<string, Seat>,
    private readonly draft: readonly { readonly id: string; readonly revision: Revision }[],
  ) {}

  static async of(consultation: string, readers: Readers, api: OwnApi): Promise<MomentDesk> {
    const { manager } = readers;
    const rows: { email: string; account: string; delegate: string }[] = await manager.query(
      `SELECT a.email, a.id::text AS account, d.id::text AS delegate FROM delegates d JOIN accounts a ON a.id = d.account_id
       WHERE d.consultation_id = $1`,
      [consultation],
    );
    const delegates = new Map((await delegatesOf(manager, consultation)).map((delegate) => [delegate.id, delegate]));
    const seats = rows.flatMap(({ email, account, delegate: id }) => {
      const delegate = delegates.get(id);
      return delegate === undefined ? [] : [[email, { account, delegate }] as const];
    });
    const draft = (await documentsOf(manager, consultation)).find(({ kind }) => kind === 'draft');
    const revisions = await revisionsOf(manager, consultation);
    // As they were at the first: what is written again must be written as it was then.
    const first = new Map(revisions.filter(({ number }) => number === 1).map((each) => [each.provision, each]));
    const provisions = (await provisionsOf(manager, consultation)).filter(({ document }) => document === draft?.id);
    const texts = provisions.flatMap(({ id }) => {
      const revision = first.get(id);
      return revision === undefined ? [] : [{ id, revision }];
    });
    return new MomentDesk(consultation, api, new Map(seats), texts);
  }

  /** The id of what a step makes. */
  idOf(name: string): string {
    return derivedId('demonstration.made', this.consultation, name);
  }

  account(person: string): string {
    return this.seat(person).account;
  }

  /** A provision of the draft, counted from 1, with the text that it began with. */
  provision(number: number): { readonly id: string; readonly revision: Revision } {
    const found = this.draft[number - 1];
    if (found === undefined) throw new MomentRefused(`provision ${number}`, 'provision.notFound');
    return found;
  }

  /** One act of one person; `path` below the consultation. */
  async act(step: string, person: string, as: CapacityKind, path: string, body: object = {}): Promise<void> {
    const { account } = this.seat(person);
    const own = { commandId: commandIdOf(this.consultation, step), capacity: this.capacity(person, as) };
    const sent = await this.api.post(account, `/consultations/${this.consultation}${path}`, { ...own, ...body });
    if (!sent.ok) throw new MomentRefused(step, sent.code, sent.params);
  }

  capacity(person: string, as: CapacityKind): string {
    const found = this.seat(person).delegate.capacities.find(({ kind }) => kind === as);
    if (found === undefined) throw new MomentRefused(person, 'capacity.notYours');
    return found.id;
  }

  private seat(person: string): Seat {
    const found = this.seats.get(emailOf(person));
    if (found === undefined) throw new MomentRefused(person, 'demonstration.personUnknown');
    return found;
  }
}

/** The command id of a step; by the first and the last one a later start knows whether the moment was played to its end. */
export const commandIdOf = (consultation: string, step: string): string =>
  derivedId('demonstration.moment', consultation, step);

/** In the form of the ids that pages draw by lot, for the api takes no other. */
function derivedId(kind: string, consultation: string, name: string): string {
  const id = systemCommandId(kind, consultation, name);
  return `${id.slice(0, 14)}4${id.slice(15)}`;
}

export const firstStep = 'first';
export const lastStep = 'last';
