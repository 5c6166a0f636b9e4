// Which TypeScript configuration gives a file its types under lint. A language service, which would find that out by
// itself, opens a configuration for the application and another for its specs, and so looks at everything twice.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** In this order: the configuration of the specs knows the sources as well. */
const NAMES = ['tsconfig.spec.json', 'tsconfig.lib.json', 'tsconfig.app.json', 'tsconfig.json'];

/**
 * @param {string} root absolute path of the workspace
 * @returns {{ files: string[], languageOptions: { parserOptions: object } }[]} a block for each project
 */
export function typeProjects(root) {
  const folders = ['apps', 'libs'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  return [...folders, 'tools'].flatMap((folder) => {
    const project = NAMES.map((name) => `${folder}/${name}`).filter((path) => existsSync(join(root, path)));
    if (project.length === 0) return [];
    const files = [`${folder}/**/*.ts`, `${folder}/**/*.tsx`];
    return [{ files, languageOptions: { parserOptions: { project, tsconfigRootDir: root } } }];
  });
}
