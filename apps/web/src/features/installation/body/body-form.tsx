import type { InstallationView } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { Form } from '../../../ui/forms/form';
import { Select } from '../../../ui/forms/select';
import { TextField } from '../../../ui/forms/text-field';
import { GroupsFields } from './groups-fields';
import { LanguageChoice } from './language-choice';
import { NamesFields } from './names-fields';
import { RulesFields } from './rules-fields';
import { useBodyForm } from './use-body-form';

const zones = Intl.supportedValuesOf('timeZone');

/** Sets up the body, or changes it. */
export function BodyForm({ view }: { view: InstallationView }): ReactElement {
  const { t } = useTranslation('installation');
  const { value, setValue, error, submit, isRunning, failure } = useBodyForm(view);
  const { languages, names, timeZone, mail } = value;
  return (
    <Form
      label={t('body.title')}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" variant="primary" isBusy={isRunning}>
          {t(view.body === null ? 'body.save' : 'body.change')}
        </Button>
      }
    >
      <LanguageChoice draft={value} onChange={setValue} error={error('languages')} />
      <NamesFields
        label={(language) => t('body.nameIn', { language })}
        {...{ languages, names }}
        onChange={(changed) => setValue({ ...value, names: changed })}
        error={(language) => error(`names.${language}`)}
      />
      <Select
        label={t('body.zone')}
        description={t('body.zoneHint')}
        options={[...new Set([...zones, timeZone])].map((id) => ({ id, label: id }))}
        value={timeZone}
        onChange={(zone) => setValue({ ...value, timeZone: zone })}
        error={error('timeZone')}
      />
      <GroupsFields draft={value} onChange={(groups) => setValue({ ...value, groups })} error={error} />
      <RulesFields draft={value} onChange={setValue} error={error} />
      <TextField
        label={t('body.mail')}
        description={t('body.mailHint')}
        isOptional
        value={mail}
        onChange={(address) => setValue({ ...value, mail: address })}
        error={error('mail.address')}
      />
      <FailureBanner failure={failure} kept={t('kept')} />
    </Form>
  );
}
