import type { ReactElement } from 'react';
import { marksInOrder } from '../../ui/marks/shape';
import { ShapeMark } from '../../ui/marks/shape-mark';
import { useConsultationInfo } from './use-consultation';
import { useNames } from './use-names';

interface GroupMarkProps {
  group: string;
  size?: 'small' | 'medium' | 'large';
  /** Its name stands beside it as text: not said twice. */
  isNamed?: boolean;
}

/** The group's letter in its shape and colour, by its place in the body. */
export function GroupMark({ group, size = 'medium', isNamed = false }: GroupMarkProps): ReactElement | null {
  const { body } = useConsultationInfo();
  const names = useNames();
  const place = body.groups.findIndex(({ key }) => key === group);
  const mark = marksInOrder[place];
  if (mark === undefined) return null;
  return (
    <ShapeMark {...mark} letter={group.slice(0, 2)} size={size} {...(isNamed ? {} : { label: names.group(group) })} />
  );
}
