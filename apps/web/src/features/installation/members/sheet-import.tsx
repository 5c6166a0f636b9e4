import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { ChooseFile } from '../choose-file';
import { SheetPreview } from './sheet-preview';
import { useSheet } from './use-sheet';

/** A sheet is looked at first: every row at fault is shown, and none is registered until all are mended or left out. */
export function SheetImport(): ReactElement {
  const { t } = useTranslation('installation');
  const { sheet, setValue, preview, leavesOut, setLeavesOut, look, bring, ...state } = useSheet();
  const { failure, good, wrong, error, isLooking, isBringing } = state;
  return (
    <Form label={t('sheet.title')} onSubmit={() => void look()}>
      <p className="installation-note">{t('sheet.hint')}</p>
      <ChooseFile label={t('sheet.choose')} types={['.csv', 'text/csv', 'text/plain']} onText={setValue} />
      <TextArea
        label={t('sheet.text')}
        description={t('sheet.textHint')}
        rows={8}
        value={sheet}
        onChange={setValue}
        error={error}
      />
      <FailureBanner failure={failure} kept={t('kept')} />
      <div className="installation-acts">
        <Button type="submit" isBusy={isLooking} isDisabled={sheet.trim() === ''}>
          {t('sheet.check')}
        </Button>
      </div>
      {preview === null ? null : <SheetPreview preview={preview} />}
      {wrong === 0 ? null : (
        <Checkbox isSelected={leavesOut} onChange={setLeavesOut}>
          {t('sheet.leaveOut', { count: wrong })}
        </Checkbox>
      )}
      {preview === null ? null : (
        <div className="installation-acts">
          <Button
            variant="primary"
            isBusy={isBringing}
            isDisabled={good === 0 || (wrong > 0 && !leavesOut)}
            onPress={() => void bring()}
          >
            {t('sheet.import', { count: good })}
          </Button>
        </div>
      )}
    </Form>
  );
}
