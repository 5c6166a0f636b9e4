import { z } from 'zod';

/** The token under which the parsed configuration is injected. */
export const CONFIG = Symbol('Config');

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^/@]+@?[^/]*\/.+/, 'must read postgres://user@host:port/name');
const perMinute = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const seconds = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const origin = z.string().refine(isOrigin, 'must be an origin such as https://example.org, without a path');

/** An empty variable counts as one that is not set: compose files and shells make those easily. */
const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  DATABASE_URL: postgresUrl,
  DATABASE_WRITERS: z.coerce.number().int().min(2).max(100).default(10),
  DATABASE_READERS: z.coerce.number().int().min(2).max(100).default(10),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  WEB_ROOT: z.string().optional(),
  CONCORD_MODE: z.enum(['demonstration', 'real']).optional(),
  PUBLIC_URL: origin.optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .pipe(z.array(origin))
    .default([]),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SESSION_IDLE_SECONDS: seconds(12 * 60 * 60),
  SESSION_ABSOLUTE_SECONDS: seconds(7 * 24 * 60 * 60),
  REQUESTS_PER_MINUTE: perMinute(1200),
  SIGN_INS_PER_MINUTE: perMinute(60),
  CONCORD_VERSION: z.string().default('0.1.0'),
});

const complete = environment.superRefine((values, context) => {
  const exposed = values.NODE_ENV === 'production' || !isLoopback(values.HOST);
  if (exposed && values.PUBLIC_URL === undefined)
    context.addIssue({
      code: 'custom',
      path: ['PUBLIC_URL'],
      message: 'is needed in production and on an address beyond loopback: browsers are only served from there',
    });
  const { protocol, hostname } = new URL(values.PUBLIC_URL ?? 'http://localhost');
  if (values.NODE_ENV === 'production' && protocol !== 'https:' && !isLoopback(hostname))
    context.addIssue({ code: 'custom', path: ['PUBLIC_URL'], message: 'must begin with https:// in production' });
  if (values.SESSION_IDLE_SECONDS > values.SESSION_ABSOLUTE_SECONDS)
    context.addIssue({
      code: 'custom',
      path: ['SESSION_IDLE_SECONDS'],
      message: 'must not be longer than SESSION_ABSOLUTE_SECONDS',
    });
});

/** Everything the server takes from its environment, parsed once at boot. */
export type Config = Readonly<z.output<typeof complete>>;

export type ConfigResult = { ok: true; config: Config } | { ok: false; code: 'config.invalid'; problems: string[] };

/** All failures at once, each beginning with the name of its variable; values are not repeated, some are secret. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== undefined && text !== ''));
  const parsed = complete.safeParse(given);
  if (parsed.success) return { ok: true, config: parsed.data };
  const problems = parsed.error.issues.map((issue) =>
    describe(String(issue.path[0] ?? 'environment'), issue.message, given),
  );
  return { ok: false, code: 'config.invalid', problems };
}

function describe(name: string, message: string, given: Record<string, unknown>): string {
  return name in given || message.startsWith('is needed') ? `${name}: ${message}` : `${name}: is not set`;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
