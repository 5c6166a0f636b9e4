import type { ReactElement } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { Icon, type IconName } from '../marks/icon';

export interface MenuAction {
  id: string;
  label: string;
  description?: string;
  icon?: IconName;
  tone?: 'normal' | 'danger';
  isDisabled?: boolean;
  /** Goes there instead of calling onAction. */
  href?: string;
}

interface MenuButtonProps {
  label: string;
  icon?: IconName;
  /** Shows the icon alone; the label is then read aloud only. */
  hidesLabel?: boolean;
  items: readonly MenuAction[];
  onAction?: (id: string) => void;
  /** A choice instead of acts: the id that is chosen now. */
  chosen?: string;
  variant?: 'secondary' | 'quiet';
}

function Row({ item }: { item: MenuAction }): ReactElement {
  const link = item.href === undefined ? {} : { href: item.href };
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      className={`ui-option${item.tone === 'danger' ? ' ui-option-danger' : ''}`}
      isDisabled={item.isDisabled ?? false}
      {...link}
    >
      {({ isSelected }) => (
        <>
          {isSelected ? <Icon name="check" /> : item.icon === undefined ? null : <Icon name={item.icon} />}
          <span className="ui-option-words">
            <Text slot="label">{item.label}</Text>
            {item.description === undefined ? null : <Text slot="description">{item.description}</Text>}
          </span>
        </>
      )}
    </MenuItem>
  );
}

/** A button that opens a list of acts, or of choices when `chosen` is given. */
export function MenuButton(props: MenuButtonProps): ReactElement {
  const { label, icon, hidesLabel = false, items, onAction, chosen, variant = 'secondary' } = props;
  const selection =
    chosen === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: [chosen], disallowEmptySelection: true };
  return (
    <MenuTrigger>
      <AriaButton
        className={`ui-button ui-button-${variant} ui-button-medium${hidesLabel ? ' ui-icon-button' : ''}`}
        {...(hidesLabel ? { 'aria-label': label } : {})}
      >
        {icon === undefined ? null : <Icon name={icon} />}
        {hidesLabel ? null : <span className="ui-button-text">{label}</span>}
        {hidesLabel ? null : <Icon name="chevron-down" size="small" />}
      </AriaButton>
      <Popover className="ui-popover" placement="bottom end">
        <Menu className="ui-options" aria-label={label} onAction={(key) => onAction?.(String(key))} {...selection}>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
