import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A number in the notation of the reader's language, in figures of equal width. Accepts decimal strings of any size. */
export function Figure({ value }: { value: number | string }): ReactElement {
  const { i18n } = useTranslation('ui');
  const exact = typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : value;
  const shown = typeof exact === 'string' ? exact : new Intl.NumberFormat(i18n.language).format(exact);
  return <span className="ui-figures">{shown}</span>;
}

export interface FigureItem {
  label: ReactNode;
  value: number | string;
  /** What it is measured against: “of 11,700”. */
  note?: ReactNode;
}

interface FiguresProps {
  items: readonly FigureItem[];
  /** `large`: the figures of a result. */
  size?: 'normal' | 'large';
}

/** Figures side by side, each with its name. */
export function Figures({ items, size = 'normal' }: FiguresProps): ReactElement {
  return (
    <dl className={`ui-figure-list ui-figure-list-${size}`}>
      {items.map((item, index) => (
        <div key={index} className="ui-figure-item">
          <dt>{item.label}</dt>
          <dd>
            <Figure value={item.value} />
            {item.note === undefined ? null : <span className="ui-figure-note"> {item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
