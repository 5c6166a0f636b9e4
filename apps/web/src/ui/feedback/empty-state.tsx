import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../marks/icon';

interface EmptyStateProps {
  title: string;
  /** What to do next, or what must happen first. Never left out. */
  children: ReactNode;
  actions?: ReactNode;
  icon?: IconName;
}

/** A place with nothing in it yet: says why and what to do next. */
export function EmptyState({ title, children, actions, icon = 'document' }: EmptyStateProps): ReactElement {
  return (
    <div className="ui-state">
      <span className="ui-state-mark">
        <Icon name={icon} size="large" />
      </span>
      <p className="ui-state-title">{title}</p>
      <div className="ui-state-words">{children}</div>
      {actions === undefined ? null : <div className="ui-state-actions">{actions}</div>}
    </div>
  );
}
