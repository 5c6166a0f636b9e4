import type { Body } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { Form } from '../../../ui/forms/form';
import { TextField } from '../../../ui/forms/text-field';
import { NamesFields } from '../body/names-fields';
import { TextFieldReviewed } from './text-field-reviewed';
import { type FoundingDraft, useFounding } from './use-founding';

type Mandate = FoundingDraft['mandate'];

interface MandateFieldsProps {
  mandate: Mandate;
  onChange: (mandate: Mandate) => void;
  error: (field: string) => string | undefined;
}

const mandateFields = { body: 'mandateBody', document: 'mandateDocument', paragraph: 'mandateParagraph' } as const;

function MandateFields({ mandate, onChange, error }: MandateFieldsProps): ReactElement {
  const { t } = useTranslation('installation');
  return (
    <fieldset className="installation-group">
      <legend>{t('founding.mandate')}</legend>
      {(Object.keys(mandateFields) as (keyof Mandate)[]).map((field) => (
        <TextField
          key={field}
          label={t(`founding.${mandateFields[field]}`)}
          value={mandate[field]}
          onChange={(text) => onChange({ ...mandate, [field]: text })}
          error={error(`mandate.${field}`)}
        />
      ))}
    </fieldset>
  );
}

/** Founds a consultation: title, mandate, and the first text as it was reviewed. */
export function FoundForm({ body }: { body: Body }): ReactElement {
  const { t } = useTranslation('installation');
  const { languages, value, setValue, submit, review, error, textError, failure, isRunning } = useFounding(body);
  return (
    <Form
      label={t('founding.found')}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" variant="primary" isBusy={isRunning}>
          {t('founding.submit')}
        </Button>
      }
    >
      <NamesFields
        label={(language) => t('founding.titleIn', { language })}
        languages={languages}
        names={value.title}
        onChange={(title) => setValue({ ...value, title })}
        error={(language) => error(`title.${language}`)}
      />
      <MandateFields mandate={value.mandate} onChange={(mandate) => setValue({ ...value, mandate })} error={error} />
      {languages.map((language) => (
        <TextFieldReviewed
          key={language}
          language={language}
          source={value.sources[language] ?? ''}
          onChange={(source) => setValue({ ...value, sources: { ...value.sources, [language]: source } })}
          onReviewed={(hash) => review(language, hash)}
          error={textError(language)}
        />
      ))}
      <FailureBanner failure={failure} kept={t('kept')} />
    </Form>
  );
}
