import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/feedback/banner';
import { ErrorState } from '../ui/feedback/error-state';
import type { Failure } from '../lib/answer';

interface FailureProps {
  failure: Failure;
  /** What was kept, in a sentence. */
  kept?: string;
}

function useSentences(failure: Failure): { title: string; detail: string } {
  const { t } = useTranslation('common');
  if (failure.kind === 'refusal') return { title: failure.title, detail: failure.detail };
  if (failure.kind === 'fault') return { title: t('fault.title'), detail: t('fault.detail') };
  return { title: t('unreachable.title'), detail: t('unreachable.detail') };
}

/** A page or a part of it that could not be loaded. */
export function FailureState({ failure, kept, onRetry }: FailureProps & { onRetry?: () => void }): ReactElement {
  const { title, detail } = useSentences(failure);
  return (
    <ErrorState title={title} {...(kept === undefined ? {} : { kept })} {...(onRetry === undefined ? {} : { onRetry })}>
      {detail}
    </ErrorState>
  );
}

/** An act that did not work, above the form it came from. Renders nothing without a failure. */
export function FailureBanner({ failure, kept }: { failure: Failure | null; kept?: string }): ReactElement | null {
  return failure === null || failure.kind === 'aborted' ? null : (
    <FilledBanner failure={failure} {...(kept === undefined ? {} : { kept })} />
  );
}

function FilledBanner({ failure, kept }: FailureProps): ReactElement {
  const { title, detail } = useSentences(failure);
  return (
    <Banner tone="danger" title={title}>
      {detail}
      {kept === undefined ? null : ` ${kept}`}
    </Banner>
  );
}
