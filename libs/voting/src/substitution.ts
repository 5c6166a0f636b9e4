import type { Member } from './members';

/** A deputy named to vote in the place of a titular member; only one in writing gives the vote (section 2). */
export interface Substitution {
  readonly titular: string;
  readonly substitute: string;
  readonly inWriting: boolean;
}

/** Why a substitution cannot stand. */
export type SubstitutionCode =
  | 'substitution.unknownMember'
  | 'substitution.notTitular'
  | 'substitution.notDeputy'
  | 'substitution.otherGroup'
  | 'substitution.twice' // one titular member replaced twice, or one deputy for two
  | 'substitution.hasNoVote'; // either of them is barred from voting, so the weights would change

/** A refusal; `field` is the path of what is wrong (`substitutions[0].titular`). */
export interface SubstitutionRefusal {
  readonly ok: false;
  readonly code: SubstitutionCode;
  readonly field: string;
}

/** Substitutions that stand, both ways, and the deputies named without writing. */
export interface AcceptedSubstitutions {
  readonly ok: true;
  /** titular member → substitute */
  readonly substituteOf: ReadonlyMap<string, string>;
  /** substitute → titular member */
  readonly titularOf: ReadonlyMap<string, string>;
  readonly notInWriting: ReadonlySet<string>;
}

/** Reads substitutions against a composition; the first that cannot stand is refused. */
export function acceptSubstitutions(
  members: readonly Member[],
  substitutions: readonly Substitution[],
): AcceptedSubstitutions | SubstitutionRefusal {
  const byId = new Map(members.map((member) => [member.id, member]));
  const substituteOf = new Map<string, string>();
  const titularOf = new Map<string, string>();
  const notInWriting = new Set<string>();
  for (const [index, { titular, substitute, inWriting }] of substitutions.entries()) {
    const refuse = (code: SubstitutionCode, side: 'titular' | 'substitute'): SubstitutionRefusal => {
      return { ok: false, code, field: `substitutions[${index}].${side}` };
    };
    const from = byId.get(titular);
    const to = byId.get(substitute);
    if (!from) return refuse('substitution.unknownMember', 'titular');
    if (!to) return refuse('substitution.unknownMember', 'substitute');
    if (from.standing !== 'titular') return refuse('substitution.notTitular', 'titular');
    if (to.standing !== 'deputy') return refuse('substitution.notDeputy', 'substitute');
    if (from.group !== to.group) return refuse('substitution.otherGroup', 'substitute');
    if (substituteOf.has(titular)) return refuse('substitution.twice', 'titular');
    if (titularOf.has(substitute)) return refuse('substitution.twice', 'substitute');
    if (hasNoVote(from)) return refuse('substitution.hasNoVote', 'titular');
    if (hasNoVote(to)) return refuse('substitution.hasNoVote', 'substitute');
    if (!inWriting) {
      notInWriting.add(substitute);
      continue;
    }
    substituteOf.set(titular, substitute);
    titularOf.set(substitute, titular);
  }
  return { ok: true, substituteOf, titularOf, notInWriting };
}

function hasNoVote(member: Member): boolean {
  return member.inArrears || member.incompleteDelegation;
}
