import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Database } from '../database/database.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { loadWindows } from './load-windows.js';
import { noteDepletionRound } from './note-depletion.js';

/** Has the facility's windows in the database before anybody is served, and watches over the money of their lots. */
@Module({})
export class CallsModule implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseRuntime) runtime: CaseRuntime,
    @Inject(Handlers) handlers: Handlers,
  ) {
    handlers.onJob(
      'note-depletion',
      oneAtATime(() => noteDepletionRound(runtime)),
    );
  }

  async onModuleInit(): Promise<void> {
    await loadWindows(this.database);
  }
}
