import { Inject, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { quarantineUnsound } from './quarantine.js';
import { migrationRound } from './run-migration.js';

@Module({})
export class DefinitionsModule implements OnModuleInit {
  private readonly log = new Logger('Workflows');

  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Handlers) handlers: Handlers,
  ) {
    handlers.onJob(
      'migrate-cases',
      oneAtATime(() => migrationRound(runtime, (error) => this.log.error(error.message))),
    );
  }

  /** Before anything is served, so that no new case begins on what does not hold. */
  async onModuleInit(): Promise<void> {
    const quarantined = await quarantineUnsound(this.runtime);
    for (const name of quarantined)
      this.log.warn(`The workflow ${name} does not hold any more; new cases do not use it.`);
  }
}
