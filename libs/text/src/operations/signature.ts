import { placeKey, type Changes } from './changes';

/**
 * What a placed block says, whatever its id: two amendments that put the same words at one place make one change. A
 * block that moves there is that block and no other.
 */
export function signatureOf(changes: Changes, id: string): string {
  const node = changes.created.get(id);
  if (node === undefined) return JSON.stringify({ moved: id });
  const inside = childrenOfNew(changes, id).map((child) => signatureOf(changes, child));
  const marks = node.marks.map(({ kind, from, to, target }) => [kind, from, to, target ?? null]);
  return JSON.stringify({ kind: node.kind, text: node.text, marks, inside });
}

/** What stands in a new block, in order; only the amendment that makes it can put anything there. */
function childrenOfNew({ places }: Changes, id: string): readonly string[] {
  const first = placeKey({ parent: id, after: null });
  return places.filter((place) => placeKey(place) === first).map((place) => place.id);
}
