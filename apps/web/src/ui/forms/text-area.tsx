import { type ReactElement, useRef } from 'react';
import { TextArea as AriaTextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useKeptCaret } from './use-kept-caret';
import { FieldError, FieldHead, type FieldWords } from './field';

export interface TextAreaProps
  extends
    FieldWords,
    Omit<TextFieldProps, 'children' | 'className' | 'style' | 'isInvalid' | 'validationBehavior' | 'type'> {
  rows?: number;
  /** The words of a document: set in the reading face. */
  isDocument?: boolean;
  /** Shows how many characters are used; typing more is possible and says so, nothing is cut off. */
  limit?: number;
}

/** Several lines of text; grows with what is typed. */
export function TextArea(props: TextAreaProps): ReactElement {
  const { label, description, error, isOptional, rows = 4, isDocument = false, limit, ...rest } = props;
  const { t } = useTranslation('ui');
  const field = useRef<HTMLTextAreaElement>(null);
  const noteCaret = useKeptCaret(field, rest.value);
  const used = (rest.value ?? '').length;
  const words = { label, description, error, ...(isOptional === undefined ? {} : { isOptional }) };
  return (
    <TextField {...rest} isInvalid={error !== undefined} validationBehavior="aria" className="ui-field">
      <FieldHead {...words} />
      <AriaTextArea
        ref={field}
        rows={rows}
        className={`ui-input ui-text-area${isDocument ? ' ui-text-area-document' : ''}`}
        onSelect={noteCaret}
        onInput={noteCaret}
      />
      {limit === undefined ? null : (
        <span className={`ui-limit ui-figures${used > limit ? ' ui-limit-over' : ''}`}>
          {t('limit', { used, limit })}
        </span>
      )}
      <FieldError>{error}</FieldError>
    </TextField>
  );
}
