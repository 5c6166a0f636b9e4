import type { Language, Provision, State } from '@concord/procedure';
import { type ReactElement, useCallback, useState } from 'react';
import { newCommandId } from '../../../lib/command-id';
import { useConsultationState } from '../../../shared/consultation/use-consultation';
import { useDraft } from '../../../lib/use-draft';
import { useText } from '../reading/text-context';
import { type AmendmentDraft, isWorthKeeping, newDraft } from './amendment-draft';
import { AmendmentForm } from './amendment-form';

export const amendmentDraftKey = (provision: string): string => `amendment:${provision}`;

/** Opens the editor on what was written here before, or on the words as they are. */
export function AmendmentComposer({
  provision,
  language,
}: {
  provision: Provision;
  language: Language;
}): ReactElement | null {
  const { compose } = useText();
  const revision = useConsultationState(
    useCallback((state: State) => state.revisions.get(provision.revision), [provision.revision]),
  );
  const handle = useDraft<AmendmentDraft | null>(amendmentDraftKey(provision.id), null);
  const [fresh] = useState(() => newDraft(newCommandId(), provision, language));
  // Nothing typed yet: always against the text in force. What was typed keeps the revision it was typed against.
  const draft = isWorthKeeping(handle.value) ? handle.value : { ...fresh, revision: provision.revision };
  if (revision === undefined) return null;
  return (
    <AmendmentForm
      provision={provision}
      revision={revision}
      draft={draft}
      handle={handle}
      onDone={() => compose(null)}
    />
  );
}
