import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as text from '../src/index';

type Marks = readonly (readonly ['=' | '-' | '+', string])[];

/** One case per file; its name says what holds. `ok` holds what the library grants, `not-ok` what it refuses. */
type Scenario =
  | { question: 'compare'; language: string; old: string; new: string; marks: Marks }
  | { question: 'follow'; language: string; old: string; new: string; words: string; fate: string; then: string }
  | { question: 'apply'; target: text.OperationTarget | null; operation: text.Operation; answer: unknown }
  | { question: 'edit'; base: string; edits: text.Edit[]; answer: unknown }
  | { question: 'admit'; input: string; answer: unknown }
  | { question: 'range'; text: string; range: text.TextRange; answer: unknown }
  | { question: 'tree'; blocks: text.Block[]; answer: unknown }
  | { question: 'number'; blocks: text.Block[]; numbers: Record<string, string> };

/** Stands for the caller's hash: any function will do that tells texts apart. */
const hashOf = (words: string) => `hash of ${words}`;

const OPS = { equal: '=', delete: '-', insert: '+' } as const;

function marksOf(scenario: { old: string; new: string; language: string }): readonly text.Mark[] {
  const compared = text.compare(scenario.old, scenario.new, scenario.language);
  if (!compared.ok) throw new Error(compared.code);
  return compared.marks;
}

function check(scenario: Scenario): void {
  switch (scenario.question) {
    case 'compare':
      expect(marksOf(scenario).map(({ op, text: words }) => [OPS[op], words])).toEqual(scenario.marks);
      break;
    case 'follow': {
      const from = scenario.old.indexOf(scenario.words);
      const anchor = { from, to: from + scenario.words.length, quote: scenario.words };
      const { range, fate } = text.moveAnchor(anchor, marksOf(scenario));
      expect(fate === 'deleted' ? range.from : scenario.new.slice(range.from, range.to)).toBe(
        fate === 'deleted' ? range.to : range.quote,
      );
      expect({ fate, then: range.quote }).toEqual({ fate: scenario.fate, then: scenario.then });
      break;
    }
    case 'apply':
      expect(text.applyOperation(scenario.target, scenario.operation, hashOf)).toEqual(scenario.answer);
      break;
    case 'edit':
      expect(text.applyEdits(scenario.base, scenario.edits)).toEqual(scenario.answer);
      break;
    case 'admit':
      expect(text.admissibleText(scenario.input)).toEqual(scenario.answer);
      break;
    case 'range':
      expect(text.checkRange(scenario.text, scenario.range)).toEqual(scenario.answer);
      break;
    case 'tree':
      expect(text.checkTree({ blocks: scenario.blocks })).toEqual(scenario.answer);
      break;
    case 'number':
      expect(Object.fromEntries(text.number({ blocks: scenario.blocks }))).toEqual(scenario.numbers);
      break;
  }
}

describe.each(['ok', 'not-ok'])('scenarios, %s', (folder) => {
  const path = join(__dirname, '..', 'scenarios', folder);
  const files = readdirSync(path).filter((name) => name.endsWith('.json'));
  it.each(files)('%s', (name) => {
    expect.hasAssertions();
    check(JSON.parse(readFileSync(join(path, name), 'utf8')) as Scenario);
  });
});
