import { type Delegate, memberKinds, type Sitting, sittingPolicy, type State } from '@concord/procedure';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../shared/business/act-button';
import { GroupMark } from '../../shared/consultation/group-mark';
import { useConsultationInfo, useConsultationState, useMe } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { Figures } from '../../ui/data/figures';
import { Card } from '../../ui/layout/card';
import { Icon } from '../../ui/marks/icon';
import { EnterPresence } from './controls/enter-presence';

const delegatesOf = ({ delegates }: State): State['delegates'] => delegates;

/** Capacities registered as present, counted by group. */
export function presentByGroup(
  delegates: Iterable<Delegate>,
  present: readonly string[],
): ReadonlyMap<string, { present: number; members: number }> {
  const here = new Set(present);
  const counts = new Map<string, { present: number; members: number }>();
  for (const { capacities } of delegates) {
    for (const { id, kind, group } of capacities) {
      if (group === null || !memberKinds.includes(kind)) continue;
      const count = counts.get(group) ?? { present: 0, members: 0 };
      counts.set(group, { present: count.present + (here.has(id) ? 1 : 0), members: count.members + 1 });
    }
  }
  return counts;
}

/** The reader's own check-in, one button for each capacity in which they are a member. */
export function CheckIn({ sitting }: { sitting: Sitting }): ReactElement | null {
  const { t } = useTranslation('sittings');
  const me = useMe();
  const names = useNames();
  const own = me?.capacities.filter(({ kind }) => memberKinds.includes(kind)) ?? [];
  if (own.length === 0) return null;
  return (
    <>
      {own.map((capacity) =>
        sitting.present.includes(capacity.id) ? (
          <p key={capacity.id} className="sitting-present">
            <Icon name="success" size="small" /> {t('presence.here', { capacity: names.capacity(capacity) })}
          </p>
        ) : sitting.state === 'open' ? (
          <ActButton
            key={capacity.id}
            name="checkIn"
            params={{ sitting: sitting.id }}
            body={{ capacities: [capacity.id] }}
            may={(actor) =>
              actor.capacity.id === capacity.id
                ? sittingPolicy.mayCheckIn(actor, sitting, capacity.id)
                : { ok: false, code: 'capacity.notEntitled' }
            }
            label={
              own.length === 1 ? t('presence.checkIn') : t('presence.checkInAs', { capacity: names.capacity(capacity) })
            }
            done={t('presence.done')}
            variant="primary"
            icon="check"
          />
        ) : null,
      )}
    </>
  );
}

/** Who is present, per group as figures; the secretariat enters others here. */
export function Presence({ sitting, isProjected }: { sitting: Sitting; isProjected: boolean }): ReactElement {
  const { t } = useTranslation('sittings');
  const { body } = useConsultationInfo();
  const names = useNames();
  const delegates = useConsultationState(delegatesOf);
  const counts = useMemo(() => presentByGroup(delegates.values(), sitting.present), [delegates, sitting.present]);
  return (
    <Card title={t('presence.title')}>
      <Figures
        items={[
          ...body.groups.map(({ key }) => ({
            label: (
              <>
                <GroupMark group={key} size="small" isNamed /> {names.group(key)}
              </>
            ),
            value: counts.get(key)?.present ?? 0,
            note: t('presence.of', { total: counts.get(key)?.members ?? 0 }),
          })),
          { label: t('presence.all'), value: sitting.present.length },
        ]}
      />
      {isProjected ? null : <EnterPresence sitting={sitting} />}
    </Card>
  );
}
