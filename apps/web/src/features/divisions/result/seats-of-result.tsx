import { termsIn } from '@concord/contracts';
import type { CountRecord, ResultRecord } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { groupMark } from '../../../shared/group-marks';
import { Seats, type SeatBlock } from '../../../ui/data/seats';
import type { Fill, ShapeName, Tone } from '../../../ui/marks/shape';

type Heads = CountRecord['heads'];
type Part = 'for' | 'against' | 'abstain' | 'notVoting';

const parts: readonly Part[] = ['for', 'against', 'abstain', 'notVoting'];
const fills: Readonly<Record<Part, Fill>> = { for: 'solid', against: 'outline', abstain: 'dot', notVoting: 'faint' };

interface Side {
  id: string;
  name: string;
  heads: Heads;
  mark: { shape: ShapeName; tone: Tone; letter?: string };
}

/** Seats of one side, those for first; what is nought takes no place in the key. */
export function blocksOf({ id, name, heads, mark }: Side, words: (part: Part) => string): readonly SeatBlock[] {
  return parts
    .filter((part) => heads[part] > 0)
    .map((part) => ({
      id: `${id}-${part}`,
      label: name === '' ? words(part) : `${name}: ${words(part)}`,
      count: heads[part],
      ...{ shape: mark.shape, tone: mark.tone, fill: fills[part] },
      ...(part === 'for' && mark.letter !== undefined ? { letter: mark.letter } : {}),
    }));
}

/** The room as a half circle: each group by shape and colour, each choice by how the seat is filled. */
export function SeatsOfResult({ result }: { result: ResultRecord }): ReactElement {
  const { t } = useTranslation('divisions');
  const { body } = useConsultationInfo();
  const names = useNames();
  const terms = termsIn(useInterfaceLanguage());
  const words = (part: Part): string => (part === 'notVoting' ? t('notVoting') : terms.choice[part]);
  const groups = body.groups.flatMap(({ key }, place): Side[] => {
    const count = result.groups.find(({ group }) => group === key);
    if (count === undefined) return [];
    return [{ id: key, name: names.group(key), heads: count.heads, mark: groupMark(key, place) }];
  });
  const all: Side = { id: 'all', name: '', heads: result.total.heads, mark: { shape: 'circle', tone: 8 } };
  const sides = groups.length === 0 ? [all] : groups;
  return (
    <Seats
      title={t('result.seats')}
      blocks={sides.flatMap((side) => blocksOf(side, words))}
      blockHead={t('result.seatsHead')}
      countHead={t('result.members')}
    />
  );
}
