import type { Language } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button';
import { Banner } from '../../../ui/feedback/banner';
import { bindingWordsBrought } from './amendment-draft';

interface BindingNoteProps {
  before: string;
  text: string;
  language: Language;
  onChange: (text: string) => void;
}

/** Points at words by which a non-binding text would bind; the drafter decides. */
export function BindingNote({ before, text, language, onChange }: BindingNoteProps): ReactElement | null {
  const { t } = useTranslation('text');
  const words = bindingWordsBrought(before, text, language);
  const first = words[0];
  if (first === undefined) return null;
  const { from, to, quote, counterpart } = first;
  return (
    <Banner
      tone="warning"
      actions={
        <Button size="small" onPress={() => onChange(text.slice(0, from) + counterpart + text.slice(to))}>
          {t('amend.useCounterpart', { counterpart })}
        </Button>
      }
    >
      {t('amend.binds', { quote, counterpart })}
    </Banner>
  );
}
