import { endpoints, type Mood, roomAnswerSchema, type RoomCommand } from '@concord/contracts';
import { amendmentPolicy, type Amendment, type Division, lacksSeconder, type Sitting } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../lib/answer';
import { http } from '../../../lib/api';
import { FailureBanner } from '../../../lib/failure-state';
import { useConsultationInfo } from '../../../lib/consultation/use-consultation';
import { Button } from '../../../ui/actions/button';
import { ProgressBar } from '../../../ui/feedback/progress-bar';
import { toast } from '../../../ui/feedback/toasts';
import { StateBadge } from '../../../ui/marks/badge';

interface RoomPanelProps {
  sitting?: Sitting | null;
  amendment?: Amendment | null;
  division?: Division | null;
}

const moods: readonly Mood[] = ['agreed', 'split', 'oneShort'];

function useRoom() {
  const { t } = useTranslation('divisions');
  const [isPlaying, setPlaying] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const play = async (command: RoomCommand): Promise<void> => {
    setPlaying(true);
    setFailure(null);
    const answer = await http.post(`/api${endpoints.playTheRoom.path}`, command, (body) =>
      roomAnswerSchema.parse(body),
    );
    setPlaying(false);
    if (answer.ok) toast(t('room.acted', { count: answer.value.acted }));
    else setFailure(answer);
  };
  return { play, isPlaying, failure };
}

/** Whether anybody in the room could second it: it lacks a seconder where the rule set wants one now. */
function canBeSeconded(amendment: Amendment | null | undefined, body: Parameters<typeof lacksSeconder>[0]): boolean {
  if (amendment === null || amendment === undefined) return false;
  const anybody = { id: '', kind: 'member', group: null, delegation: null, noVote: null, replaces: null } as const;
  return amendmentPolicy.maySecond({ delegate: '', capacity: anybody }, body, amendment).ok;
}

/** The rest of the demonstration room, at a button's press; only in a demonstration, and plainly labelled as one. */
export function RoomPanel({ sitting, amendment, division }: RoomPanelProps): ReactElement | null {
  const { t } = useTranslation('divisions');
  const { id: consultation, demonstration, body } = useConsultationInfo();
  const { play, isPlaying, failure } = useRoom();
  const seconds = canBeSeconded(amendment, body);
  const checksIn = sitting?.state === 'open';
  const votes = division?.state === 'open';
  if (!demonstration || !(seconds || checksIn || votes)) return null;
  return (
    <section className="division-room" aria-label={t('room.title')}>
      <p className="division-room-title">
        <StateBadge tone="warning">{t('room.demonstration')}</StateBadge> <strong>{t('room.title')}</strong>
      </p>
      <p className="business-note">{t('room.lead')}</p>
      <div className="division-room-acts">
        {checksIn ? (
          <Button
            size="small"
            icon="people"
            isDisabled={isPlaying}
            onPress={() => void play({ act: 'checkIn', consultation, sitting: sitting.id })}
          >
            {t('room.checkIn')}
          </Button>
        ) : null}
        {seconds && amendment ? (
          <Button
            size="small"
            isDisabled={isPlaying}
            onPress={() => void play({ act: 'second', consultation, amendment: amendment.id })}
          >
            {t('room.second')}
          </Button>
        ) : null}
        {votes
          ? moods.map((mood) => (
              <Button
                key={mood}
                size="small"
                icon="vote"
                isDisabled={isPlaying}
                onPress={() => void play({ act: 'vote', consultation, division: division.id, mood })}
              >
                {t(`room.${mood}`)}
              </Button>
            ))
          : null}
      </div>
      {isPlaying ? <ProgressBar label={t('room.playing')} /> : null}
      <FailureBanner failure={failure} />
    </section>
  );
}
