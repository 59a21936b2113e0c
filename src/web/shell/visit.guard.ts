import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Turns } from '../../identity/turns.js';
import { Problem } from '../../kernel/problem.js';
import { roomAt, switchedOff } from '../../reference/rooms.js';
import { opennessOf } from '../open-to-all.js';
import { needsOf, type RouteNeeds } from '../route-needs.js';
import { routesOfController } from '../routes-of-controller.js';
import { SeeOther } from './answers.js';
import { checkFormToken, FORM_TOKEN_FIELD } from './form-token.js';
import { headerOf, type WebRequest } from './http.js';
import { isOwnRequest } from './same-site.js';
import type { Visit } from './visit.js';
import { Visits } from './visits.js';

const FROM_ANYWHERE = 'entente.from_anywhere';

/**
 * For posts that programs make on their own, and that do nothing for whoever is signed in: mail programs bring a secret in
 * the address, the provider of single sign-on a token that it signed.
 */
export const FromAnywhere = () => SetMetadata(FROM_ANYWHERE, true);

const TAKES_FILES = 'entente.takes_files';

/** For posts whose parts the handler reads itself, the token among them (`checkFormToken`). */
export const TakesFiles = () => SetMetadata(TAKES_FILES, true);

const COUNTS_ITSELF = 'entente.counts_itself';

/** For posts that are counted by what they bring, and not by where they come from: the handler takes the turn. */
export const CountsItself = () => SetMetadata(COUNTS_ITSELF, true);

/** Lets in who is signed in, and refuses what changes something but does not come from one of our own forms. */
@Injectable()
export class VisitGuard implements CanActivate {
  /** By handler; what is declared does not change while the process runs. */
  private readonly needs = new WeakMap<object, readonly RouteNeeds[]>();

  constructor(
    @Inject(Visits) private readonly visits: Visits,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<WebRequest>();
    // The database cannot store such a name, and refuses to look for it.
    if (namesIn(request).some((name) => /\p{Cc}/u.test(name))) throw new Problem('not_found');
    const visit = await this.visits.of(request);
    request.visit = visit;
    if (!this.reflector.get<boolean | undefined>(COUNTS_ITSELF, context.getHandler()))
      await (visit.actor ? this.turns.ofPerson(visit.actor.accountId) : this.turns.ofAddress(request.ip));
    const openToAll = opennessOf(context.getHandler(), context.getClass()) !== undefined;
    if (!openToAll && visit.actor === null) throw new Problem('not_signed_in');
    if (!openToAll && visit.session?.needsFactor && !opensWithoutFactor(visit.path))
      throw new SeeOther(SET_UP);
    this.checkNeeds(context, visit);
    const room = roomAt(visit.path);
    if (room !== null && !visit.opens(visit.path)) throw switchedOff(room);
    const handler = context.getHandler();
    const fromAnywhere = this.reflector.get<boolean | undefined>(FROM_ANYWHERE, handler);
    const takesFiles = this.reflector.get<boolean | undefined>(TAKES_FILES, handler) ?? false;
    if (!isReading(request) && !fromAnywhere) this.checkForm(request, visit, takesFiles);
    return true;
  }

  /** Nobody gets into a room that is not theirs, whatever its pages look at themselves. */
  private checkNeeds(context: ExecutionContext, visit: Visit): void {
    for (const needs of this.needsOfHandler(context)) {
      if (typeof needs !== 'string' && !visit.holds(...needs)) {
        throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: needs } }]);
      }
    }
  }

  private needsOfHandler(context: ExecutionContext): readonly RouteNeeds[] {
    const handler = context.getHandler();
    const known = this.needs.get(handler);
    if (known) return known;
    const lines: RouteNeeds[] = [];
    for (const route of routesOfController(context.getClass())) {
      const line = route.handler === handler ? needsOf(route) : null;
      if (line !== null) lines.push(line);
    }
    this.needs.set(handler, lines);
    return lines;
  }

  private checkForm(request: WebRequest, visit: Visit, takesFiles: boolean): void {
    if (!isOwnRequest(request, this.config.publicUrl)) {
      throw new Problem('not_yours_to_do', [{ code: 'csrf' }]);
    }
    const isReadLater = takesFiles && isMultipart(request);
    if (visit.session && !isReadLater) checkFormToken(visit, tokenIn(request.body));
  }
}

/** Where a second factor is set up, by whoever has to have one. */
const SET_UP = '/account/second-factor';

function opensWithoutFactor(path: string): boolean {
  return path === SET_UP || path.startsWith(`${SET_UP}/`) || path === '/sign-out' || path === '/language';
}

/** What an address names, decoded. */
function namesIn({ params }: WebRequest): readonly string[] {
  return Object.values((params ?? {}) as Record<string, string>);
}

function isReading(request: WebRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

function isMultipart(request: WebRequest): boolean {
  return headerOf(request, 'content-type')?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

function tokenIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null
    ? (body as Record<string, unknown>)[FORM_TOKEN_FIELD]
    : undefined;
}
