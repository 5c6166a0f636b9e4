import { type Amendment, missingLanguages } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { lostItsText } from '../../../shared/business/business';
import { DeclareFallen } from '../../../shared/business/declare-fallen';
import { languageName } from '../../../shared/consultation/text/language-name';
import { refusalOf } from '../../../shared/consultation/use-capacity';
import { useConsultation, useConsultationInfo, useMe } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';
import { TextArea } from '../../../ui/forms/text-area';
import { awaitsSeconder, leadsTo, mayPublish, mayReceive, mayReturn, maySecond, mayWithdraw } from './may';
import { RoomSeconds } from './room-seconds';

interface ActProps {
  amendment: Amendment;
}

const atSitting: readonly Amendment['state'][] = ['published', 'called', 'moved', 'underDiscussion', 'setAside'];

function Return({ amendment }: ActProps): ReactElement {
  const { t } = useTranslation('amendments');
  const [reason, setReason] = useState('');
  return (
    <ActButton
      name="returnAmendment"
      params={{ amendment: amendment.id }}
      body={{ reason }}
      may={mayReturn(amendment)}
      label={t('act.return')}
      done={t('done.return')}
      confirm={{
        title: t('return.title'),
        consequences: [t('return.mover'), t('return.record')],
        children: (
          <TextArea label={t('return.reason')} description={t('return.readers')} value={reason} onChange={setReason} />
        ),
      }}
    />
  );
}

function Publish({ amendment }: ActProps): ReactElement {
  const { t } = useTranslation('amendments');
  const { body } = useConsultationInfo();
  const reader = useInterfaceLanguage();
  const missing = missingLanguages(body, amendment);
  const languages = missing.map((language) => languageName(language, reader)).join(', ');
  const waives = missing.length > 0;
  return (
    <ActButton
      name="publishAmendment"
      params={{ amendment: amendment.id }}
      body={{ waiveLanguages: waives }}
      may={mayPublish(amendment)}
      label={waives ? t('act.publishWaived') : t('act.publish')}
      variant={waives ? 'secondary' : 'primary'}
      done={t('done.publish')}
      confirm={{
        title: waives ? t('publish.waiveTitle') : t('publish.title'),
        consequences: [
          ...(waives ? [t('publish.missing', { languages }), t('publish.waived')] : []),
          t('publish.callable'),
          t('publish.final'),
        ],
      }}
    />
  );
}

/** For the side that moved it; to all others it is not theirs to withdraw, and nothing is offered. */
function Withdraw({ amendment }: ActProps): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const names = useNames();
  const me = useMe();
  const may = mayWithdraw(state, body, amendment);
  if (me === null || refusalOf(me, may)?.code === 'amendment.notMover') return null;
  return (
    <ActButton
      name="withdrawAmendment"
      params={{ amendment: amendment.id }}
      body={{}}
      may={may}
      label={t('act.withdraw')}
      done={t('done.withdraw')}
      variant="danger"
      confirm={{
        title: t('withdraw.title', { what: names.amendment(amendment) }),
        consequences: [t('withdraw.record'), t('withdraw.number'), t('withdraw.final')],
        tone: 'danger',
      }}
    />
  );
}

/** What may be done with it now, by the reader; and what it waits for. */
export function NextActs({ amendment }: ActProps): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { id, body } = useConsultationInfo();
  const needsSeconder = awaitsSeconder(body, amendment);
  const params = { amendment: amendment.id };
  const isLost = lostItsText(state, amendment);
  const waitsFor = needsSeconder ? t('awaits.seconder') : t(`awaits.${amendment.state}`);
  return (
    <section className="amendments-part" aria-labelledby="amendment-next">
      <h2 id="amendment-next">{t('next')}</h2>
      <p>{isLost ? t('awaits.author') : waitsFor}</p>
      <div className="amendments-acts">
        {needsSeconder ? (
          <ActButton
            name="secondAmendment"
            params={params}
            body={{}}
            may={maySecond(body, amendment)}
            label={t('act.second')}
            done={t('done.second')}
            variant="primary"
          />
        ) : null}
        {needsSeconder ? <RoomSeconds amendment={amendment} /> : null}
        {leadsTo(amendment, 'received') ? (
          <ActButton
            name="receiveAmendment"
            params={params}
            body={{}}
            may={mayReceive(body, amendment)}
            label={t('act.receive')}
            done={t('done.receive')}
            variant="primary"
          />
        ) : null}
        {leadsTo(amendment, 'returned') ? <Return amendment={amendment} /> : null}
        {leadsTo(amendment, 'published') && amendment.state !== 'called' ? <Publish amendment={amendment} /> : null}
        {atSitting.includes(amendment.state) ? (
          <Link appearance="button" icon="arrow-right" href={paths.sitting(id)}>
            {t('act.sitting')}
          </Link>
        ) : null}
        {isLost ? <DeclareFallen amendment={amendment} /> : null}
        {leadsTo(amendment, 'withdrawn') ? <Withdraw amendment={amendment} /> : null}
      </div>
    </section>
  );
}
