import type { ReactElement } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from '../marks/icon';
import { Tooltip } from '../overlays/tooltip';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  icon: IconName;
  /** What the button does; read aloud, and shown as a tooltip. */
  label: string;
  size?: 'small' | 'medium';
}

/** A button that shows an icon alone; its name appears on hover and on focus. */
export function IconButton({ icon, label, size = 'medium', ...rest }: IconButtonProps): ReactElement {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={`ui-button ui-button-quiet ui-icon-button ui-button-${size}`}>
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}
