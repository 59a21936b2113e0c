import { Inject, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { followNeedsRound } from './follow-needs.js';

@Module({})
export class NeedsModule {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime, @Inject(Handlers) handlers: Handlers) {
    handlers.onJob(
      'follow-needs',
      oneAtATime(() => followNeedsRound(runtime)),
    );
  }
}
