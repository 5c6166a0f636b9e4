import cases from './canary/cases.json';
import { runNode } from './run.mjs';

/** @typedef {{ name: string, messages: { ruleId: string | null, message: string }[] }} Found */

const output = runNode('tools/checks/lint-cases.mjs');
const found = /** @type {Found[]} */ (JSON.parse(output.slice(output.lastIndexOf('\n'))));

/** @param {string} name */
const messagesFor = (name) => found.find((result) => result.name === name)?.messages ?? [];

describe('lint', () => {
  it('ran with the project graph, so that the boundary rule did not skip itself', () => {
    expect(output).not.toContain('No cached ProjectGraph');
    expect(found).toHaveLength(cases.length);
  });

  it.each(cases.filter(({ rule }) => rule !== undefined))('finds: $name', ({ name, rule, message = '' }) => {
    expect(messagesFor(name)).toContainEqual({ ruleId: rule, message: expect.stringContaining(message) });
  });

  it.each(cases.filter(({ rule }) => rule === undefined))('lets pass: $name', ({ name }) => {
    expect(messagesFor(name)).toEqual([]);
  });
});
