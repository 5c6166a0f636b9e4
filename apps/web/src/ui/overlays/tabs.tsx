import type { ReactElement, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem {
  id: string;
  label: string;
  /** A number or mark after the label. */
  badge?: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  items: readonly TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
}

/** Views of one thing, one at a time. Uncontrolled unless `selected` is given. */
export function Tabs({ label, items, selected, onSelect }: TabsProps): ReactElement {
  const control = selected === undefined ? {} : { selectedKey: selected };
  return (
    <AriaTabs className="ui-tabs" {...control} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList className="ui-tab-list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="ui-tab">
            {item.label}
            {item.badge === undefined ? null : <span className="ui-tab-badge ui-figures">{item.badge}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="ui-tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
