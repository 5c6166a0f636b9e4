import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { z } from 'zod';
import type { ApiRequest } from './exchange';
import { type FieldError, RefusedRequest, refusal } from './problem';
import { type Language, readerLanguage } from './reader-language';

/** `@BodyOf(CastBallot) command: CastBallot`: the body as the contract has it, or 400 with every field at fault. */
export const BodyOf = parsing((request) => request.body);

/** `@QueryOf(schema)`: the query string, whose values are strings or lists of them. */
export const QueryOf = parsing((request) => request.query);

/** `@ParamsOf(schema)`: the parts of the path. What does not parse does not exist. */
export const ParamsOf = parsing((request) => request.params, 'request.notFound');

const errorMaps = {
  en: z.locales.en().localeError,
  fr: z.locales.fr().localeError,
  es: z.locales.es().localeError,
} satisfies Record<Language, unknown>;

function parsing(part: (request: ApiRequest) => unknown, code = 'request.invalid') {
  // Handed over in an object, because Nest would take a schema, which has a method `transform`, for a pipe.
  const decorator = createParamDecorator(({ schema }: { schema: z.ZodType }, context: ExecutionContext) => {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const parsed = schema.safeParse(part(request), { error: errorMaps[readerLanguage(request)] });
    if (parsed.success) return parsed.data;
    throw new RefusedRequest(refusal(code), code === 'request.invalid' ? fieldErrors(parsed.error) : undefined);
  });
  return (schema: z.ZodType): ParameterDecorator => decorator({ schema });
}

/** A field that the contract does not know is named itself, not what it stands in. */
function fieldsOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) =>
    fieldsOf(issue).map((path) => ({
      field: path.map(String).join('.'),
      code: `field.${issue.code}`,
      detail: issue.message,
    })),
  );
}
