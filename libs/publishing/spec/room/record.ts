import { createHash } from 'node:crypto';
import { appendLeaf, emptyRange, leafHash, rangeRoot, toBase64Url, toUtf8 } from '@concord/ledger';
import { commitment, createSigner, entryLeaf, formatCheckpoint, formatVerifierKey, signNote } from '@concord/ledger';
import type { CompactRange, JsonObject, JsonValue, Signer } from '@concord/ledger';
import { applyAll, emptyState } from '@concord/procedure';
import type { Actor, Decision, NewFact, RecordedFact, State } from '@concord/procedure';
import type { EnvelopeSource, LogSource, RecordSource, SourceEntry } from '../../src';

export const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');

/** Ids and keys that are the same in every run. */
let serial = 0;
const digest = (): Buffer =>
  createHash('sha256')
    .update(`room ${(serial += 1)}`)
    .digest();
export const newId = (): string => {
  const hex = digest().toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
export const trackingCode = (): string => digest().subarray(0, 16).toString('base64url');

const host = 'concord.example';

/** One log as the server keeps it: entries, and the tree over them. */
class Log {
  readonly entries: SourceEntry[] = [];
  readonly earlier: string[] = [];
  readonly signer: Signer;
  private range: CompactRange = emptyRange;

  constructor(
    readonly id: string,
    consultation: string,
  ) {
    const origin = `${host}/${consultation}/${id}`;
    this.signer = createSigner(origin, sha256(toUtf8(origin)));
  }

  append(fact: NewFact, actor: Actor | null, at: string): RecordedFact {
    const keys = Object.entries(fact.erasable as Record<string, JsonValue>).map(
      ([name, value]) => [name, { value, key: toBase64Url(digest()) }] as const,
    );
    const erasable = keys.map(([name, { value, key }]): [string, string] => {
      const made = commitment(Buffer.from(key, 'base64url'), value);
      if (!made.ok) throw new Error(made.code);
      return [name, made.commitment];
    });
    const seq = this.entries.length;
    const who = { actor: actor?.delegate ?? 'system', capacity: actor?.capacity.id ?? null };
    const { type, v } = fact;
    const body = fact.body as unknown as JsonObject;
    const made = entryLeaf({
      type,
      v,
      log: this.id,
      epoch: 0,
      seq,
      at,
      ...who,
      body,
      erasable: Object.fromEntries(erasable),
    });
    if (!made.ok) throw new Error(`${type}: ${made.code} ${made.path}`);
    this.entries.push({ leaf: made.leaf, payload: keys.length === 0 ? null : Object.fromEntries(keys) });
    this.range = appendLeaf(sha256, this.range, leafHash(sha256, toUtf8(made.leaf)));
    return { type, v, seq, at, ...who, body, payload: fact.erasable } as unknown as RecordedFact;
  }

  erase(entry: number): void {
    this.entries[entry] = { leaf: this.entries[entry]!.leaf, payload: null };
  }

  get head() {
    return { size: this.range.size, root: toBase64Url(rangeRoot(sha256, this.range)) };
  }

  sign(): string {
    const { size } = this.range;
    const text = formatCheckpoint({ origin: this.signer.key.name, size, root: rangeRoot(sha256, this.range) });
    const signed = signNote(text, [this.signer]);
    if (!signed.ok) throw new Error(signed.code);
    return signed.note;
  }

  source(): LogSource {
    const { id: log, entries, earlier } = this;
    return { log, verifier: formatVerifierKey(this.signer.key), note: this.sign(), entries, earlier };
  }
}

/** The record of one consultation, as far as a plenary reader can know it; written as the server writes it. */
export class RoomRecord {
  state: State = emptyState;
  readonly plenary: Log;
  private readonly envelopes = new Map<string, { log: Log; division: string; open: boolean }>();
  private minute = 0;

  constructor(
    readonly consultation: string,
    private readonly forge: (fact: NewFact) => NewFact = (fact) => fact,
  ) {
    this.plenary = new Log(newId(), consultation);
  }

  /** Each act one minute after the one before. */
  get now(): string {
    return new Date(Date.parse('2026-03-02T09:00:00.000Z') + this.minute * 60_000).toISOString();
  }

  act(actor: Actor | null, decision: Decision): readonly NewFact[] {
    if (!decision.ok) throw new Error(`refused: ${decision.code} ${JSON.stringify(decision)}`);
    return this.write(actor, decision.facts);
  }

  write(actor: Actor | null, facts: readonly NewFact[]): readonly NewFact[] {
    const at = this.now;
    for (const decided of facts) {
      const fact = this.forge(decided);
      if (fact.audience.kind === 'plenary') this.state = applyAll(this.state, [this.plenary.append(fact, actor, at)]);
      if (fact.audience.kind === 'envelope') this.envelope(fact.audience.envelope).log.append(fact, actor, at);
    }
    return facts;
  }

  /** Moves the clock; acts between two ticks are one transaction. */
  tick(): this {
    this.minute += 1;
    return this;
  }

  seal(id: string, division: string): { size: number; root: string } {
    const envelope = this.envelope(id);
    this.envelopes.set(id, { ...envelope, division, open: true });
    return envelope.log.head;
  }

  envelopeSize(id: string): number {
    return this.envelope(id).log.entries.length;
  }

  source(): RecordSource {
    const opened = [...this.envelopes.values()].filter(({ open }) => open);
    const envelopes = opened.map(({ log, division }): EnvelopeSource => ({ ...log.source(), division }));
    return { plenary: this.plenary.source(), envelopes };
  }

  manifestSigner(): Signer {
    const name = `${this.plenary.signer.key.name}/bundle`;
    return createSigner(name, sha256(toUtf8(name)));
  }

  private envelope(id: string) {
    const held = this.envelopes.get(id) ?? { log: new Log(id, this.consultation), division: '', open: false };
    this.envelopes.set(id, held);
    return held;
  }
}
