import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button';
import { Form } from '../../../ui/forms/form';
import { Select } from '../../../ui/forms/select';
import { TextField } from '../../../ui/forms/text-field';
import { type Subject, subjects } from '../words/subjects';

interface FinderProps {
  subject: Subject | null;
  onSubject: (subject: Subject | null) => void;
  /** Goes to the act of a number; false when there is none. */
  onNumber: (seq: number) => boolean;
}

/** Finds acts by their number or by what they are about. */
export function Finder({ subject, onSubject, onNumber }: FinderProps): ReactElement {
  const { t } = useTranslation('record');
  const [number, setNumber] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const go = (): void => {
    const isFound = /^\d+$/.test(number.trim()) && onNumber(Number(number.trim()));
    setError(isFound ? undefined : t('find.noSuch', { number: number.trim() }));
  };
  const options = subjects.map((id) => ({ id, label: t(`subject.${id}`) }));
  return (
    <div className="record-finder">
      <Form label={t('find.byNumber')} onSubmit={go}>
        <div className="record-number-field">
          <TextField
            label={t('find.number')}
            inputMode="numeric"
            value={number}
            onChange={setNumber}
            error={error}
            width="short"
          />
          <Button type="submit" icon="search">
            {t('find.go')}
          </Button>
        </div>
      </Form>
      <Select<Subject | 'all'>
        label={t('find.about')}
        options={[{ id: 'all', label: t('subject.all') }, ...options]}
        value={subject ?? 'all'}
        onChange={(id) => onSubject(id === 'all' ? null : id)}
      />
    </div>
  );
}
