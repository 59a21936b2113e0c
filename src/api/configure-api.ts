import multipart from '@fastify/multipart';
import type { ExceptionFilter } from '@nestjs/common';
import type { ApplicationConfig } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentDesk } from '../documents/document-desk.js';
import { SecurityEvents } from '../identity/security-events.js';
import { Turns } from '../identity/turns.js';
import { Door } from './door.js';
import { KnownRoutes } from './known-routes.js';
import { openApiDocument } from './openapi.js';
import { ProblemFilter } from './problem-filter.js';
import { readJson } from './read-json.js';
import { ApiDocument } from './reference/document.js';
import { actorOf, type FastifyRequest, isBehindTheDoor, localeOf } from './request.js';

/** A JSON body is never larger. */
const MAX_JSON_BYTES = 1_048_576;

/** Sets up what all routes for programs share. Call after the pages are set up and before the application listens. */
export async function configureApi(app: NestFastifyApplication): Promise<void> {
  const routes = app.get(KnownRoutes, { strict: false });
  routes.learnFrom(app);
  const security = app.get(SecurityEvents, { strict: false });
  app.useGlobalFilters(new ProblemFilter((path) => routes.methodsAt(path), catchAllOf(app), security));
  app.useBodyParser('application/json', { bodyLimit: MAX_JSON_BYTES }, (_request, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  await app.register(multipart as never);
  app.get(ApiDocument, { strict: false }).makeWith(() => openApiDocument(app));
  const door = app.get(Door, { strict: false });
  const desk = app.get(DocumentDesk, { strict: false });
  const turns = app.get(Turns, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id);
    })
    .addHook('onResponse', async (request) => desk.discardOf(request.raw))
    .addHook('onRequest', async (request, reply) => {
      if (!isBehindTheDoor(request)) return;
      reply
        .header('cache-control', 'private, no-store')
        .header('vary', 'Authorization, Cookie, Accept-Language');
      await enter(door, turns, request);
      reply.header('content-language', localeOf(request));
    });
}

/** Whoever is not let in is counted by where they come from, so that nobody tries tokens by the thousand. */
async function enter(door: Door, turns: Turns, request: FastifyRequest): Promise<void> {
  try {
    await door.enter(request);
  } catch (error) {
    await turns.ofAddress(request.ip);
    throw error;
  }
  const actor = actorOf(request);
  if (actor) await turns.ofPerson(actor.accountId);
}

/** Nest asks one catch-all filter only, the last that was added: ours hands on what is not for programs. */
function catchAllOf(app: NestFastifyApplication): ExceptionFilter | undefined {
  const { config } = app as unknown as { config: ApplicationConfig };
  return config.getGlobalFilters().at(-1);
}
