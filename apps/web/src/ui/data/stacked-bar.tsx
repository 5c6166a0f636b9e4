import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fill, ShapeName, Tone } from '../marks/shape';
import { ShapeMark } from '../marks/shape-mark';

export interface BarPart {
  id: string;
  label: string;
  value: number;
  tone: Tone;
  shape: ShapeName;
  letter?: string;
  fill?: Fill;
}

interface StackedBarProps {
  title: string;
  parts: readonly BarPart[];
  /** The whole width; the sum of the parts unless more is possible. */
  total?: number;
  /** A line across the bar, such as what is needed. */
  mark?: { value: number; label: string };
  hidesTitle?: boolean;
}

type Mark = NonNullable<StackedBarProps['mark']>;

interface PictureProps {
  parts: readonly BarPart[];
  whole: number;
  mark: Mark | undefined;
}

/** Where each part begins, in hundredths of the whole. */
function starts(parts: readonly BarPart[], whole: number): readonly number[] {
  return parts.map((_part, index) =>
    parts.slice(0, index).reduce((sum, before) => sum + (before.value * 100) / whole, 0),
  );
}

function Picture({ parts, whole, mark }: PictureProps): ReactElement {
  const from = starts(parts, whole);
  return (
    <svg className="ui-bar-picture" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="ui-bar-ground" width="100" height="8" y="1" />
      {parts.map((part, index) => (
        <rect
          key={part.id}
          className={`ui-bar-part ui-tone-${part.tone} ui-fill-${part.fill ?? 'solid'}`}
          x={from[index]}
          y="1"
          width={Math.max(0, (part.value * 100) / whole - 0.25)}
          height="8"
        />
      ))}
      {mark === undefined ? null : (
        <line className="ui-bar-mark" x1={(mark.value * 100) / whole} x2={(mark.value * 100) / whole} y1="0" y2="10" />
      )}
    </svg>
  );
}

function Key({ parts, mark }: Omit<PictureProps, 'whole'>): ReactElement {
  const { i18n } = useTranslation('ui');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <ul className="ui-bar-key ui-figures">
      {parts.map((part) => (
        <li key={part.id} className="ui-key-name">
          <ShapeMark
            shape={part.shape}
            tone={part.tone}
            fill={part.fill ?? 'solid'}
            size="small"
            {...(part.letter === undefined ? {} : { letter: part.letter })}
          />
          {part.label} <strong>{number.format(part.value)}</strong>
        </li>
      ))}
      {mark === undefined ? null : (
        <li className="ui-key-name">
          <span className="ui-bar-mark-key" aria-hidden="true" />
          {mark.label} <strong>{number.format(mark.value)}</strong>
        </li>
      )}
    </ul>
  );
}

/** Parts of a whole in one bar; the key under it carries every figure as text. */
export function StackedBar({ title, parts, total, mark, hidesTitle = false }: StackedBarProps): ReactElement {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const whole = Math.max(1, total ?? 0, sum, mark?.value ?? 0);
  return (
    <figure className="ui-bar">
      <figcaption className={hidesTitle ? 'ui-hidden' : 'ui-bar-title'}>{title}</figcaption>
      <Picture parts={parts} whole={whole} mark={mark} />
      <Key parts={parts} mark={mark} />
    </figure>
  );
}
