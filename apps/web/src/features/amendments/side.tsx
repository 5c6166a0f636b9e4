import type { Attribution } from '@concord/procedure';
import type { ReactElement } from 'react';
import { GroupMark } from '../../shared/consultation/group-mark';
import { useNames } from '../../shared/consultation/use-names';

/** In whose name, with the mark of the group. */
export function Side({ of }: { of: Attribution }): ReactElement {
  const names = useNames();
  return (
    <span className="amendments-side">
      {of.group === null ? null : <GroupMark group={of.group} size="small" />}
      <span>{names.attribution(of)}</span>
    </span>
  );
}
