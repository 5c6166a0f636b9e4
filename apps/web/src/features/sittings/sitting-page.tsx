import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useRouteParam } from '../../lib/route-param';
import { SittingView, type SittingSlots } from './sitting-view';

/** The sitting: what is before it now, on every screen. `?view=projector` shows it large and without controls. */
export function SittingPage(slots: SittingSlots): ReactElement {
  const consultation = useRouteParam('consultationId');
  const { searchStr } = useLocation();
  const isProjected = new URLSearchParams(searchStr).get('view') === 'projector';
  return (
    <ConsultationProvider id={consultation}>
      <SittingView {...slots} isProjected={isProjected} />
    </ConsultationProvider>
  );
}
