/** A program that calls the API as a persona; every answer it gets is held against the description. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { TestApp } from '../../support/app.js';
import { type ApiDescription, describedBy, operationsOf } from './description.js';

export interface Told<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Item {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: { readonly code: string; readonly label: string };
  readonly version: string;
}

export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { pointer: string; code: string; detail: string }[];
  readonly refusals?: readonly { code: string; detail: string; pointer?: string }[];
}

/** Where a demo programme is served. */
export type Place = Pick<TestApp, 'baseUrl' | 'api'>;

interface Sending {
  readonly version?: string;
  readonly key?: string;
  readonly language?: string;
}

export class Program {
  constructor(
    private readonly app: Place,
    readonly persona: string,
    private readonly checks: ResponseChecks,
  ) {}

  get<Body>(path: string, options: Sending = {}): Promise<Told<Body>> {
    return this.call('GET', path, undefined, options);
  }

  post<Body>(path: string, body: object, options: Sending = {}): Promise<Told<Body>> {
    return this.call('POST', path, body, options);
  }

  patch<Body>(path: string, body: object, options: Sending = {}): Promise<Told<Body>> {
    return this.call('PATCH', path, body, options);
  }

  put<Body>(path: string, body: object, options: Sending = {}): Promise<Told<Body>> {
    return this.call('PUT', path, body, options);
  }

  /** Does something on a case as it is at this moment. */
  async act(path: string, act: object): Promise<Told<Item>> {
    const { body } = await this.get<Item>(path);
    return this.post(`${path}/transitions`, act, { version: body.version });
  }

  async upload<Body>(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: Blob,
    name: string,
  ): Promise<Told<Body>> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', file, name);
    return this.read('POST', path, await this.app.api(this.persona)(path, { method: 'POST', body: form }));
  }

  private async call<Body>(
    method: string,
    path: string,
    body: object | undefined,
    options: Sending,
  ): Promise<Told<Body>> {
    const headers = {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
      ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
      ...(options.language === undefined ? {} : { 'accept-language': options.language }),
    };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    return this.read(method, path, await this.app.api(this.persona)(path, init));
  }

  private async read<Body>(method: string, path: string, answer: Response): Promise<Told<Body>> {
    const text = await answer.text();
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    const body = type.endsWith('json') ? JSON.parse(text) : text;
    this.checks.check(method, path, answer.status, type, body);
    return { status: answer.status, headers: answer.headers, body };
  }
}

/** Personas by name, all held against one description. */
export async function programsOf(app: Place): Promise<(persona: string) => Program> {
  const checks = new ResponseChecks(await describedBy(app.baseUrl));
  return (persona) => new Program(app, persona, checks);
}

class ResponseChecks {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly description: ApiDescription) {
    this.ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    this.ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
    this.ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
    this.ajv.addFormat('binary', true);
  }

  check(method: string, path: string, status: number, type: string, body: unknown): void {
    const [bare = ''] = path.split('?');
    const found = operationsOf(this.description).find(
      (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare),
    );
    if (!found) throw new Error(`${method} ${bare} is not described.`);
    const response = found.operation.responses[String(status)];
    if (!response) throw new Error(`${method} ${found.path} is not described to answer ${status}.`);
    const content = response.content ?? {};
    if (Object.keys(content).length === 0) return;
    const schema = content[type]?.schema;
    if (!schema)
      throw new Error(`${method} ${found.path} is not described to answer ${status} with ${type}.`);
    const key = `${method} ${found.path} ${status} ${type}`;
    const validate =
      this.compiled.get(key) ?? this.ajv.compile({ ...schema, components: this.description.components });
    this.compiled.set(key, validate);
    if (!validate(body)) {
      const [first] = validate.errors ?? [];
      throw new Error(`${key}: ${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params)}`);
    }
  }
}
