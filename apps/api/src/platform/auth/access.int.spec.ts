import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { type RunningApp, runApp } from '../spec/app-for-spec';
import { Browser, makeAccount } from '../spec/browser';
import { Access, type AccessRule, Public } from './access';

@Injectable()
class Rooms {
  readonly open = 'plenary';
}

const mayEnterRoom: AccessRule = {
  name: 'mayEnterRoom',
  allows: ({ params, resolve }) => resolve(Rooms).open === params['room'],
};

@Controller('spec')
class SpecController {
  @Get('forgotten')
  forgotten(): string[] {
    return ['must not be reached'];
  }

  @Get('open')
  @Public()
  open(): string[] {
    return ['reached'];
  }

  @Get('rooms/:room')
  @Access(mayEnterRoom)
  room(): string[] {
    return ['reached'];
  }
}

@Module({ controllers: [SpecController], providers: [Rooms] })
class SpecModule {}

describe('access', () => {
  let running: RunningApp;
  let delegate: Browser;
  beforeAll(async () => {
    running = await runApp({ also: [SpecModule] });
    await makeAccount(running, 'delegate@example.org', 'a long enough password');
    delegate = new Browser(running.origin);
    await delegate.post('/api/session', { email: 'delegate@example.org', password: 'a long enough password' });
  });
  afterAll(() => running.close());

  it('is open where it is marked so', async () => {
    expect(await new Browser(running.origin).get('/api/spec/open')).toMatchObject({ status: 200, body: ['reached'] });
  });

  it('asks for a session first', async () => {
    const answer = await new Browser(running.origin).get('/api/spec/rooms/plenary');
    expect(answer).toMatchObject({ status: 401, body: { code: 'session.needed' } });
  });

  it('follows a rule that looks at the path and asks a provider', async () => {
    expect(await delegate.get('/api/spec/rooms/plenary')).toMatchObject({ status: 200 });
  });

  it('looks the same for what is forbidden, forgotten, and not there', async () => {
    const answers = await Promise.all(
      ['rooms/other', 'forgotten', 'nothing'].map((path) => delegate.get(`/api/spec/${path}`)),
    );
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'request.notFound' } });
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(answers[2]?.body).toEqual(answers[0]?.body);
    const outside = await new Browser(running.origin).get('/api/spec/forgotten');
    expect(outside.body).toEqual(answers[0]?.body);
  });
});
