import type { ReactElement } from 'react';
import { ShapeMark } from '../../ui/marks/shape-mark';
import { groupMark } from '../group-marks';
import { useConsultationInfo } from './use-consultation';
import { useNames } from './use-names';

interface GroupMarkProps {
  group: string;
  size?: 'small' | 'medium' | 'large';
  /** Its name stands beside it as text: not said twice. */
  isNamed?: boolean;
}

/** The group's letter in its shape and colour, by its place in the body. */
export function GroupMark({ group, size = 'medium', isNamed = false }: GroupMarkProps): ReactElement {
  const { body } = useConsultationInfo();
  const names = useNames();
  const place = body.groups.findIndex(({ key }) => key === group);
  return <ShapeMark {...groupMark(group, place)} size={size} {...(isNamed ? {} : { label: names.group(group) })} />;
}
