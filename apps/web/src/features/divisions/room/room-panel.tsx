import type { Mood, RoomCommand } from '@concord/contracts';
import { amendmentPolicy, type Amendment, type Body, type Division, type Sitting } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from '../../../shared/business/use-room';
import { FailureBanner } from '../../../shared/failure-state';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { Button } from '../../../ui/actions/button';
import { ProgressBar } from '../../../ui/feedback/progress-bar';
import { StateBadge } from '../../../ui/marks/badge';

interface RoomPanelProps {
  sitting?: Sitting | null;
  amendment?: Amendment | null;
  division?: Division | null;
}

const moods: readonly Mood[] = ['agreed', 'split', 'oneShort'];

/** Whether anybody in the room could second it: it lacks a seconder where the rule set wants one now. */
function canBeSeconded(amendment: Amendment | null | undefined, body: Body): boolean {
  if (amendment === null || amendment === undefined) return false;
  const anybody = { id: '', kind: 'member', group: null, delegation: null, noVote: null, replaces: null } as const;
  return amendmentPolicy.maySecond({ delegate: '', capacity: anybody }, body, amendment).ok;
}

interface ActsProps extends RoomPanelProps {
  isPlaying: boolean;
  play: (command: RoomCommand) => void;
}

/** The buttons that have something to act on. */
function RoomActs({ sitting, amendment, division, isPlaying, play }: ActsProps): ReactElement {
  const { t } = useTranslation('divisions');
  const { id: consultation } = useConsultationInfo();
  const commands: { key: string; label: string; command: RoomCommand }[] = [
    ...(sitting
      ? [
          {
            key: 'in',
            label: t('room.checkIn'),
            command: { act: 'checkIn', consultation, sitting: sitting.id } as const,
          },
        ]
      : []),
    ...(amendment
      ? [
          {
            key: 's',
            label: t('room.second'),
            command: { act: 'second', consultation, amendment: amendment.id } as const,
          },
        ]
      : []),
    ...(division
      ? moods.map((mood) => ({
          key: mood,
          label: t(`room.${mood}`),
          command: { act: 'vote', consultation, division: division.id, mood } as const,
        }))
      : []),
  ];
  return (
    <div className="division-room-acts">
      {commands.map(({ key, label, command }) => (
        <Button key={key} size="small" isDisabled={isPlaying} onPress={() => play(command)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

/** The rest of the demonstration room, at a button's press; only in a demonstration, and plainly labelled as one. */
export function RoomPanel(subject: RoomPanelProps): ReactElement | null {
  const { t } = useTranslation('divisions');
  const { demonstration, body } = useConsultationInfo();
  const { play, isPlaying, failure } = useRoom();
  const sitting = subject.sitting?.state === 'open' ? subject.sitting : null;
  const amendment = canBeSeconded(subject.amendment, body) ? (subject.amendment ?? null) : null;
  const division = subject.division?.state === 'open' ? subject.division : null;
  if (!demonstration || (sitting ?? amendment ?? division) === null) return null;
  return (
    <section className="division-room" aria-label={t('room.title')}>
      <p className="division-room-title">
        <StateBadge tone="warning">{t('room.demonstration')}</StateBadge> <strong>{t('room.title')}</strong>
      </p>
      <p className="business-note">{t('room.lead')}</p>
      <RoomActs
        sitting={sitting}
        amendment={amendment}
        division={division}
        isPlaying={isPlaying}
        play={(command) => void play(command)}
      />
      {isPlaying ? <ProgressBar label={t('room.playing')} /> : null}
      <FailureBanner failure={failure} />
    </section>
  );
}
