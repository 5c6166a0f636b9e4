import type { ReactElement, ReactNode } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { Icon, type IconName } from '../marks/icon';

export interface LinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  href: string;
  children: ReactNode;
  /** `button`: looks like a secondary button, `primary`: like a primary one. */
  appearance?: 'text' | 'quiet' | 'button' | 'primary';
  icon?: IconName;
}

const classes = {
  text: 'ui-link',
  quiet: 'ui-link ui-link-quiet',
  button: 'ui-button ui-button-secondary ui-button-medium',
  primary: 'ui-button ui-button-primary ui-button-medium',
} as const;

/** Goes somewhere. Inside the application the router takes the address without loading the page again. */
export function Link({ children, appearance = 'text', icon, ...rest }: LinkProps): ReactElement {
  return (
    <AriaLink {...rest} className={classes[appearance]}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaLink>
  );
}
