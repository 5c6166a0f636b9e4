import type { ReactElement } from 'react';
import { Input, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { FieldError, FieldHead, type FieldWords } from './field';

export interface TextFieldProps
  extends
    FieldWords,
    Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'validationBehavior'> {
  placeholder?: string;
  width?: 'short' | 'full';
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, description, error, isOptional, placeholder, width = 'full', ...rest } = props;
  const words = { label, description, error, ...(isOptional === undefined ? {} : { isOptional }) };
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={`ui-field${width === 'short' ? ' ui-field-short' : ''}`}
    >
      <FieldHead {...words} />
      <Input className="ui-input" {...(placeholder === undefined ? {} : { placeholder })} />
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
