import { ModulesContainer } from '@nestjs/core';
import { type RunningApp, runApp } from '../spec/app-for-spec';
import { type AccessMark, accessMark } from './access';

/** Metadata by which Nest knows an endpoint and a socket message. */
const endpoint = 'method';
const message = 'websockets:message_mapping';

interface Entrance {
  name: string;
  mark: AccessMark | undefined;
}

function entrancesOf(type: { name: string; prototype: object }): Entrance[] {
  return Object.getOwnPropertyNames(type.prototype).flatMap((method) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(type.prototype, method)?.value;
    if (typeof handler !== 'function') return [];
    if (!Reflect.hasMetadata(endpoint, handler) && !Reflect.hasMetadata(message, handler)) return [];
    return [
      { name: `${type.name}.${method}`, mark: Reflect.getMetadata(accessMark, handler) as AccessMark | undefined },
    ];
  });
}

describe('every way into the server', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await runApp();
  });
  afterAll(() => running.close());

  it('says who may take it', () => {
    const types = [...running.app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values(), ...module.providers.values()].map((wrapper) => wrapper.metatype),
    );
    const entrances = types.flatMap((type) =>
      typeof type === 'function' && type.prototype ? entrancesOf(type as never) : [],
    );
    expect(entrances.length).toBeGreaterThan(8);
    expect(entrances.filter((entrance) => entrance.mark === undefined).map((entrance) => entrance.name)).toEqual([]);
  });
});
