import type { InstallationView, RegisteredMember } from '@concord/contracts';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../lib/use-command';
import { useDraft } from '../../../lib/use-draft';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { Banner } from '../../../ui/feedback/banner';
import { toast } from '../../../ui/feedback/toasts';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { correctMember, useFetchAnew } from '../api';
import { MemberFields } from './member-fields';
import { useConsultationNames, useTypedMember } from './typed-member';

interface CorrectFormProps {
  view: InstallationView;
  member: RegisteredMember;
  onDone: () => void;
}

/** Corrects one person of the register; of what consultations have recorded already it says that it stays. */
export function CorrectForm({ view, member, onDone }: CorrectFormProps): ReactElement {
  const { t } = useTranslation('installation');
  const draft = useDraft(`installation:member:${member.id}`, useTypedMember(view, member));
  const consultations = useConsultationNames(view, member);
  const [knows, setKnows] = useState(false);
  const command = useCommand(correctMember);
  const fetchAnew = useFetchAnew();
  const submit = async (): Promise<void> => {
    const staysIn = knows ? member.consultations : [];
    const answer = await command.run({ id: member.id, member: draft.value, staysIn });
    // What was refused may be new: a consultation that was founded meanwhile.
    await fetchAnew();
    if (!answer.ok) return;
    toast(t('members.corrected', { name: draft.value.name }));
    if (answer.value.linkEnded) toast(t('members.linkEnded'), 'warning');
    draft.discard();
    onDone();
  };
  const leave = (): void => {
    draft.discard();
    onDone();
  };
  return (
    <Form
      label={t('members.correctOf', { name: member.name })}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="primary" isBusy={command.isRunning}>
            {t('members.keep')}
          </Button>
          <Button variant="quiet" onPress={leave}>
            {t('members.cancel')}
          </Button>
        </>
      }
    >
      <FailureBanner failure={command.failure} kept={t('kept')} />
      {draft.restoredFrom === null ? null : <p className="installation-note">{t('members.restored')}</p>}
      <MemberFields takesFocus value={draft.value} onChange={draft.setValue} failure={command.failure} />
      {consultations === '' ? null : (
        <Banner tone="info" title={t('members.staysTitle', { name: member.name })}>
          <p>{t('members.stays', { consultations })}</p>
          <Checkbox isSelected={knows} onChange={setKnows}>
            {t('members.staysKnown')}
          </Checkbox>
        </Banner>
      )}
    </Form>
  );
}
