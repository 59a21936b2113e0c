/** What the API keeps on a request on its way from the door to the handler. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { linkKeyOf } from '../documents/document-link.js';
import { acceptedLocale, LOCALES, type Locale, toLocale } from '../i18n/index.js';
import type { Scope } from '../identity/scopes.js';
import type { PersonActor } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export type { FastifyReply, FastifyRequest };

const actors = new WeakMap<
  object,
  { readonly actor: PersonActor; readonly scopes: readonly Scope[] | null; readonly secret: string }
>();

/** Whether programs ask: they get problem+json, people get pages. */
export function isForPrograms(request: FastifyRequest): boolean {
  return /^\/(api|health|metrics)(\/|\?|$)/.test(routeOf(request));
}

/** Whether a request is for a route behind the door where programs sign in. */
export function isBehindTheDoor(request: FastifyRequest): boolean {
  return /^\/api\/v1(\/|\?|$)/.test(routeOf(request));
}

/** The route as registered, since one path can be written in many ways; the path itself where there is no route. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? request.url;
}

/** `scopes`: what a token is for; null where it is for everything, as a session is. `secret`: the token that opened the door. */
export function rememberActor(
  request: FastifyRequest,
  actor: PersonActor,
  secret: string,
  scopes: readonly Scope[] | null = null,
): void {
  actors.set(request.raw, { actor, scopes, secret });
}

export function actorOf(request: FastifyRequest): PersonActor | undefined {
  return actors.get(request.raw)?.actor;
}

/** None where nobody has come through the door. */
export function scopesOf(request: FastifyRequest): readonly Scope[] | null {
  const known = actors.get(request.raw);
  return known ? known.scopes : [];
}

/** The language of the answer: what the request asks for, where we speak it; else the account's. */
export function localeOf(request: FastifyRequest): Locale {
  const asked = request.headers['accept-language'];
  const spoken = LOCALES.some((locale) => new RegExp(`\\b${locale}\\b`, 'i').test(asked ?? ''));
  return spoken ? acceptedLocale(asked) : toLocale(actorOf(request)?.locale);
}

/** Who asks. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): PersonActor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Problem('not_signed_in');
  return actor;
});

/** The key of links that work for this session or token alone. */
export const OwnLinkKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const known = actors.get(context.switchToHttp().getRequest<FastifyRequest>().raw);
  if (!known) throw new Problem('not_signed_in');
  return linkKeyOf(known.secret);
});

/** In which language they read. */
export const Reader = createParamDecorator(
  (_: unknown, context: ExecutionContext): Locale =>
    localeOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
