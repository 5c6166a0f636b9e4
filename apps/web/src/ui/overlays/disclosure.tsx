import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from '../marks/icon';

interface DisclosureProps {
  title: ReactNode;
  children: ReactNode;
  /** Level of the heading that the title is. */
  level?: 2 | 3 | 4;
  isOpenAtFirst?: boolean;
}

/** A part that opens and closes under its heading. */
export function Disclosure({ title, children, level = 3, isOpenAtFirst = false }: DisclosureProps): ReactElement {
  return (
    <AriaDisclosure className="ui-disclosure" defaultExpanded={isOpenAtFirst}>
      <Heading level={level} className="ui-disclosure-heading">
        <AriaButton slot="trigger" className="ui-disclosure-trigger">
          <Icon name="chevron-right" size="small" />
          <span>{title}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className="ui-disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
