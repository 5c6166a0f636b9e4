import { readFileSync } from 'node:fs';
import { dossierFileName, renderHtml, renderPdf } from '../src';
import type { Pack } from '../src';
import { packOf } from './room/bundle';
import { held } from './room/consultation';
import { pdfText } from './room/pdf-text';

const room = held();
const pack = packOf(room);
const languages = ['en', 'fr', 'es'] as const;
const evil = '#read("/etc/passwd")';

const tags = (html: string, name: string): string[] => html.match(new RegExp(`<${name}[ >]`, 'g')) ?? [];

describe('the dossier as HTML', () => {
  it.each(languages)('in %s is one file without script or address, and says its language', (language) => {
    const html = renderHtml(pack, language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|href="[^#]|@import|url\(/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it.each([
    ['en', 'Contents'],
    ['fr', 'Sommaire'],
    ['es', 'Índice'],
  ] as const)('in %s leads from its contents to each of its parts', (language, contents) => {
    const html = renderHtml(pack, language);
    expect(html).toContain(`<nav aria-labelledby="contents">\n<p id="contents">${contents}</p>`);
    const parts = [...html.matchAll(/<h2 id="(.+?)">(.+?)<\/h2>/g)].map(([, id, title]) => [`#${id}`, title]);
    const entries = [...html.matchAll(/<li><a href="(.+?)">(.+?)<\/a><\/li>/g)].map(([, to, title]) => [to, title]);
    expect(entries).toEqual(parts);
    expect(parts).toHaveLength(tags(html, 'h2').length);
    expect(new Set(parts.map(([id]) => id)).size).toBe(parts.length);
  });

  it('folds each long list of names, open at first, and no other table', () => {
    const named = pack.divisions.filter(({ names }) => names.length > 0);
    const [first, second] = named;
    if (first === undefined || second === undefined) throw new Error('no record votes');
    const crowd = Array.from({ length: 11 }, () => first.names)
      .flat()
      .slice(0, 11);
    const divisions = pack.divisions.map((one) => (one === first ? { ...one, names: crowd } : one));
    const html = renderHtml({ ...pack, divisions }, 'en');
    expect(tags(html, 'details')).toHaveLength(1);
    const summary = `Division ${first.number}: How each voted (11)`;
    expect(html).toContain(`<details open><summary>${summary}</summary>\n<div class="wide"`);
    expect(html).toContain(`<caption>Division ${second.number}: How each voted</caption>`);
  });

  it('never skips a level of headings', () => {
    const levels = [...renderHtml(pack, 'en').matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).toBe(true);
  });

  it('gives each table a caption, and each heading cell its scope', () => {
    const html = renderHtml(pack, 'es');
    expect(tags(html, 'caption')).toHaveLength(tags(html, 'table').length);
    expect(tags(html, 'table').length).toBeGreaterThan(10);
    expect(html).not.toMatch(/<th(?! scope="(?:col|row)")[ >]/);
  });

  it('announces what is inserted and deleted in words', () => {
    expect(renderHtml(pack, 'fr')).toContain(
      '<ins><span class="spoken"> [ajouté: </span>fair and <span class="spoken">] </span></ins>',
    );
    expect(renderHtml(pack, 'en')).toMatch(/<del><span class="spoken"> \[deleted: <\/span>/);
  });

  it('marks words that are in another language than the page', () => {
    expect(renderHtml(pack, 'es')).toContain('<td lang="en">«decent» Say &quot;fair&quot; &amp; &lt;safe&gt;.</td>');
    expect(renderHtml(pack, 'en')).not.toContain('<td lang="en">');
  });

  it('shows what people wrote as text', () => {
    const html = renderHtml(pack, 'en');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&lt;b&gt;D&#39;Exemple&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });

  it.each([
    ['23, 24, 25', 'en', 'paragraphs 23, 24, 25'],
    ['23, 24, 25', 'fr', 'paragraphes 23, 24, 25'],
    ['4–6', 'es', 'párrafos 4–6'],
    ['12.3', 'en', 'paragraph 12.3'],
    ['17 (b)', 'fr', 'paragraphe 17 (b)'],
    ['17 (b)', 'es', 'párrafo 17 (b)'],
    ['Annex II', 'en', 'Annex II'],
  ] as const)('names the paragraphs of the mandate: %s in %s', (paragraph, language, said) => {
    const mandate = { body: 'Conference', document: 'Resolution', paragraph };
    const html = renderHtml({ ...pack, consultation: { ...pack.consultation, mandate } }, language);
    expect(html).toContain(`: Conference, Resolution, ${said}</p>`);
  });

  it('names the bundle as its file is called', () => {
    for (const language of languages)
      expect(renderHtml(pack, language)).toContain(` ${dossierFileName(pack.checkpoint.size, 'zip')}, `);
    expect(dossierFileName(pack.checkpoint.size, 'zip')).toBe(`dossier-${pack.checkpoint.size}.zip`);
  });

  it('is marked as a demonstration, and only where it is one', () => {
    const real = packOf(held({ demonstration: false }));
    expect(renderHtml(pack, 'en')).toContain('prove nothing about independence');
    expect(renderHtml(real, 'en')).not.toContain('emonstration:');
  });
});

describe('the dossier as PDF', () => {
  it('is tagged, says that it is PDF/UA-1, its language and the time of the record, and is the same twice', async () => {
    for (const language of languages) {
      const [one, two] = [await renderPdf(pack, language), await renderPdf(pack, language)];
      if (!one.ok || !two.ok) throw new Error('not drawn');
      const source = Buffer.from(one.pdf).toString('latin1');
      expect(one.standard).toBe('ua-1');
      expect(source).toContain('pdfuaid:part>1<');
      expect(source).toContain('/StructTreeRoot');
      expect(source).toContain('/Marked true');
      expect(source).toContain(`/Lang (${language})`);
      expect(source).toContain('D:20260302');
      expect(Buffer.from(one.pdf).equals(Buffer.from(two.pdf))).toBe(true);
    }
  });

  it('prints what would read a file as the text that it is', async () => {
    const titled: Pack = { ...pack, consultation: { ...pack.consultation, title: { en: `${evil} #panic()` } } };
    const made = await renderPdf(titled, 'en');
    if (!made.ok) throw new Error(made.reason);
    const text = pdfText(made.pdf);
    expect(text).toContain(`${evil} #panic()`);
    expect(text.split(evil).length).toBeGreaterThan(4);
    expect(text).toContain('<script>alert(1)</script> *bold* _x_ $y$ @z `raw` \\ & "quoted"');
    expect(text).not.toContain(readFileSync('/etc/passwd', 'utf8').slice(0, 20));
  });

  it('holds the figures of a division and every fate', async () => {
    const made = await renderPdf(pack, 'en');
    if (!made.ok) throw new Error(made.reason);
    const text = pdfText(made.pdf);
    for (const said of [
      'Votes cast: 30. Needed: 16',
      'Recomputed from ballots.',
      'not recomputable',
      'withdrawn',
      'void: no quorum',
    ]) {
      expect(text).toContain(said);
    }
    expect(text.replace(/\s/g, '')).toContain(pack.checkpoint.fingerprint.slice(0, 12));
    expect(text).toContain('Demonstration – Guidelines & their use');
  });

  it('writes changes in brackets for who listens', async () => {
    const made = await renderPdf(pack, 'en', { redline: 'spoken' });
    if (!made.ok) throw new Error(made.reason);
    expect(pdfText(made.pdf)).toContain('[inserted: fair and ]');
  });

  it('is tagged without claiming the standard where no font has a sign', async () => {
    const odd: Pack = { ...pack, consultation: { ...pack.consultation, title: { en: 'A \u{10FFFD} sign' } } };
    expect(await renderPdf(odd, 'en')).toMatchObject({ ok: true, standard: 'tagged' });
  });
});
