import type { Provision, Revision, State } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesOf } from '../../../shared/consultation/text/revisions';
import { useConsultationState } from '../../../shared/consultation/use-consultation';
import { Button } from '../../../ui/actions/button';
import { Redline } from '../../../ui/document/redline';
import { Banner } from '../../../ui/feedback/banner';
import { type AmendmentDraft, draftWrittenAnew } from './amendment-draft';

interface TextChangedProps {
  provision: Provision;
  revision: Revision;
  draft: AmendmentDraft;
  onChange: (draft: AmendmentDraft) => void;
}

const revisionsOf = (state: State): State['revisions'] => state.revisions;

/** The text changed under the writer: says so, shows how, and offers to write the same against the present text. */
export function TextChanged({ provision, revision, draft, onChange }: TextChangedProps): ReactElement | null {
  const { t } = useTranslation('text');
  const revisions = useConsultationState(revisionsOf);
  const [isUnclean, setUnclean] = useState(false);
  if (draft.revision === provision.revision) {
    return isUnclean ? <Banner tone="warning">{t('amend.lookOver')}</Banner> : null;
  }
  const changes = changesOf({ revisions }, revision, draft.original);
  const writeAnew = (): void => {
    const anew = draftWrittenAnew({ revisions }, draft, revision);
    setUnclean(!anew.isClean);
    onChange(anew.draft);
  };
  return (
    <Banner
      tone="warning"
      isUrgent
      title={t('amend.changed')}
      actions={
        <Button variant="primary" onPress={writeAnew}>
          {t('amend.writeAnew')}
        </Button>
      }
    >
      <p>{t('amend.changedKept')}</p>
      {changes === null ? null : <Redline marks={changes} language={draft.original} />}
    </Banner>
  );
}
