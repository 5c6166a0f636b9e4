// Comparing two wordings of the longest provision that is allowed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { workspaceRoot } from '../../build/inputs.mjs';
import { figureLines, time } from '../report/lines.mjs';
import { spread } from '../report/statistics.mjs';
import { moduleOf } from '../system/bundles.mjs';

const repeats = 9;
const length = 19_500;

/** @param {string} text */
const amended = (text) => text.replace(/\bshould\b/g, 'shall').replace(/\bmigrant workers\b/g, 'all migrant workers');
/** Every seventh sentence goes to the end, and every fifth word is another. */
const rewritten = (/** @type {string} */ text) => {
  const sentences = text.split(/(?<=\. )/);
  const moved = [...sentences.filter((_, i) => i % 7 !== 3), ...sentences.filter((_, i) => i % 7 === 3)].join('');
  return moved
    .split(' ')
    .map((word, i) => (i % 5 === 2 ? word.split('').reverse().join('') : word))
    .join(' ')
    .slice(0, 20_000);
};

/**
 * @param {() => unknown} work
 * @returns {number} milliseconds
 */
function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** @param {import('../main.mjs').Bench} bench */
export async function comparison({ say }) {
  const { compare } = /** @type {typeof import('@concord/text')} */ (await moduleOf('text', 'libs/text/src/index.ts'));
  const { tokenize } = /** @type {{ tokenize: (text: string, language: string) => readonly { text: string }[] }} */ (
    await moduleOf('tokens', 'libs/text/src/tokens.ts')
  );
  const source = readFileSync(join(workspaceRoot, 'tools', 'seed', 'data', '2004-conclusions.txt'), 'utf8');
  const before = source.replace(/\s+/g, ' ').slice(0, length);
  for (const [how, change] of /** @type {const} */ ([
    ['amended here and there', amended],
    ['rewritten', rewritten],
  ])) {
    const after = change(before);
    const tokens = [before, after].map((text) => tokenize(text, 'en').map(({ text: token }) => token));
    const measured = Array.from({ length: repeats }, () => ({
      own: timed(() => compare(before, after, 'en')),
      limit: timed(() => diffArrays(tokens[0] ?? [], tokens[1] ?? [])),
    }));
    say(
      figureLines({
        name: `Comparison of ${before.length} characters, ${how}`,
        value: time(spread(measured.map(({ own }) => own)).median),
        limit: time(spread(measured.map(({ limit }) => limit)).median),
        limitOf: `diffArrays of the same ${tokens[0]?.length} tokens, which are cut already`,
        ratio: spread(measured.map(({ own, limit }) => limit / own)),
      }),
    );
  }
}
