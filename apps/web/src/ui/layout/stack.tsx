import type { ReactElement, ReactNode } from 'react';

interface StackProps {
  children: ReactNode;
  gap?: 'tight' | 'normal' | 'loose';
}

/** Things one under the other, evenly spaced. */
export function Stack({ children, gap = 'normal' }: StackProps): ReactElement {
  return <div className={`ui-stack ui-stack-${gap}`}>{children}</div>;
}

/** Things beside each other, wrapping when there is no room. */
export function Row({ children, gap = 'normal' }: StackProps): ReactElement {
  return <div className={`ui-row ui-stack-${gap}`}>{children}</div>;
}
