import type { MembersPreview } from '@concord/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { useCommand } from '../../../lib/use-command';
import { useDraft } from '../../../lib/use-draft';
import { toast } from '../../../ui/feedback/toasts';
import { importMembers, previewMembers, useFetchAnew } from '../api';

/** A sheet being looked at and brought in; what was found holds only for the very rows that were looked at. */
export function useSheet() {
  const { t } = useTranslation('installation');
  const { value: sheet, setValue, acknowledge } = useDraft('installation:sheet', '');
  const [looked, setLooked] = useState<{ sheet: string; preview: MembersPreview } | null>(null);
  const [leavesOut, setLeavesOut] = useState(false);
  const looking = useCommand(previewMembers);
  const importing = useCommand(importMembers);
  const fetchAnew = useFetchAnew();
  const preview = looked?.sheet === sheet ? looked.preview : null;
  const wrong = preview?.rows.filter(({ faults }) => faults.length > 0) ?? [];
  const good = (preview?.rows.length ?? 0) - wrong.length;
  const look = async (): Promise<void> => {
    importing.clear();
    setLeavesOut(false);
    const answer = await looking.run(sheet);
    setLooked(answer.ok ? { sheet, preview: answer.value } : null);
  };
  const bring = async (): Promise<void> => {
    const answer = await importing.run({ sheet, leaveOut: wrong.map(({ line }) => line) });
    if (!answer.ok) return;
    toast(t('sheet.imported', { count: good }));
    acknowledge(sheet);
    setLooked(null);
    await fetchAnew();
  };
  const failure = looking.failure ?? importing.failure;
  return {
    ...{ sheet, setValue, preview, leavesOut, setLeavesOut, look, bring, failure, good, wrong: wrong.length },
    ...{ error: fieldError(failure, 'sheet'), isLooking: looking.isRunning, isBringing: importing.isRunning },
  };
}
