import type { ReactElement, ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { FieldError, FieldHead, type FieldWords } from './field';

export interface RadioOption<Value extends string = string> {
  value: Value;
  label: string;
  description?: ReactNode;
  /** An Icon or ShapeMark before the words. */
  mark?: ReactNode;
  isDisabled?: boolean;
}

export interface RadioGroupProps<Value extends string> extends FieldWords {
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** `cards`: large targets, for a decision. */
  appearance?: 'list' | 'cards';
  isDisabled?: boolean;
  name?: string;
}

function Choice({ option }: { option: RadioOption }): ReactElement {
  return (
    <RadioField className="ui-radio-field" value={option.value} isDisabled={option.isDisabled ?? false}>
      <RadioButton className="ui-radio">
        <span className="ui-radio-dot" aria-hidden="true" />
        {option.mark}
        <span className="ui-radio-words">
          <span className="ui-radio-label">{option.label}</span>
          {option.description === undefined ? null : <span className="ui-radio-description">{option.description}</span>}
        </span>
      </RadioButton>
    </RadioField>
  );
}

/** One of a few. As cards where somebody decides, as a list in forms. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactElement {
  const { label, description, error, isOptional, options, value, onChange, appearance = 'list', name } = props;
  const words = { label, description, error, ...(isOptional === undefined ? {} : { isOptional }) };
  return (
    <AriaRadioGroup
      className="ui-field"
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
    >
      <FieldHead {...words} />
      <div className={`ui-radios ui-radios-${appearance}`}>
        {options.map((option) => (
          <Choice key={option.value} option={option} />
        ))}
      </div>
      <FieldError>{error}</FieldError>
    </AriaRadioGroup>
  );
}
