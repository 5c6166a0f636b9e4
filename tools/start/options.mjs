// What may follow `npm start --`.

export const help = `npm start -- [options]

  --port N     begin looking for a free port at N (default: PORT, else 3000)
  --fresh      begin the demonstration again; refused for a real installation
  --demo       a demonstration, also with DATABASE_URL (only on an empty database)
  --empty      a real installation, without the demonstration (only on an empty database)
  --untouched  the demonstration as on its first day, before anybody has commented or voted
  --help       this text

DATABASE_URL        use this PostgreSQL (15 or later) instead of the embedded one; its user is the application's role
DATABASE_OWNER_URL  the same database for the role that owns the tables, for migrations
CONCORD_DATA        the folder for the embedded database and the logs (default: .data)
`;

/**
 * @typedef {object} Options
 * @property {number} port
 * @property {boolean} fresh
 * @property {'demonstration' | 'real' | undefined} mode what was asked for
 * @property {boolean} untouched a demonstration without a past
 * @property {boolean} help
 */

/** @typedef {{ ok: true, options: Options } | { ok: false, reason: string }} OptionsResult */

/**
 * @param {string} text
 * @returns {number | undefined}
 */
function parsePort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @returns {string | undefined} what is wrong with it
 */
function faultOfUrl(name, value) {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (isPostgres && url.hostname !== '' && url.pathname.length > 1) return undefined;
  return `${name} is not the address of a database: write postgres://user:password@host:port/database.`;
}

/**
 * @param {readonly string[]} given
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {OptionsResult}
 */
export function parseOptions(given, environment) {
  /** @type {Set<string>} */
  const flags = new Set();
  let wanted = environment.PORT || '3000';
  for (let i = 0; i < given.length; i += 1) {
    const word = given[i] ?? '';
    if (word === '--port') wanted = given[(i += 1)] ?? '';
    else if (word.startsWith('--port=')) wanted = word.slice('--port='.length);
    else if (['--fresh', '--demo', '--empty', '--untouched', '--help'].includes(word)) flags.add(word);
    else return { ok: false, reason: `Unknown option: ${word}` };
  }
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL']) {
    const reason = faultOfUrl(name, environment[name]);
    if (reason !== undefined) return { ok: false, reason };
  }
  const port = parsePort(wanted);
  if (port === undefined) return { ok: false, reason: `Not a port: "${wanted}" (a number from 0 to 65535)` };
  if (flags.has('--empty') && flags.has('--demo'))
    return { ok: false, reason: '--empty and --demo exclude each other.' };
  if (flags.has('--empty') && flags.has('--fresh'))
    return { ok: false, reason: '--fresh begins a demonstration again; it does not go with --empty.' };
  if (flags.has('--empty') && flags.has('--untouched'))
    return { ok: false, reason: '--untouched is for a demonstration; it does not go with --empty.' };
  const mode = flags.has('--empty') ? 'real' : flags.has('--demo') ? 'demonstration' : undefined;
  return {
    ok: true,
    options: {
      port,
      fresh: flags.has('--fresh'),
      untouched: flags.has('--untouched'),
      mode,
      help: flags.has('--help'),
    },
  };
}
