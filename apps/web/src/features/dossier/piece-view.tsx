import type { ReactElement } from 'react';
import { Table } from '../../ui/data/table';
import { Redline } from '../../ui/document/redline';
import { Banner } from '../../ui/feedback/banner';
import { Disclosure } from '../../ui/overlays/disclosure';
import type { Piece, Words } from './api';

const langOf = ({ lang }: Words) => (lang === null ? {} : { lang });

/** Words as they are, or with what changed in them drawn and said. */
function WordsView({ words }: { words: Words }): ReactElement {
  const { marks, lang } = words;
  if (marks.every(({ op }) => op === 'equal'))
    return <span {...langOf(words)}>{marks.map(({ text }) => text).join('')}</span>;
  return <Redline marks={marks} {...(lang === null ? {} : { language: lang })} />;
}

interface TableViewProps {
  piece: Extract<Piece, { kind: 'table' }>;
  hidesCaption?: boolean;
}

function TableView({ piece, hidesCaption = false }: TableViewProps): ReactElement {
  const rows = piece.rows.map((cells, index) => ({ key: String(index), cells }));
  const columns = piece.columns.map(({ title, figures }, index) => ({
    id: String(index),
    label: title,
    align: figures ? ('end' as const) : ('start' as const),
    cell: ({ cells }: (typeof rows)[number]) => {
      const words = cells[index];
      return words === undefined ? null : <WordsView words={words} />;
    },
  }));
  return (
    <Table
      caption={piece.caption}
      hidesCaption={hidesCaption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
    />
  );
}

interface PieceViewProps {
  piece: Piece;
  /** For a table that is closed until somebody wants to see it: the level of the heading under which it is. */
  foldedAt: 3 | 4 | undefined;
}

/** One piece of the dossier, drawn with the means of the page. */
export function PieceView({ piece, foldedAt }: PieceViewProps): ReactElement {
  switch (piece.kind) {
    case 'heading': {
      const Heading = `h${piece.level}` as const;
      return (
        <Heading className="dossier-heading">
          <WordsView words={piece.words} />
        </Heading>
      );
    }
    case 'notice':
      return (
        <Banner tone="warning">
          <WordsView words={piece.words} />
        </Banner>
      );
    case 'paragraph':
      return (
        <div className="dossier-paragraph">
          {piece.number === null ? null : <span className="dossier-number ui-figures">{piece.number}</span>}
          <div className="ui-document-text">
            <WordsView words={piece.words} />
          </div>
        </div>
      );
    case 'table':
      return foldedAt === undefined ? (
        <TableView piece={piece} />
      ) : (
        <Disclosure title={`${piece.caption} (${piece.rows.length})`} level={foldedAt}>
          <TableView piece={piece} hidesCaption />
        </Disclosure>
      );
    case 'verbatim':
      return <pre className="dossier-verbatim">{piece.text}</pre>;
  }
}
