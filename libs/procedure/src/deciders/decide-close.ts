import type { HashOf } from '@concord/text';
import { envelopeOf, fact, plenary } from '../facts';
import type { NewFact } from '../facts';
import { divisionPolicy } from '../policies/division-policy';
import { allowed, refuse } from '../refusal';
import type { Amendment } from '../values/amendment';
import type { Id, Instant } from '../values/common';
import type { Actor } from '../values/delegate';
import type { Division, ResultRecord } from '../values/division';
import type { Provision, Revision, Wording } from '../values/text';
import { when } from './decision';
import type { Decision } from './decision';
import { outcomeOfOperation } from './operations';
import { rebaseAmendments, type ChangedText } from './rebase-amendments';
import { resultOf } from './result';
import type { ChoiceCounts } from './result';

/** The envelope's last entry: the close with the result. What is decided follows in plenary by `decideDeclare`. */
export function decideCloseDivision(
  division: Division,
  counts: ChoiceCounts,
  unlinkedMinimum: number,
  actor: Actor,
  now: Instant,
): Decision {
  return when(divisionPolicy.mayClose(actor, division), () => [closed(division, counts, unlinkedMinimum, now)]);
}

/** Whether the end that was announced at the opening has come (section 3 of the architecture: a scheduled act is `system`'s). */
export function isOverdue(division: Division, now: Instant): boolean {
  return division.state === 'open' && division.closesAt !== null && now >= division.closesAt;
}

/** The same close, by `system`, once the announced end has come. Ballots are refused from that instant on in any case. */
export function decideCloseOverdue(
  division: Division,
  counts: ChoiceCounts,
  unlinkedMinimum: number,
  now: Instant,
): Decision {
  const verdict = isOverdue(division, now) ? allowed : refuse('division.notInState', { state: division.state });
  return when(verdict, () => [closed(division, counts, unlinkedMinimum, now)]);
}

function closed(division: Division, counts: ChoiceCounts, unlinkedMinimum: number, now: Instant) {
  const result = resultOf(division, counts, unlinkedMinimum);
  return fact(envelopeOf(division.envelope), 'division.closed', { division: division.id, closedAt: now, result });
}

export interface DeclareContext {
  readonly division: Division;
  readonly result: ResultRecord;
  /** The envelope after its last entry; root in base64. */
  readonly envelope: { readonly size: number; readonly root: string };
  readonly provision: Provision;
  /** The revision in force. */
  readonly revision: Revision;
  readonly amendment: Amendment | null;
  /** All amendments to the provision, whatever became of them. */
  readonly amendments: readonly Amendment[];
  /** Id for the revision that an adopted amendment makes. */
  readonly newRevision: Id;
  readonly languages: readonly string[];
}

/**
 * What a decided question sets off, in the closing transaction: the declared result, the fate of the amendment, the new revision in
 * all languages, what becomes of the other open amendments to the same text, or the provision's adoption. A void division decides nothing: the amendment stays under discussion (section 3).
 */
export function decideDeclare(context: DeclareContext, now: Instant, hashOf: HashOf): readonly NewFact[] {
  const { division, result, envelope } = context;
  const declared = fact(plenary, 'division.declared', { division: division.id, closedAt: now, result, envelope });
  if (result.outcome === 'void') return [declared];
  const over = fact(plenary, 'sitting.called', { sitting: division.sitting, called: null });
  const adopted = result.outcome === 'adopted';
  return [
    declared,
    ...(context.amendment
      ? amendmentFate(context, context.amendment, adopted, hashOf)
      : provisionFate(context, adopted)),
    over,
  ];
}

function provisionFate({ provision, division }: DeclareContext, adopted: boolean): NewFact[] {
  if (!adopted) return [];
  return [fact(plenary, 'provision.decided', { provision: provision.id, state: 'adopted', division: division.id })];
}

function amendmentFate(context: DeclareContext, amendment: Amendment, adopted: boolean, hashOf: HashOf): NewFact[] {
  const { division, provision } = context;
  const state = adopted ? 'adopted' : 'notAdopted';
  const fate = fact(plenary, 'amendment.decided', { amendment: amendment.id, state, decidedBy: division.id });
  if (!adopted) return [fate];
  const operation = amendment.operations[amendment.original];
  if (operation?.kind === 'deleteBlock') {
    const deleted = { provision: provision.id, state: 'deleted' as const, division: division.id };
    return [fate, fact(plenary, 'provision.decided', deleted), ...others(context, amendment, null, hashOf)];
  }
  const wordings = newWordings(context, amendment, hashOf);
  const after = { id: context.newRevision, wordings };
  return [fate, ...newRevision(context, amendment, wordings), ...others(context, amendment, after, hashOf)];
}

function others(context: DeclareContext, amendment: Amendment, after: ChangedText['after'], hashOf: HashOf) {
  const { revision: before, division, amendments } = context;
  const rest = amendments.filter(({ id }) => id !== amendment.id);
  return rebaseAmendments(rest, { before, after, division: division.id }, hashOf);
}

function newRevision(context: DeclareContext, amendment: Amendment, wordings: Revision['wordings']): NewFact[] {
  const { division, provision, revision, newRevision: id } = context;
  const cause = { kind: 'amendment', amendment: amendment.id, division: division.id } as const;
  const number = revision.number + 1;
  const made = fact(plenary, 'revision.made', {
    revision: { id, provision: provision.id, number, parent: revision.id, cause },
  });
  const worded = Object.entries(wordings).map(([language, wording]) =>
    fact(plenary, 'revision.worded', { provision: provision.id, revision: id, language, wording }),
  );
  return [made, ...worded];
}

function newWordings(context: DeclareContext, amendment: Amendment, hashOf: HashOf): Revision['wordings'] {
  const wordings: Record<string, Wording> = {};
  for (const language of context.languages) {
    const wording = newWording(context, amendment, language, hashOf);
    if (wording !== null) wordings[language] = wording;
  }
  return wordings;
}

/** One revision in all languages; a language for which no operation stands keeps its text and is stale, not silently old. */
function newWording(context: DeclareContext, amendment: Amendment, language: string, hashOf: HashOf): Wording | null {
  const { provision, revision } = context;
  const before = revision.wordings[language];
  if (before === undefined) return null;
  const operation = amendment.operations[language];
  if (operation === undefined) return { ...before, status: 'stale' };
  const applied = outcomeOfOperation(provision, revision, operation, hashOf);
  // Checked at submission and when the division was announced; failing here would be a bug, and must not decide half.
  if (!applied.ok || applied.text === null)
    throw new Error(`operation no longer applies: ${applied.ok ? 'deletion' : applied.code}`);
  return {
    text: applied.text,
    hash: hashOf(applied.text),
    status: before.status === 'stale' ? 'workingTranslation' : before.status,
  };
}
