import type { Read } from '../input/refusal';
import { accept, refuse } from '../input/refusal';

/** Tags of the notation. */
export type Tag = 'p' | 'ol' | 'ul' | 'li' | 'strong' | 'em' | 'br';

/** A tag, or words with their entities read. */
export type Token =
  { readonly kind: 'open' | 'close'; readonly tag: Tag } | { readonly kind: 'words'; readonly text: string };

const TOKEN = /<(\/?)(p|ol|ul|li|strong|em|br)>|<br ?\/>|&(amp|lt|gt);|[^<&]+|[<&]/gu;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
]);
/** How much of what cannot be read is shown. */
const SHOWN = 20;

/** Cuts the notation into tags and words; neighbouring words are one token. */
export function tokensOf(source: string, field: string): Read<readonly Token[]> {
  const tokens: Token[] = [];
  const say = (text: string) => {
    const last = tokens.at(-1);
    if (last?.kind !== 'words') tokens.push({ kind: 'words', text });
    else tokens.splice(-1, 1, { kind: 'words', text: last.text + text });
  };
  for (const { 0: whole, 1: slash, 2: tag, 3: entity, index } of source.matchAll(TOKEN)) {
    if (entity !== undefined) say(ENTITIES.get(entity) ?? '');
    else if (tag !== undefined || whole.startsWith('<br')) {
      tokens.push({ kind: slash === '/' ? 'close' : 'open', tag: (tag ?? 'br') as Tag });
    } else if (whole === '<' || whole === '&') {
      const shown = JSON.stringify(source.slice(index, index + SHOWN));
      return refuse(
        field,
        `cannot be read at ${index}: ${shown} (tags are p, ol, ul, li, strong, em, br; & is &amp;, < is &lt;)`,
      );
    } else say(whole);
  }
  return accept(tokens);
}
