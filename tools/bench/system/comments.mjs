// Official comments, which plenary reads: the most usual entry of a consultation's log.
import { randomUUID } from 'node:crypto';
import { stateOf } from './sitting.mjs';

const words =
  'Members should consider, in consultation with the most representative organizations of employers and workers, how this ' +
  'provision is to be given effect in sectors where recruitment is arranged across borders, and what it would ask of labour ' +
  'inspection, of consular services and of those who keep records of recruitment.';

/**
 * @param {import('./measured-system.mjs').MeasuredSystem} system
 * @returns {Promise<(place: number) => { path: string, cookie: string, body: string }>} the request for the comment at a place
 */
export async function commentsTo(system) {
  const { provisions, documents } = await stateOf(system);
  const draft = documents.find(({ kind }) => kind === 'draft')?.id;
  const open = provisions.filter(({ document, state }) => document === draft && state === 'open');
  const authors = system.members.filter(({ kind }) => kind === 'groupSecretariat');
  const path = `/api/consultations/${system.consultation}/comments`;
  return (place) => {
    const author = authors[place % authors.length];
    const provision = open[place % open.length];
    if (author === undefined || provision === undefined)
      throw new Error('nobody comments, or there is nothing to comment on');
    const about = { provision: provision.id, revision: provision.revision, range: null, language: 'en' };
    const comment = {
      comment: randomUUID(),
      layer: 'official',
      kind: 'general',
      text: `${place + 1}. ${words}`,
      ...about,
    };
    const command = { commandId: randomUUID(), capacity: author.capacity, ...comment };
    return { path, cookie: author.cookie, body: JSON.stringify(command) };
  };
}

/**
 * @param {import('./measured-system.mjs').MeasuredSystem} system
 * @returns {Promise<{ log: string, size: number }>} the plenary log
 */
export async function plenaryOf({ server, consultation, members }) {
  const cookie = members.find(({ kind }) => kind === 'chair')?.cookie ?? '';
  const answer = await fetch(`${server.url}/api/consultations/${consultation}/logs`, { headers: { cookie } });
  const { logs } = /** @type {{ logs: { log: string, size: number, audience: string }[] }} */ (await answer.json());
  const plenary = logs.find(({ audience }) => audience === 'plenary');
  if (plenary === undefined) throw new Error('there is no plenary log');
  return plenary;
}
