/** One decorator per route: where it is, whom it is for, what it takes and answers, and how the document tells it. */
import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { PROBLEM_STATUS, type ProblemCode } from '../kernel/problem.js';
import { Access, type Audience } from './access.js';
import { id as idKind } from './field-kinds.js';
import { type ListSpec, type ListWanted, listWantedBy } from './list.js';
import { ProblemDto } from './problem.dto.js';
import { type QuerySpec, queryAsked } from './query.js';
import type { FastifyRequest } from './request.js';
import { validated } from './validate.js';

export type Class = new () => object;

interface RouteOptions {
  /** Unique; programs that are made from the document call it so. */
  readonly id: string;
  /** Below the controller's path, such as `:id/trail`. */
  readonly path?: string;
  readonly for: Audience;
  readonly summary: string;
  readonly description?: string;
  /** What the parameters in the path are. */
  readonly params?: Readonly<Record<string, string>>;
  /** The class of what is sent; every field of it is checked. */
  readonly body?: Class;
  /** A file comes with it, so it is sent as multipart/form-data. */
  readonly upload?: boolean;
  /** Which lists can be asked for. */
  readonly list?: ListSpec;
  /** What can be asked in the address, where it is no list. */
  readonly query?: QuerySpec;
  /** The class of what is answered; of an item where it is a list. None: an empty answer, or bytes. */
  readonly answers?: Class;
  readonly bytes?: boolean;
  readonly status?: number;
  /** `read`: the answer carries an ETag. `changed`: that, and the request names a version with If-Match. */
  readonly version?: 'read' | 'changed';
  /** Beside those that follow from the rest. */
  readonly problems?: readonly ProblemCode[];
}

const BODY = 'entente:body';
const LIST = 'entente:list';
const QUERY = 'entente:query';
const UPLOAD = 'entente:upload';

export const GetRoute = (options: RouteOptions) => route(Get, 200, options);
export const PostRoute = (options: RouteOptions) => route(Post, 201, options);
export const PatchRoute = (options: RouteOptions) => route(Patch, 200, options);
export const PutRoute = (options: RouteOptions) => route(Put, 200, options);
export const DeleteRoute = (options: RouteOptions) => route(Delete, 204, options);

/** The body, checked against the class that the route names. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): object => {
  const type = Reflect.getMetadata(BODY, context.getHandler()) as Class;
  return validated(type, context.switchToHttp().getRequest<FastifyRequest>().body);
});

/** What of the list is asked for, checked against what the route offers. */
export const Listed = createParamDecorator((_: unknown, context: ExecutionContext): ListWanted => {
  const spec = Reflect.getMetadata(LIST, context.getHandler()) as ListSpec;
  return listWantedBy(spec, context.switchToHttp().getRequest<FastifyRequest>().query);
});

/** What the address asks for, checked against what the route offers. */
export const Asked = createParamDecorator(
  (_: unknown, context: ExecutionContext): Readonly<Record<string, string>> => {
    const spec = Reflect.getMetadata(QUERY, context.getHandler()) as QuerySpec;
    return queryAsked(spec, context.switchToHttp().getRequest<FastifyRequest>().query);
  },
);

/** Whether a handler takes a file. */
export function takesFile(handler: object): boolean {
  return Reflect.getMetadata(UPLOAD, handler) === true;
}

function route(verb: typeof Get, usualStatus: number, options: RouteOptions): MethodDecorator {
  const { path = '', status = usualStatus, body, upload = false, list, query } = options;
  return applyDecorators(
    verb(path),
    HttpCode(status),
    Access(options.for),
    ...(body ? [SetMetadata(BODY, body), ApiBody({ type: body, required: true })] : []),
    ...(upload ? [SetMetadata(UPLOAD, true), ApiConsumes('multipart/form-data')] : []),
    ...(list ? [SetMetadata(LIST, list), ...queriesOf(list)] : []),
    ...(query ? [SetMetadata(QUERY, query), ...Object.entries(query).map(described)] : []),
    ApiOperation({
      operationId: options.id,
      summary: options.summary,
      ...(options.description ? { description: options.description } : {}),
    }),
    ...paramsOf(options),
    ...headersOf(verb, options),
    answerOf(status, options),
    ...problemsOf(verb, options),
  );
}

