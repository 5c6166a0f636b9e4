// What precedes a division, done over HTTP by those whose part it is.
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('./measured-system.mjs').MeasuredSystem} MeasuredSystem */

/**
 * @param {MeasuredSystem} system
 * @param {(member: import('./members.mjs').Member) => boolean} which
 */
export function memberOf({ members }, which) {
  const found = members.find(which);
  if (found === undefined) throw new Error('nobody has that part');
  return found;
}

/**
 * What a page would do: a server that has no time is asked again.
 *
 * @param {() => Promise<Response>} ask
 * @returns {Promise<Response>} one that is well
 */
async function answered(ask) {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (answer.ok) return answer;
    if (answer.status < 500 || tries === 20) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
    await pause(250);
  }
}

/**
 * Sends one command and insists that it is carried out.
 *
 * @param {MeasuredSystem} system
 * @param {import('./members.mjs').Member} member
 * @param {string} path goes on from the consultation's own
 * @param {object} [body]
 */
export async function act({ server, consultation }, { capacity, cookie }, path, body = {}) {
  const command = JSON.stringify({ commandId: randomUUID(), capacity, ...body });
  const headers = { 'content-type': 'application/json', cookie, origin: server.url };
  const url = `${server.url}/api/consultations/${consultation}${path}`;
  await answered(() => fetch(url, { method: 'POST', headers, body: command }));
}

/**
 * @param {MeasuredSystem} system
 * @returns {Promise<import('@concord/contracts').Snapshot['state']>}
 */
export async function stateOf(system) {
  const { cookie } = memberOf(system, ({ kind }) => kind === 'chair');
  const url = `${system.server.url}/api/consultations/${system.consultation}`;
  const answer = await answered(() => fetch(url, { headers: { cookie } }));
  const { state } = /** @type {import('@concord/contracts').Snapshot} */ (await answer.json());
  return state;
}

/** @param {MeasuredSystem} system */
export async function openSitting(system) {
  const { sittings } = await stateOf(system);
  await act(
    system,
    memberOf(system, ({ kind }) => kind === 'chair'),
    `/sittings/${sittings[0]?.id}/open`,
  );
}

/**
 * Opens a record vote on a new amendment to a provision of the draft that is still open.
 *
 * @param {MeasuredSystem} system
 * @returns {Promise<{ division: string, close: () => Promise<void> }>}
 */
export async function openDivision(system) {
  const [chair, office, mover, seconder] = ['chair', 'secretariat', 'contactPoint', 'member'].map((kind) =>
    memberOf(system, (member) => member.kind === kind && (kind !== 'member' || member.group === 'E')),
  );
  if (!chair || !office || !mover || !seconder) throw new Error('a part is not taken');
  const { amendment, written } = amendmentTo(await stateOf(system));
  const path = `/amendments/${amendment}`;
  await act(system, mover, '/amendments', written);
  await act(system, seconder, `${path}/second`);
  await act(system, office, `${path}/receive`);
  await act(system, office, `${path}/publish`, { waiveLanguages: true });
  await act(system, chair, `${path}/call`);
  await act(system, mover, `${path}/move`);
  const division = randomUUID();
  const asked = { question: { kind: 'amendment', amendment }, method: 'recordVote', majority: null, quorum: null };
  await act(system, chair, '/divisions', { division, ...asked });
  await act(system, chair, `/divisions/${division}/open`, { minutes: null });
  return { division, close: () => act(system, chair, `/divisions/${division}/close`) };
}

/** @param {import('@concord/contracts').Snapshot['state']} state */
function amendmentTo({ documents, provisions, revisions }) {
  const draft = documents.find(({ kind }) => kind === 'draft')?.id;
  const provision = provisions.find(({ document, state }) => document === draft && state === 'open');
  const revision = revisions.find(({ id }) => id === provision?.revision);
  const text = revision?.wordings['en']?.text;
  if (provision === undefined || revision === undefined || text === undefined) throw new Error('no text is left');
  const block = { block: provision.id, revision: revision.id, language: 'en' };
  const baseHash = createHash('sha256').update(text).digest('base64url');
  const operation = { kind: 'replaceBlock', ...block, baseHash, text: `${text} In law and in practice.` };
  const amendment = randomUUID();
  const about = { amendment, provision: provision.id, revision: revision.id, original: 'en', rationale: '' };
  return { amendment, written: { ...about, operations: { en: operation }, prepared: null } };
}
