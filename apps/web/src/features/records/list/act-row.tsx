import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupMark } from '../../../shared/consultation/group-mark';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import type { LogEntry } from '../../../shared/record/log-reader';
import { Button } from '../../../ui/actions/button';
import { DateTime } from '../../../ui/data/date-time';
import type { LogInfo } from '../api';
import type { Act } from '../words/read-act';
import { ActDetails } from './act-details';

/** Who acted, and in which capacity. */
function Actor({ act }: { act: Act }): ReactElement {
  const { t } = useTranslation('record');
  const state = useConsultation();
  const names = useNames();
  if (act.actor === 'system' || act.actor === '') return <span>{t('system')}</span>;
  const capacity = state.delegates.get(act.actor)?.capacities.find(({ id }) => id === act.capacity);
  return (
    <span className="record-actor">
      {capacity?.group == null ? null : <GroupMark group={capacity.group} size="small" />}
      <span>
        {names.delegate(act.actor)}
        {capacity === undefined ? null : `, ${names.capacity(capacity)}`}
      </span>
    </span>
  );
}

interface ActRowProps {
  entry: LogEntry;
  act: Act;
  sentence: string;
  log: LogInfo;
  isOpenAtFirst: boolean;
}

/** One act: number, moment, sentence, who; and on demand its details and proof. */
export function ActRow({ entry, act, sentence, log, isOpenAtFirst }: ActRowProps): ReactElement {
  const { t } = useTranslation('record');
  const { body } = useConsultationInfo();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <article className="record-row" aria-labelledby={`${id}-what`}>
      <span className="record-number ui-figures">
        <span className="ui-hidden">{t('number')} </span>
        {act.seq}
      </span>
      <div className="record-row-words">
        <h3 id={`${id}-what`} className="record-sentence">
          {sentence}
        </h3>
        <p className="record-row-who">
          <Actor act={act} />
          {act.at === null ? null : <DateTime at={act.at} zone={body.timeZone} />}
        </p>
      </div>
      <div className="record-row-act">
        <Button
          variant="quiet"
          size="small"
          icon={isOpen ? 'chevron-down' : 'chevron-right'}
          aria-expanded={isOpen}
          aria-controls={`${id}-details`}
          aria-label={t('detailsOf', { seq: act.seq })}
          onPress={() => setOpen(!isOpen)}
        >
          {t('details')}
        </Button>
      </div>
      <div id={`${id}-details`} className="record-row-details" hidden={!isOpen}>
        {isOpen ? <ActDetails entry={entry} log={log} /> : null}
      </div>
    </article>
  );
}
