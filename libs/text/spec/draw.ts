import type { BlockComparison, BlockPart, FormattingChange, Mark } from '../src/index';

/** Marks in one line: `[-struck-]`, `{+put in+}`, the rest as it is. */
export function drawMarks(marks: readonly Mark[]): string {
  return marks
    .map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

/** What became of a block, in one line. */
export function drawBlock(block: BlockComparison): string {
  const moved = 'move' in block && block.move !== null ? ' moved' : '';
  switch (block.kind) {
    case 'inserted':
      return `+ ${block.after}: ${drawMarks(block.marks)}`;
    case 'deleted':
      return `- ${block.before}: ${drawMarks(block.marks)}`;
    case 'split':
      return `${block.before} split${moved}: ${block.parts.map(drawPart).join(' ¶ ')}`;
    case 'merged':
      return `${block.after} merged${moved}: ${block.parts.map(drawPart).join(' ¶ ')}`;
    case 'kept': {
      const name = block.before === block.after ? block.before : `${block.before}=${block.after}`;
      const recast = block.recast === null ? '' : ` ${block.recast.from}>${block.recast.to}`;
      return `${name}${moved}${recast}: ${drawMarks(block.marks)}${drawFormatting(block.formatting)}`;
    }
  }
}

function drawPart({ block, marks, formatting }: BlockPart): string {
  return `${block} ${drawMarks(marks)}${drawFormatting(formatting)}`;
}

function drawFormatting(changes: readonly FormattingChange[]): string {
  return changes
    .map(({ quote, added, removed }) => {
      const kinds = [...added.map((kind) => `+${kind}`), ...removed.map((kind) => `-${kind}`)];
      return ` (${quote}: ${kinds.join(' ')})`;
    })
    .join('');
}
