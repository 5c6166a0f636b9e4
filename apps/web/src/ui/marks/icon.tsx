import type { ReactElement } from 'react';

/** Outlines on a grid of 20; each is drawn in the colour of the text beside it. */
const paths = {
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
  cross: 'M5.5 5.5 14.5 14.5M14.5 5.5 5.5 14.5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  info: 'M10 9v5M10 6.2v.1M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  warning: 'M10 8v4M10 14.4v.1M10 3 2.5 16.5h15L10 3Z',
  error: 'M10 6v5M10 13.7v.1M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9l4.4-4.4Z',
  success: 'M6.5 10.3 9 12.8l4.6-5.3M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  clock: 'M10 5.5V10l3 2M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  'chevron-down': 'M5 7.5 10 12.5 15 7.5',
  'chevron-right': 'M7.5 5 12.5 10 7.5 15',
  'arrow-up': 'M10 16V4M5 9l5-5 5 5',
  'arrow-down': 'M10 4v12M5 11l5 5 5-5',
  'arrow-right': 'M4 10h12M11 5l5 5-5 5',
  sort: 'M6.5 8 10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  sun: 'M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.4 4.4l1.1 1.1M14.5 14.5l1.1 1.1M4.4 15.6l1.1-1.1M14.5 5.5l1.1-1.1',
  moon: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z',
  screen: 'M3 4h14v9.5H3zM7 17h6M10 13.5V17',
  person: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 16.9c.7-3 3.2-4.6 6.2-4.6s5.5 1.6 6.2 4.6',
  people:
    'M7.5 9a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.3 16c.5-2.7 2.6-4.2 5.2-4.2s4.7 1.5 5.2 4.2M13 3.7a2.8 2.8 0 0 1 0 5.1M14.6 12c1.7.5 2.8 1.9 3.2 4',
  lock: 'M5 9.5h10v7.5H5zM7 9.5V7a3 3 0 0 1 6 0v2.5',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4',
  download: 'M10 3v9.5M5.5 8.5 10 13l4.5-4.5M3.5 16.5h13',
  document: 'M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4M7.5 10.5h5.5M7.5 13.5h5.5',
  comment: 'M3 4h14v9.5H9.5L6 16.7V13.5H3z',
  pencil: 'M4 16l.8-3.5 8.7-8.7 2.7 2.7-8.7 8.7L4 16ZM11.8 5.5l2.7 2.7',
  globe:
    'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM2.5 10h15M10 2.5c4.5 4.5 4.5 10.5 0 15M10 2.5c-4.5 4.5-4.5 10.5 0 15',
  vote: 'M3.5 10.5h13v6.5h-13zM6.5 13.7h7M7.5 7l2 2 4-4.5',
  scroll: 'M6 3h9.5v11a3 3 0 0 1-3 3H5a2 2 0 0 1-2-2v-1h7M6 14V3M8.5 6.5H13M8.5 9.5H13',
  undo: 'M7.5 4 3.5 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H9',
  'sign-out': 'M8 3.5H4v13h4M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  dot: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  circle: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  name: IconName;
  /** Only where no word stands beside it: what the icon says. */
  label?: string;
  size?: 'small' | 'medium' | 'large';
}

/** A decorative icon, hidden from assistive technology unless it has a label. */
export function Icon({ name, label, size = 'medium' }: IconProps): ReactElement {
  return (
    <svg
      className={`ui-icon ui-icon-${size}`}
      viewBox="0 0 20 20"
      aria-hidden={label === undefined ? true : undefined}
      aria-label={label}
      role={label === undefined ? undefined : 'img'}
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
