import { Controller, Get, Inject, Module } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Database } from './database/database.js';
import { Problem } from './kernel/problem.js';

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
  @ApiOkResponse(answering('ready'))
  @ApiServiceUnavailableResponse({
    description: 'Not now.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
  })
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    if (!(await this.database.isReachable())) throw new Problem('not_ready');
    return { status: 'ready' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
