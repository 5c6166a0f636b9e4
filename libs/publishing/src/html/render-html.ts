import type { InterfaceLanguage } from '@concord/contracts';
import type { Mark } from '@concord/text';
import type { Dossier, Piece, Words } from '../dossier/dossier';
import { dossierOf } from '../dossier/dossier-of';
import type { Pack } from '../pack/pack';
import { escapeHtml } from './escape';
import { style } from './style';

type Spoken = Dossier['spoken'];
type TablePiece = Extract<Piece, { kind: 'table' }>;

/** Inserted and deleted words, announced in words too: few screen readers say `ins` and `del` by themselves. */
function markHtml({ op, text }: Mark, spoken: Spoken): string {
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  if (op === 'equal') return words;
  const [tag, said] = op === 'insert' ? ['ins', spoken.inserted] : ['del', spoken.deleted];
  return `<${tag}><span class="spoken"> [${escapeHtml(said)}: </span>${words}<span class="spoken">] </span></${tag}>`;
}

const lang = ({ lang: other }: Words): string => (other === null ? '' : ` lang="${escapeHtml(other)}"`);
const inline = (words: Words, spoken: Spoken): string => words.marks.map((mark) => markHtml(mark, spoken)).join('');

function tableHtml({ caption, columns, rows }: TablePiece, spoken: Spoken, captionClass = ''): string {
  const style_ = (index: number) => (columns[index]?.figures === true ? ' class="figures"' : '');
  const head = columns.map(({ title }, i) => `<th scope="col"${style_(i)}>${escapeHtml(title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => {
      const words = inline(cell, spoken);
      return i === 0 ? `<th scope="row"${lang(cell)}>${words}</th>` : `<td${style_(i)}${lang(cell)}>${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const title = escapeHtml(caption);
  // Scrolls sideways on a narrow screen, and so must be reachable by keyboard.
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${title}"><table><caption${captionClass}>${title}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    ...['<tbody>', ...body, '</tbody></table></div>'],
  ].join('\n');
}

/** Folds, and is open at first: what lies folded would be missing on paper. */
function foldingTableHtml(piece: TablePiece, spoken: Spoken): string {
  const summary = `<summary>${escapeHtml(piece.caption)} (${piece.rows.length})</summary>`;
  return `<details open>${summary}\n${tableHtml(piece, spoken, ' class="spoken"')}\n</details>`;
}

function pieceHtml(piece: Piece, spoken: Spoken): string {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}${lang(piece.words)}>${inline(piece.words, spoken)}</h${piece.level}>`;
    case 'notice':
      return `<p class="notice" role="note"${lang(piece.words)}>${inline(piece.words, spoken)}</p>`;
    case 'paragraph': {
      const number = piece.number === null ? '' : `<span class="number">${escapeHtml(piece.number)} </span>`;
      const words = inline(piece.words, spoken);
      return `<p>${number}${piece.words.lang === null ? words : `<span${lang(piece.words)}>${words}</span>`}</p>`;
    }
    case 'table':
      return tableHtml(piece, spoken);
    case 'verbatim':
      return `<pre>${escapeHtml(piece.text)}</pre>`;
  }
}

/** The contents, and the pieces with a place at each heading of the second level to which they lead. */
function bodyHtml({ pieces, spoken, contents }: Dossier): string[] {
  const entries: string[] = [];
  const drawn = pieces.map((piece) => {
    if (piece.kind === 'table' && piece.folds) return foldingTableHtml(piece, spoken);
    const html = pieceHtml(piece, spoken);
    if (piece.kind !== 'heading' || piece.level !== 2) return html;
    const place = `part-${entries.length + 1}`;
    entries.push(`<li${lang(piece.words)}><a href="#${place}">${inline(piece.words, spoken)}</a></li>`);
    return html.replace('<h2', `<h2 id="${place}"`);
  });
  const nav = ['<nav aria-labelledby="contents">', `<p id="contents">${escapeHtml(contents)}</p>`, '<ol>'];
  return [...nav, ...entries, '</ol>', '</nav>', ...drawn];
}

/**
 * The dossier as one HTML file that needs nothing else: no script, no address but of its own parts, nothing loaded. The first accessible form.
 *
 * @param language of headings and terms; texts are in it where they exist, and marked with their own language where not.
 */
export function renderHtml(pack: Pack, language: InterfaceLanguage): string {
  const dossier = dossierOf(pack, language);
  const { title, subtitle, lang: own } = dossier;
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return [
    '<!DOCTYPE html>',
    `<html lang="${own}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escapeHtml(`${title} – ${subtitle}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(subtitle)}</p>`,
    ...bodyHtml(dossier),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
