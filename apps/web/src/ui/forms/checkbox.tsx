import type { ReactElement, ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components';
import { Icon } from '../marks/icon';

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'children' | 'className' | 'style'> {
  children: ReactNode;
  description?: ReactNode;
}

/** Yes or no, taken into account when the form is sent. For what acts at once use Switch. */
export function Checkbox({ children, description, ...rest }: CheckboxProps): ReactElement {
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className="ui-checkbox">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className="ui-checkbox-box" aria-hidden="true">
              {isIndeterminate ? (
                <Icon name="minus" size="small" />
              ) : isSelected ? (
                <Icon name="check" size="small" />
              ) : null}
            </span>
            <span className="ui-radio-words">
              <span>{children}</span>
              {description === undefined ? null : <span className="ui-radio-description">{description}</span>}
            </span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  );
}
