// Lint for the whole workspace. Run it through Nx (`npx nx lint voting`, `npx nx run-many -t lint`): the boundary rule
// reads Nx's project graph, and tools/checks/boundaries.spec.mjs proves that it bites.
import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundaries, externals } from './tools/eslint-rules/boundaries.mjs';
import concord from './tools/eslint-rules/index.js';
import { longFile } from './tools/eslint-rules/long-file.mjs';
import { typeProjects } from './tools/eslint-rules/type-projects.mjs';
import { forbidden, forbiddenInPureLibraries, noBarrel } from './tools/eslint-rules/forbidden-syntax.mjs';

// Globals of plain JavaScript files; TypeScript knows its own.
const NODE = [
  ...['AbortController', 'AbortSignal', 'Buffer', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams'],
  ...['clearInterval', 'clearTimeout', 'fetch', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone'],
  ...['__dirname', '__filename', 'console', 'exports', 'module', 'performance', 'process', 'require'],
];
const BROWSER = ['document', 'localStorage', 'matchMedia', 'navigator', 'sessionStorage', 'window'];
const JEST = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'jest', 'test'];
/** @param {string[]} names @returns {Record<string, 'readonly'>} */
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const typescript = ['**/*.ts', '**/*.tsx'];
const specs = ['**/*.spec.{ts,tsx,mjs}', '**/spec/**', 'apps/e2e/**'];
const pure = ['voting', 'text', 'ledger', 'procedure', 'contracts'].map((name) => `libs/${name}/src/**/*.ts`);

export default defineConfig(
  { ignores: ['**/dist/**', '.data/**', '.nx/**', '.scratch/**', '**/coverage/**', 'tools/checks/canary/**'] },
  // A rule is followed or changed here; nothing switches it off line by line.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    extends: [eslint.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX, concord, size: { rules: { 'long-file': longFile } } },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      'concord/access-rule': 'error',
      'concord/feature-order': 'error',
      'concord/web-features-apart': 'error',
      'size/long-file': ['warn', { max: 250 }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-depth': ['error', 4],
      'no-restricted-syntax': ['error', ...forbidden],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A name out of an index signature stays in brackets: the quotes say that nobody declared it.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Nest and TypeORM type their options as classes and take object literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // It asks for the "!" that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { args: 'all', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...typeProjects(import.meta.dirname),
  {
    files: pure,
    ignores: specs,
    rules: {
      'import-x/no-nodejs-modules': 'error',
      'no-restricted-syntax': ['error', ...forbidden, ...forbiddenInPureLibraries],
    },
  },
  {
    files: ['apps/**/index.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...forbidden, ...noBarrel] },
  },
  // Outside every tsconfig: linted without types.
  { files: ['apps/*/*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: readonly(NODE) },
    rules: { 'no-unused-vars': ['error', { args: 'all', argsIgnorePattern: '^_', ignoreRestSiblings: true }] },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['apps/web/public/**/*.js'], languageOptions: { sourceType: 'script', globals: readonly(BROWSER) } },
  // A command line speaks through the console.
  {
    files: ['tools/**', 'apps/audit/**', 'apps/e2e/**', 'apps/*/*.mjs', 'libs/*/scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: specs,
    languageOptions: { globals: readonly(JEST) },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(externals.specs),
      // The body of a describe() is a list, not a function to be understood at once.
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // What a spec has just put there is there; if not, the spec fails at that line, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Controllers inside specs are never served; some are unguarded to show that they are refused.
      'concord/access-rule': 'off',
    },
  },
);
