import type { ReactElement } from 'react';

/** The three shapes of the groups, joined, and the product's name. */
export function Logo(): ReactElement {
  return (
    <span className="shell-logo">
      <svg viewBox="0 0 24 24" className="shell-logo-mark" aria-hidden="true" focusable="false">
        <circle cx="12" cy="6.6" r="4.2" />
        <rect x="2.6" y="12.8" width="7.8" height="7.8" />
        <path d="m17.6 11.8 4.9 4.9-4.9 4.9-4.9-4.9z" />
      </svg>
      <span className="shell-logo-word">Concord</span>
    </span>
  );
}
