import { z } from 'zod';
import { endpoints, platformEndpoints, type Endpoint } from '../src';

const withBody = Object.entries<Endpoint>({ ...endpoints, ...platformEndpoints }).flatMap(([name, { body }]) =>
  body === undefined ? [] : [[name, body] as const],
);

/** Where, in a JSON schema, an object of named fields would let other fields pass. */
function open(schema: unknown, path = ''): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const node = schema as Readonly<Record<string, unknown>>;
  const here = node['properties'] !== undefined && node['additionalProperties'] !== false ? [path || '(body)'] : [];
  return [...here, ...Object.entries(node).flatMap(([key, child]) => open(child, `${path}/${key}`))];
}

test.each(withBody)('%s takes no field that it does not know', (_name, body) => {
  expect(open(z.toJSONSchema(body, { io: 'input' }))).toEqual([]);
});
