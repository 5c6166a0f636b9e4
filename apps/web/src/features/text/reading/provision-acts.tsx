import type { Provision } from '@concord/procedure';
import { type ReactElement, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftsContext } from '../../../lib/use-draft';
import { Button } from '../../../ui/actions/button';
import { StateBadge } from '../../../ui/marks/badge';
import { amendmentDraftKey } from '../amending/amendment-composer';
import { type CommentDraft, commentDraftKey } from '../comments/comment-draft';
import { useComments } from '../comments/comment-list';
import { useAmendments } from '../panel/amendment-list';
import { type Composing, useText } from './text-context';

/** What was begun here and not sent. */
function useBegun(provision: string, composing: Composing | null): { comment: boolean; amendment: boolean } {
  const drafts = useContext(DraftsContext);
  return useMemo(() => {
    // Asked again when a form opens or closes.
    const isHere = composing?.provision === provision;
    const comment = drafts?.read<CommentDraft | null>(commentDraftKey(provision))?.value?.text ?? '';
    const amendment = drafts?.read<unknown>(amendmentDraftKey(provision))?.value ?? null;
    return { comment: !isHere && comment.trim() !== '', amendment: !isHere && amendment !== null };
  }, [drafts, provision, composing]);
}

function Amend({ provision, isBegun }: { provision: Provision; isBegun: boolean }): ReactElement | null {
  const { t } = useTranslation('text');
  const { compose, language, amendRefusal } = useText();
  if (amendRefusal === undefined) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      icon="pencil"
      isDisabled={amendRefusal !== null || provision.state !== 'open'}
      onPress={() => compose({ kind: 'amendment', provision: provision.id, language })}
    >
      {isBegun ? t('acts.continueAmendment') : t('acts.amend')}
    </Button>
  );
}

interface ProvisionActsProps {
  provision: Provision;
  onChoose: () => void;
  onOpenPanel: () => void;
}

/** What can be done with a provision, and how much there is on it. What cannot be done now says why at the top of the page. */
export function ProvisionActs({ provision, onChoose, onOpenPanel }: ProvisionActsProps): ReactElement {
  const { t } = useTranslation('text');
  const { compose, composing, commentRefusal } = useText();
  const begun = useBegun(provision.id, composing);
  const comments = useComments(provision).length;
  const amendments = useAmendments(provision).length;
  const isOpen = provision.state === 'open';
  const counted = t('acts.open', {
    comments: t('acts.comments', { count: comments }),
    amendments: t('acts.amendments', { count: amendments }),
  });
  return (
    <>
      {isOpen ? null : (
        <StateBadge tone={provision.state === 'adopted' ? 'success' : 'neutral'}>
          {t(`state.${provision.state}`)}
        </StateBadge>
      )}
      <Button size="small" variant="quiet" icon="comment" onPress={onOpenPanel}>
        {comments + amendments === 0 ? t('acts.panel') : counted}
      </Button>
      {commentRefusal === undefined ? null : (
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          isDisabled={commentRefusal !== null}
          onPress={() => compose({ kind: 'comment', provision: provision.id, words: null })}
        >
          {begun.comment ? t('acts.continueComment') : t('acts.comment')}
        </Button>
      )}
      <Amend provision={provision} isBegun={begun.amendment} />
      {commentRefusal === null ? (
        <Button size="small" variant="quiet" icon="search" onPress={onChoose}>
          {t('acts.chooseWords')}
        </Button>
      ) : null}
    </>
  );
}
