import type { Changes, FormatEffect, JoinChange, NewNode, TextChange, WholeChange } from '../operations/changes';
import { placeKey } from '../operations/changes';
import { signatureOf } from '../operations/signature';

/** One amendment's changes in a merge. */
export interface Contribution {
  /** The amendment, and its sub-amendments that are in it. */
  readonly by: readonly string[];
  readonly changes: Changes;
}

/** A change and the amendments that make it: identical changes are one with several sponsors. */
export interface Sponsored<T> {
  readonly change: T;
  readonly by: readonly string[];
}

/** What stands at a place: a new block or one that moved there. */
export interface Arrival {
  readonly id: string;
  /** Null for a block that moves. */
  readonly node: NewNode | null;
}

/** The changes of several amendments together, each once, in the order of the amendments. */
export interface Combined {
  readonly texts: ReadonlyMap<string, readonly Sponsored<TextChange>[]>;
  readonly wholes: ReadonlyMap<string, readonly Sponsored<WholeChange>[]>;
  readonly formats: ReadonlyMap<string, readonly Sponsored<FormatEffect>[]>;
  readonly joins: ReadonlyMap<string, readonly Sponsored<JoinChange>[]>;
  readonly deletes: ReadonlyMap<string, readonly Sponsored<{ readonly id: string }>[]>;
  /** Blocks that leave their place. */
  readonly moved: ReadonlySet<string>;
  /** Blocks whose words the sibling before them takes over. */
  readonly joined: ReadonlySet<string>;
  /** By `placeKey`. */
  readonly places: ReadonlyMap<string, readonly Sponsored<Arrival>[]>;
}

/** Changes of one sort, by what they change; of those that say the same the first stays, with all its sponsors. */
class Gathered<T> {
  readonly byKey = new Map<string, Sponsored<T>[]>();
  /** The contributions that a change is in: one amendment may well put the same words at one place twice. */
  private readonly sources = new Map<T, Set<Contribution>>();

  add(key: string, change: T, source: Contribution, same: (other: T, change: T) => boolean): void {
    this.addAll(key, [change], source, same);
  }

  /** Changes that one amendment makes in this order: before one that is there already stands what it puts before it. */
  addAll(key: string, changes: readonly T[], source: Contribution, same: (other: T, change: T) => boolean): void {
    const list = this.byKey.get(key) ?? [];
    this.byKey.set(key, list);
    let waiting: Sponsored<T>[] = [];
    for (const change of changes) {
      const at = list.findIndex(
        (one) => same(one.change, change) && this.sources.get(one.change)?.has(source) !== true,
      );
      const known = list[at];
      if (known === undefined) {
        waiting.push({ change, by: source.by });
        this.sources.set(change, new Set([source]));
        continue;
      }
      this.sources.get(known.change)?.add(source);
      list.splice(at, 1, ...waiting, { change: known.change, by: [...known.by, ...source.by] });
      waiting = [];
    }
    list.push(...waiting);
  }
}

/** Puts the changes of several amendments together. The order decides only what stands first at one and the same place. */
export function combine(contributions: readonly Contribution[]): Combined {
  const texts = new Gathered<TextChange>();
  const wholes = new Gathered<WholeChange>();
  const formats = new Gathered<FormatEffect>();
  const joins = new Gathered<JoinChange>();
  const deletes = new Gathered<{ readonly id: string }>();
  const places = new Gathered<Saying>();
  const moved = new Set<string>();
  const joined = new Set<string>();
  for (const source of contributions) {
    const { changes } = source;
    for (const one of changes.texts) texts.add(one.block, one, source, (other) => sameWords(one, other));
    for (const one of changes.wholes) wholes.add(one.block, one, source, (other) => sameJson(one, other));
    for (const one of changes.formats) formats.add(one.block, one, source, (other) => sameJson(one, other));
    for (const one of changes.joins) joins.add(one.block, one, source, (other) => sameJson(one, other));
    for (const id of changes.deletes) deletes.add(id, { id }, source, () => true);
    for (const id of changes.moved) moved.add(id);
    for (const { other } of changes.joins) joined.add(other);
    for (const [place, arrivals] of arrivalsOf(changes)) {
      places.addAll(place, arrivals, source, (other, one) => other.says === one.says);
    }
  }
  return {
    ...{ texts: texts.byKey, wholes: wholes.byKey, formats: formats.byKey, joins: joins.byKey },
    ...{ deletes: deletes.byKey, moved, joined, places: places.byKey },
  };
}

interface Saying extends Arrival {
  readonly says: string;
}

/** What an amendment puts at each place, by `placeKey`, in its order. */
function arrivalsOf(changes: Changes): ReadonlyMap<string, readonly Saying[]> {
  const arrivals = new Map<string, Saying[]>();
  for (const { id, ...place } of changes.places) {
    const key = placeKey(place);
    const arrival = { id, node: changes.created.get(id) ?? null, says: signatureOf(changes, id) };
    const list = arrivals.get(key);
    if (list === undefined) arrivals.set(key, [arrival]);
    else list.push(arrival);
  }
  return arrivals;
}

/** The id of the block behind a break is the client's; the break is the same whatever it is called. */
function sameWords(a: TextChange, b: TextChange): boolean {
  return sameJson({ ...a, newBlock: a.newBlock !== null }, { ...b, newBlock: b.newBlock !== null });
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
