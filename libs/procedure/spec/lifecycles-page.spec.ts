import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  amendmentLifecycle,
  consultationLifecycle,
  diagram,
  divisionLifecycle,
  provisionLifecycle,
  roundLifecycle,
  sittingLifecycle,
} from '../src';

const page = readFileSync(join(__dirname, '../../../docs/lifecycles.md'), 'utf8');

test.each([
  ['Consultation', diagram(consultationLifecycle, 'mandated')],
  ['Round', diagram(roundLifecycle, 'planned')],
  ['Provision', diagram(provisionLifecycle, 'open')],
  ['Amendment', diagram(amendmentLifecycle, 'draft')],
  ['Sitting', diagram(sittingLifecycle, 'scheduled')],
  ['Division', diagram(divisionLifecycle, 'announced')],
])('docs/lifecycles.md draws the table of a %s', (_noun, drawn) => {
  expect(page).toContain(`\`\`\`mermaid\n${drawn}\n\`\`\``);
});
