import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  acceptAll,
  bindingChanges,
  compare,
  compareTrees,
  countChanges,
  rejectAll,
  type ChangeCounts,
} from '../src/index';
import { drawBlock, drawMarks } from './draw';
import { treeOf, type Written } from './trees';

/** Two texts of one block, and how their comparison is drawn; or two states of a document. */
type Scenario =
  | { language: string; old: string; new: string; drawn: string; binding?: string[] }
  | { language: string; oldBlocks: Written[]; newBlocks: Written[]; drawn: string[]; counts: Partial<ChangeCounts> };

const NOTHING: ChangeCounts = {
  insertedBlocks: 0,
  deletedBlocks: 0,
  movedBlocks: 0,
  breaksInserted: 0,
  breaksRemoved: 0,
  insertedWords: 0,
  deletedWords: 0,
  formattingChanges: 0,
};

const path = join(__dirname, '..', 'scenarios', 'comparison');
const files = readdirSync(path).filter((name) => name.endsWith('.json'));

describe('scenarios of comparison', () => {
  it.each(files)('%s', (name) => {
    const scenario = JSON.parse(readFileSync(join(path, name), 'utf8')) as Scenario;
    if ('oldBlocks' in scenario) {
      const compared = compareTrees(treeOf(scenario.oldBlocks), treeOf(scenario.newBlocks), scenario.language);
      if (!compared.ok) throw new Error(compared.code);
      expect(compared.blocks.map(drawBlock)).toEqual(scenario.drawn);
      expect(countChanges(compared.blocks, scenario.language)).toEqual({ ...NOTHING, ...scenario.counts });
      return;
    }
    const compared = compare(scenario.old, scenario.new, scenario.language);
    if (!compared.ok) throw new Error(compared.code);
    expect(drawMarks(compared.marks)).toBe(scenario.drawn);
    expect([rejectAll(compared.marks), acceptAll(compared.marks)]).toEqual([scenario.old, scenario.new]);
    const binding = bindingChanges(compared.marks, scenario.language);
    expect(binding.map(({ effect, from, to }) => `${effect}: ${from?.words ?? ''} > ${to?.words ?? ''}`)).toEqual(
      scenario.binding ?? [],
    );
  });
});
