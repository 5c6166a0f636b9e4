import { apply, decideDeclare, emptyState, isUnlinked, resultOf } from '@concord/procedure';
import type { Amendment, Division, Provision, RecordedFact, Revision, State } from '@concord/procedure';
import { toBase64Url } from '@concord/ledger';
import type { Envelope } from './ballots';
import { checkBallots, checkHands, checkRoll, countChoices, openEnvelope } from './ballots';
import type { Checked, Failure } from './finding';
import { fail, holds } from './finding';
import { hashOf } from './hashes';
import type { SoundLog } from './log';
import { checkRebased, waitingOn } from './rebased';
import { same } from './same';

type Declared = Extract<RecordedFact, { type: 'division.declared' }>;

/** A record that was replayed: where it leads, and what the divisions on the way were worth. */
export interface Replayed {
  readonly state: State;
  /** By division, those that were closed. */
  readonly envelopes: ReadonlyMap<string, { readonly log: SoundLog; readonly envelope: Envelope }>;
}

/** Facts that only a declared division can bring about. */
function isConsequence(fact: RecordedFact, state: State): boolean {
  if (fact.type === 'revision.made') return fact.body.revision.cause.kind === 'amendment';
  if (fact.type === 'revision.worded') return state.revisions.get(fact.body.revision)?.cause.kind === 'amendment';
  return ['amendment.decided', 'amendment.rebased', 'provision.decided'].includes(fact.type);
}

/** Text has the hash that it says, and a revision is worded once in each language: what is decided is never rewritten. */
function badWording(fact: Extract<RecordedFact, { type: 'revision.worded' }>, state: State): Failure | undefined {
  const { revision, language, wording } = fact.body;
  const object = `entry ${fact.seq} of plenary`;
  if (hashOf(wording.text) !== wording.hash) return fail(object, 'its text has not the hash that it says');
  const isThere = state.revisions.get(revision)?.wordings[language] !== undefined;
  return isThere ? fail(object, 'words a revision a second time') : undefined;
}

/** Replays plenary fact by fact, and derives again every division and all that it set off. */
export function replayAndDerive(plenary: SoundLog, logs: ReadonlyMap<string, SoundLog>): Checked<Replayed> {
  let state = emptyState;
  const announced = new Map<string, State>();
  const envelopes = new Map<string, { log: SoundLog; envelope: Envelope }>();
  const explained = new Set<number>();
  for (const [index, fact] of plenary.facts.entries()) {
    const object = `entry ${fact.seq} of plenary`;
    if (isConsequence(fact, state) && !explained.has(fact.seq)) return fail(object, 'follows from no division');
    const worded = fact.type === 'revision.worded' ? badWording(fact, state) : undefined;
    if (worded !== undefined) return worded;
    if (fact.type === 'amendment.fell' && state.divisions.get(fact.body.decidedBy)?.result == null) {
      return fail(object, 'names no decision that made it fall');
    }
    if (fact.type === 'division.announced') announced.set(fact.body.division.id, state);
    if (fact.type === 'division.declared') {
      const opened = checkDivision(state, announced.get(fact.body.division), fact, logs);
      if (!opened.ok) return opened;
      envelopes.set(fact.body.division, opened.value);
      const wrong = explain(state, fact, plenary.facts.slice(index + 1), explained);
      if (wrong !== undefined) return wrong;
    }
    state = apply(state, fact);
  }
  const more = [...logs.values()].find(({ log }) => ![...envelopes.values()].some((opened) => opened.log.log === log));
  return more === undefined ? holds({ state, envelopes }) : fail(`envelopes/${more.log}`, 'is of no declared division');
}

