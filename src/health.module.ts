import { Controller, Get, Inject, Module } from '@nestjs/common';
import { Database } from './database/database.js';
import { Problem } from './kernel/problem.js';

/** Whether the process lives, and whether it can do its work. */
@Controller('health')
class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string }> {
    if (!(await this.database.isReachable())) throw new Problem('not_ready');
    return { status: 'ready' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
