import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { loadWindows } from './load-windows.js';
import { moveCallsRound } from './move-calls.js';
import { noteDepletionRound } from './note-depletion.js';

/** Has the facility's windows in the database before anybody is served, and watches over their money and their days. */
@Module({})
export class CallsModule implements OnModuleInit {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Handlers) handlers: Handlers,
  ) {
    handlers.onJob(
      'note-depletion',
      oneAtATime(() => noteDepletionRound(runtime)),
    );
    handlers.onJob(
      'move-calls',
      oneAtATime(() => moveCallsRound(runtime)),
    );
  }

  async onModuleInit(): Promise<void> {
    await loadWindows(this.runtime);
  }
}
