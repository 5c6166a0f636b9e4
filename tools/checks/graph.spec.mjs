import { nxJson } from './run.mjs';

/**
 * @typedef {{ dependencies: Record<string, { target: string }[]> }} Graph
 * @typedef {{ taskPlans: Record<string, string[]> }} Plans
 */

// Nx can lose sight of imports without a word (an empty graph, stale cache answers); then every "cached" is a guess.
describe('the project graph', () => {
  const { graph } = /** @type {{ graph: Graph }} */ (nxJson((file) => ['graph', `--file=${file}`]));
  /** @param {string} project */
  const uses = (project) => (graph.dependencies[project] ?? []).map(({ target }) => target);

  it.each([
    ['procedure', ['voting', 'text']],
    ['contracts', ['procedure']],
    ['api', ['ledger', 'text', 'procedure', 'contracts']],
    ['web', ['procedure', 'contracts']],
    ['audit', ['voting']],
  ])('knows what %s imports: %j', (project, expected) => {
    expect(uses(project)).toEqual(expect.arrayContaining(expected));
  });

  // Every project's Jest configuration takes its preset from tools; that is no library below it.
  it.each(['voting', 'text', 'ledger'])('has no library below %s', (project) => {
    expect(uses(project).filter((target) => target !== 'tools')).toEqual([]);
  });
});

describe('the cache', () => {
  const targets = ['typecheck', 'lint', 'test'];
  const { taskPlans } = /** @type {Plans} */ (nxJson((file) => ['run-many', '-t', ...targets, `--graph=${file}`]));

  it.each(
    ['voting', 'procedure', 'contracts', 'api', 'web', 'audit'].flatMap((project) =>
      targets.map((target) => `${project}:${target}`),
    ),
  )('gives %s anew when a file of voting changes', (task) => {
    expect(taskPlans[task]).toContain('voting:libs/voting/**/*');
  });

  it.each(targets.map((target) => `ledger:${target}`))('keeps %s when a file of voting changes', (task) => {
    expect(taskPlans[task]).toContain('ledger:libs/ledger/**/*');
    expect(taskPlans[task]).not.toContain('voting:libs/voting/**/*');
  });

  it('gives lint anew when its configuration or a rule of ours changes', () => {
    const inputs = (taskPlans['voting:lint'] ?? []).join(' ');
    expect(inputs).toContain('{workspaceRoot}/eslint.config.mjs');
    expect(inputs).toContain('{workspaceRoot}/tools/eslint-rules/**/*');
  });
});
