import type { ReactElement } from 'react';
import { Shape, type Fill, type ShapeName, type Tone } from './shape';

interface ShapeMarkProps {
  shape: ShapeName;
  tone: Tone;
  /** One or two letters inside. */
  letter?: string;
  /** Its name; left out where the name stands beside it as text. */
  label?: string;
  size?: 'small' | 'medium' | 'large';
  fill?: Fill;
}

/** Letter, shape and colour together, so that no one of them is needed to tell groups apart. */
export function ShapeMark({
  shape,
  tone,
  letter,
  label,
  size = 'medium',
  fill = 'solid',
}: ShapeMarkProps): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={`ui-mark ui-mark-${size}`} viewBox="0 0 24 24" focusable="false" {...named}>
      <Shape shape={shape} tone={tone} fill={fill} />
      {letter === undefined ? null : (
        <text
          className={`ui-mark-letter ui-tone-${tone} ui-fill-${fill}`}
          x="12"
          y={shape === 'triangle' ? 19 : 16.4}
          textAnchor="middle"
        >
          {letter}
        </text>
      )}
    </svg>
  );
}
