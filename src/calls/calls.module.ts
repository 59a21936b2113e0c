import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { loadWindows } from './load-windows.js';

/** Has the facility's windows in the database before anybody is served. */
@Module({})
export class CallsModule implements OnModuleInit {
  constructor(@Inject(Database) private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await loadWindows(this.database);
  }
}
