// Checks the types of the whole workspace in one process: what is parsed for one project is not parsed again for the
// next, and each file is checked once, in the project it belongs to. `tsc -p` of one project after another finds the
// same, but looks at a library as often as somebody imports it, and at an application twice.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** @typedef {{ path: string, parsed: ts.ParsedCommandLine }} Configuration */

const formatHost = {
  getCanonicalFileName: (/** @type {string} */ name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};

/**
 * The configurations that the projects' own `typecheck` commands name, so that none is forgotten here.
 *
 * @returns {string[]}
 */
export function configurations() {
  const folders = ['libs', 'apps'].flatMap((parent) => readdirSync(parent).map((name) => `${parent}/${name}`));
  const projects = [...folders, 'tools'].map((folder) => `${folder}/project.json`).filter((file) => existsSync(file));
  return projects.flatMap((file) => {
    /** @type {{ targets: Record<string, { command: string } | undefined> }} */
    const { targets } = JSON.parse(readFileSync(file, 'utf8'));
    const command = targets.typecheck?.command ?? '';
    if (!/^tsc -p \S+( && tsc -p \S+)*$/.test(command))
      throw new Error(`${file}: "typecheck" is not "tsc -p …": ${command}`);
    return command.split(' && ').map((part) => part.slice('tsc -p '.length));
  });
}

/**
 * @param {string} path
 * @returns {Configuration}
 */
function read(path) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const parsed = ts.getParsedCommandLineOfConfigFile(resolve(path), {}, host);
  if (!parsed) throw new Error(`${path} cannot be read`);
  return { path, parsed };
}

/** @param {ts.Diagnostic} diagnostic @returns {never} */
function fail(diagnostic) {
  throw new Error(ts.formatDiagnostic(diagnostic, formatHost));
}

/** Hands out a file parsed before when it is wanted with the same options; the editor's services do the same. */
function sharedHosts() {
  const registry = ts.createDocumentRegistry(ts.sys.useCaseSensitiveFileNames);
  /** @type {Map<string, ts.IScriptSnapshot | undefined>} */
  const texts = new Map();
  /** @param {string} name */
  const textOf = (name) => {
    if (!texts.has(name)) {
      const text = ts.sys.readFile(name);
      texts.set(name, text === undefined ? undefined : ts.ScriptSnapshot.fromString(text));
    }
    return texts.get(name);
  };
  /** @param {ts.CompilerOptions} options @returns {ts.CompilerHost} */
  return (options) => ({
    ...ts.createCompilerHost(options),
    getSourceFile: (name, version) => {
      const text = textOf(name);
      return text && registry.acquireDocument(name, options, text, '1', undefined, version);
    },
  });
}

/**
 * @param {ts.Program} program
 * @param {(file: string) => boolean} isOurs whether this program is the one to check the file
 */
function diagnosticsOf(program, isOurs) {
  const files = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName));
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
    ...program.getGlobalDiagnostics(),
  ];
}

/**
 * @param {readonly string[]} paths of the configurations; the first that lists a file checks it
 * @returns {{ files: number, found: readonly ts.Diagnostic[] }}
 */
export function check(paths) {
  const all = paths.map(read);
  const listed = new Set(all.flatMap(({ parsed }) => parsed.fileNames));
  const hostFor = sharedHosts();
  /** @type {Set<string>} */
  const checked = new Set();
  const found = all.flatMap(({ parsed }) => {
    const { fileNames, options, errors } = parsed;
    const own = new Set(fileNames);
    const program = ts.createProgram({
      rootNames: fileNames,
      options,
      host: hostFor(options),
      configFileParsingDiagnostics: errors,
    });
    return diagnosticsOf(program, (file) => {
      // A file that no configuration lists is checked where it is imported first.
      const isOurs = !checked.has(file) && !file.includes('/node_modules/') && (own.has(file) || !listed.has(file));
      if (isOurs) checked.add(file);
      return isOurs;
    });
  });
  return { files: checked.size, found: ts.sortAndDeduplicateDiagnostics(found) };
}

if (resolve(process.argv[1] ?? '') === import.meta.filename) {
  process.chdir(resolve(dirname(import.meta.filename), '..', '..'));
  const given = process.argv.slice(2);
  const { files, found } = check(given.length > 0 ? given : configurations());
  if (found.length > 0) process.stdout.write(ts.formatDiagnostics(found, formatHost));
  console.log(`${files} files, ${found.length} ${found.length === 1 ? 'error' : 'errors'}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
