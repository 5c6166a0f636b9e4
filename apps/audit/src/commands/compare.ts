import { admissibleText, compare as compareTexts, type Mark, TEXT_LIMIT, type TextRefusal } from '@concord/text';
import { z } from 'zod';
import { fields, read, textField } from '../input/fields';
import type { Read, Refusal } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import type { Report } from '../output';

/** The primary language, and whatever subtags follow it. */
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

const compareCase = fields({
  old: textField,
  new: textField,
  lang: z
    .string({ error: (issue) => (issue.input === undefined ? 'is missing' : 'must be a language tag in quotes') })
    .regex(LANGUAGE, 'must be a language tag, such as "en", "fr", "es", "ar" or "zh"'),
});

/** `compare`: the marks of a comparison of two plain texts, as the pages draw them. */
export function compare(input: unknown): Read<Report> {
  const parsed = read(compareCase, input);
  if (!parsed.ok) return parsed;
  const extra = Object.keys(Object(input) as object).find((key) => !Object.hasOwn(compareCase.shape, key));
  if (extra !== undefined) return refuse(extra, 'is no field of this case; it has "old", "new" and "lang"');
  const { old, new: next, lang } = parsed.value;
  const before = admissibleText(old);
  if (!before.ok) return refused('old', before);
  const after = admissibleText(next);
  if (!after.ok) return refused('new', after);
  const compared = marksOf(before.text, after.text, lang);
  const asWritten = marksOf(old, next, lang);
  // What is printed is what was given, unless the two texts write the same letters in different ways.
  const marks = isSameInNfc(asWritten, compared) ? asWritten : compared;
  return accept({ result: { marks: marks.map(({ op, text }) => ({ op, text })) }, notes: [] });
}

/** No marks where a text is too long as written; in NFC it never is here. */
function marksOf(before: string, after: string, language: string): readonly Mark[] {
  const compared = compareTexts(before, after, language);
  return compared.ok ? compared.marks : [];
}

function isSameInNfc(marks: readonly Mark[], inNfc: readonly Mark[]): boolean {
  return (
    marks.length === inNfc.length &&
    marks.every(({ op, text }, index) => op === inNfc[index]?.op && text.normalize('NFC') === inNfc[index].text)
  );
}

const REASONS: Readonly<Record<TextRefusal['code'], string>> = {
  'text.loneSurrogate': 'holds half a character (a lone surrogate)',
  'text.nul': 'holds U+0000',
  'text.control': 'holds a control character other than tab and newline',
  'text.bidiOverride': 'holds a direction override (U+202A to U+202E)',
  'text.unbalancedIsolates': 'holds a direction isolate that is not opened and closed on one line',
  'text.tooLong': `is longer than ${TEXT_LIMIT} characters (UTF-16 units)`,
};

function refused(field: string, { code, at }: TextRefusal): Refusal {
  return refuse(field, code === 'text.tooLong' ? REASONS[code] : `${REASONS[code]}, at offset ${at}`);
}
