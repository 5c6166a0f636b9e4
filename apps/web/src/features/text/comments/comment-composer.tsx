import { commentPolicy, type Provision } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { newCommandId } from '../../../lib/command-id';
import { useConsultationInfo, useMe } from '../../../shared/consultation/use-consultation';
import { type DraftHandle, useDraft } from '../../../lib/use-draft';
import { type ChosenWords, useText } from '../reading/text-context';
import { type CommentDraft, commentDraftKey, openedDraft, type Start } from './comment-draft';
import { CommentForm } from './comment-form';

interface CommentComposerProps {
  provision: Provision;
  words: ChosenWords | null;
}

/** Whether the reader's words can be official, so that the form opens in the layer they speak in. */
function useSpeaksOfficially(): boolean {
  const { body } = useConsultationInfo();
  const me = useMe();
  const may = (capacity: NonNullable<typeof me>['capacities'][number]): boolean =>
    me !== null && commentPolicy.mayComment({ delegate: me.delegate.id, capacity }, body, 'official').ok;
  return me?.capacities.some(may) ?? false;
}

/** Opens the form on what was typed here before, or on a new comment. */
export function CommentComposer({ provision, words }: CommentComposerProps): ReactElement {
  const { compose, language } = useText();
  const layer = useSpeaksOfficially() ? 'official' : 'group';
  const kept = useDraft<CommentDraft | null>(commentDraftKey(provision.id), null);
  const [start] = useState<Start>(() => ({ comment: newCommandId(), revision: provision.revision, language, layer }));
  const [opened] = useState(() => openedDraft(kept.value, words, start));
  const [isTouched, setTouched] = useState(false);
  const handle: DraftHandle<CommentDraft | null> = {
    ...kept,
    setValue: (value) => {
      setTouched(true);
      kept.setValue(value);
    },
  };
  // Sent or discarded in another tab: there is nothing left to go on with but the words chosen here.
  const anew = kept.isShared ? openedDraft(null, words, start) : opened;
  const draft = isTouched || kept.isShared ? (kept.value ?? anew) : opened;
  return <CommentForm provision={provision} draft={draft} handle={handle} onDone={() => compose(null)} />;
}
