import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button';
import { Icon } from '../marks/icon';

interface ErrorStateProps {
  /** What happened, in a sentence. */
  title: string;
  /** What was kept: typed text, sent ballots. */
  kept?: ReactNode;
  /** What to do now. */
  children: ReactNode;
  onRetry?: () => void;
  actions?: ReactNode;
}

/** Something did not work: what happened, what was kept, what to do. */
export function ErrorState({ title, kept, children, onRetry, actions }: ErrorStateProps): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <div className="ui-state ui-state-error" role="alert">
      <span className="ui-state-mark">
        <Icon name="warning" size="large" />
      </span>
      <p className="ui-state-title">{title}</p>
      {kept === undefined ? null : <p className="ui-state-kept">{kept}</p>}
      <div className="ui-state-words">{children}</div>
      <div className="ui-state-actions">
        {onRetry === undefined ? null : (
          <Button icon="undo" onPress={onRetry}>
            {t('retry')}
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}
