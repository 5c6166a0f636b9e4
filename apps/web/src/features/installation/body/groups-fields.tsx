import type { Submission } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button';
import { NumberField } from '../../../ui/forms/number-field';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextField } from '../../../ui/forms/text-field';
import type { BodyDraft, GroupDraft } from './body-draft';
import { NamesFields } from './names-fields';

type ErrorOf = (field: string) => string | undefined;

interface GroupFieldsProps {
  at: number;
  group: GroupDraft;
  languages: readonly string[];
  onChange: (group: GroupDraft) => void;
  onRemove: (() => void) | null;
  error: ErrorOf;
}

function GroupFields({ at, group, languages, onChange, onRemove, error }: GroupFieldsProps): ReactElement {
  const { t } = useTranslation('installation');
  const letter = group.key === '' ? String(at + 1) : group.key;
  const field = (name: string): string => `groups.${at}.${name}`;
  const submissions: readonly Submission[] = ['byGroup', 'byDelegation'];
  return (
    <fieldset className="installation-group">
      <legend>{t('body.group', { letter })}</legend>
      <TextField
        label={t('body.letter')}
        description={t('body.letterHint')}
        width="short"
        value={group.key}
        onChange={(key) => onChange({ ...group, key: key.toUpperCase() })}
        error={error(field('key'))}
      />
      <NamesFields
        label={(language) => t('body.groupName', { language })}
        languages={languages}
        names={group.names}
        onChange={(names) => onChange({ ...group, names })}
        error={(language) => error(field(`names.${language}`))}
      />
      <NumberField
        label={t('body.share')}
        minValue={1}
        maxValue={1000}
        value={group.share}
        onChange={(share) => onChange({ ...group, share: Number.isNaN(share) ? 1 : share })}
        error={error(field('share'))}
      />
      <RadioGroup
        label={t('body.submission')}
        options={submissions.map((value) => ({ value, label: t(`body.${value}`) }))}
        value={group.submission}
        onChange={(submission) => onChange({ ...group, submission })}
      />
      {onRemove === null ? null : (
        <Button variant="quiet" icon="minus" onPress={onRemove}>
          {t('body.removeGroup', { letter })}
        </Button>
      )}
    </fieldset>
  );
}

interface GroupsFieldsProps {
  draft: BodyDraft;
  onChange: (groups: readonly GroupDraft[]) => void;
  error: ErrorOf;
}

const [fewest, most] = [2, 8];

/** Two to eight groups, each with letter, names, share and its way to submit. */
export function GroupsFields({ draft: { groups, languages }, onChange, error }: GroupsFieldsProps): ReactElement {
  const { t } = useTranslation('installation');
  return (
    <section className="installation-groups" aria-label={t('body.groups')}>
      <h3>{t('body.groups')}</h3>
      {error('groups') === undefined ? null : (
        <p role="alert" className="ui-field-error">
          {error('groups')}
        </p>
      )}
      {groups.map((group, at) => (
        <GroupFields
          key={at}
          at={at}
          group={group}
          languages={languages}
          onChange={(changed) => onChange(groups.map((each, place) => (place === at ? changed : each)))}
          onRemove={groups.length > fewest ? () => onChange(groups.filter((_, place) => place !== at)) : null}
          error={error}
        />
      ))}
      {groups.length < most ? (
        <Button
          icon="plus"
          onPress={() => onChange([...groups, { key: '', names: {}, share: 1, submission: 'byGroup' }])}
        >
          {t('body.addGroup')}
        </Button>
      ) : null}
    </section>
  );
}
