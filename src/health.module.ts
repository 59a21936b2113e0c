import { Controller, Get, Inject, Module } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Database } from './database/database.js';
import { type Quarantined, quarantined } from './definitions/quarantined.query.js';
import { Problem } from './kernel/problem.js';

/** What new cases do not use although the installation published it; the process works without. */
const quarantinedSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['code', 'version'],
    properties: { code: { type: 'string' }, version: { type: 'integer' } },
  },
};

const answering = (status: string) => ({
  description: 'It does.',
  schema: {
    type: 'object',
    required: ['status'],
    properties: { status: { type: 'string', enum: [status] } },
  },
});

/** Whether the process lives, and whether it can do its work. */
@ApiTags('health')
@Controller('health')
class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @ApiOperation({ operationId: 'live', summary: 'Whether the process lives' })
  @ApiOkResponse(answering('live'))
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @ApiOperation({ operationId: 'ready', summary: 'Whether the process can do its work' })
  @ApiOkResponse({
    description: 'It does.',
    schema: {
      type: 'object',
      required: ['status', 'quarantinedWorkflows'],
      properties: {
        status: { type: 'string', enum: ['ready'] },
        quarantinedWorkflows: quarantinedSchema,
      },
    },
  })
  @ApiServiceUnavailableResponse({
    description: 'Not now.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
  })
  @Get('ready')
  async ready(): Promise<{ status: string; quarantinedWorkflows: readonly Quarantined[] }> {
    if (!(await this.database.isReachable())) throw new Problem('not_ready');
    return { status: 'ready', quarantinedWorkflows: await quarantined(this.database) };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
