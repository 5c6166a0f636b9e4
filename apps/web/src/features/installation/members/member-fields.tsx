import { registeredKinds, termsIn, type TypedMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError, type Failure } from '../../../lib/answer';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { TextField } from '../../../ui/forms/text-field';

export const emptyMember: TypedMember = { name: '', signInName: '', group: '', delegation: '', roles: '', vote: '' };
const optional: readonly (keyof TypedMember)[] = ['group', 'delegation', 'vote'];

interface MemberFieldsProps {
  value: TypedMember;
  onChange: (value: TypedMember) => void;
  failure: Failure | null;
  /** The form has just opened where the reader pressed: the first field takes the focus. */
  takesFocus?: boolean;
}

/** One person, in the same words as a row of the sheet. */
export function MemberFields({ value, onChange, failure, takesFocus = false }: MemberFieldsProps): ReactElement {
  const { t } = useTranslation('installation');
  const terms = termsIn(useInterfaceLanguage());
  const known = registeredKinds.map((kind) => terms.capacityKind[kind]).join(', ');
  const hints: Partial<Record<keyof TypedMember, string>> = {
    ...{ group: t('members.groupHint'), delegation: t('members.delegationHint') },
    ...{ roles: t('members.rolesHint', { known }), vote: t('members.voteHint') },
  };
  return (
    <>
      {(Object.keys(emptyMember) as (keyof TypedMember)[]).map((field, at) => (
        <TextField
          key={field}
          label={t(`members.${field}`)}
          {...(hints[field] === undefined ? {} : { description: hints[field] })}
          isOptional={optional.includes(field)}
          autoFocus={takesFocus && at === 0}
          value={value[field]}
          onChange={(text) => onChange({ ...value, [field]: text })}
          error={fieldError(failure, `member.${field}`)}
        />
      ))}
    </>
  );
}
