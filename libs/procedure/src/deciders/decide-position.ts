import { admissibleText, isBlank } from '@concord/text';
import type { StatePosition } from '../commands';
import { fact, plenary } from '../facts';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import { all } from '../policies/capacities';
import { needsText, positionPolicy, sideOf } from '../policies/position-policy';
import type { Consultation } from '../values/consultation';
import type { Actor } from '../values/delegate';
import type { Position } from '../values/position';
import type { Provision } from '../values/text';
import { attribution } from './attribution';
import { when } from './decision';
import type { Decision } from './decision';

export interface PositionContext {
  readonly consultation: Consultation;
  readonly provision: Provision | null;
  /** The current position on the provision of the side for which the actor speaks; null if it took none. */
  readonly current: Position | null;
}

/** Taken on the text in force, and in the place of the position that its author saw: a late copy overwrites nothing. */
function stands({ current }: PositionContext, provision: Provision, command: StatePosition): Verdict {
  if (command.revision !== provision.revision) return refuse('provision.textChanged', {}, 'revision');
  return command.replaces === (current?.id ?? null) ? allowed : refuse('position.otherCurrent', {}, 'replaces');
}

/**
 * An official position on a provision: one for each side and provision. A newer one takes the place of the older, and both stay on
 * the record (sections 4 and 5). Refuses with `provision.*`, `position.*`, `text.*`, `capacity.notEntitled` or
 * `consultation.notInState`.
 */
export function decidePosition(context: PositionContext, command: StatePosition, actor: Actor): Decision {
  const { consultation, provision } = context;
  if (provision === null) return refuse('provision.notFound', {}, 'provision');
  const text = admissibleText(command.text);
  if (!text.ok) return refuse(text.code, { at: text.at }, 'text');
  const isEmpty = isBlank(text.text);
  const verdict = all(
    positionPolicy.mayState(actor, consultation, provision),
    isEmpty && needsText(command.kind) ? refuse('position.textMissing', {}, 'text') : allowed,
    stands(context, provision, command),
  );
  return when(verdict, () => {
    const { position: id, revision, kind, replaces } = command;
    const author = { ...attribution(actor), ...sideOf(consultation.body, actor.capacity) };
    const position = { id, provision: provision.id, revision, kind, author, replaces };
    return [fact(plenary, 'position.stated', { position }, { text: isEmpty ? '' : text.text })];
  });
}
