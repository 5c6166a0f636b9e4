import { once } from 'node:events';
import { type IncomingMessage, type Server, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { ApiRequest, ApiResponse } from './exchange';
import { describeError, requestLines } from './logging';

interface Line {
  readonly level: string;
  readonly req: { readonly id: string; readonly method: string; readonly path: string };
  readonly res: { readonly status: number };
  readonly msg: string;
}

/** Takes what would be written. */
class Kept extends ConsoleLogger {
  readonly lines: Line[] = [];
  override log(line: unknown): void {
    this.lines.push({ level: 'info', ...(line as Omit<Line, 'level'>) });
  }
  override debug(line: unknown): void {
    this.lines.push({ level: 'debug', ...(line as Omit<Line, 'level'>) });
  }
}

describe('lines of requests', () => {
  const kept = new Kept();
  const write = requestLines();
  let server: Server;

  beforeAll(async () => {
    Logger.overrideLogger(kept);
    server = createServer((incoming, response) => {
      write(incoming as ApiRequest, response as ApiResponse, () => {
        response.statusCode = incoming.url?.startsWith('/api/gone') === true ? 404 : 200;
        if (incoming.url === '/api/never') response.destroy();
        else response.end('the answer');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  beforeEach(() => kept.lines.splice(0));
  afterAll(async () => {
    Logger.overrideLogger(['error']);
    server.close();
    await once(server, 'close');
  });

  async function ask(path: string): Promise<string> {
    const { port } = server.address() as AddressInfo;
    const asked = request({ port, host: '127.0.0.1', path, agent: false, headers: { cookie: 'session=secret' } });
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return String(answer.headers['x-request-id']);
  }

  it('a refused one is told, under the number that its answer carries, without what was typed', async () => {
    const id = await ask('/api/gone?words=private');
    await new Promise(setImmediate);
    expect(kept.lines).toHaveLength(1);
    expect(kept.lines[0]).toMatchObject({ level: 'info', req: { id, method: 'GET', path: '/api/gone' } });
    expect(kept.lines[0]).toMatchObject({ res: { status: 404 }, msg: 'request completed' });
    expect(JSON.stringify(kept.lines)).not.toMatch(/private|secret/);
  });

  it('one that went well is told to whoever asks for details', async () => {
    await ask('/api/there');
    await new Promise(setImmediate);
    expect(kept.lines.map(({ level }) => level)).toEqual(['debug']);
  });

  it('one that was broken off is told as such', async () => {
    await expect(ask('/api/never')).rejects.toThrow('socket hang up');
    await new Promise(setImmediate);
    expect(kept.lines.map(({ level, msg }) => [level, msg])).toEqual([['info', 'request broken off']]);
  });
});

describe('an error in the log', () => {
  it('is told without the statement and its values', () => {
    const error = Object.assign(new Error('it failed'), { code: '23505', query: 'INSERT', parameters: ['private'] });
    const told = describeError(error);
    expect(told).toMatchObject({ type: 'Error', message: 'it failed', code: '23505' });
    expect(JSON.stringify(told)).not.toMatch(/private|INSERT/);
    expect(describeError('words')).toEqual({ message: 'words' });
  });
});
