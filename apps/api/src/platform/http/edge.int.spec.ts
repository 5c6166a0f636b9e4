import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../auth/access';
import { Writers } from '../database/data-sources';
import { type RunningApp, runApp } from '../spec/app-for-spec';
import { Browser } from '../spec/browser';
import { BodyOf } from './parsed';

const Echo = z.strictObject({ words: z.array(z.string().max(3)) });

@Controller('spec')
class SpecController {
  constructor(private readonly writers: Writers) {}

  @Post('echo')
  @Public()
  echo(@BodyOf(Echo) echo: z.infer<typeof Echo>) {
    return echo;
  }

  @Get('long')
  @Public()
  long() {
    return { text: 'a'.repeat(2_000) };
  }

  @Get('bug')
  @Public()
  bug() {
    throw new TypeError('secret internals');
  }

  @Get('outage')
  @Public()
  outage() {
    return this.writers.query(`DO $$ BEGIN RAISE EXCEPTION 'no lock' USING ERRCODE = 'lock_not_available'; END $$`);
  }
}

@Module({ controllers: [SpecController] })
class SpecModule {}

describe('the edge', () => {
  let running: RunningApp;
  let browser: Browser;
  const webRoot = mkdtempSync(join(tmpdir(), 'concord-web-'));

  beforeAll(async () => {
    mkdirSync(join(webRoot, 'assets'));
    writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Concord</title>');
    writeFileSync(join(webRoot, 'assets', 'app-1a2b3c.js'), 'export {};');
    running = await runApp({ variables: { WEB_ROOT: webRoot }, also: [SpecModule] });
    browser = new Browser(running.origin);
  });
  afterAll(async () => {
    await running.close();
    rmSync(webRoot, { recursive: true });
  });

  it('sends a strict content security policy with pages and answers', async () => {
    const policy = [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      `connect-src 'self' ${running.origin.replace('http', 'ws')}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join(';');
    for (const path of ['/', '/api/health']) {
      const { headers } = await browser.get(path);
      expect(headers.get('content-security-policy')).toBe(policy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it.each([
    ['/', 200, 'no-cache'],
    ['/consultations/7/provisions', 200, 'no-cache'],
    ['/assets/app-1a2b3c.js', 200, 'public, max-age=31536000, immutable'],
    ['/assets/gone.js', 404, 'no-store'],
    ['/api/health', 200, 'no-store'],
    ['/api/nothing', 404, 'no-store'],
    ['/..%2f..%2fetc/passwd', 200, 'no-cache'],
  ])('%s answers %i and may be kept: %s', async (path, status, cacheControl) => {
    const answer = await browser.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe(cacheControl);
  });

  it('refuses what another site sends', async () => {
    const foreign = new Browser(running.origin, { origin: 'http://evil.example' });
    const answer = await foreign.post('/api/spec/echo', { words: [] });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.foreignOrigin' } });
    const nameless = await fetch(`${running.origin}/api/session`, { method: 'DELETE' });
    expect(nameless.status).toBe(403);
  });

  it('names every field at fault in the language of the reader', async () => {
    const french = new Browser(running.origin, { 'accept-language': 'fr' });
    const answer = await french.post('/api/spec/echo', { words: ['abc', 'abcd', 7], more: 1 });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer).toMatchObject({
      status: 400,
      body: {
        type: 'urn:concord:problem:request.invalid',
        title: 'Requête incomprise',
        serverTime: running.clock.now().toISOString(),
        errors: [
          { field: 'words.1', code: 'field.too_big', detail: expect.stringContaining('Trop grand') as string },
          { field: 'words.2', code: 'field.invalid_type' },
          { field: 'more', code: 'field.unrecognized_keys' },
        ],
      },
    });
  });

  it.each([
    ['{"words":', 400, 'request.malformed'],
    [JSON.stringify({ words: ['x'.repeat(300_000)] }), 413, 'request.tooLarge'],
    ['[]', 400, 'request.invalid'],
  ])('answers a bad body with a problem (%#)', async (body, status, code) => {
    expect(await browser.send('POST', '/api/spec/echo', body)).toMatchObject({ status, body: { status, code } });
  });

  it('takes no other content than JSON for a body', async () => {
    const form = new Browser(running.origin, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(await form.send('POST', '/api/spec/echo', 'words=abc')).toMatchObject({ status: 400 });
  });

  it('answers a bad address with a problem', async () => {
    expect(await browser.get('/api/%zz')).toMatchObject({ status: 404, body: { code: 'request.notFound' } });
    const inPlaceOfAnId = '/api/consultations/%zz';
    expect(await browser.get(inPlaceOfAnId)).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
  });

  it('tells nothing of a bug', async () => {
    const answer = await browser.get('/api/spec/bug');
    expect(answer).toMatchObject({ status: 500, body: { code: 'server.failed' } });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it('asks to come again when the database is busy', async () => {
    const answer = await browser.get('/api/spec/outage');
    expect(answer).toMatchObject({ status: 503, body: { code: 'server.busy' } });
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('compresses what is long', async () => {
    expect((await browser.get('/api/spec/long')).headers.get('content-encoding')).toMatch(/gzip|br/);
    expect((await browser.get('/api/health')).headers.get('content-encoding')).toBeNull();
  });

  it('tells its health', async () => {
    const health = { status: 'ok', mode: 'demonstration', version: '0.1.0' };
    expect(await browser.get('/api/health')).toMatchObject({ status: 200, body: health });
    expect(await browser.get('/api/health/ready')).toMatchObject({ status: 200, body: health });
  });
});