/** Envelope, roll, ballots and result of one division. */
function checkDivision(
  state: State,
  before: State | undefined,
  fact: Declared,
  logs: ReadonlyMap<string, SoundLog>,
): Checked<{ log: SoundLog; envelope: Envelope }> {
  const division = state.divisions.get(fact.body.division);
  if (division === undefined || before === undefined)
    return fail(`entry ${fact.seq} of plenary`, 'declares a division that is not open');
  const name = `division ${division.number}`;
  const log = logs.get(division.envelope);
  if (log === undefined) return fail(`envelopes/${division.envelope}`, `is missing; it is the envelope of ${name}`);
  const { size, root } = fact.body.envelope;
  if (size !== log.leaves.length || root !== toBase64Url(log.rootAt(size)))
    return fail(`${name}, envelope`, 'is not the one that was declared');
  const opened = openEnvelope(log.facts, division, `${name}, envelope`);
  if (!opened.ok) return opened;
  const envelope = opened.value;
  const wrong =
    checkRoll(before, division, envelope.roll, name) ??
    checkBallots(envelope, division, name) ??
    checkResult(envelope, fact, division, before.consultation?.body.ruleSet.unlinkedMinimum ?? 0);
  return wrong ?? holds({ log, envelope });
}

function checkResult(envelope: Envelope, fact: Declared, division: Division, minimum: number): Failure | undefined {
  const name = `division ${division.number}`;
  const { result, closedAt } = envelope.closed.body;
  if (!same(result, fact.body.result) || closedAt !== fact.body.closedAt) {
    return fail(`${name}, result`, 'was declared otherwise than its envelope says');
  }
  if (isUnlinked(division.method)) return checkHands(envelope, division, minimum, name);
  const again = resultOf(division, countChoices(envelope), minimum);
  return same(again, result) ? undefined : fail(`${name}, result`, 'is not what the ballots come to');
}

interface Asked {
  readonly division: Division;
  readonly provision: Provision;
  /** The one in force. */
  readonly revision: Revision;
  readonly amendment: Amendment | null;
}

/** What the result sets off is exactly what was recorded in the same act: fate, new text, adoption. */
function explain(
  state: State,
  fact: Declared,
  after: readonly RecordedFact[],
  explained: Set<number>,
): Failure | undefined {
  const division = state.divisions.get(fact.body.division);
  const { question } = division ?? {};
  const amendment = question?.kind === 'amendment' ? (state.amendments.get(question.amendment) ?? null) : null;
  const provision = state.provisions.get(
    question?.kind === 'provision' ? question.provision : (amendment?.provision ?? ''),
  );
  const revision = state.revisions.get(provision?.revision ?? '');
  const name = `division ${division?.number ?? ''}, consequences`;
  if (division === undefined || provision === undefined || revision === undefined)
    return fail(name, 'what was put is not there');
  const end = after.findIndex(({ at }) => at !== fact.at);
  const act = end < 0 ? after : after.slice(0, end);
  const made = act.find((one) => one.type === 'revision.made');
  const newRevision = made?.body.revision.id ?? '';
  const { result, envelope } = fact.body;
  const languages = state.consultation?.body.languages ?? [];
  const changed = explainRebased(state, { division, provision, revision, amendment }, act, explained);
  if (changed !== undefined) return changed;
  const expected = decideDeclare(
    { division, result, envelope, provision, revision, amendment, amendments: [], newRevision, languages },
    fact.body.closedAt,
    hashOf,
  );
  let at = 0;
  for (const { type, body } of expected.slice(1)) {
    while (at < act.length && !(act[at]?.type === type && same(act[at]?.body, body))) at += 1;
    const found = act[at];
    if (found === undefined) return fail(name, `${type} is not what the result sets off`);
    explained.add(found.seq);
    at += 1;
  }
  return undefined;
}

/** What became of the other amendments; they follow from a decision that changed the text, and from nothing else. */
function explainRebased(
  state: State,
  { division, provision, revision, amendment }: Asked,
  act: readonly RecordedFact[],
  explained: Set<number>,
): Failure | undefined {
  const facts = act.filter((one) => one.type === 'amendment.rebased');
  const made = act.find((one) => one.type === 'revision.made');
  const isDeleted = act.some((one) => one.type === 'provision.decided' && one.body.state === 'deleted');
  if (amendment === null || (made === undefined && !isDeleted)) return undefined;
  const then = act.reduce(apply, state);
  const after = made === undefined ? null : (then.revisions.get(made.body.revision.id) ?? null);
  const waiting = waitingOn(state.amendments.values(), revision, amendment.id);
  for (const { seq } of facts) explained.add(seq);
  return checkRebased(facts, { division: division.id, provision, before: revision, after, waiting });
}
