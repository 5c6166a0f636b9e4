import { type Amendment, amendmentPolicy, missingLanguages } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { AmendmentStateBadge } from '../../../shared/consultation/amendment-state-badge';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { languageName } from '../../../shared/consultation/text/language-name';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';
import type { AmendmentTask } from './pending';

interface PendingAmendmentProps {
  amendment: Amendment;
  task: AmendmentTask;
}

function Acts({ amendment, task }: PendingAmendmentProps): ReactElement {
  const { t } = useTranslation('secretariat');
  const { id, body } = useConsultationInfo();
  const params = { amendment: amendment.id };
  return (
    <div className="secretariat-acts">
      {task === 'receive' ? (
        <ActButton
          name="receiveAmendment"
          params={params}
          body={{}}
          may={(actor) => amendmentPolicy.mayReceive(actor, body, amendment)}
          label={t('queue.receive')}
          done={t('queue.received')}
          variant="primary"
          size="small"
        />
      ) : null}
      {task === 'publish' ? (
        <ActButton
          name="publishAmendment"
          params={params}
          body={{ waiveLanguages: false }}
          may={(actor) => amendmentPolicy.mayPublish(actor, amendment)}
          label={t('queue.publish')}
          done={t('queue.published')}
          variant="primary"
          size="small"
        />
      ) : null}
      <Link appearance="quiet" icon="arrow-right" href={paths.amendment(id, amendment.id)}>
        {task === 'translate' ? t('queue.translate') : t('queue.openAmendment')}
      </Link>
    </div>
  );
}

/** An amendment that waits for the secretariat. */
export function PendingAmendment({ amendment, task }: PendingAmendmentProps): ReactElement {
  const { t } = useTranslation('secretariat');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const names = useNames();
  const reader = useInterfaceLanguage();
  const provision = state.provisions.get(amendment.provision);
  const missing = missingLanguages(body, amendment).map((language) => languageName(language, reader));
  const { group } = amendment.mover;
  const by = names.attribution(amendment.mover);
  return (
    <>
      <p className="secretariat-line">
        {group === null ? null : <GroupMark group={group} size="small" />}
        <strong>
          {amendment.number === null
            ? t('queue.amendmentNew', { by })
            : t('queue.amendment', { number: names.amendment(amendment), by })}
        </strong>
        <AmendmentStateBadge state={amendment.state} />
      </p>
      {provision === undefined ? null : <p>{names.provision(provision)}</p>}
      <p className="secretariat-note">{t(`queue.task.${task}`, { languages: missing.join(', ') })}</p>
      <Acts amendment={amendment} task={task} />
    </>
  );
}
