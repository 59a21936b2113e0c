/** The API's description: for programs as a document, for people as a page. Open to all; it holds nothing of anybody. */
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { WORKFLOW_SCHEMA_PATH } from '../../definitions/schema-path.js';
import { translate } from '../../i18n/index.js';
import { PROBLEM_STATUS, Problem, type ProblemCode } from '../../kernel/problem.js';
import { definitionSchema } from '../../workflow/index.js';
import { typeOf } from '../problem-answer.js';
import { type FastifyReply, type FastifyRequest, localeOf } from '../request.js';
import { ApiDocument } from './document.js';
import { ProblemKindsDto } from './problem-kinds.dto.js';
import { referenceFile } from './reference-files.js';

const JSON_OBJECT = { 'application/json': { schema: { type: 'object' as const } } };

@ApiTags('description')
@Controller('api')
export class ReferenceController {
  constructor(
    @Inject(ApiDocument) private readonly document: ApiDocument,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ operationId: 'describe', summary: 'This description' })
  @ApiResponse({ status: 200, description: 'OpenAPI 3.1.', content: JSON_OBJECT })
  @Get('openapi.json')
  openApi(@Res() reply: FastifyReply): void {
    reply.type('application/json; charset=utf-8').serializer(String).send(this.document.json());
  }

  /** Editors complete workflows from it; a definition names it as its `$schema`. */
  @ApiOperation({ operationId: 'describeWorkflows', summary: 'The JSON Schema of workflow definitions' })
  @ApiResponse({
    status: 200,
    description: 'JSON Schema; a definition names this address as its `$schema`.',
    content: { 'application/schema+json': { schema: { type: 'object' as const } } },
  })
  @Get('schemas/workflow.json')
  workflowSchema(@Res() reply: FastifyReply): void {
    const schema = { $id: `${this.config.publicUrl}${WORKFLOW_SCHEMA_PATH}`, ...definitionSchema };
    reply
      .type('application/schema+json; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .serializer(String)
      .send(JSON.stringify(schema, null, 2));
  }

  @ApiOperation({ operationId: 'listProblems', summary: 'The kinds of problem, and how each is mended' })
  @ApiResponse({ status: 200, type: ProblemKindsDto, description: 'All of them.' })
  @Get('problems')
  problems(@Req() request: FastifyRequest): ProblemKindsDto {
    const locale = localeOf(request);
    const codes = Object.keys(PROBLEM_STATUS) as ProblemCode[];
    return {
      items: codes.map((code) => ({
        type: typeOf(code),
        code,
        status: PROBLEM_STATUS[code],
        title: translate(locale, `api.problem.${code}`),
        detail: translate(locale, `api.problem.${code}.mend`),
      })),
    };
  }

  @ApiExcludeEndpoint()
  @Get()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const locale = localeOf(request);
    const title = translate(locale, 'api.reference.title');
    reply.type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/reference/viewer.css">
<script src="/api/reference/viewer.js" defer></script>
<script src="/api/reference/start.js" defer></script>
</head>
<body>
<main id="reference">
<h1>${title}</h1>
<p><a href="/api/openapi.json">${translate(locale, 'api.reference.document')}</a></p>
</main>
</body>
</html>
`);
  }

  @ApiExcludeEndpoint()
  @Get('reference/:name')
  async file(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await referenceFile(name);
    if (!file) throw new Problem('not_found');
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    reply.type(file.type).header('cache-control', 'public, max-age=86400').header('vary', 'accept-encoding');
    if (zipped) reply.header('content-encoding', 'gzip');
    reply.serializer((body: unknown) => body as never).send(zipped ? file.gzipped : file.body);
  }
}
