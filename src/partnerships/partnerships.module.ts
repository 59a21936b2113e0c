import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { loadFrameworks } from './load-frameworks.js';
import { openYearlyReviews } from './open-yearly-reviews.js';
import { tellOfSuspension } from './tell-of-suspension.js';

/** Has the real frameworks in the database before anybody is served. */
@Module({})
export class PartnershipsModule implements OnModuleInit {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Handlers) handlers: Handlers,
  ) {
    handlers.onOutbox('framework', { each: (row) => tellOfSuspension(runtime, row) });
    handlers.onJob(
      'open-yearly-reviews',
      oneAtATime(async () => {
        await openYearlyReviews(runtime);
        return 0;
      }),
    );
  }

  async onModuleInit(): Promise<void> {
    await loadFrameworks(this.runtime);
  }
}
