import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import type { Tone } from './shape';

interface BadgeProps {
  children: ReactNode;
  /** A colour of the palette; without it the badge is grey. */
  tone?: Tone;
}

/** A short word or number that goes with something. For a state use StateBadge. */
export function Badge({ children, tone }: BadgeProps): ReactElement {
  return (
    <span className={`ui-badge ui-figures${tone === undefined ? '' : ` ui-badge-tone ui-tone-${tone}`}`}>
      {children}
    </span>
  );
}

export type StateTone = 'neutral' | 'info' | 'progress' | 'success' | 'warning' | 'danger';

interface StateBadgeProps {
  /** The word; never left to colour alone. */
  children: ReactNode;
  tone?: StateTone;
  icon?: IconName;
}

const icons: Record<StateTone, IconName> = {
  neutral: 'circle',
  info: 'info',
  progress: 'clock',
  success: 'success',
  warning: 'warning',
  danger: 'error',
};

/** The state of something: an icon and a word. */
export function StateBadge({ children, tone = 'neutral', icon }: StateBadgeProps): ReactElement {
  return (
    <span className={`ui-state-badge ui-state-badge-${tone}`}>
      <Icon name={icon ?? icons[tone]} size="small" />
      {children}
    </span>
  );
}
