import { termsIn } from '@concord/contracts';
import { type GroupPositions, type Position, positionsByGroup, type Provision } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useConsultationInfo, useMe } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { Stack } from '../../../ui/layout/stack';
import { StateBadge } from '../../../ui/marks/badge';
import { PositionForm } from './position-form';
import { PositionsRoom } from './positions-room';
import { usePositions } from './use-positions';

const tones = {
  support: 'success',
  canLiveWith: 'info',
  reservation: 'warning',
  objection: 'danger',
  noPosition: 'neutral',
} as const;

/** One side's position, with what it says, and whether the text has changed since. */
function Stated({ position, provision }: { position: Position; provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const names = useNames();
  return (
    <li className="text-position">
      <strong>{names.attribution(position.author)}</strong>
      {position.revision === provision.revision ? null : <span className="text-note">{t('positions.older')}</span>}
      {position.text === '' ? null : <p className="text-position-words">{position.text ?? t('positions.erased')}</p>}
    </li>
  );
}

/** What one group says; never summed with the others. */
function Group({ group, kinds, provision }: GroupPositions & { provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const terms = termsIn(useInterfaceLanguage());
  const names = useNames();
  return (
    <section className="text-positions-group" aria-label={names.group(group)}>
      <h3 className="text-positions-title">
        <GroupMark group={group} isNamed /> {names.group(group)}
      </h3>
      {kinds.length === 0 ? <p className="text-hint">{t('positions.noneOfGroup')}</p> : null}
      {kinds.map(({ kind, positions }) => (
        <div key={kind}>
          <StateBadge tone={tones[kind]}>{terms.positionKind[kind]}</StateBadge>
          <ul className="text-positions-list">
            {positions.map((position) => (
              <Stated key={position.id} position={position} provision={provision} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The positions of the sides on a provision, per group, and the form for whoever speaks for one. */
export function PositionList({ provision }: { provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const { body } = useConsultationInfo();
  const me = useMe();
  const current = usePositions(provision);
  return (
    <Stack gap="tight">
      {me === null ? null : <PositionForm key={provision.id} provision={provision} current={current} />}
      {current.length === 0 ? (
        <EmptyState icon="people" title={t('positions.none')}>
          {t('positions.how')}
        </EmptyState>
      ) : (
        positionsByGroup(body, current).map((group) => <Group key={group.group} {...group} provision={provision} />)
      )}
      <PositionsRoom provision={provision} />
    </Stack>
  );
}
