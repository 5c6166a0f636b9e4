// Inside the api a feature may import the features to its left, and platform imports none (architecture, section 1).
import { importVisitor, partsBelow, relativeTarget } from './imports.mjs';

/** From left to right: each may import itself and whatever stands before it. Migrations are no feature, but have their place. */
export const FEATURES = [
  ...[
    'platform',
    'migrations',
    'records',
    'delegations',
    'consultations',
    'provisions',
    'installation',
    'comments',
    'amendments',
    'positions',
  ],
  ...['sittings', 'divisions', 'drafting', 'dossiers', 'follow-up', 'demonstration'],
];
const ROOT = 'apps/api/src';

/** @type {import('@typescript-eslint/utils').TSESLint.RuleModule<'right' | 'root' | 'unknown'>} */
export const featureOrder = {
  defaultOptions: [],
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'A feature of the api imports only features to its left.' },
    messages: {
      right: '"{{from}}" may not import "{{to}}", which stands to its right ({{order}}).',
      root: '"{{from}}" may not import "{{to}}": the files that put the application together import features, not the reverse.',
      unknown: 'The folder "{{folder}}" has no place in the order of features ({{order}}).',
    },
  },
  create(context) {
    const from = partsBelow(context.cwd, ROOT, context.filename);
    // main.ts and app.module.ts put the application together; a spec, and what only specs use, may boot all of it.
    if (!from || from.length < 2 || from.includes('spec') || /\.spec\.ts$/.test(context.filename)) return {};
    const [feature = ''] = from;
    const order = FEATURES.join(', ');
    if (!FEATURES.includes(feature)) {
      return { Program: (node) => context.report({ node, messageId: 'unknown', data: { folder: feature, order } }) };
    }
    return importVisitor((node, name) => {
      const path = relativeTarget(context.filename, name);
      const target = path === undefined ? undefined : partsBelow(context.cwd, ROOT, path);
      if (!target) return;
      const [to = ''] = target;
      if (target.length === 1 && to !== feature) {
        context.report({ node, messageId: 'root', data: { from: feature, to } });
      } else if (!FEATURES.includes(to)) {
        context.report({ node, messageId: 'unknown', data: { folder: to, order } });
      } else if (FEATURES.indexOf(to) > FEATURES.indexOf(feature)) {
        context.report({ node, messageId: 'right', data: { from: feature, to, order } });
      }
    });
  },
};
