import type { ReactElement, ReactNode } from 'react';
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../marks/icon';

/** What every field of the kit has. */
export interface FieldWords {
  label: string;
  /** Always visible, before the reader types: format, consequence, example. */
  description?: ReactNode;
  /** The rule that was broken and the way out; from the form or from the server's refusal. */
  error?: string | undefined;
  /** Says so after the label. Fields are required unless they say otherwise. */
  isOptional?: boolean;
}

/** Label and description above the control. */
export function FieldHead({ label, description, isOptional = false }: FieldWords): ReactElement {
  const { t } = useTranslation('ui');
  return (
    <>
      <Label className="ui-label">
        {label}
        {isOptional ? <span className="ui-label-note"> {t('optional')}</span> : null}
      </Label>
      {description === undefined ? null : (
        <Text slot="description" className="ui-description">
          {description}
        </Text>
      )}
    </>
  );
}

/** The refusal under the control; tied to it for assistive technology when inside a field of the kit. */
export function FieldError({ children }: { children?: string | undefined }): ReactElement {
  return (
    <AriaFieldError className="ui-field-error">
      <Icon name="error" size="small" />
      <span>{children}</span>
    </AriaFieldError>
  );
}
