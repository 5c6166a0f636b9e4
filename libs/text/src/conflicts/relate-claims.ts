import { compareText } from '../passage/inline-marks';
import type { Claim } from './claims';
import { relateFormats, relateFormatToText, relateTexts } from './relate-words';
import { CONFLICT, IDENTICAL, INDEPENDENT, SAME_PLACE, weightier, type Related } from './relation';

/** Claims that only say what else is touched: two amendments that both make them have nothing to do with each other. */
const BESIDE: readonly Claim['role'][] = ['into', 'carried'];

/**
 * How two amendments stand to each other in one block, from what each lays claim to there. Symmetrical, and the same
 * in whatever order claims come.
 * @param text the block's words in the base.
 * @returns null where they only touch what is around the block.
 */
export function relateBlock(block: string, text: string, a: readonly Claim[], b: readonly Claim[]): Related | null {
  const [left, right] = [a[0], b[0]];
  if (a.length === 1 && b.length === 1 && left !== undefined && right !== undefined) {
    return isBeside(left) && left.role === right.role ? null : relateClaims(block, text, left, right);
  }
  return relateMany(block, text, a, b);
}

/** As `relateBlock`, where at least one of the two makes several claims. */
function relateMany(block: string, text: string, a: readonly Claim[], b: readonly Claim[]): Related | null {
  const met: { readonly claims: readonly Claim[]; readonly related: Related }[] = [];
  const alike = new Set<Claim>();
  for (const left of a) {
    for (const right of b) {
      if (isBeside(left) && isBeside(right) && left.role === right.role) continue;
      const one = relateClaims(block, text, left, right);
      if (one.relation === 'identical') alike.add(left).add(right);
      met.push({ claims: [left, right], related: one });
    }
  }
  if (met.length === 0) return null;
  // What both make cannot stand in the way of itself; and beside what both put at a place, what only one of them puts
  // there asks nothing of the other.
  const isAsked = ({ claims, related }: (typeof met)[number]) =>
    !claims.every((claim) => alike.has(claim)) &&
    !(related.relation === 'samePlace' && claims.some((claim) => alike.has(claim)));
  const heavy = met.filter(isAsked);
  const worst = heavy.reduce<Related>((known, { related }) => weightier(known, related), IDENTICAL);
  // What both make is one change of both; what only one makes beside it is independent of it, or worse.
  if (worst.relation !== 'independent' && worst.relation !== 'identical') return worst;
  if (sequence(a, alike) !== sequence(b, alike)) return SAME_PLACE;
  return alike.size > 0 && [...a, ...b].every((one) => alike.has(one) || isBeside(one)) ? IDENTICAL : INDEPENDENT;
}

/** In which order an amendment puts at each place what both put there. */
function sequence(claims: readonly Claim[], alike: ReadonlySet<Claim>): string {
  const puts = claims.filter((claim) => claim.role === 'place' && alike.has(claim));
  // Places come in any order; what stands at one place keeps its own.
  const keyed = puts.map((claim, at) => ({ place: claim.role === 'place' ? JSON.stringify(claim.at) : '', at, claim }));
  const sorted = keyed.sort((x, y) => compareText(x.place, y.place) || x.at - y.at);
  return JSON.stringify(sorted.map(({ claim }) => claim));
}

/** Whether a claim only says what else is touched. */
export const isBeside = ({ role }: Claim): boolean => BESIDE.includes(role);

function relateClaims(block: string, text: string, a: Claim, b: Claim): Related {
  if (a.role === 'text' && b.role === 'text') return relateTexts(text, a.change, b.change);
  if (a.role === 'text' && b.role === 'format') return relateFormatToText(b.change, a.change);
  if (a.role === 'format' && b.role === 'text') return relateFormatToText(a.change, b.change);
  if (a.role === 'format' && b.role === 'format') return relateFormats(a.change, b.change);
  if (a.role === b.role) return relateAlike(a, b);
  return excludes(block, a, b) || excludes(block, b, a) ? CONFLICT : INDEPENDENT;
}

/** Two claims of the same sort. */
function relateAlike(a: Claim, b: Claim): Related {
  if (isBeside(a)) return INDEPENDENT;
  if (JSON.stringify(a) === JSON.stringify(b)) return IDENTICAL;
  if (a.role !== 'place' || b.role !== 'place') return CONFLICT;
  const same = a.at.parent === b.at.parent && a.at.after === b.at.after;
  return same ? SAME_PLACE : INDEPENDENT;
}

/** Whether the one leaves no room for the other. */
function excludes(block: string, one: Claim, other: Claim): boolean {
  const isBehind = other.role === 'place' && other.at.after === block;
  switch (one.role) {
    case 'delete':
      // Behind a deleted block there is still a place; in it there is none.
      return !(isBehind || other.role === 'carried');
    case 'whole':
      return ['text', 'format', 'join', 'joined'].includes(other.role);
    case 'move':
      // Does what follows a block that moves go along? Only its author knows.
      return isBehind || other.role === 'join' || other.role === 'joined' || (other.role === 'into' && other.moves);
    case 'carried':
      return other.role === 'into' && other.moves;
    case 'join':
      return other.role === 'place' || other.role === 'into';
    default:
      return false;
  }
}
