import { tallyCounts } from '@concord/voting';
import type { Read } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import type { Report } from '../output';
import type { Division } from './division';
import { readCommittee } from './tally-committee';
import { readGoverningBody } from './tally-governing-body';
import { readPlenary } from './tally-plenary';

/** `tally`: the result of one division. The notation tells the body; see the README of libs/voting. */
export function tally(input: unknown): Read<Report> {
  const division = readDivision(input);
  if (!division.ok) return division;
  const { groups, rule, present, notes } = division.value;
  // Heads are added up as numbers; beyond this they would no longer be exact.
  const heads = groups.reduce((all, { onRoll }) => all + BigInt(onRoll), 0n);
  if (heads > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('for', 'adds up to more than 2^53−1 persons on the roll');
  const result = tallyCounts(groups, rule, present);
  return accept({
    result: {
      for: result.weighted.for,
      against: result.weighted.against,
      votesCast: result.votesCast,
      quorum: result.quorum.required,
      needed: result.needed,
      outcome: result.outcome,
    },
    notes,
  });
}

function readDivision(input: unknown): Read<Division> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse('input', 'must be one JSON object');
  }
  if ('weights' in input || 'total' in input) return readCommittee(input);
  if (!('for' in input)) return refuse('for', 'is missing');
  if (Array.isArray(input.for)) return refuse('weights', 'is missing beside lists of votes');
  if (typeof input.for === 'object' && input.for !== null) return readGoverningBody(input);
  return readPlenary(input);
}
