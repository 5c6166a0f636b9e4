import type { ReactElement } from 'react';
import { DivisionPanel } from '../features/divisions/division-panel';
import { RoomPanel } from '../features/divisions/room/room-panel';
import { SittingPage } from '../features/sittings/sitting-page';

/** The sitting with its division inside: where the two features meet. */
export function SittingRoute(): ReactElement {
  return (
    <SittingPage
      division={(id, isProjected) => <DivisionPanel id={id} isProjected={isProjected} />}
      room={(subject) => <RoomPanel {...subject} />}
    />
  );
}
