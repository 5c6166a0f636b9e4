import { createRoot } from 'react-dom/client';
import { loadTexts } from './app/locale-files';
import { Providers } from './app/providers';
import { createI18n } from './lib/i18n';
import { preferredLanguage } from './lib/preferences';
import './ui/styles/ui.css';
import './app/shell.css';

// A page opened before an upgrade asks for chunks that are gone: loading it again brings the new ones. Once only,
// and only where the browser can remember that it was done.
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('concord.reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem('concord.reloaded', String(Date.now()));
  window.location.reload();
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const texts = await createI18n(loadTexts, preferredLanguage());
createRoot(root).render(<Providers texts={texts} />);
