import { Inject, Logger, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { setReportsRound } from './set-reports.js';

@Module({})
export class ReportingModule {
  private readonly log = new Logger('Reports');

  constructor(@Inject(CaseRuntime) runtime: CaseRuntime, @Inject(Handlers) handlers: Handlers) {
    handlers.onJob(
      'set-reports',
      oneAtATime(() => setReportsRound(runtime, (error) => this.log.error(error.message))),
    );
  }
}
