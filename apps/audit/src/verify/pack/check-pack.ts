import { fromUtf8, toBase64, toHex, toUtf8 } from '@concord/ledger';
import type { Checkpoint } from '@concord/ledger';
import type { State } from '@concord/procedure';
import type { Replayed } from '../divisions';
import type { Failure } from '../finding';
import { fail } from '../finding';
import { sha256 } from '../hashes';
import type { Files } from '../container/read-bundle';
import { readJson } from '../same';
import { difference } from './difference';
import {
  expectedCalendar,
  expectedComments,
  expectedDivisions,
  expectedParticipation,
  expectedPositions,
} from './expected-acts';
import { expectedAmendments, expectedDocument } from './expected-text';

function expectedConsultation({ consultation }: State): unknown {
  if (consultation === null) return null;
  const { id, title, state, mandate, demonstration, body } = consultation;
  const { names, languages, timeZone, ruleSet } = body;
  return {
    ...{ id, title, state, mandate, demonstration },
    body: {
      ...{ id: body.id, names, languages, timeZone },
      groups: body.groups.map((group) => ({ key: group.key, names: group.names, share: group.share })),
      ruleSet: { id: ruleSet.id, name: ruleSet.name, version: ruleSet.version },
    },
  };
}

/** What a pack of this record must say, every word of it. */
export function expectedPack(
  replayed: Replayed,
  head: Checkpoint,
  note: string,
  verifier: string,
  at: string,
): unknown {
  const { state } = replayed;
  const { origin, size, root } = head;
  return {
    format: 'concord.pack/1',
    consultation: expectedConsultation(state),
    checkpoint: { origin, size, root: toBase64(root), note, fingerprint: toHex(sha256(toUtf8(verifier))), at },
    document: expectedDocument(state),
    ...expectedCalendar(state),
    amendments: expectedAmendments(state),
    divisions: expectedDivisions(replayed),
    comments: expectedComments(state),
    participation: expectedParticipation(replayed),
    positions: expectedPositions(state),
  };
}

/** The pack says what the record says. Names the first place where it does not. */
export function checkPack(
  files: Files,
  replayed: Replayed,
  head: Checkpoint,
  verifier: string,
  at: string,
): Failure | undefined {
  const read = readJson(files, 'pack.json');
  if (!read.ok) return read;
  const note = fromUtf8(files.get('checkpoint') ?? new Uint8Array()) ?? '';
  const path = difference('$', expectedPack(replayed, head, note, verifier, at), read.value);
  return path === undefined ? undefined : fail(`pack.json, ${path}`, 'is not what the record comes to');
}
