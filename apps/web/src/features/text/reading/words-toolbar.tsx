import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button';
import { Toolbar } from '../../../ui/actions/toolbar';
import { useText } from './text-context';

interface WordsToolbarProps {
  quote: string;
  onComment: () => void;
  onAmend: () => void;
  onCancel?: () => void;
  /** Pixels below the top of the words' container; left out, it stands in the flow. */
  below?: number;
}

/** What can be done with the words chosen. */
export function WordsToolbar({ quote, onComment, onAmend, onCancel, below }: WordsToolbarProps): ReactElement | null {
  const { t } = useTranslation('text');
  const { commentRefusal, amendRefusal } = useText();
  const place = below === undefined ? {} : { style: { insetBlockStart: `${below + 6}px` } };
  return (
    <div
      className={`text-toolbar${below === undefined ? '' : ' text-toolbar-floating'}`}
      onMouseDown={(event) => event.preventDefault()}
      {...place}
    >
      <Toolbar label={t('words.toolbar', { quote })}>
        <Button size="small" icon="comment" isDisabled={commentRefusal !== null} onPress={onComment}>
          {t('words.comment')}
        </Button>
        <Button size="small" icon="pencil" isDisabled={amendRefusal !== null} onPress={onAmend}>
          {t('words.amend')}
        </Button>
        {onCancel === undefined ? null : (
          <Button size="small" variant="quiet" onPress={onCancel}>
            {t('words.cancel')}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}
