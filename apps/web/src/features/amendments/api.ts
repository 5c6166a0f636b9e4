import { roomAnswerSchema, type RoomCommand } from '@concord/contracts';
import type { Answer } from '../../lib/answer';
import { http } from '../../lib/api';
import { endpointPath } from '../../shared/consultation/acts';

export type RoomRequest = Extract<RoomCommand, { act: 'second' }>;

/** Asks the rest of the demonstration room to second. The room chooses who; asking twice finds it seconded. */
export function askRoom(command: RoomRequest): Promise<Answer<{ acted: number }>> {
  return http.post(endpointPath('playTheRoom', {}), command, (body) => roomAnswerSchema.parse(body));
}
