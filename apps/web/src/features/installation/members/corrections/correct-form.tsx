import type { InstallationView, RegisteredMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureBanner } from '../../../../shared/failure-state';
import { Button } from '../../../../ui/actions/button';
import { Banner } from '../../../../ui/feedback/banner';
import { Checkbox } from '../../../../ui/forms/checkbox';
import { Form } from '../../../../ui/forms/form';
import { MemberFields } from '../member-fields';
import { useConsultationNames } from './typed-member';
import { useCorrection } from './use-correction';

interface CorrectFormProps {
  view: InstallationView;
  member: RegisteredMember;
  onDone: () => void;
}

/** Corrects one person of the register; of what consultations have recorded already it says that it stays. */
export function CorrectForm({ view, member, onDone }: CorrectFormProps): ReactElement {
  const { t } = useTranslation('installation');
  const consultations = useConsultationNames(view, member);
  const { value, setValue, isRestored, submit, leave, ...state } = useCorrection(view, member, onDone);
  const { knows, setKnows, isRunning, failure } = state;
  return (
    <Form
      label={t('members.correctOf', { name: member.name })}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="primary" isBusy={isRunning}>
            {t('members.keep')}
          </Button>
          <Button variant="quiet" onPress={leave}>
            {t('members.cancel')}
          </Button>
        </>
      }
    >
      <FailureBanner failure={failure} kept={t('kept')} />
      {!isRestored ? null : <p className="installation-note">{t('members.restored')}</p>}
      <MemberFields takesFocus value={value} onChange={setValue} failure={failure} />
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
