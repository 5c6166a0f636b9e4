import { equalBytes } from './bytes';
import { parseCount } from './checkpoint';
import { asCosignatureKey, parseVerifierKey, type VerifierKey } from './keys';

/** Which logs are trusted, which witnesses are known, and how many of them a checkpoint needs (C2SP tlog-policy). */
export interface Policy {
  readonly logs: readonly VerifierKey[];
  /** Witness keys by their name in the policy; always of the cosignature type. */
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  readonly groups: ReadonlyMap<string, { readonly needed: number; readonly members: readonly string[] }>;
  /** A witness, a group, or `none`. */
  readonly quorum: string;
}

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  /** `line` counts from 1; 0 where no line is at fault but one is missing. */
  | { readonly ok: false; readonly code: 'policy.text' | 'policy.line' | 'policy.no-quorum'; readonly line: number };

interface Draft {
  readonly logs: VerifierKey[];
  readonly witnesses: Map<string, VerifierKey>;
  readonly groups: Map<string, { needed: number; members: string[] }>;
  readonly grouped: Set<string>;
  quorum?: string;
}

const RESERVED = ['none', 'any', 'all'];

function isFree(draft: Draft, name: string): boolean {
  return !RESERVED.includes(name) && !isDefined(draft, name);
}

function isDefined(draft: Draft, name: string): boolean {
  return draft.witnesses.has(name) || draft.groups.has(name);
}

function newKey(text: string, held: Iterable<VerifierKey>): VerifierKey | undefined {
  const parsed = parseVerifierKey(text);
  if (!parsed.ok) return undefined;
  const repeated = [...held].some(({ publicKey }) => equalBytes(publicKey, parsed.key.publicKey));
  return repeated ? undefined : parsed.key;
}

type Statement = (draft: Draft, words: readonly string[]) => boolean;

// The URL that may follow a key is for those who call the log or witness; a verifier does not.
const addLog: Statement = (draft, [text = '', , ...more]) => {
  const key = newKey(text, draft.logs);
  if (!key || more.length > 0) return false;
  draft.logs.push(key);
  return true;
};

const addWitness: Statement = (draft, [name = '', text = '', , ...more]) => {
  const key = newKey(text, draft.witnesses.values());
  if (!key || more.length > 0 || !isFree(draft, name)) return false;
  draft.witnesses.set(name, asCosignatureKey(key));
  return true;
};

const addGroup: Statement = (draft, [name = '', threshold = '', ...members]) => {
  const words: Readonly<Record<string, number>> = { any: 1, all: members.length };
  const needed = words[threshold] ?? parseCount(threshold) ?? 0;
  // A name may be a member once in the whole policy, so that no witness counts twice.
  const fresh = new Set(members).size === members.length && members.every((member) => !draft.grouped.has(member));
  const known = members.every((member) => isDefined(draft, member));
  if (!isFree(draft, name) || !fresh || !known || needed < 1 || needed > members.length) return false;
  for (const member of members) draft.grouped.add(member);
  draft.groups.set(name, { needed, members });
  return true;
};

const setQuorum: Statement = (draft, [name = '', ...more]) => {
  if (draft.quorum !== undefined || more.length > 0 || !(name === 'none' || isDefined(draft, name))) return false;
  draft.quorum = name;
  return true;
};

const STATEMENTS: ReadonlyMap<string, Statement> = new Map([
  ['log', addLog],
  ['witness', addWitness],
  ['group', addGroup],
  ['quorum', setQuorum],
]);

/** Reads a policy. Ends at the first line that is not one, and names it. */
export function parsePolicy(text: string): PolicyResult {
  // Tab, newline, printable ASCII, and anything beyond ASCII.
  if (!/^(?:[\t\x20-\x7e\u0080-\uffff]*\n)*$/.test(text)) return { ok: false, code: 'policy.text', line: 0 };
  const draft: Draft = { logs: [], witnesses: new Map(), groups: new Map(), grouped: new Set() };
  for (const [i, line] of text.split('\n').entries()) {
    const [keyword = '', ...words] = line.split(/[ \t]+/).filter((word) => word !== '');
    if (keyword === '' || keyword.startsWith('#')) continue;
    if (!STATEMENTS.get(keyword)?.(draft, words)) return { ok: false, code: 'policy.line', line: i + 1 };
  }
  const { logs, witnesses, groups, quorum } = draft;
  if (quorum === undefined) return { ok: false, code: 'policy.no-quorum', line: 0 };
  return { ok: true, policy: { logs, witnesses, groups, quorum } };
}

/** Whether the witnesses with these keys are enough. */
export function hasQuorum(policy: Policy, signed: (key: VerifierKey) => boolean): boolean {
  const witnessed = (name: string): boolean => {
    const witness = policy.witnesses.get(name);
    if (witness) return signed(witness);
    const group = policy.groups.get(name);
    return group !== undefined && group.members.filter(witnessed).length >= group.needed;
  };
  return policy.quorum === 'none' || witnessed(policy.quorum);
}
