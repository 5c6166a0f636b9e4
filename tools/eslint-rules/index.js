// The workspace's own rules. Nx's plugin also looks for a file of this name here, and wants a tsconfig.json beside it.
import { accessRule } from './access-rule.mjs';
import { featureOrder } from './feature-order.mjs';
import { webFeaturesApart } from './web-features-apart.mjs';

export const rules = {
  'access-rule': accessRule,
  'feature-order': featureOrder,
  'web-features-apart': webFeaturesApart,
};

export default { meta: { name: 'concord' }, rules };
