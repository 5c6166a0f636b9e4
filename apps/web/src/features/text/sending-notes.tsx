import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../lib/answer';
import { FailureBanner } from '../../shared/failure-state';
import { Banner } from '../../ui/feedback/banner';

interface SendingNotesProps {
  /** False if the browser does not keep what is typed. */
  isKept: boolean;
  /** Whether it is being written in another tab too. */
  isShared: boolean;
  /** No connection: it is sent when there is one. */
  isWaiting: boolean;
  failure: Failure | null;
}

/** What a form says of itself: that nothing is kept, that it waits, or why it was refused. */
export function SendingNotes({ isKept, isShared, isWaiting, failure }: SendingNotesProps): ReactElement {
  const { t } = useTranslation('text');
  return (
    <>
      {isKept ? null : <Banner tone="warning">{t('notKept')}</Banner>}
      {isShared ? <Banner tone="info">{t('shared')}</Banner> : null}
      {isWaiting ? <Banner tone="info">{t('waiting')}</Banner> : null}
      <FailureBanner failure={failure} kept={t('kept')} />
    </>
  );
}
