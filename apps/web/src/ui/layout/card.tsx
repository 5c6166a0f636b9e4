import type { ReactElement, ReactNode } from 'react';

interface CardProps {
  title?: ReactNode;
  /** Level of the heading that the title is. */
  level?: 2 | 3 | 4;
  children: ReactNode;
  actions?: ReactNode;
  /** Marked at its edge: what needs the reader now. */
  isUrgent?: boolean;
}

/** A surface that holds one thing together. Not nested. */
export function Card({ title, level = 2, children, actions, isUrgent = false }: CardProps): ReactElement {
  const Heading = `h${level}` as const;
  return (
    <section className={`ui-card${isUrgent ? ' ui-card-urgent' : ''}`}>
      {title === undefined ? null : (
        <header className="ui-card-head">
          <Heading className="ui-card-title">{title}</Heading>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
