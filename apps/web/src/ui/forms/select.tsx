import type { ReactElement } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../marks/icon';
import { FieldError, FieldHead, type FieldWords } from './field';

export interface SelectOption<Id extends string = string> {
  id: Id;
  label: string;
  description?: string;
}

export interface SelectProps<Id extends string> extends FieldWords {
  options: readonly SelectOption<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
  width?: 'short' | 'full';
}

function Option({ option }: { option: SelectOption }): ReactElement {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="ui-option">
      {({ isSelected }) => (
        <>
          <span className="ui-option-words">
            <Text slot="label">{option.label}</Text>
            {option.description === undefined ? null : <Text slot="description">{option.description}</Text>}
          </span>
          {isSelected ? <Icon name="check" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}

/** One of a list too long for RadioGroup. */
export function Select<Id extends string>(props: SelectProps<Id>): ReactElement {
  const { label, description, error, isOptional, options, value, onChange, name, width = 'full' } = props;
  const { t } = useTranslation('ui');
  const words = { label, description, error, ...(isOptional === undefined ? {} : { isOptional }) };
  return (
    <AriaSelect
      className={`ui-field${width === 'short' ? ' ui-field-short' : ''}`}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={props.placeholder ?? t('choose')}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      {...(name === undefined ? {} : { name })}
    >
      <FieldHead {...words} />
      <Button className="ui-input ui-select">
        <SelectValue className="ui-select-value">
          {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon name="chevron-down" size="small" />
      </Button>
      <FieldError>{error}</FieldError>
      <Popover className="ui-popover">
        <ListBox className="ui-options">
          {options.map((option) => (
            <Option key={option.id} option={option} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
