// The conflict graph of a thousand amendments to two hundred provisions, and one more that arrives.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';
import { figureLines, time } from '../report/lines.mjs';
import { spread } from '../report/statistics.mjs';
import { moduleOf } from '../system/bundles.mjs';

const repeats = 9;
const provisions = 200;
const amendments = 1000;

/** @typedef {typeof import('@concord/text')} Text */
/** @typedef {import('@concord/text').Passage} Passage */
/** @typedef {import('@concord/text').TextAmendment} TextAmendment */

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('base64url');

/** The conclusions of 2004 as provisions of two or three sentences each, over again until there are enough. */
function passage() {
  const source = readFileSync(join(workspaceRoot, 'tools', 'seed', 'data', '2004-conclusions.txt'), 'utf8');
  const sentences = source.replace(/\s+/g, ' ').split(/(?<=\. )/);
  const blocks = Array.from({ length: provisions }, (_, at) => {
    const from = (at * 2) % (sentences.length - 3);
    const text = sentences
      .slice(from, from + 2 + (at % 2))
      .join('')
      .trim();
    return { id: `p${at}`, kind: /** @type {const} */ ('paragraph'), parent: null, text, marks: [], revision: 'r1' };
  });
  return { language: 'en', blocks };
}

/**
 * Most change words somewhere in a provision; of twenty, one replaces it, one deletes it, one moves it and one puts
 * another behind it.
 *
 * @param {Text} text
 * @param {Passage} base
 * @param {number} at
 * @returns {TextAmendment}
 */
function amendment({ editsBetween }, base, at) {
  const block = base.blocks[(at * 7) % provisions];
  const next = base.blocks[(at * 7 + 3) % provisions];
  if (block === undefined || next === undefined) throw new Error('there are provisions');
  const against = { block: block.id, revision: 'r1', baseHash: hashOf(block.text), language: 'en' };
  const words = block.text.split(' ');
  const changed = words.with((at * 13) % words.length, `amended ${at}`).join(' ');
  /** @returns {import('@concord/text').PassageOperation} */
  const operation = () => {
    switch (at % 20) {
      case 0:
        return { ...against, kind: 'replaceBlock', text: `Amendment ${at} has another wording.` };
      case 1:
        return { ...against, kind: 'deleteBlock' };
      case 2:
        return { ...against, kind: 'moveBlock', parent: null, after: next.id };
      case 3:
        return {
          ...against,
          ...{ kind: 'insertBlock', block: `n${at}`, after: block.id, parent: null, blockKind: 'paragraph' },
          text: `New provision ${at}.`,
        };
      default:
        return { ...against, kind: 'replaceText', edits: editsBetween(block.text, changed, 'en') };
    }
  };
  return { id: `D.${at + 1}`, order: at + 1, parent: null, operations: [operation()] };
}

/**
 * @param {() => unknown} work
 * @returns {number} milliseconds
 */
function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/**
 * What no graph can do without: every base text is hashed, and every two amendments to one provision are met once.
 *
 * @param {Passage} base
 * @param {readonly TextAmendment[]} all
 */
function atLeast(base, all) {
  const texts = new Map(base.blocks.map(({ id, text }) => [id, text]));
  /** @type {Map<string, TextAmendment[]>} */
  const byBlock = new Map();
  for (const one of all) {
    const [operation] = one.operations;
    const block = operation?.kind === 'insertBlock' ? (operation.after ?? '') : (operation?.block ?? '');
    hashOf(texts.get(block) ?? '');
    byBlock.set(block, [...(byBlock.get(block) ?? []), one]);
  }
  const pairs = [];
  for (const members of byBlock.values()) {
    for (const [at, one] of members.entries())
      for (const other of members.slice(at + 1)) pairs.push([one.id, other.id]);
  }
  return pairs;
}

/** @param {import('../main.mjs').Bench} bench */
export async function conflicts({ say }) {
  const text = /** @type {Text} */ (await moduleOf('text', 'libs/text/src/index.ts'));
  const base = passage();
  const all = Array.from({ length: amendments }, (_, at) => amendment(text, base, at));
  const arriving = amendment(text, base, amendments + 1);
  const whole = Array.from({ length: repeats }, () => ({
    own: timed(() => text.conflictGraph(base, all, hashOf)),
    limit: timed(() => atLeast(base, all)),
  }));
  const graph = text.conflictGraph(base, all, hashOf);
  const pairs = text.pairsOf(graph);
  const count = pairs.filter(({ relation }) => relation === 'conflict').length;
  say(
    figureLines({
      name: `Conflicts of ${graph.entries.size} amendments to ${provisions} provisions: ${pairs.length} pairs, ${count} in conflict`,
      value: time(spread(whole.map(({ own }) => own)).median),
      limit: time(spread(whole.map(({ limit }) => limit)).median),
      limitOf: 'their base texts hashed, and every two of one provision met once',
      ratio: spread(whole.map(({ own, limit }) => limit / own)),
      wanted: 'wanted: under 500 ms',
    }),
  );
  const one = Array.from({ length: repeats }, () => ({
    own: timed(() => text.withAmendment(graph, arriving)),
    limit: timed(() => atLeast(base, [arriving])),
  }));
  say(
    figureLines({
      name: 'Conflicts of one more that arrives',
      value: time(spread(one.map(({ own }) => own)).median),
      limit: time(spread(one.map(({ limit }) => limit)).median),
      limitOf: 'its base text hashed',
      ratio: spread(one.map(({ own, limit }) => limit / own)),
      wanted: 'wanted: under 20 ms',
    }),
  );
}
