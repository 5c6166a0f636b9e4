// Brings an amendment through the procedure to a division, without a browser.
import { randomUUID } from 'node:crypto';
import type { ActReceipt } from '@concord/contracts';
import { Delegate, isReceipt, type Refused } from './delegate';

/** Who does what on the way to a division. */
export interface Bench {
  chair: Delegate;
  office: Delegate;
  mover: Delegate;
  seconder: Delegate;
}

/** The acknowledgement; throws if it was refused. */
export async function must(given: Promise<ActReceipt | Refused>): Promise<ActReceipt> {
  const answer = await given;
  if (!isReceipt(answer)) throw new Error(`refused: ${answer.code}`);
  return answer;
}

export async function sitBench(origin: string): Promise<Bench> {
  const [chair, office, mover, seconder] = await Promise.all(
    ['chair', 'office-01', 'g-ph', 'g-mx'].map((person) => Delegate.signIn(origin, person)),
  );
  return { chair: chair!, office: office!, mover: mover!, seconder: seconder! };
}

/** Opens the first sitting. */
export async function openSitting({ chair }: Bench): Promise<void> {
  const { state } = await chair.view();
  await must(chair.act('chair', `/sittings/${state.sittings[0]!.id}/open`, {}));
}

/** The first provision of the draft and what it says, as a delegate sees it. */
export async function firstProvision(reader: Delegate): Promise<{
  provision: string;
  heading: string;
  revision: string;
  text: string;
  hash: string;
}> {
  const { state } = await reader.view();
  const draft = state.documents.find(({ kind }) => kind === 'draft');
  const { id: provision, revision, headings } = state.provisions.find(({ document }) => document === draft?.id)!;
  const { text, hash } = state.revisions.find(({ id }) => id === revision)!.wordings['en']!;
  return { provision, heading: headings?.['en'] ?? '', revision, text, hash };
}

/** Submits an amendment that adds a sentence to the first provision of the draft, and brings it before the open sitting. */
export async function bringAmendment({ chair, office, mover, seconder }: Bench): Promise<string> {
  const { provision, revision, text, hash } = await firstProvision(mover);
  const block = { block: provision, revision, baseHash: hash, language: 'en' };
  const operations = { en: { kind: 'replaceBlock', ...block, text: `${text} Addition.` } };
  const amendment = randomUUID();
  const written = { amendment, provision, revision, original: 'en', operations };
  await must(mover.act('contactPoint', '/amendments', { ...written, rationale: '', prepared: null }));
  await must(seconder.act('member', `/amendments/${amendment}/second`, {}));
  await must(office.act('secretariat', `/amendments/${amendment}/receive`, {}));
  await must(office.act('secretariat', `/amendments/${amendment}/publish`, { waiveLanguages: true }));
  await must(chair.act('chair', `/amendments/${amendment}/call`, {}));
  await must(chair.act('chair', `/amendments/${amendment}/move`, {}));
  return amendment;
}

/** Announces and opens a record vote on a moved amendment; the id of the division. */
export async function openRecordVote({ chair }: Bench, amendment: string): Promise<string> {
  const division = randomUUID();
  const question = { kind: 'amendment', amendment };
  const terms = { division, question, method: 'recordVote', majority: null, quorum: null };
  await must(chair.act('chair', '/divisions', terms));
  await must(chair.act('chair', `/divisions/${division}/open`, { minutes: null }));
  return division;
}
