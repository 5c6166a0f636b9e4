import type { Mark } from '@concord/text';

const more = '…';

/** The last characters of a text from the beginning of a word on. */
function endOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(text.length - length);
  const border = cut.search(/\s/);
  return `${more}${border < 0 ? '' : cut.slice(border)}`;
}

function startOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const border = cut.search(/\s\S*$/);
  return `${border < 0 ? '' : cut.slice(0, border + 1)}${more}`;
}

/** A redline with what did not change shortened to the words around the changes. `around`: characters kept on each side. */
export function excerpt(marks: readonly Mark[], around = 60): readonly Mark[] {
  return marks.map((mark, at) => {
    if (mark.op !== 'equal') return mark;
    const isFirst = at === 0;
    const isLast = at === marks.length - 1;
    if (isFirst && isLast) return { ...mark, text: startOf(mark.text, 2 * around) };
    if (isFirst) return { ...mark, text: endOf(mark.text, around) };
    if (isLast) return { ...mark, text: startOf(mark.text, around) };
    if (mark.text.length <= 2 * around) return mark;
    return { ...mark, text: `${startOf(mark.text, around)} ${endOf(mark.text, around)}` };
  });
}
