import type { ReactElement, ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';

interface ToolbarProps {
  label: string;
  children: ReactNode;
  orientation?: 'horizontal' | 'vertical';
}

/** Controls that belong together: one tab stop, arrow keys between them. */
export function Toolbar({ label, children, orientation = 'horizontal' }: ToolbarProps): ReactElement {
  return (
    <AriaToolbar aria-label={label} orientation={orientation} className="ui-toolbar">
      {children}
    </AriaToolbar>
  );
}
