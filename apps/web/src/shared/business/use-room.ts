import { endpoints, roomAnswerSchema, type RoomCommand } from '@concord/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../lib/answer';
import { http } from '../../lib/api';
import { toast } from '../../ui/feedback/toasts';

/** Asks the rest of the demonstration room to act, and says how many did. */
export function useRoom() {
  const { t } = useTranslation('business');
  const [isPlaying, setPlaying] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const play = async (command: RoomCommand): Promise<void> => {
    setPlaying(true);
    setFailure(null);
    const answer = await http.post(`/api${endpoints.playTheRoom.path}`, command, (body) =>
      roomAnswerSchema.parse(body),
    );
    setPlaying(false);
    if (answer.ok) toast(t('roomActed', { count: answer.value.acted }));
    else setFailure(answer);
  };
  return { play, isPlaying, failure };
}
