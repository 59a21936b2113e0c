/** `Idempotency-Key` on every POST: the same person, key and content get the same answer, and one effect. */
import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import { Problem } from '../kernel/problem.js';
import { type Answer, ReadyAnswer } from './answer.js';
import { once } from './idempotency-keys.js';
import { problemAnswer, problemBehind } from './problem-answer.js';
import { pathOf } from './problem-filter.js';
import { actorOf, type FastifyReply, type FastifyRequest, localeOf } from './request.js';
import { contentOf } from './upload.js';

const ITEM_BY_ITEM = 'entente:item_by_item';

/** The route keeps an answer for each item it is sent, each in a transaction of its own. */
export const KeptItemByItem = () => SetMetadata(ITEM_BY_ITEM, true);

/** Headers that belong to an answer rather than to the way it was sent. */
const KEPT_HEADERS = ['etag', 'location', 'content-language', 'cache-control'];

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = actorOf(request);
    if (request.method !== 'POST' || !actor) return next.handle();
    const key = keyOf(request);
    if (key === undefined || this.reflector.get(ITEM_BY_ITEM, context.getHandler())) return next.handle();

    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const answered = once(this.database, actor, key, hashOf(request, contentOf(request)), () =>
      firstValueFrom(next.handle(), { defaultValue: undefined }).then(
        (value) => answerWith(reply, value),
        (error) => answerAgainst(request, error),
      ),
    );
    return from(answered.then((answer) => Promise.reject(new ReadyAnswer(answer))));
  }
}

/** The key that a request carries. */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Problem('malformed', [{ code: 'idempotency_key_malformed' }]);
  }
  return key;
}

/** What makes a request the same one: where it goes and what it says, but for passwords, which no digest should hold. */
export function hashOf(request: FastifyRequest, content: unknown): string {
  const said =
    JSON.stringify(content, (key, value: unknown) => (key === 'password' ? undefined : value)) ?? '';
  return createHash('sha256').update(`${request.method} ${request.url}\n${said}`).digest('hex');
}

function answerWith(reply: FastifyReply, value: unknown): Answer {
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => KEPT_HEADERS.includes(name));
  return {
    status: reply.statusCode,
    headers: {
      ...Object.fromEntries(headers.map(([name, one]) => [name, String(one)])),
      ...(value === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    },
    body: value === undefined ? '' : JSON.stringify(value),
  };
}

/** A problem is an answer like any other; our own fault, and what only asks to wait, is not kept. */
function answerAgainst(request: FastifyRequest, error: unknown): Answer {
  const problem = problemBehind(error);
  if (!problem || isPassing(problem)) throw error;
  return problemAnswer(problem, { locale: localeOf(request), path: pathOf(request) });
}

function isPassing(problem: Problem): boolean {
  return (
    problem.status >= 500 || problem.status === 429 || problem.details.some((one) => one.code === 'busy')
  );
}
