// Brings an amendment through the procedure to a division, without a browser.
import { randomUUID } from 'node:crypto';
import type { ActReceipt } from '@concord/contracts';
import type { Method } from '@concord/procedure';
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

/** A provision of the draft and what it says, as a delegate sees it. */
export interface Standing {
  provision: string;
  heading: string;
  revision: string;
  text: string;
  hash: string;
}

/** All provisions of the draft, from the first to the last. */
export async function provisionsOf(reader: Delegate): Promise<Standing[]> {
  const { state } = await reader.view();
  const draft = state.documents.find(({ kind }) => kind === 'draft');
  return state.provisions
    .filter(({ document }) => document === draft?.id)
    .map(({ id: provision, revision, headings }) => {
      const { text, hash } = state.revisions.find(({ id }) => id === revision)!.wordings['en']!;
      return { provision, heading: headings?.['en'] ?? '', revision, text, hash };
    });
}

export async function firstProvision(reader: Delegate): Promise<Standing> {
  const [first] = await provisionsOf(reader);
  return first!;
}

/** A command that adds words to a provision. */
export function addition({ provision, revision, text, hash }: Standing, amendment: string, words: string) {
  const block = { block: provision, revision, baseHash: hash, language: 'en' };
  const operations = { en: { kind: 'replaceBlock', ...block, text: `${text} ${words}` } };
  return { amendment, provision, revision, original: 'en', operations, rationale: '' };
}

/** Submits an amendment that adds a sentence to the first provision of the draft, and brings it before the open sitting. */
export async function bringAmendment(bench: Bench): Promise<string> {
  const amendment = randomUUID();
  const written = addition(await firstProvision(bench.mover), amendment, 'Addition.');
  await must(bench.mover.act('contactPoint', '/amendments', { ...written, prepared: null }));
  await bringToSitting(bench, amendment);
  return amendment;
}

/** Brings a submitted amendment before the open sitting. */
export async function bringToSitting({ chair, office, seconder }: Bench, amendment: string): Promise<void> {
  await must(seconder.act('member', `/amendments/${amendment}/second`, {}));
  await must(office.act('secretariat', `/amendments/${amendment}/receive`, {}));
  await must(office.act('secretariat', `/amendments/${amendment}/publish`, { waiveLanguages: true }));
  await must(chair.act('chair', `/amendments/${amendment}/call`, {}));
  await must(chair.act('chair', `/amendments/${amendment}/move`, {}));
}

/** Announces and opens a division on a moved amendment; its id. */
export async function openDivision({ chair }: Bench, amendment: string, method: Method): Promise<string> {
  const division = randomUUID();
  const question = { kind: 'amendment', amendment };
  const terms = { division, question, method, majority: null, quorum: null };
  await must(chair.act('chair', '/divisions', terms));
  await must(chair.act('chair', `/divisions/${division}/open`, { minutes: null }));
  return division;
}

export const openRecordVote = (bench: Bench, amendment: string): Promise<string> =>
  openDivision(bench, amendment, 'recordVote');
