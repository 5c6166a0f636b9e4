import { termsIn } from '@concord/contracts';
import type { AmendmentState } from '@concord/procedure';
import type { ReactElement } from 'react';
import { StateBadge, type StateTone } from '../../ui/marks/badge';
import { useInterfaceLanguage } from './use-names';

const tones: Readonly<Record<AmendmentState, StateTone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'warning',
  late: 'warning',
  refused: 'danger',
  received: 'progress',
  inTranslation: 'progress',
  published: 'info',
  called: 'info',
  moved: 'info',
  underDiscussion: 'info',
  setAside: 'warning',
  adopted: 'success',
  adoptedAsSubamended: 'success',
  notAdopted: 'danger',
  withdrawn: 'neutral',
  takenOver: 'info',
  fell: 'neutral',
  notMoved: 'neutral',
  notSeconded: 'neutral',
};

/** Where an amendment stands: an icon and the field's word. */
export function AmendmentStateBadge({ state }: { state: AmendmentState }): ReactElement {
  const terms = termsIn(useInterfaceLanguage());
  return <StateBadge tone={tones[state]}>{terms.amendmentState[state]}</StateBadge>;
}
