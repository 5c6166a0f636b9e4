import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface SkeletonProps {
  /** `text`: lines of a paragraph; `row`: rows of a table; `card`: boxes. */
  shape?: 'text' | 'row' | 'card';
  count?: number;
}

/** The outline of what is being loaded, so that nothing jumps when it comes. */
export function Skeleton({ shape = 'text', count = 3 }: SkeletonProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <div className="ui-skeleton" role="status">
      <span className="ui-hidden">{t('loading')}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={`ui-bone ui-bone-${shape}`} aria-hidden="true" />
      ))}
    </div>
  );
}
