import 'i18next';
import type common from './en/common.json';
import type consultation from './en/consultation.json';
import type session from './en/session.json';
import type ui from './en/ui.json';

// Keys of every namespace, so that a misspelt one does not compile. A new namespace is one line here and one file
// in each language.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; consultation: typeof consultation; session: typeof session; ui: typeof ui };
  }
}
