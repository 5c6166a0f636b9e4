import { randomUUID } from 'node:crypto';
import type { Provision, TextStatus, Wording } from '@concord/procedure';
import { textHash } from '../../platform/text-hash';
import type { DraftData } from './demonstration-data';
import { instrumentsIn, positionStep } from './reference-document';
import type { FoundedRevision, FoundedText, ReferenceText } from './reference-document';

const statuses: readonly TextStatus[] = ['authentic', 'workingTranslation', 'stale'];

/** The draft framework: one provision for each area of the source paragraph, linked to the bullet that it stems from. */
export function draftFramework(draft: DraftData, reference: ReferenceText): FoundedText {
  const document = randomUUID();
  const items = reference.itemsOf(draft.sourceParagraph);
  const made = draft.provisions.map((each, at) => {
    const source = items[each.sourceItem - 1];
    if (source === undefined) throw new Error(`the reference text has no item ${each.sourceItem} to stem from`);
    return provisionOf(each, at, { document, source }, draft.statuses);
  });
  return {
    document: {
      ...{ id: document, kind: 'draft', title: draft.title, sourceHash: null, notes: draft.notes, review: null },
    },
    provisions: made.map(({ provision }) => provision),
    revisions: made.map(({ revision }) => revision),
  };
}

function provisionOf(
  { heading, text }: DraftData['provisions'][number],
  at: number,
  { document, source }: { document: string; source: Provision },
  statusOf: DraftData['statuses'],
): { provision: Provision; revision: FoundedRevision } {
  const [id, revision] = [randomUUID(), randomUUID()];
  const cited = [...new Set([...source.instruments, ...instrumentsIn(text['en'] ?? '')])];
  const provision: Provision = {
    ...{ id, document, parent: null, position: (at + 1) * positionStep, kind: 'paragraph', label: `${at + 1}` },
    ...{ headings: heading, state: 'open', source: source.id, instruments: cited, revision },
  };
  return {
    provision,
    revision: {
      ...{ id: revision, provision: id, number: 1, parent: null, cause: { kind: 'import', source: source.id } },
      wordings: Object.fromEntries(
        Object.entries(text).map(([language, words]) => [language, wordingOf(words, statusOf[language])]),
      ),
    },
  };
}

function wordingOf(text: string, said: string | undefined): Wording {
  const status = statuses.find((each) => each === said);
  if (status === undefined) throw new Error(`${String(said)} is no status of a text`);
  return { text, hash: textHash(text), status };
}
