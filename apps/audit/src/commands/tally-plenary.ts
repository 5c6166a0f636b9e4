import { count, fields, majority, read, votes } from '../input/fields';
import type { Read } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import type { Division } from './division';

const plenaryCase = fields({
  for: count,
  against: count,
  abstain: count.nullish(),
  majority,
  quorum: votes.nullish(),
});

/** The Conference plenary: one vote each, the quorum on votes cast where one is given. The majority is never guessed. */
export function readPlenary(input: object): Read<Division> {
  const parsed = read(plenaryCase, input);
  if (!parsed.ok) return parsed;
  const { for: votesFor, against, majority: rule, quorum } = parsed.value;
  const abstain = parsed.value.abstain ?? 0;
  const onRoll = BigInt(votesFor) + BigInt(against) + BigInt(abstain);
  if (onRoll > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('for', 'with the other votes exceeds 2^53−1 persons');
  return accept({
    groups: [{ group: 'plenary', weight: 1n, onRoll: Number(onRoll), for: votesFor, against, abstain }],
    rule: {
      majority: rule,
      quorum: typeof quorum === 'bigint' ? { kind: 'votesCast', number: quorum } : { kind: 'none' },
    },
    notes: [],
  });
}
