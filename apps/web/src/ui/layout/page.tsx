import type { ReactElement, ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Above the title: where the reader is, a state. */
  eyebrow?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
  /** `document`: one calm column at reading width; `wide`: the whole grid. */
  width?: 'document' | 'wide';
}

/** A page: its one `h1`, its acts, its content. For a side panel put PageWithPanel inside. */
export function Page({ title, lead, eyebrow, actions, children, width = 'wide' }: PageProps): ReactElement {
  return (
    <div className={`ui-page ui-page-${width}`}>
      <header className="ui-page-head">
        <div className="ui-page-words">
          {eyebrow === undefined ? null : <div className="ui-eyebrow">{eyebrow}</div>}
          <h1>{title}</h1>
          {lead === undefined ? null : <div className="ui-lead">{lead}</div>}
        </div>
        {actions === undefined ? null : <div className="ui-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
