import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const workspace = join(here, '..', '..');

/** Path aliases have one home, tsconfig.base.json; the bundler reads them there. */
function aliases(): Record<string, string> {
  const base = JSON.parse(readFileSync(join(workspace, 'tsconfig.base.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  return Object.fromEntries(
    Object.entries(base.compilerOptions.paths).map(([name, [path]]) => [name, join(workspace, path)]),
  );
}

/** Where the api listens while developing; the production server serves both from one origin. */
const api = process.env['CONCORD_API'] ?? 'http://127.0.0.1:3000';

/** `--mode kit` builds the page that shows every component; the product's build never contains it. */
export default defineConfig(({ mode }) => ({
  root: here,
  plugins: [{ ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR', 'es-ES'] }), enforce: 'pre' as const }, react()],
  resolve: { alias: aliases() },
  build: {
    outDir: join(workspace, 'dist', 'apps', mode === 'kit' ? 'web-kit' : 'web'),
    emptyOutDir: true,
    // Inlined assets would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    rollupOptions: { input: join(here, mode === 'kit' ? 'kit.html' : 'index.html') },
  },
  server: { proxy: { '/api': { target: api }, '/socket.io': { target: api, ws: true } } },
}));
