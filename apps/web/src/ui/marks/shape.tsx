import type { ReactElement } from 'react';

/** Outlines on a grid of 24, of about the same weight to the eye. */
const outlines = {
  circle: 'M12 1.5a10.5 10.5 0 1 0 0 21 10.5 10.5 0 0 0 0-21Z',
  square: 'M3 4.5a1.5 1.5 0 0 1 1.5-1.5h15a1.5 1.5 0 0 1 1.5 1.5v15a1.5 1.5 0 0 1-1.5 1.5h-15a1.5 1.5 0 0 1-1.5-1.5Z',
  diamond: 'M12 .6 23.4 12 12 23.4.6 12Z',
  triangle: 'M12 1 23.6 22H.4Z',
  hexagon: 'M6.3 2h11.4L23.4 12l-5.7 10H6.3L.6 12Z',
  pentagon: 'M12 .8 23.4 9.1l-4.4 13.4H5L.6 9.1Z',
  octagon: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z',
  cross: 'M8 1.5h8V8h6.5v8H16v6.5H8V16H1.5V8H8Z',
} as const;

export type ShapeName = keyof typeof outlines;
/** Number of a colour of the palette, `--tone-1` to `--tone-8`. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
/** `solid`, `outline`, `dot` (outline with a core) and `faint` stay apart without colour. */
export type Fill = 'solid' | 'outline' | 'dot' | 'faint';

/** Shape and colour belong together: the n-th group of anything gets the n-th of these. */
export const marksInOrder: readonly { shape: ShapeName; tone: Tone }[] = [
  { shape: 'circle', tone: 1 },
  { shape: 'square', tone: 2 },
  { shape: 'diamond', tone: 3 },
  { shape: 'triangle', tone: 4 },
  { shape: 'hexagon', tone: 5 },
  { shape: 'pentagon', tone: 6 },
  { shape: 'octagon', tone: 7 },
  { shape: 'cross', tone: 8 },
];

interface ShapeProps {
  shape: ShapeName;
  tone: Tone;
  fill?: Fill;
  /** SVG transform, where it is placed in a larger picture. */
  transform?: string;
}

/** The bare shape, inside an svg. */
export function Shape({ shape, tone, fill = 'solid', transform }: ShapeProps): ReactElement {
  return (
    <g className={`ui-shape ui-tone-${tone} ui-fill-${fill}`} transform={transform}>
      <path d={outlines[shape]} />
      {fill === 'dot' ? <circle className="ui-shape-core" cx="12" cy={shape === 'triangle' ? 15 : 12} r="4" /> : null}
    </g>
  );
}
