import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { loadTexts } from '../app/locale-files';
import { createI18n } from '../lib/i18n';
import { preferredLanguage } from '../lib/preferences';
import '../ui/styles/ui.css';
import { KitPage } from './kit-page';

// A page for those who build the interface: every component, in each of its states. Never part of the product's build.
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const texts = await createI18n(loadTexts, preferredLanguage());
await texts.loadNamespaces('ui');
createRoot(root).render(
  <I18nextProvider i18n={texts}>
    <KitPage />
  </I18nextProvider>,
);
