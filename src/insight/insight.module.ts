import { Inject, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { learnStageTimes } from './learn-stage-times.js';

@Module({})
export class InsightModule {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime, @Inject(Handlers) handlers: Handlers) {
    handlers.onJob(
      'learn-stage-times',
      // Everything is learned in one round, and nothing is left to do.
      oneAtATime(async () => {
        await learnStageTimes(runtime);
        return 0;
      }),
    );
  }
}
