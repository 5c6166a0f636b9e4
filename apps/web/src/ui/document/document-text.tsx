import type { ReactElement, ReactNode } from 'react';

interface DocumentTextProps {
  children: ReactNode;
  /** Language of the text, where it is not the interface's. */
  language?: string;
}

/** Words of the document: the reading face, at 65 to 75 characters a line. */
export function DocumentText({ children, language }: DocumentTextProps): ReactElement {
  return (
    <div className="ui-document-text" dir="auto" {...(language === undefined ? {} : { lang: language })}>
      {children}
    </div>
  );
}

interface NumberedBlockProps {
  /** “24.” or “(a)”; shown in the margin. */
  number?: string;
  heading?: ReactNode;
  children: ReactNode;
  /** Badges and small buttons after the text. */
  notes?: ReactNode;
  isCurrent?: boolean;
  id?: string;
  level?: 2 | 3 | 4;
}

/** A numbered piece of a document with its number in the margin. */
export function NumberedBlock(props: NumberedBlockProps): ReactElement {
  const { number, heading, children, notes, isCurrent = false, id, level = 2 } = props;
  const Heading = `h${level}` as const;
  return (
    <section className="ui-block" id={id} aria-current={isCurrent ? 'true' : undefined} tabIndex={-1}>
      <span className="ui-block-number ui-figures">{number}</span>
      <div className="ui-block-body">
        {heading === undefined ? null : <Heading className="ui-block-heading">{heading}</Heading>}
        {children}
        {notes === undefined ? null : <div className="ui-block-notes">{notes}</div>}
      </div>
    </section>
  );
}
