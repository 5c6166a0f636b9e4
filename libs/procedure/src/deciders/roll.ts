import { quorumRequired, snapshot } from '@concord/voting';
import type { Member, Substitution } from '@concord/voting';
import { refuse } from '../refusal';
import type { Refusal } from '../refusal';
import { quorumRuleOf } from '../values/body';
import type { Body, QuorumSpec } from '../values/body';
import type { Delegate } from '../values/delegate';
import type { RollLine, RollSummary } from '../values/division';

export interface FrozenRoll {
  readonly ok: true;
  readonly lines: readonly RollLine[];
  readonly summary: readonly RollSummary[];
  readonly quorumRequired: string | null;
}

const votingKinds = ['member', 'deputy', 'substitute'];

/** The composition as `voting` wants it: one member per capacity that could stand on a roll. */
function membersOf(delegates: Iterable<Delegate>): {
  members: Member[];
  substitutions: Substitution[];
  owner: Map<string, string>;
} {
  const members: Member[] = [];
  const substitutions: Substitution[] = [];
  const owner = new Map<string, string>();
  for (const delegate of delegates) {
    for (const capacity of delegate.capacities) {
      if (!votingKinds.includes(capacity.kind) || capacity.group === null) continue;
      owner.set(capacity.id, delegate.id);
      members.push({
        id: capacity.id,
        group: capacity.group,
        standing: capacity.kind === 'member' ? 'titular' : 'deputy',
        inArrears: capacity.noVote === 'entitlement.arrears',
        incompleteDelegation: capacity.noVote === 'entitlement.incompleteDelegation',
      });
      if (capacity.kind === 'substitute' && capacity.replaces !== null) {
        substitutions.push({ titular: capacity.replaces, substitute: capacity.id, inWriting: true });
      }
    }
  }
  return { members, substitutions, owner };
}

/** The roll with its weights, frozen when the division is announced, and the quorum that follows from it (sections 2 to 4). */
export function freezeRoll(body: Body, quorum: QuorumSpec, delegates: Iterable<Delegate>): FrozenRoll | Refusal {
  const { members, substitutions, owner } = membersOf(delegates);
  const weighted = body.ruleSet.votingModel === 'weighted';
  const groups = body.groups.map(({ key, share }) => ({ group: key, share: weighted ? share : null }));
  const frozen = snapshot({ groups, members, substitutions });
  if (!frozen.ok) return refuse('division.nobodyEntitled', { reason: frozen.code });
  if (frozen.roll.length === 0) return refuse('division.nobodyEntitled', { reason: '' });
  return {
    ok: true,
    lines: frozen.roll.map(({ id, group, weight }) => ({
      ...{ capacity: id, delegate: owner.get(id) ?? '', group, weight: String(weight) },
    })),
    summary: frozen.groups.map(({ group, voters, weight }) => ({
      ...{ group, onRoll: voters, weight: String(weight), total: String(BigInt(voters) * weight) },
    })),
    quorumRequired: quorumRequired(quorumRuleOf(quorum), frozen.total)?.toString() ?? null,
  };
}
