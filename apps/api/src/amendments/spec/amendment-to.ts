import { randomUUID } from 'node:crypto';
import type { Operation } from '@concord/text';
import type { PersonName } from '../../consultations/spec/founding-for-spec';
import type { ConsultationForSpec } from '../../consultations/spec/consultation-for-spec';
import { wordsOf } from '../../consultations/spec/founding-for-spec';
import { textHash } from '../../platform/text-hash';

type Change =
  | {
      readonly kind: 'replaceText';
      readonly edits: readonly { from: number; to: number; quote: string; insert: string }[];
    }
  | { readonly kind: 'replaceBlock'; readonly text: string }
  | { readonly kind: 'deleteBlock' };

/** An operation on a provision as it was founded. */
export function operationIn(spec: ConsultationForSpec, language: string, change: Change, index = 0): Operation {
  const { id: block, revision } = spec.provision(index);
  return { block, revision, baseHash: textHash(wordsOf(index + 1)[language] ?? ''), language, ...change };
}

/** An amendment in English that replaces the first word of a provision. */
export function amendmentTo(spec: ConsultationForSpec, index = 0) {
  const { id: provision, revision } = spec.provision(index);
  const edits = [{ from: 0, to: 9, quote: 'Provision', insert: 'Principle' }];
  const operations: Record<string, Operation> = {
    en: operationIn(spec, 'en', { kind: 'replaceText', edits }, index),
  };
  const rationale = 'Said more clearly.';
  return { amendment: randomUUID(), provision, revision, original: 'en', operations, rationale };
}

/** An amendment of the government's contact point, submitted. */
export async function submitted(
  spec: ConsultationForSpec,
  by: PersonName = 'contactPoint',
  index = 0,
): Promise<string> {
  const command = { ...amendmentTo(spec, index), prepared: null };
  await spec.done(by, '/amendments', command);
  return command.amendment;
}

/** One that another government has seconded where its mover needs it, received and published with its languages waived. */
export async function published(
  spec: ConsultationForSpec,
  by: PersonName = 'contactPoint',
  index = 0,
): Promise<string> {
  const amendment = await submitted(spec, by, index);
  if (by === 'contactPoint') await spec.done('otherGovernmentMember', `/amendments/${amendment}/second`);
  await spec.done('secretariat', `/amendments/${amendment}/receive`);
  await spec.done('secretariat', `/amendments/${amendment}/publish`, { waiveLanguages: true });
  return amendment;
}
