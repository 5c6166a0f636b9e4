// Who stays with whom. Long polling is many requests of one conversation, which only the node that began it can go on
// with; so all requests of a session go to the same node, as docker/nginx has it.
import { createHash } from 'node:crypto';

const sessionCookie = /(?:^|;\s*)(?:__Host-)?concord_session=([A-Za-z0-9_-]{43})(?:;|$)/;

/**
 * @param {string | undefined} cookies the `Cookie` header
 * @param {string | undefined} address of the client
 * @returns {string} the session's token, or the address of one who is not signed in
 */
export function stickyKey(cookies, address) {
  return sessionCookie.exec(cookies ?? '')?.[1] ?? address ?? '';
}

/**
 * The node with the highest hash of key and name: when one goes, only those who were with it move, and when it comes
 * back, only they return.
 *
 * @template {{ name: string }} Node
 * @param {readonly Node[]} nodes
 * @param {string} key
 * @returns {Node[]} the one that is meant first, then those to step over to
 */
export function inOrderFor(nodes, key) {
  const weights = new Map(
    nodes.map((node) => [node, createHash('sha256').update(`${node.name} ${key}`).digest('hex')]),
  );
  const weightOf = (/** @type {Node} */ node) => weights.get(node) ?? '';
  return [...nodes].sort((one, other) => (weightOf(one) < weightOf(other) ? 1 : -1));
}
