import type { IncomingMessage } from 'node:http';
import { type InterfaceLanguage, interfaceLanguages } from '@concord/contracts';

export type Language = InterfaceLanguage;

const chosen = new WeakMap<IncomingMessage, Language>();

/** The language that the signed-in person gave at their account goes before what the browser prefers. */
export function setReaderLanguage(request: IncomingMessage, language: Language): void {
  chosen.set(request, language);
}

export function readerLanguage(request: IncomingMessage): Language {
  return pageLanguage(request) ?? chosen.get(request) ?? preferred(request.headers['accept-language'] ?? '');
}

/** What the page is being read in at this moment: a refusal that comes into it is read there. */
function pageLanguage(request: IncomingMessage): Language | undefined {
  return interfaceLanguages.find((language) => language === request.headers['x-concord-language']);
}

/** `fr-CH, fr;q=0.9, en;q=0.8` → `fr`; English where nothing fits. */
export function preferred(header: string): Language {
  const wishes = header.split(',').map((entry) => {
    const [tag = '', ...parameters] = entry.trim().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((text) => text !== undefined);
    return { tag: tag.toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const ordered = wishes.filter((wish) => wish.quality > 0).sort((a, b) => b.quality - a.quality);
  for (const wish of ordered) {
    const known = interfaceLanguages.find((language) => language === wish.tag);
    if (known !== undefined) return known;
  }
  return 'en';
}
