/** One field that the server did not accept: which, by what rule, and the sentence for the reader. */
export interface FieldRefusal {
  field: string;
  code: string;
  detail: string;
}

/** The server understood and said no (problem+json). `detail` is in the reader's language. */
export interface Refusal {
  ok: false;
  kind: 'refusal';
  status: number;
  code: string;
  title: string;
  detail: string;
  params: Readonly<Record<string, string | number>>;
  errors: readonly FieldRefusal[];
}

/** The server answered with something that is no refusal of ours: it is broken, or something stands between. */
export interface Fault {
  ok: false;
  kind: 'fault';
  status: number;
}

/** No answer at all: the network is gone, or the server is. Whether the act took effect is unknown. */
export interface Unreachable {
  ok: false;
  kind: 'unreachable';
}

/** The caller no longer wants it. */
export interface Aborted {
  ok: false;
  kind: 'aborted';
}

export type Failure = Refusal | Fault | Unreachable | Aborted;
export type Answer<T> = { ok: true; value: T; status: number } | Failure;

/** The sentence for one field of a refused form, to be handed to the field's `error`. */
export function fieldError(failure: Failure | null, field: string): string | undefined {
  if (failure?.kind !== 'refusal') return undefined;
  return failure.errors.find((error) => error.field === field)?.detail;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldRefusals(value: unknown): FieldRefusal[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map((each) => ({ field: text(each['field']), code: text(each['code']), detail: text(each['detail']) }));
}

function params(value: unknown): Record<string, string | number> {
  if (!isRecord(value)) return {};
  const plain = Object.entries(value).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(plain);
}

/** A problem+json body as a refusal; anything without a code is a fault. */
export function readProblem(status: number, body: unknown): Refusal | Fault {
  if (!isRecord(body) || text(body['code']) === '') return { ok: false, kind: 'fault', status };
  return {
    ok: false,
    kind: 'refusal',
    status,
    code: text(body['code']),
    title: text(body['title']),
    detail: text(body['detail']),
    params: params(body['params']),
    errors: fieldRefusals(body['errors']),
  };
}
