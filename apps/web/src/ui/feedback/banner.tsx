import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../marks/icon';

export type BannerTone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

interface BannerProps {
  tone?: BannerTone;
  title?: string;
  children?: ReactNode;
  /** Buttons or links at its end. */
  actions?: ReactNode;
  /** Read at once, since it appeared because of what the reader just did. */
  isUrgent?: boolean;
}

const icons: Record<BannerTone, IconName> = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'error',
  neutral: 'info',
};

/** A notice that stays in the page, with an icon and words, never by colour alone. */
export function Banner({
  tone = 'info',
  title,
  children,
  actions,
  isUrgent = tone === 'danger',
}: BannerProps): ReactElement {
  return (
    <div className={`ui-banner ui-banner-${tone}`} role={isUrgent ? 'alert' : 'note'}>
      <Icon name={icons[tone]} />
      <div className="ui-banner-words">
        {title === undefined ? null : <p className="ui-banner-title">{title}</p>}
        {children === undefined ? null : <div>{children}</div>}
      </div>
      {actions === undefined ? null : <div className="ui-banner-actions">{actions}</div>}
    </div>
  );
}
