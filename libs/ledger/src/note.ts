import { concatBytes, equalBytes, fromBase64, fromHex, toBase64, toHex } from './bytes';
import { cosign, verifyCosignature } from './cosignature';
import { isKeyName, verifySignature, type Signer, type VerifierKey } from './keys';
import { fromUtf8, hasLoneSurrogate, toUtf8 } from './utf8';

/** One signature line. `timestamp` (seconds since 1970) only on a verified cosignature. */
export interface NoteSignature {
  readonly name: string;
  /** Key id, eight hexadecimal digits. */
  readonly id: string;
  readonly signature: Uint8Array;
  readonly timestamp?: number;
}

export type NoteCode =
  | 'note.text' // not UTF-8, a control character, no final newline, or too long
  | 'note.form' // no signatures, or a line that is none
  | 'note.key' // a key name that none can have, or two verifiers that cannot be told apart
  | 'note.bad-signature' // by a known key: the whole note is refused
  | 'note.unknown-signature' // by an unknown key, where every line must be known
  | 'note.unsigned'; // by no known key

interface Refusal {
  readonly ok: false;
  readonly code: NoteCode;
  readonly name?: string;
}
export type SignedNote = { readonly ok: true; readonly note: string } | Refusal;
export type OpenedNote =
  | {
      readonly ok: true;
      readonly text: string;
      readonly verified: readonly NoteSignature[];
      readonly unverified: readonly NoteSignature[];
    }
  | Refusal;

const MAX_LENGTH = 1_000_000;
const MAX_SIGNATURES = 100;
const ID_SIZE = 4;
const LINE = /^\u2014 ([^ ]+) ([^ ]+)$/;

const refuse = (code: NoteCode, name?: string): Refusal => ({
  ok: false,
  code,
  ...(name === undefined ? {} : { name }),
});

function isNoteText(text: string): boolean {
  // Of the control characters only the newline may stand in a note (signed-note, "Format").
  const control = Array.from(text).some((char) => char < ' ' && char !== '\n');
  return text.endsWith('\n') && text.length <= MAX_LENGTH && !control && !hasLoneSurrogate(text);
}

/** The line of a signature in a note, with its newline. Its id must be eight hexadecimal digits. */
export function signatureLine({ name, id, signature }: NoteSignature): string {
  return `\u2014 ${name} ${toBase64(concatBytes(fromHex(id) as Uint8Array, signature))}\n`;
}

function parseLine(line: string): NoteSignature | undefined {
  const [, name, encoded] = LINE.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || !isKeyName(name) || !bytes || bytes.length <= ID_SIZE) return undefined;
  return { name, id: toHex(bytes.slice(0, ID_SIZE)), signature: bytes.slice(ID_SIZE) };
}

function sign(text: string, signer: Signer, timestamp: number): NoteSignature {
  const { name, id, type } = signer.key;
  const signature = type === 'ed25519' ? signer.sign(toUtf8(text)) : cosign(signer, text, timestamp);
  return { name, id, signature };
}

/**
 * Signs a text that ends in a newline. Signatures already there are kept before the new ones, unless the same key signs again.
 * `timestamp` (seconds since 1970) enters cosignatures only.
 */
export function signNote(
  text: string,
  signers: readonly Signer[],
  existing: readonly NoteSignature[] = [],
  timestamp = 0,
): SignedNote {
  if (!isNoteText(text)) return refuse('note.text');
  const odd = existing.find(({ name, id }) => !isKeyName(name) || !/^[0-9a-f]{8}$/.test(id));
  if (odd) return refuse('note.key', odd.name);
  const kept = existing.filter((old) => !signers.some(({ key }) => key.name === old.name && key.id === old.id));
  const lines = [...kept, ...signers.map((signer) => sign(text, signer, timestamp))].map(signatureLine);
  return lines.length === 0 ? refuse('note.unsigned') : { ok: true, note: `${text}\n${lines.join('')}` };
}

/** A note apart, before any signature is checked. */
function parseNote(note: string | Uint8Array): { text: string; signatures: NoteSignature[] } | Refusal {
  const whole = typeof note === 'string' ? note : fromUtf8(note);
  if (whole === undefined || !isNoteText(whole)) return refuse('note.text');
  const border = whole.lastIndexOf('\n\n');
  const lines = whole.slice(border + 2, -1).split('\n');
  const signatures = lines.flatMap((line) => parseLine(line) ?? []);
  if (border < 0 || signatures.length !== lines.length || lines.length > MAX_SIGNATURES) return refuse('note.form');
  return { text: whole.slice(0, border + 1), signatures };
}

function check(key: VerifierKey, text: string, line: NoteSignature): NoteSignature | undefined {
  if (key.type === 'ed25519') return verifySignature(key, toUtf8(text), line.signature) ? line : undefined;
  const timestamp = verifyCosignature(key, text, line.signature);
  return timestamp === undefined ? undefined : { ...line, timestamp };
}

function sameKey(a: { name: string; id: string }, b: { name: string; id: string }): boolean {
  return a.name === b.name && a.id === b.id;
}

function isAmbiguous(verifiers: readonly VerifierKey[]): boolean {
  return verifiers.some((a, i) =>
    verifiers.slice(i + 1).some((b) => sameKey(a, b) && !(a.type === b.type && equalBytes(a.publicKey, b.publicKey))),
  );
}

/**
 * Opens a note. A wrong signature by a known key sinks the note; lines by unknown keys are ignored, or with `allKnown`
 * refused; at least one known key must have signed. Every line of a known key is checked, repeated lines collapse.
 */
export function openNote(
  note: string | Uint8Array,
  verifiers: readonly VerifierKey[],
  { allKnown = false }: { readonly allKnown?: boolean } = {},
): OpenedNote {
  if (isAmbiguous(verifiers)) return refuse('note.key');
  const parsed = parseNote(note);
  if ('ok' in parsed) return parsed;
  const verified: NoteSignature[] = [];
  const unverified: NoteSignature[] = [];
  for (const line of parsed.signatures) {
    const key = verifiers.find((candidate) => sameKey(candidate, line));
    const checked = key ? check(key, parsed.text, line) : line;
    if (!checked) return refuse('note.bad-signature', line.name);
    if (!key && allKnown) return refuse('note.unknown-signature', line.name);
    const list = key ? verified : unverified;
    if (!list.some((held) => sameKey(held, line))) list.push(checked);
  }
  return verified.length === 0 ? refuse('note.unsigned') : { ok: true, text: parsed.text, verified, unverified };
}
