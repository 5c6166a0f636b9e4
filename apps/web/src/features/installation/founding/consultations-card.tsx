import type { InstallationView } from '@concord/contracts';
import type { Body } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../lib/paths';
import { useCommand } from '../../../lib/use-command';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { Link } from '../../../ui/actions/link';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { toast } from '../../../ui/feedback/toasts';
import { Card } from '../../../ui/layout/card';
import { Disclosure } from '../../../ui/overlays/disclosure';
import { admitMembers, useFetchAnew } from '../api';
import { FoundForm } from './found-form';

function OneConsultation({ consultation }: { consultation: InstallationView['consultations'][number] }): ReactElement {
  const { t, i18n } = useTranslation('installation');
  const { id, title, missing } = consultation;
  const command = useCommand(admitMembers);
  const fetchAnew = useFetchAnew();
  const admit = async (): Promise<void> => {
    const answer = await command.run(id);
    if (!answer.ok) return;
    toast(t('founding.admitted'));
    await fetchAnew();
  };
  return (
    <li>
      <Link href={paths.secretariat(id)} icon="document">
        {title[i18n.language] ?? Object.values(title)[0] ?? t('founding.open')}
      </Link>
      <FailureBanner failure={command.failure} />
      {missing === 0 ? null : (
        <Button isBusy={command.isRunning} onPress={() => void admit()}>
          {t('founding.admit', { count: missing })}
        </Button>
      )}
    </li>
  );
}

/** The consultations, and the form that founds one. */
export function ConsultationsCard({ view, body }: { view: InstallationView; body: Body }): ReactElement {
  const { t } = useTranslation('installation');
  const { consultations, members } = view;
  return (
    <Card title={t('founding.title')}>
      {consultations.length === 0 ? (
        <EmptyState title={t('founding.none')}>{t('founding.noneNext')}</EmptyState>
      ) : (
        <ul className="installation-consultations">
          {consultations.map((consultation) => (
            <OneConsultation key={consultation.id} consultation={consultation} />
          ))}
        </ul>
      )}
      {members.length === 0 ? null : (
        <Disclosure title={t('founding.found')}>
          <FoundForm body={body} />
        </Disclosure>
      )}
    </Card>
  );
}
