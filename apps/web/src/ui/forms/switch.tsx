import type { ReactElement, ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components';

export interface SwitchProps extends Omit<SwitchFieldProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
}

/** On or off, with effect at once. */
export function Switch({ children, ...rest }: SwitchProps): ReactElement {
  return (
    <SwitchField {...rest}>
      <SwitchButton className="ui-switch">
        <span className="ui-switch-track" aria-hidden="true">
          <span className="ui-switch-thumb" />
        </span>
        <span>{children}</span>
      </SwitchButton>
    </SwitchField>
  );
}
