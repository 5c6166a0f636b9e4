import type { ReactElement } from 'react';
import {
  Button,
  Group,
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components';
import { Icon } from '../marks/icon';
import { FieldError, FieldHead, type FieldWords } from './field';

export interface NumberFieldProps
  extends FieldWords, Omit<AriaProps, 'children' | 'className' | 'style' | 'isInvalid' | 'validationBehavior'> {}

/** A number, in the notation of the reader's language, with steps. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, description, error, isOptional, ...rest } = props;
  const words = { label, description, error, ...(isOptional === undefined ? {} : { isOptional }) };
  return (
    <AriaNumberField
      {...rest}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="ui-field ui-field-short"
    >
      <FieldHead {...words} />
      <Group className="ui-number">
        <Button slot="decrement" className="ui-number-step">
          <Icon name="minus" size="small" />
        </Button>
        <Input className="ui-input ui-figures" />
        <Button slot="increment" className="ui-number-step">
          <Icon name="plus" size="small" />
        </Button>
      </Group>
      <FieldError>{error}</FieldError>
    </AriaNumberField>
  );
}
