import { installationViewSchema, type InstallationView } from '@concord/contracts';
import { useQuery } from '@tanstack/react-query';
import { usePerson } from '../../lib/session';
import { view } from '../../lib/view';

/** The body, the register and the consultations, for the office; for everybody else there is nothing at this address. */
export function useInstallation() {
  const person = usePerson();
  return useQuery(
    view(['installation', person?.accountId], '/api/installation', (body): InstallationView =>
      installationViewSchema.parse(body),
    ),
  );
}
