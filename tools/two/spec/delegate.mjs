// A delegate without a browser: signs in, comments, and sends again, under the same command id, until there is an answer.
import { randomUUID } from 'node:crypto';
import { pause } from '../../postgres/processes.mjs';

/**
 * @typedef {object} Delegate
 * @property {Record<string, string>} headers
 * @property {string} consultation
 * @property {string} log of the person's group
 * @property {<Answer>(at: string, path: string) => Promise<Answer>} get an answer as it comes
 * @property {(at: string) => Promise<number>} comment resolves with the entry's seq, once it is acknowledged
 */

/**
 * @param {string} origin
 * @param {string} personId
 * @returns {Promise<Delegate>}
 */
export async function signIn(origin, personId) {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ personId });
  const began = await fetch(`${origin}/api/demonstration/session`, {
    method: 'POST',
    headers: { ...json, origin },
    body,
  });
  const cookie = began.headers.get('set-cookie')?.split(';')[0];
  if (!began.ok || !cookie) throw new Error(`${personId} cannot sign in: ${began.status} ${await began.text()}`);
  const headers = { cookie };
  /**
   * @template Answer what the contract of that path says, or the parts of it that are asked for
   * @param {string} at
   * @param {string} path
   * @returns {Promise<Answer>}
   */
  const get = async (at, path) => {
    const answer = await fetch(`${at}/api${path}`, { headers });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    return /** @type {Answer} */ (await answer.json());
  };
  /** @typedef {Record<string, string>[]} Things */
  /** @type {{ consultations: Things }} */
  const { consultations } = await get(origin, '/consultations');
  const consultation = idOf(consultations, () => true);
  /** @type {{ state: { provisions: Things }, me: { capacities: Things } }} */
  const view = await get(origin, `/consultations/${consultation}`);
  /** @type {{ logs: Things }} */
  const { logs } = await get(origin, `/consultations/${consultation}/logs`);
  const log = idOf(logs, ({ audience }) => audience === 'group', 'log');
  const provision = idOf(view.state.provisions, ({ kind }) => kind === 'paragraph');
  const revision = idOf(view.state.provisions, ({ id }) => id === provision, 'revision');
  const capacity = idOf(view.me.capacities, ({ kind }) => kind === 'member');
  const comment = (/** @type {string} */ at) => {
    const command = {
      ...{ commandId: randomUUID(), capacity, comment: randomUUID(), layer: 'group', provision, revision },
      ...{
        range: null,
        language: 'en',
        kind: 'general',
        text: `Noted ${randomUUID()}`,
      },
    };
    const path = `${at}/api/consultations/${consultation}/comments`;
    return acknowledged(path, { ...json, ...headers, origin: at }, JSON.stringify(command), log);
  };
  return { headers, consultation, log, get, comment };
}

/**
 * @param {Record<string, string>[]} things
 * @param {(thing: Record<string, string>) => boolean} which
 * @param {string} [name] of the field that is wanted
 * @returns {string}
 */
function idOf(things, which, name = 'id') {
  const id = things.find(which)?.[name];
  if (id === undefined) throw new Error(`there is no ${name} of that kind`);
  return id;
}

/**
 * @param {string} path
 * @param {Record<string, string>} headers
 * @param {string} body
 * @param {string} log
 * @returns {Promise<number>}
 */
async function acknowledged(path, headers, body, log) {
  for (let tries = 0; tries < 150; tries += 1) {
    const signal = AbortSignal.timeout(8_000);
    const answer = await fetch(path, { method: 'POST', headers, body, signal }).catch(() => undefined);
    if (answer?.ok) {
      const { receipts } = /** @type {{ receipts: { log: string, seq: number }[] }} */ (await answer.json());
      const receipt = receipts.find((found) => found.log === log);
      if (receipt) return receipt.seq;
    }
    if (answer && answer.status < 500) throw new Error(`${answer.status}: ${await answer.text()}`);
    await pause(100);
  }
  throw new Error(`${path} was never answered`);
}
