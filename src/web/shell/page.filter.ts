import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Logger } from '@nestjs/common';
import { SecurityEvents } from '../../identity/security-events.js';
import { secondsToWait } from '../../kernel/problem.js';
import { type Html, PageWithStatus, SeeOther } from './answers.js';
import { Cookies } from './cookies.js';
import type { WebReply, WebRequest } from './http.js';
import { problemOf } from './problem-of.js';
import { problemPage } from './problem-page.js';
import { Visits } from './visits.js';

/** Answers the browser: a page, a redirect, or what went wrong as a page. Whoever has to sign in comes back after it. */
@Injectable()
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger('Pages');

  constructor(
    @Inject(Visits) private readonly visits: Visits,
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(SecurityEvents) private readonly security: SecurityEvents,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<WebRequest>();
    const reply = host.switchToHttp().getResponse<WebReply>();
    try {
      await this.answer(thrown, request, reply);
    } catch (fault) {
      if (!reply.sent) await this.tell(fault, request, reply);
    }
  }

  private async answer(thrown: unknown, request: WebRequest, reply: WebReply): Promise<void> {
    if (thrown instanceof SeeOther) this.redirect(thrown, reply);
    else if (thrown instanceof PageWithStatus) await this.show(thrown.html, thrown.status, request, reply);
    else await this.tell(thrown, request, reply);
  }

  private redirect({ path, message }: SeeOther, reply: WebReply): void {
    if (message) {
      const { key, params = {}, tone = 'done' } = message;
      this.cookies.setFlash(reply, { tone, key, params });
    }
    reply.status(303).header('location', inHeader(path)).header('cache-control', 'no-store').send();
  }

  private async show(html: Html, status: number, request: WebRequest, reply: WebReply): Promise<void> {
    const page = `<!doctype html>${await html}`;
    if (request.visit?.flash) this.cookies.clearFlash(reply);
    reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page);
  }

  private async tell(thrown: unknown, request: WebRequest, reply: WebReply): Promise<void> {
    const problem = problemOf(thrown);
    const account = request.visit?.actor?.accountId ?? null;
    if (problem) this.security.noteProblem(problem, { request: request.id, account, address: request.ip });
    if (problem?.code === 'not_signed_in') return this.redirect(new SeeOther(signInFor(request)), reply);
    const seconds = problem && secondsToWait(problem);
    if (seconds) reply.header('retry-after', String(seconds));
    if (!problem) this.logger.error(`Request ${request.id}: ${described(thrown)}`);
    request.visit ??= await this.visits.of(request).catch(() => this.visits.ofNobody(request));
    await this.show(problemPage(request.visit, problem, request.id), problem?.status ?? 500, request, reply);
  }
}

function signInFor(request: WebRequest): string {
  const comesBack = request.method === 'GET' && request.url !== '/';
  return comesBack ? `/sign-in?next=${encodeURIComponent(request.url)}` : '/sign-in';
}

function described(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/** An address as a header may hold it: other letters come from addresses that somebody typed. */
function inHeader(path: string): string {
  return path.replace(/[^\x21-\x7e]+/gu, (letters) => encodeURIComponent(letters));
}
