import type { Provision, Revision } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { marksBetween } from '../../../shared/consultation/text/revisions';
import { wordingIn } from '../../../shared/consultation/text/wording';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { Redline } from '../../../ui/document/redline';
import { Select } from '../../../ui/forms/select';
import { Row } from '../../../ui/layout/stack';
import { Dialog } from '../../../ui/overlays/dialog';
import { languageName } from '../reading/language-choice';
import { useText } from '../reading/text-context';

interface CompareDialogProps {
  provision: Provision;
  /** Newest first. */
  line: readonly Revision[];
  onClose: () => void;
}

/** Any two revisions of a provision against each other. */
export function CompareDialog({ provision, line, onClose }: CompareDialogProps): ReactElement {
  const { t } = useTranslation('text');
  const names = useNames();
  const { body } = useConsultationInfo();
  const reader = useInterfaceLanguage();
  const { language: reading } = useText();
  const [language, setLanguage] = useState(reading);
  const [older, setOlder] = useState(line.at(-1)?.id ?? '');
  const [newer, setNewer] = useState(line[0]?.id ?? '');
  const revisions = line.map((revision) => ({ id: revision.id, label: names.revision(revision) }));
  const languages = body.languages.map((each) => ({ id: each, label: languageName(each, reader) }));
  const find = (id: string) =>
    wordingIn(
      line.find((revision) => revision.id === id),
      language,
    );
  const before = find(older);
  const after = find(newer);
  return (
    <Dialog isOpen onClose={onClose} title={t('compare.title', { provision: names.provision(provision) })} size="large">
      <Row>
        <Select width="short" label={t('compare.older')} options={revisions} value={older} onChange={setOlder} />
        <Select width="short" label={t('compare.newer')} options={revisions} value={newer} onChange={setNewer} />
        <Select
          width="short"
          label={t('compare.language')}
          options={languages}
          value={language}
          onChange={setLanguage}
        />
      </Row>
      {before === null || after === null ? (
        <p className="text-hint">{t('history.otherLanguage')}</p>
      ) : before.text === after.text ? (
        <p className="text-hint">{t('compare.same')}</p>
      ) : (
        <Redline marks={marksBetween(before.text, after.text, language)} language={language} />
      )}
    </Dialog>
  );
}
