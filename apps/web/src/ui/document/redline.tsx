import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface Mark {
  op: 'equal' | 'delete' | 'insert';
  text: string;
}

interface RedlineProps {
  marks: readonly Mark[];
  /** Language of the text, where it is not the interface's. */
  language?: string;
  /** Says first how many changes there are; on by default. */
  saysCount?: boolean;
}

function Piece({ mark }: { mark: Mark }): ReactElement {
  const { t } = useTranslation('ui');
  if (mark.op === 'equal') return <span>{mark.text}</span>;
  const Element = mark.op === 'insert' ? 'ins' : 'del';
  return (
    <Element className={`ui-${mark.op}`}>
      <span className="ui-hidden"> {t(`${mark.op}Begins`)} </span>
      {mark.text}
      <span className="ui-hidden"> {t(`${mark.op}Ends`)} </span>
    </Element>
  );
}

/** A text with its changes: insertions underlined, deletions struck, both tinted and said by screen readers. */
export function Redline({ marks, language, saysCount = true }: RedlineProps): ReactElement {
  const { t } = useTranslation('ui');
  const changes = marks.filter((mark) => mark.op !== 'equal').length;
  return (
    <div className="ui-document-text" dir="auto" {...(language === undefined ? {} : { lang: language })}>
      {saysCount ? <span className="ui-hidden">{t('changes', { count: changes })} </span> : null}
      {marks.map((mark, index) => (
        <Piece key={index} mark={mark} />
      ))}
    </div>
  );
}
