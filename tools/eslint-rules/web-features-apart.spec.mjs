import { resolve } from 'node:path';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { webFeaturesApart } from './web-features-apart.mjs';

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
/** @param {string} path */
const web = (path) => resolve('apps/web/src', path);
/** @param {string} file @param {string} code @param {string} messageId */
const wrong = (file, code, messageId) => ({ filename: web(file), code, errors: [{ messageId }] });

tester.run('web-features-apart', /** @type {never} */ (webFeaturesApart), {
  valid: [
    {
      filename: web('features/divisions/ballot-form.tsx'),
      code: "import { x } from './api'; import { y } from '../../ui/a';",
    },
    {
      filename: web('features/divisions/board/rows.tsx'),
      code: "import { x } from '../api'; import { z } from '../../../lib/client';",
    },
    { filename: web('features/divisions/live.ts'), code: "import { decide } from '@concord/procedure';" },
    {
      filename: web('app/router.tsx'),
      code: "import { x } from '../features/divisions/a'; import { y } from '../features/comments/a';",
    },
    { filename: web('main.tsx'), code: "import { x } from './app/shell';" },
    {
      filename: web('ui/forms/field.tsx'),
      code: "import { x } from '../layout/stack'; import { y } from '../../lib/time';",
    },
    { filename: web('lib/client.ts'), code: "import { x } from './i18n'; import { z } from '@concord/contracts';" },
    { filename: resolve('apps/api/src/divisions/a.ts'), code: "import { x } from '../comments/a';" },
  ],
  invalid: [
    wrong('features/divisions/a.tsx', "import { x } from '../comments/api';", 'apart'),
    wrong('features/divisions/board/a.tsx', "const x = await import('../../comments/api');", 'apart'),
    wrong('features/divisions/a.spec.tsx', "jest.mock('../comments/api');", 'apart'),
    wrong('features/divisions/a.tsx', "import { x } from '../../app/router';", 'layer'),
    wrong('features/divisions/a.tsx', "import { x } from '../../main';", 'layer'),
    wrong('ui/a.tsx', "import { x } from '../features/divisions/api';", 'layer'),
    wrong('ui/a.tsx', "import { x } from '../app/shell';", 'layer'),
    wrong('ui/a.tsx', "import { x } from '@concord/procedure';", 'domain'),
    wrong('lib/client.ts', "import { x } from '../ui/button';", 'layer'),
    wrong('lib/client.ts', "export { x } from '../features/divisions/api';", 'layer'),
  ],
});
