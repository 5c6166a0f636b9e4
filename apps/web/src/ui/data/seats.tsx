import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Shape, type Fill, type ShapeName, type Tone } from '../marks/shape';
import { ShapeMark } from '../marks/shape-mark';
import { layOutSeats, seatsWidth } from './seat-layout';

export interface SeatBlock {
  id: string;
  label: string;
  count: number;
  shape: ShapeName;
  tone: Tone;
  letter?: string;
  /** Tells blocks of one group apart: for, against, abstaining, not present. */
  fill?: Fill;
}

interface SeatsProps {
  title: string;
  /** From one end of the half circle to the other. */
  blocks: readonly SeatBlock[];
  /** Heads of the two columns of the key. */
  blockHead: string;
  countHead: string;
}

function Picture({ title, blocks }: { title: string; blocks: readonly SeatBlock[] }): ReactElement {
  const total = blocks.reduce((sum, block) => sum + block.count, 0);
  const { seats, size } = layOutSeats(total);
  const kinds = blocks.flatMap((block) => Array.from({ length: block.count }, () => block));
  const margin = size / 2 + 2;
  return (
    <svg
      className="ui-seats-picture"
      viewBox={`${-margin} ${-margin} ${seatsWidth + 2 * margin} ${seatsWidth / 2 + 2 * margin}`}
      role="img"
      aria-label={title}
    >
      {seats.map((seat, index) => {
        const block = kinds[index];
        if (block === undefined) return null;
        const place = `translate(${(seat.x - size / 2).toFixed(2)} ${(seat.y - size / 2).toFixed(2)}) scale(${(size / 24).toFixed(4)})`;
        return (
          <Shape key={index} shape={block.shape} tone={block.tone} fill={block.fill ?? 'solid'} transform={place} />
        );
      })}
    </svg>
  );
}

/** Places in a half circle, one shape each, and beside it the same as a table that is also the key. */
export function Seats({ title, blocks, blockHead, countHead }: SeatsProps): ReactElement {
  const { t, i18n } = useTranslation('ui');
  const number = new Intl.NumberFormat(i18n.language);
  const total = blocks.reduce((sum, block) => sum + block.count, 0);
  return (
    <figure className="ui-seats">
      <Picture title={title} blocks={blocks} />
      <table className="ui-key ui-figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{blockHead}</th>
            <th scope="col" className="ui-cell-end">
              {countHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {blocks.map((block) => (
            <tr key={block.id}>
              <th scope="row">
                <span className="ui-key-name">
                  <ShapeMark
                    shape={block.shape}
                    tone={block.tone}
                    fill={block.fill ?? 'solid'}
                    size="small"
                    {...(block.letter === undefined ? {} : { letter: block.letter })}
                  />
                  {block.label}
                </span>
              </th>
              <td className="ui-cell-end">{number.format(block.count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="ui-cell-end">{number.format(total)}</td>
          </tr>
        </tfoot>
      </table>
    </figure>
  );
}
