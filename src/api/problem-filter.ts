/** Everything that goes wrong under /api, /health and /metrics ends here; pages have their own. */
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { SecurityEvents } from '../identity/security-events.js';
import { Problem } from '../kernel/problem.js';
import { type Answer, ReadyAnswer, send } from './answer.js';
import { faultAnswer, problemAnswer, problemBehind } from './problem-answer.js';
import { actorOf, type FastifyReply, type FastifyRequest, isForPrograms, localeOf } from './request.js';

/** The methods that a path takes, in the order of the alphabet; empty for a path that there is not. */
export type MethodsOf = (path: string) => readonly string[];

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Api');

  /** `pages` answers for every path that is not for programs. */
  constructor(
    private readonly methodsOf: MethodsOf,
    private readonly pages: ExceptionFilter | undefined,
    private readonly security: SecurityEvents,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (this.pages && !isForPrograms(request)) return this.pages.catch(error, host);
    send(http.getResponse<FastifyReply>(), this.answerTo(error, request));
    return undefined;
  }

  private answerTo(error: unknown, request: FastifyRequest): Answer {
    if (error instanceof ReadyAnswer) return error.answer;
    const asked = { locale: localeOf(request), path: pathOf(request) };
    const problem = problemBehind(error);
    if (!problem) return this.faultOf(error, request);
    const { id, ip } = request;
    const account = actorOf(request)?.accountId ?? null;
    this.security.noteProblem(problem, { request: id, account, address: ip });
    const methods = problem.code === 'not_found' && request.is404 ? this.methodsOf(asked.path) : [];
    if (methods.length === 0) return problemAnswer(problem, asked);
    const answer = problemAnswer(new Problem('method_not_allowed'), asked);
    return { ...answer, headers: { ...answer.headers, allow: methods.join(', ') } };
  }

  private faultOf(error: unknown, request: FastifyRequest): Answer {
    this.logger.error(
      `${request.id} ${request.method} ${pathOf(request)}`,
      error instanceof Error ? error.stack : error,
    );
    return faultAnswer(request.id, localeOf(request));
  }
}

export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '';
}
