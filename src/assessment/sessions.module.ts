import { Inject, Logger, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { proposeFromReserveRound } from './propose-from-reserve.js';

/** Watches over the reserve list. */
@Module({})
export class SessionsModule {
  private readonly log = new Logger('ReserveList');

  constructor(@Inject(CaseRuntime) runtime: CaseRuntime, @Inject(Handlers) handlers: Handlers) {
    handlers.onJob(
      'propose-from-reserve',
      oneAtATime(() => proposeFromReserveRound(runtime, (error) => this.log.error(error.message))),
    );
  }
}
