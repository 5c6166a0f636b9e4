import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from '../marks/icon';
import { Spinner } from '../feedback/spinner';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isPending'> {
  children: ReactNode;
  /** `primary`: the one act of the page. `danger`: takes something away. `quiet`: in rows and toolbars. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'medium' | 'large';
  icon?: IconName;
  /** The act is under way: no second press, and after a second a spinner. */
  isBusy?: boolean;
  /** Takes the whole width of its container. */
  isWide?: boolean;
}

/** A button with words. For an icon alone use IconButton, for going somewhere use Link. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon,
  isBusy = false,
  isWide = false,
  ...rest
}: ButtonProps): ReactElement {
  const classes = `ui-button ui-button-${variant} ui-button-${size}${isWide ? ' ui-button-wide' : ''}`;
  return (
    <AriaButton {...rest} isPending={isBusy} className={classes}>
      {isBusy ? <Spinner /> : null}
      {icon !== undefined && !isBusy ? <Icon name={icon} /> : null}
      <span className="ui-button-text">{children}</span>
    </AriaButton>
  );
}