function paramsOf(options: RouteOptions): MethodDecorator[] {
  const names = [...(options.path ?? '').matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return names.map((name) =>
    ApiParam({
      name,
      description: options.params?.[name] ?? 'Its id.',
      schema: name === 'id' ? idKind.schema : { type: 'string' },
    } as Parameters<typeof ApiParam>[0]),
  );
}

function headersOf(verb: typeof Get, options: RouteOptions): MethodDecorator[] {
  const headers: MethodDecorator[] = [];
  if (options.version === 'changed') {
    headers.push(
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'The version the request was made for, as the ETag gave it.',
        schema: { type: 'string', pattern: '^"[^"]+"$' },
        example: '"1.1"',
      }),
    );
  }
  if (verb === Post) {
    headers.push(
      ApiHeader({
        name: 'Idempotency-Key',
        required: false,
        description:
          'Any text of yours. The same key with the same content gets the same answer for a day, and has one effect.',
        schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
      }),
    );
  }
  return headers;
}

function described([name, { kind, description }]: [string, QuerySpec[string]]): MethodDecorator {
  return ApiQuery({ name, required: false, description, schema: kind.schema } as Parameters<
    typeof ApiQuery
  >[0]);
}

function queriesOf(list: ListSpec): MethodDecorator[] {
  const query = (name: string, description: string, schema: Readonly<Record<string, unknown>>) =>
    ApiQuery({
      name,
      required: false,
      description,
      schema,
      ...(schema['type'] === 'array' ? { style: 'form', explode: false } : {}),
    } as Parameters<typeof ApiQuery>[0]);
  return [
    query('limit', 'How many at the most.', { type: 'integer', minimum: 1, maximum: 100, default: 25 }),
    query('cursor', 'Where the page before ended: its `next`.', { type: 'string', maxLength: 500 }),
    ...(list.q ? [query('q', list.q, { type: 'string', maxLength: 200 })] : []),
    ...(list.sorts
      ? [
          query('sort', 'In which order; with - before it, the other way round.', {
            type: 'string',
            enum: list.sorts,
          }),
        ]
      : []),
    ...Object.entries(list.filters ?? {}).map(([name, { kind, description }]) =>
      query(`filter[${name}]`, description, kind.schema),
    ),
  ];
}

function answerOf(status: number, options: RouteOptions): MethodDecorator {
  const { answers, list } = options;
  const headers = options.version
    ? { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } } }
    : {};
  if (options.bytes) {
    return applyDecorators(
      ApiProduces('application/octet-stream', 'application/problem+json'),
      ApiResponse({
        status,
        description: 'The bytes, to be kept as a file.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      }),
    );
  }
  if (!answers) return ApiResponse({ status, description: 'Done.', headers } as never);
  if (!list) return ApiResponse({ status, type: answers, description: 'It.', headers } as never);
  return applyDecorators(
    ApiExtraModels(answers),
    ApiResponse({
      status,
      description: 'One page, and where the next one begins.',
      schema: {
        type: 'object',
        required: ['items', 'next'],
        additionalProperties: false,
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(answers) } },
          next: {
            type: 'string',
            nullable: true,
            description: 'The cursor of the next page; null on the last.',
          },
        },
      },
    }),
  );
}

const TOLD: Readonly<Record<number, string>> = {
  400: 'It could not be read.',
  401: 'Not signed in.',
  403: 'Not yours to do.',
  404: 'It does not exist, or it is not yours to see.',
  409: 'Not as things stand.',
  412: 'Somebody was quicker: the version is not the present one.',
  413: 'Too large.',
  415: 'Not the kind of content that is asked for.',
  422: 'Something in it is not right; each mistake has a pointer.',
  428: 'No version was named.',
  429: 'Too often; `Retry-After` says how many seconds to wait.',
  500: 'A fault of ours; nothing was done.',
};

function problemsOf(verb: typeof Get, options: RouteOptions): MethodDecorator[] {
  const statuses = new Set([401, 403, 429, 500, 400]);
  if (options.path?.includes(':')) statuses.add(404);
  if (options.list || options.query || options.body) statuses.add(422);
  if (options.body) for (const status of [413, 415]) statuses.add(status);
  if (verb === Post) for (const status of [409, 422]) statuses.add(status);
  if (options.version === 'changed') for (const status of [409, 412, 422, 428]) statuses.add(status);
  for (const code of options.problems ?? []) statuses.add(PROBLEM_STATUS[code]);
  return [
    ApiExtraModels(ProblemDto),
    ...[...statuses].sort().map((status) =>
      ApiResponse({
        status,
        description: TOLD[status] ?? '',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  ];
}
