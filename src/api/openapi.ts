/** The document that describes the API, made once from what the routes and fields say of themselves. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { scopesNeeded } from './scope.js';

const DESCRIPTION = `Everything that people do on the pages, for programs: the same use cases, the same rules.

**Signing in.** \`Authorization: Bearer <token>\`. In demo mode the token is \`demo-<persona>\`, such as \`demo-manager\`. Other
tokens are made under "Your account", or by administrators for programs; each ends on its day and has scopes, such as
\`cases:read\` or \`money:act\` (which includes reading). Every operation names the scopes it needs; without one the answer is
403 with \`scope_missing\`. What the account may do is asked beside that, at every request.

**Cases.** Partnerships, actions and funding requests run on workflows. \`GET /:id/transitions\` tells what you may do
now, and why not; \`POST /:id/transitions\` does it. Both show what your role may see: partner countries, applicants
and agencies get a projection with stages, versions and trails of its own.

**Versions.** A case's ETag is its version: the stage visit and its content. Send it back as \`If-Match\` with every
change; without it the answer is 428, with another one 412. Another person's visa beside yours does not change it. Weak
tags match nothing, and \`*\` names no version.

**Sending again.** Every POST takes an \`Idempotency-Key\`: the same person, key and content get the same answer for a
day, problems included, and the effect comes about once, also when the first answer was lost.

**Problems** are \`application/problem+json\` (RFC 9457) with a stable \`code\` and a JSON pointer to each mistake; texts
are in the language of \`Accept-Language\` (English, French), else in the account's. \`GET /api/problems\` lists them.

**Lists** answer \`{ "items": [ … ], "next": "<cursor>" | null }\`. **Money** is
\`{ "amount": "295655.25", "currency": "EUR" }\`, exact to the cent. **Instants** are ISO 8601 in UTC.`;

/** OpenAPI 3.1; every object of ours says that it holds no other fields. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Entente')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'opaque' }, 'bearer')
    .addCookieAuth('entente_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, builder, { deepScanRoutes: true });
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path.startsWith('/api/') || path.startsWith('/health')),
  );
  for (const [path, item] of Object.entries(document.paths)) {
    if (!path.startsWith('/api/v1')) continue;
    for (const [method, operation] of Object.entries(item)) {
      if (typeof operation !== 'object') continue;
      const scopes = scopesNeeded(method.toUpperCase(), path) ?? [];
      Object.assign(operation, { security: [{ bearer: scopes }, { session: [] }] });
    }
  }
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    if ('properties' in schema) schema.additionalProperties = false;
  }
  return withPublicNames(document);
}

/** Our classes end in Dto; what programs are made from should not. */
function withPublicNames(document: OpenAPIObject): OpenAPIObject {
  const text = JSON.stringify(document).replaceAll(/("#\/components\/schemas\/\w+?)Dto"/g, '$1"');
  const renamed = JSON.parse(text) as OpenAPIObject;
  const schemas = Object.entries(renamed.components?.schemas ?? {});
  return {
    ...renamed,
    components: {
      ...renamed.components,
      schemas: Object.fromEntries(schemas.map(([name, schema]) => [name.replace(/Dto$/, ''), schema])),
    },
  };
}
