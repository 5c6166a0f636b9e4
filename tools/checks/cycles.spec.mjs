import { resolve } from 'node:path';
import { cyclesIn, graphOf, sourcesBelow, told, workspaceAliases } from './cycles.mjs';

const canary = (/** @type {string[]} */ names) => names.map((name) => resolve('tools/checks/canary/cycle', name));

describe('imports', () => {
  it('go round nowhere in the workspace', () => {
    const files = [...['apps', 'libs', 'tools'].flatMap(sourcesBelow), resolve('eslint.config.mjs')];
    const graph = graphOf(files, workspaceAliases());
    expect(cyclesIn(graph).map(told)).toEqual([]);
    // The check above checks something: relative imports, the name of a library, and imports of a component.
    const uses = (/** @type {string} */ file) => (graph.get(resolve(file)) ?? []).map((path) => told([path]));
    expect(uses('eslint.config.mjs')).toContain('tools/eslint-rules/boundaries.mjs');
    expect(uses('apps/api/src/main.ts')).toContain('apps/api/src/create-app.ts');
    expect([...graph.values()].flat().map((path) => told([path]))).toEqual(
      expect.arrayContaining(['libs/voting/src/index.ts', 'libs/contracts/src/index.ts']),
    );
    expect([...graph.values()].flat().some((path) => path.endsWith('.tsx'))).toBe(true);
  });

  it.each([[['one.mjs', 'two.mjs']], [['three.ts', 'four.ts']]])('that go round are found: %j', (names) => {
    expect(cyclesIn(graphOf(canary(names)))).toEqual([canary(names)]);
  });

  it('go round through what is exported again, and when the program runs; not for types alone', () => {
    const files = canary(['again.ts', 'later.ts', 'types.ts', 'mixed.ts']);
    expect(cyclesIn(graphOf(files))).toEqual([canary(['again.ts', 'later.ts'])]);
  });

  it('that touch no cycle are not blamed', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', []],
      ['d', ['a', 'e']],
      ['e', ['f']],
      ['f', ['e']],
    ]);
    expect(cyclesIn(graph)).toEqual([['e', 'f']]);
    expect(cyclesIn(new Map([['a', ['a']]]))).toEqual([['a']]);
  });
});
