import type { Provision } from '@concord/procedure';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownWording } from '../../../shared/consultation/text/wording';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { termsIn } from '@concord/contracts';
import { StateBadge } from '../../../ui/marks/badge';
import { type Anchor, type Segment, segmentsOf } from '../comments/anchors';
import { useText } from './text-context';
import { useChosenWords } from './use-chosen-words';
import { WordsToolbar } from './words-toolbar';

function Piece({ segment, onOpen }: { segment: Segment; onOpen: () => void }): ReactElement {
  const { pointed, point } = useText();
  const first = segment.comments[0];
  if (first === undefined) return <span>{segment.text}</span>;
  const isPointed = pointed !== null && segment.comments.includes(pointed);
  return (
    <mark
      className={`text-anchor${isPointed ? ' text-anchor-pointed' : ''}`}
      onMouseEnter={() => point(first)}
      onMouseLeave={() => point(null)}
      onClick={() => (document.getSelection()?.isCollapsed === false ? undefined : onOpen())}
    >
      {segment.text}
    </mark>
  );
}

/** Says what a text in this language is, where it is not the authentic one. */
export function WordingStatus({ wording }: { wording: ShownWording }): ReactElement | null {
  const language = useInterfaceLanguage();
  const { t } = useTranslation('text');
  const { document } = useText();
  if (wording.status === 'authentic') return null;
  const note = document.notes?.[language];
  return (
    <span className="text-status" title={note}>
      <StateBadge tone={wording.status === 'stale' ? 'warning' : 'info'}>
        {termsIn(language).textStatus[wording.status]}
      </StateBadge>
      {wording.status === 'workingTranslation' ? <span className="text-note">{t('notOfficial')}</span> : null}
    </span>
  );
}

interface WordingViewProps {
  provision: Provision;
  wording: ShownWording;
  anchors: readonly Anchor[];
  onOpenComments: () => void;
}

/** The words of a provision in one language: can be chosen, and show where comments stand. */
export function WordingView({ provision, wording, anchors, onOpenComments }: WordingViewProps): ReactElement {
  const { compose } = useText();
  const element = useRef<HTMLDivElement>(null);
  const { language, text } = wording;
  const segments = segmentsOf(text, anchors);
  const pieces = segments.map(({ from }) => from).join(' ');
  const [chosen, clear] = useChosenWords(element, text, language, pieces);
  return (
    <div className="text-wording">
      <div ref={element} className="ui-document-text" lang={language} dir="auto">
        {segments.map((segment) => (
          <Piece key={segment.from} segment={segment} onOpen={onOpenComments} />
        ))}
      </div>
      {chosen === null ? null : (
        <WordsToolbar
          quote={chosen.range.quote}
          below={chosen.below}
          onComment={() => {
            clear();
            compose({
              kind: 'comment',
              provision: provision.id,
              words: { revision: provision.revision, language, range: chosen.range },
            });
          }}
          onAmend={() => {
            clear();
            compose({ kind: 'amendment', provision: provision.id, language });
          }}
        />
      )}
      <WordingStatus wording={wording} />
    </div>
  );
}
