import type { ReactElement, ReactNode } from 'react';

/** First thing in the page: past the navigation, straight to `target` (an id). */
export function SkipLink({ target, children }: { target: string; children: ReactNode }): ReactElement {
  return (
    <a
      className="ui-skip"
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {children}
    </a>
  );
}
