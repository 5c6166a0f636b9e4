/**
 * How two amendments stand to each other in one block (Rules, section 8). `identical` is independent with the same
 * words: one change with two sponsors. From the first to the last, each outweighs those before it.
 */
export const RELATIONS = ['identical', 'independent', 'formattingOnly', 'samePlace', 'conflict'] as const;

/** One of `RELATIONS`. */
export type Relation = (typeof RELATIONS)[number];

/** A relation with what it comes from, where that matters to those who decide. */
export interface Related {
  readonly relation: Relation;
  /**
   * Of `samePlace`: two insertions at one place (an order question), or one beside words that the other changes (does
   * it still belong there?). Null for all others.
   */
  readonly place: 'insertion' | 'adjacent' | null;
}

/** A relation that needs no more words. */
export const related = (relation: Exclude<Relation, 'samePlace'>): Related => ({ relation, place: null });

export const IDENTICAL = related('identical');
export const INDEPENDENT = related('independent');
export const FORMATTING_ONLY = related('formattingOnly');
export const CONFLICT = related('conflict');
export const SAME_PLACE: Related = { relation: 'samePlace', place: 'insertion' };
export const ADJACENT: Related = { relation: 'samePlace', place: 'adjacent' };

/** The weightier of two; of two places, insertions at the same one. */
export function weightier(a: Related, b: Related): Related {
  const [left, right] = [rank(a), rank(b)];
  return right > left ? b : a;
}

function rank({ relation, place }: Related): number {
  return RELATIONS.indexOf(relation) * 2 + (place === 'insertion' ? 1 : 0);
}
