import type { Choice } from '@concord/voting';
import type { ReactElement } from 'react';
import { Icon, type IconName } from '../../../ui/marks/icon';

/** Icons of the choices, the same in the ballot form and in the result. */
export const choiceIcons: Readonly<Record<Choice, IconName>> = { for: 'check', against: 'cross', abstain: 'minus' };

export const choices: readonly Choice[] = ['for', 'against', 'abstain'];

/** A choice as its icon; its word stands beside it. */
export function ChoiceMark({ choice }: { choice: Choice }): ReactElement {
  return (
    <span className={`division-choice division-choice-${choice}`} aria-hidden="true">
      <Icon name={choiceIcons[choice]} size="large" />
    </span>
  );
}
