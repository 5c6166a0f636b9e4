import { endpoints, platformEndpoints } from '@concord/contracts';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type RunningApp, runApp } from '../spec/app-for-spec';

const pathOf = (target: object): string => String(Reflect.getMetadata('path', target) ?? '');

function routesOf(type: { prototype: object }): string[] {
  return Object.getOwnPropertyNames(type.prototype).flatMap((name) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(type.prototype, name)?.value;
    if (typeof handler !== 'function' || !Reflect.hasMetadata('method', handler)) return [];
    const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '';
    const path = [pathOf(type), pathOf(handler)].flatMap((part) => part.split('/')).filter((part) => part !== '');
    return [`${method} /${path.join('/')}`];
  });
}

describe('the table of endpoints', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await runApp();
  });
  afterAll(() => running.close());

  it('has every route of the server, and no other: the OpenAPI document is made from it', () => {
    const controllers = [...running.app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values()].map((wrapper) => wrapper.metatype),
    );
    const served = controllers.flatMap((type) => (typeof type === 'function' ? routesOf(type as never) : []));
    const written = Object.values({ ...endpoints, ...platformEndpoints }).map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect(served.sort()).toEqual(written.sort());
  });
});
