import type { Provision, Revision } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesOf, lineOf } from '../../../shared/consultation/text/revisions';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { DateTime } from '../../../ui/data/date-time';
import { Redline } from '../../../ui/document/redline';
import { Stack } from '../../../ui/layout/stack';
import { useText } from '../reading/text-context';
import { CompareDialog } from './compare-dialog';
import { ProvenanceView } from './provenance-view';
import { RevisionCause } from './revision-cause';

function RevisionCard({ revision, source }: { revision: Revision; source: string | null }): ReactElement {
  const { t } = useTranslation('text');
  const state = useConsultation();
  const names = useNames();
  const { body } = useConsultationInfo();
  const { language } = useText();
  const changes = changesOf(state, revision, language);
  return (
    <article className="text-card">
      <header className="text-card-head">
        <span className="text-card-name">{names.revision(revision)}</span>
        <DateTime at={revision.at} zone={body.timeZone} />
      </header>
      <p>
        <RevisionCause revision={revision} source={source} />
      </p>
      {changes === null ? (
        <p className="text-hint">{revision.parent === null ? t('history.first') : t('history.otherLanguage')}</p>
      ) : (
        <Redline marks={changes} language={language} />
      )}
    </article>
  );
}

/** How the text in force came to be: each revision with what it changed and why, the newest first. */
export function HistoryList({ provision }: { provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const state = useConsultation();
  const [isComparing, setComparing] = useState(false);
  const line = lineOf(state, provision.revision);
  return (
    <Stack gap="tight">
      <ProvenanceView provision={provision} />
      {line.length < 2 ? null : (
        <Button size="small" onPress={() => setComparing(true)}>
          {t('history.compare')}
        </Button>
      )}
      {line.map((revision) => (
        <RevisionCard key={revision.id} revision={revision} source={provision.source} />
      ))}
      {isComparing ? <CompareDialog provision={provision} line={line} onClose={() => setComparing(false)} /> : null}
    </Stack>
  );
}
