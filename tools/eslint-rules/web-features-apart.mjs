// The web goes one way: app uses features, features use what they share, that uses ui and lib, ui uses lib. Features meet
// in app only.
import { importVisitor, partsBelow, relativeTarget } from './imports.mjs';

const ROOT = 'apps/web/src';

/** Which layers each layer may import. A layer that is not here (main.tsx, say) may import all. */
const MAY_IMPORT = new Map([
  ['features', ['features', 'shared', 'ui', 'lib']],
  ['shared', ['shared', 'ui', 'lib']],
  ['ui', ['ui', 'lib']],
  ['lib', ['lib']],
]);

/** @type {import('@typescript-eslint/utils').TSESLint.RuleModule<'apart' | 'layer' | 'domain'>} */
export const webFeaturesApart = {
  defaultOptions: [],
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Web features do not import each other, and lower layers do not import upper ones.' },
    messages: {
      apart: 'The feature "{{from}}" may not import the feature "{{to}}"; let them meet in app.',
      layer: '"{{from}}" may not import "{{to}}", only {{allowed}}.',
      domain: 'ui knows no domain word and may not import "{{to}}".',
    },
  },
  create(context) {
    const [layer = '', feature = ''] = partsBelow(context.cwd, ROOT, context.filename) ?? [];
    const allowed = MAY_IMPORT.get(layer);
    if (!allowed) return {};
    return importVisitor((node, name) => {
      if (layer === 'ui' && name.startsWith('@concord/')) {
        context.report({ node, messageId: 'domain', data: { to: name } });
      }
      const path = relativeTarget(context.filename, name);
      const [to = '', toFeature = ''] = (path === undefined ? undefined : partsBelow(context.cwd, ROOT, path)) ?? [];
      if (to === '') return;
      if (!allowed.includes(to)) {
        context.report({ node, messageId: 'layer', data: { from: layer, to, allowed: allowed.join(', ') } });
      } else if (layer === 'features' && to === 'features' && toFeature !== feature) {
        context.report({ node, messageId: 'apart', data: { from: feature, to: toFeature } });
      }
    });
  },
};
