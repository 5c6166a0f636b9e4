import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';

afterAll(removeTemporaryFolders);

/** @param {Record<string, unknown>} files */
function workspace(files) {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

/** @param {string} folder @param {readonly string[]} configurations */
function check(folder, configurations) {
  const given = ['tools/checks/types.mjs', ...configurations.map((path) => join(folder, path))];
  const { status, stdout } = spawnSync(process.execPath, given, { encoding: 'utf8', cwd: resolve('.') });
  return {
    status,
    said: stdout
      .trim()
      .split('\n')
      .map((line) => line.replace(/^.*\//, '')),
  };
}

const compilerOptions = { strict: true, noEmit: true, types: [], lib: ['ES2023'], module: 'ESNext' };
const configuration = (/** @type {string[]} */ include, more = {}) => ({
  compilerOptions: { ...compilerOptions, moduleResolution: 'bundler', ...more },
  include,
});

describe('the check of types', () => {
  it('finds an error in a library, in an application, in a spec and in a file that none of them lists, each once', () => {
    const folder = workspace({
      'lib.json': configuration(['lib/*.ts']),
      'app.json': configuration(['app/app.ts']),
      'spec.json': configuration(['app/*.ts']),
      'lib/one.ts': 'export const one: number = "1";',
      'other/two.ts': 'export const two: number = "2";',
      'app/app.ts':
        "import { one } from '../lib/one'; import { two } from '../other/two'; export const a: string = one + two;",
      'app/app.spec.ts': "import { a } from './app'; export const b: number = a;",
    });
    const { status, said } = check(folder, ['lib.json', 'app.json', 'spec.json']);
    expect(status).toBe(1);
    const string = "error TS2322: Type 'string' is not assignable to type 'number'.";
    expect(said).toEqual([
      `app.spec.ts(1,41): ${string}`,
      "app.ts(1,84): error TS2322: Type 'number' is not assignable to type 'string'.",
      `one.ts(1,14): ${string}`,
      `two.ts(1,14): ${string}`,
      '4 files, 4 errors',
    ]);
  });

  it('keeps an application from the globals that only its specs have, and every project to its own options', () => {
    const folder = workspace({
      'app.json': configuration(['app/app.ts']),
      'spec.json': configuration(['app/*.ts'], { lib: ['ES2023', 'DOM'] }),
      'app/app.ts': 'export const page = document.title;',
      'app/app.spec.ts': 'export const page = document.title;',
    });
    const { status, said } = check(folder, ['app.json', 'spec.json']);
    expect(status).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(/^app\.ts\(1,21\): error TS2584: Cannot find name 'document'/),
      '2 files, 1 error',
    ]);
  });

  it('says of a configuration what is wrong with it', () => {
    const folder = workspace({ 'lib.json': configuration(['nothing/*.ts'], { nonsense: true }) });
    const { status, said } = check(folder, ['lib.json']);
    expect(status).toBe(1);
    expect(said.join('\n')).toContain("Unknown compiler option 'nonsense'");
  });
});
