import type { TextRange } from '@concord/text';
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/feedback/announcer';
import { rangeOfWords, wordsOf } from './select-words';
import { WordsToolbar } from './words-toolbar';

interface WordChooserProps {
  text: string;
  language: string;
  label: string;
  onComment: (range: TextRange) => void;
  onAmend: () => void;
  onCancel: () => void;
}

interface Choice {
  /** Index of the word where the choice began. */
  from: number;
  /** Index of the word it reaches to. */
  to: number;
}

/** Where a key leads; null for a key that means nothing here. */
function moved(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Choosing words with the keyboard: arrows go from word to word, with Shift they take words in, Enter comments. */
export function WordChooser({ text, language, label, ...acts }: WordChooserProps): ReactElement {
  const { t } = useTranslation('text');
  const words = useMemo(() => wordsOf(text, language), [text, language]);
  const [choice, setChoice] = useState<Choice>({ from: 0, to: 0 });
  const field = useRef<HTMLDivElement>(null);
  const range = rangeOfWords(text, words, choice.from, choice.to);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moved(event.key, choice.to, words.length);
    if (to !== null) {
      const next = { from: event.shiftKey ? choice.from : to, to };
      setChoice(next);
      announce(rangeOfWords(text, words, next.from, next.to)?.quote ?? '');
    } else if (event.key === 'Enter' && range !== null) acts.onComment(range);
    else if (event.key === 'Escape') acts.onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <div className="text-chooser">
      <div
        ref={field}
        role="application"
        aria-label={label}
        tabIndex={0}
        className="ui-document-text text-chooser-words"
        lang={language}
        dir="auto"
        onKeyDown={onKeyDown}
      >
        {range === null ? (
          text
        ) : (
          <>
            {text.slice(0, range.from)}
            <mark className="text-chosen">{range.quote}</mark>
            {text.slice(range.to)}
          </>
        )}
      </div>
      <p className="text-hint">{t('words.keys')}</p>
      <WordsToolbar
        quote={range?.quote ?? ''}
        onComment={() => (range === null ? undefined : acts.onComment(range))}
        onAmend={acts.onAmend}
        onCancel={acts.onCancel}
      />
    </div>
  );
}
