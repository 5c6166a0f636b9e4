import type { Provision, State } from '@concord/procedure';
import { type ReactElement, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordingIn, wordingOrFirst } from '../../../shared/consultation/text/wording';
import { useConsultationInfo, useConsultationState } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import { NumberedBlock } from '../../../ui/document/document-text';
import { AmendmentComposer } from '../amending/amendment-composer';
import { anchorsIn } from '../comments/anchors';
import { CommentComposer } from '../comments/comment-composer';
import { useComments } from '../comments/comment-list';
import { ProvisionActs } from './provision-acts';
import { useText } from './text-context';
import { WordChooser } from './word-chooser';
import { WordingView } from './wording-view';

interface ProvisionViewProps {
  provision: Provision;
  number: string | undefined;
  depth: number;
  onOpenPanel: (provision: string) => void;
}

/** The words, side by side where two languages are read, and where comments stand in them. */
function Wordings({ provision, onOpenPanel }: Pick<ProvisionViewProps, 'provision' | 'onOpenPanel'>): ReactElement {
  const { t } = useTranslation('text');
  const { language, second } = useText();
  const { body } = useConsultationInfo();
  const revisions = useConsultationState(useCallback((state: State) => state.revisions, []));
  const comments = useComments(provision).map(({ comment }) => comment);
  const revision = revisions.get(provision.revision);
  const wordings = [
    wordingOrFirst(revision, language, body.languages),
    second === null ? null : wordingIn(revision, second),
  ];
  return (
    <div className={second === null ? 'text-alone' : 'text-beside'}>
      {wordings.map((wording, index) =>
        wording === null ? null : (
          <WordingView
            key={index}
            provision={provision}
            wording={wording}
            anchors={anchorsIn({ revisions }, comments, provision, wording.language)}
            onOpenComments={() => onOpenPanel(provision.id)}
          />
        ),
      )}
      {revision === undefined || wordings[0] == null ? <p className="text-hint">{t('noText')}</p> : null}
    </div>
  );
}

function Chooser({ provision, onDone }: { provision: Provision; onDone: () => void }): ReactElement | null {
  const { t } = useTranslation('text');
  const { language, compose } = useText();
  const { body } = useConsultationInfo();
  const names = useNames();
  const revision = useConsultationState(
    useCallback((state: State) => state.revisions.get(provision.revision), [provision.revision]),
  );
  const wording = wordingOrFirst(revision, language, body.languages);
  if (wording === null) return null;
  return (
    <WordChooser
      text={wording.text}
      language={wording.language}
      label={t('words.choosing', { provision: names.provision(provision) })}
      onCancel={onDone}
      onComment={(range) => {
        onDone();
        const words = { revision: provision.revision, language: wording.language, range };
        compose({ kind: 'comment', provision: provision.id, words });
      }}
      onAmend={() => {
        onDone();
        compose({ kind: 'amendment', provision: provision.id, language: wording.language });
      }}
    />
  );
}

/** One provision of the text: its words, what can be done with them, and the form where it was opened. */
export function ProvisionView({ provision, number, depth, onOpenPanel }: ProvisionViewProps): ReactElement {
  const { composing, current, setCurrent } = useText();
  const names = useNames();
  const [isChoosing, setChoosing] = useState(false);
  const here = composing?.provision === provision.id ? composing : null;
  const heading = provision.headings === null ? {} : { heading: names.localised(provision.headings) };
  const isWorded = provision.kind === 'paragraph' || provision.kind === 'item' || provision.kind === 'note';
  return (
    <div className="text-provision" onFocus={() => setCurrent(provision.id)} onClick={() => setCurrent(provision.id)}>
      <NumberedBlock
        id={provision.id}
        level={depth === 0 ? 2 : depth === 1 ? 3 : 4}
        isCurrent={current === provision.id}
        {...(number === undefined ? {} : { number: /^\w+$/.test(number) ? `${number}.` : number })}
        {...heading}
        {...(isWorded && here === null && !isChoosing
          ? {
              notes: (
                <ProvisionActs
                  provision={provision}
                  onChoose={() => setChoosing(true)}
                  onOpenPanel={() => onOpenPanel(provision.id)}
                />
              ),
            }
          : {})}
      >
        {!isWorded || here?.kind === 'amendment' || isChoosing ? null : (
          <Wordings provision={provision} onOpenPanel={onOpenPanel} />
        )}
        {isChoosing ? <Chooser provision={provision} onDone={() => setChoosing(false)} /> : null}
        {here === null ? null : (
          <div className="text-composer">
            {here.kind === 'comment' ? (
              <CommentComposer key={JSON.stringify(here.words)} provision={provision} words={here.words} />
            ) : (
              <AmendmentComposer provision={provision} language={here.language} />
            )}
          </div>
        )}
      </NumberedBlock>
    </div>
  );
}
