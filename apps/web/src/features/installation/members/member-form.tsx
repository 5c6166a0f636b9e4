import { registeredKinds, termsIn, type TypedMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { useCommand } from '../../../lib/use-command';
import { useDraft } from '../../../lib/use-draft';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { TextField } from '../../../ui/forms/text-field';
import { registerMember, useFetchAnew } from '../api';

const empty: TypedMember = { name: '', signInName: '', group: '', delegation: '', roles: '', vote: '' };
const optional: readonly (keyof TypedMember)[] = ['group', 'delegation', 'vote'];

/** One person, in the same words as a row of the sheet. */
export function MemberForm(): ReactElement {
  const { t } = useTranslation('installation');
  const terms = termsIn(useInterfaceLanguage());
  const draft = useDraft('installation:member', empty);
  const command = useCommand(registerMember);
  const fetchAnew = useFetchAnew();
  const known = registeredKinds.map((kind) => terms.capacityKind[kind]).join(', ');
  const hints: Partial<Record<keyof TypedMember, string>> = {
    ...{ group: t('members.groupHint'), delegation: t('members.delegationHint') },
    ...{ roles: t('members.rolesHint', { known }), vote: t('members.voteHint') },
  };
  const submit = async (): Promise<void> => {
    const answer = await command.run(draft.value);
    if (!answer.ok) return;
    toast(t('members.added', { name: draft.value.name }));
    draft.acknowledge(draft.value);
    await fetchAnew();
  };
  return (
    <Form
      label={t('members.add')}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" variant="primary" isBusy={command.isRunning}>
          {t('members.addSubmit')}
        </Button>
      }
    >
      <FailureBanner failure={command.failure} kept={t('kept')} />
      {(Object.keys(empty) as (keyof TypedMember)[]).map((field) => (
        <TextField
          key={field}
          label={t(`members.${field}`)}
          {...(hints[field] === undefined ? {} : { description: hints[field] })}
          isOptional={optional.includes(field)}
          value={draft.value[field]}
          onChange={(text) => draft.setValue({ ...draft.value, [field]: text })}
          error={fieldError(command.failure, `member.${field}`)}
        />
      ))}
    </Form>
  );
}
