import type { State, TableName } from '../state';
import type { Id } from '../values/common';

type ValueOf<Name extends TableName> = State[Name] extends ReadonlyMap<Id, infer Value> ? Value : never;

/**
 * A state being brought forward by one batch of facts: a table is copied at its first change and shared before, so that a batch
 * costs one copy of what it touches, and readers of the old state keep theirs.
 */
export class Draft {
  private readonly copied = new Set<TableName>();

  constructor(private next: State) {}

  get state(): State {
    return this.next;
  }

  setConsultation(consultation: State['consultation']): void {
    this.next = { ...this.next, consultation };
  }

  put<Name extends TableName>(name: Name, id: Id, value: ValueOf<Name>): void {
    (this.writable(name) as Map<Id, ValueOf<Name>>).set(id, value);
  }

  /** Replaces fields of a value; a fact about something unknown to this reader changes nothing. */
  patch<Name extends TableName>(name: Name, id: Id, fields: Partial<ValueOf<Name>>): void {
    const value = (this.next[name] as ReadonlyMap<Id, ValueOf<Name>>).get(id);
    if (value !== undefined) this.put(name, id, { ...value, ...fields });
  }

  private writable(name: TableName): unknown {
    if (!this.copied.has(name)) {
      this.copied.add(name);
      this.next = { ...this.next, [name]: new Map(this.next[name] as ReadonlyMap<Id, unknown>) };
    }
    return this.next[name];
  }
}
