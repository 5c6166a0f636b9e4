import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { preferred, readerLanguage, setReaderLanguage } from './reader-language';

function requestWith(headers: Record<string, string>): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers });
}

describe('the language of the reader', () => {
  it.each([
    ['fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5', 'fr'],
    ['de, es;q=0.4, en;q=0.7', 'en'],
    ['ES-419', 'es'],
    ['fr;q=0, es;q=0.1', 'es'],
    ['zh', 'en'],
    ['', 'en'],
    [';;;,q=', 'en'],
  ])('%p is read as %s', (header, language) => {
    expect(preferred(header)).toBe(language);
  });

  it('is that of the page, then that of the account, then that of the browser', () => {
    const headers = { 'accept-language': 'es' };
    expect(readerLanguage(requestWith(headers))).toBe('es');
    const page = requestWith({ ...headers, 'x-concord-language': 'fr' });
    const account = requestWith({ ...headers, 'x-concord-language': 'tlh' });
    for (const request of [page, account]) setReaderLanguage(request, 'en');
    expect(readerLanguage(page)).toBe('fr');
    expect(readerLanguage(account)).toBe('en');
  });
});
