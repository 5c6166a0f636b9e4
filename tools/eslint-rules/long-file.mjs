// ESLint gives a rule one severity. A file has two thresholds: a warning and, later, an error; so the rule exists twice.
import { builtinRules } from 'eslint/use-at-your-own-risk';

const maxLines = builtinRules.get('max-lines');
if (!maxLines) throw new Error('This ESLint has no rule "max-lines".');

export const longFile = maxLines;
