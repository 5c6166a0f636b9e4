import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { endpoints } from './endpoints';
import { platformEndpoints } from './platform-endpoints';
import { problemSchema } from './problem';

type Json = Record<string, unknown>;

const jsonOf = (schema: z.ZodType): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Json;
  return rest;
};

const content = (schema: Json, type = 'application/json'): Json => ({ content: { [type]: { schema } } });

/** `/consultations/:consultation` as OpenAPI writes it, with its parameters. */
function pathOf({ path }: Endpoint): { template: string; parameters: Json[] } {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return {
    template: `/api${path.replace(/:(\w+)/g, '{$1}')}`,
    parameters: names.map((name) => ({
      ...{ name, in: 'path', required: true, schema: parameterSchema(name) },
    })),
  };
}

const parameterSchema = (name: string): Json =>
  name === 'seq' ? { type: 'integer', minimum: 0 } : { type: 'string', format: 'uuid' };

/** Bytes have no schema: what is in them is for the format that their media type names. */
const answerOf = ({ answer, answerType }: Endpoint): Json => (answerType === undefined ? jsonOf(answer) : {});

function operationOf(name: string, endpoint: Endpoint): Json {
  const { parameters } = pathOf(endpoint);
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(endpoint.body === undefined ? {} : { requestBody: { required: true, ...content(jsonOf(endpoint.body)) } }),
    responses: {
      '200': { description: 'Done', ...content(answerOf(endpoint), endpoint.answerType) },
      default: {
        description: 'Refused: which rule, which field, and the way out, in the reader’s language',
        ...content({ $ref: '#/components/schemas/Problem' }, 'application/problem+json'),
      },
    },
  };
}

/** The OpenAPI 3.1 document of every endpoint in the table; `docs/openapi.json` is its text, checked for drift by a test. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries({ ...endpoints, ...platformEndpoints })) {
    const { template } = pathOf(endpoint);
    paths[template] = { ...paths[template], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Concord', version: '1', summary: 'Tripartite consultation on non-binding guidelines' },
    components: {
      schemas: { Problem: jsonOf(problemSchema) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'concord_session' } },
    },
    security: [{ session: [] }],
    paths,
  };
}
