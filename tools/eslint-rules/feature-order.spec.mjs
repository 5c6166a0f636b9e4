import { resolve } from 'node:path';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { FEATURES, featureOrder } from './feature-order.mjs';

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
/** @param {string} path */
const api = (path) => resolve('apps/api/src', path);
/** @param {string} file @param {string} code @param {string} messageId */
const wrong = (file, code, messageId) => ({ filename: api(file), code, errors: [{ messageId }] });

tester.run('feature-order', /** @type {never} */ (featureOrder), {
  valid: [
    { filename: api('divisions/close-division.ts'), code: "import { act } from '../records/act';" },
    { filename: api('divisions/ballots/cast-ballot.ts'), code: "import { load } from '../../sittings/floor';" },
    { filename: api('divisions/ballots/cast-ballot.ts'), code: "import { x } from '../division.entity';" },
    { filename: api('divisions/a.ts'), code: "import { x } from '.';" },
    { filename: api('records/act.ts'), code: "import { a } from '@concord/ledger'; import { b } from 'node:crypto';" },
    { filename: api('records/act.ts'), code: "import x from '../../../../package.json';" },
    { filename: api('app.module.ts'), code: "import { x } from './demonstration/demonstration.module';" },
    { filename: api('main.ts'), code: "import { AppModule } from './app.module';" },
    { filename: api('records/act.spec.ts'), code: "import { AppModule } from '../app.module';" },
    { filename: api('platform/spec/app-for-spec.ts'), code: "import { createApp } from '../../create-app';" },
    { filename: api('migrations/1-create.ts'), code: "import { grant } from '../platform/database/grants';" },
    { filename: resolve('libs/voting/src/tally.ts'), code: "import { x } from '../../divisions/a';" },
    {
      filename: api('demonstration/room.ts'),
      code: "import { x } from '../follow-up/practices'; const y = f('../z');",
    },
    { filename: api('records/act.ts'), code: 'const x = await import(name);' },
  ],
  invalid: [
    wrong('records/act.ts', "import { x } from '../divisions/a';", 'right'),
    wrong('platform/database/entities.ts', "import { x } from '../../records/entry.entity';", 'right'),
    wrong('amendments/a.ts', "import type { x } from '../divisions/a';", 'right'),
    wrong('amendments/a.ts', "export { x } from '../divisions/a';", 'right'),
    wrong('amendments/a.ts', "export * from '../divisions/a';", 'right'),
    wrong('amendments/a.ts', "const x = await import('../divisions/a');", 'right'),
    wrong('amendments/a.ts', "const x = require('../divisions/a');", 'right'),
    wrong('amendments/a.ts', "import x = require('../divisions/a');", 'right'),
    wrong('amendments/a.ts', "let x: import('../divisions/a').Division;", 'right'),
    wrong('amendments/a.ts', "import { x } from '../app.module';", 'root'),
    wrong('amendments/a.ts', "import { x } from '../polls/a';", 'unknown'),
    wrong('migrations/1-create.ts', "import { x } from '../records/a';", 'right'),
    wrong('polls/a.ts', 'const x = 1;', 'unknown'),
  ],
});

describe('the order of features', () => {
  it('names each once', () => {
    expect(new Set(FEATURES).size).toBe(FEATURES.length);
  });
});
