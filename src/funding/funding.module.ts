import { Inject, Logger, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { proveLedger } from './prove-ledger.js';
import { remindOfYearEnd } from './remind-of-year-end.js';

@Module({})
export class FundingModule {
  private readonly log = new Logger('Ledger');

  constructor(@Inject(CaseRuntime) runtime: CaseRuntime, @Inject(Handlers) handlers: Handlers) {
    handlers.onJob('prove-ledger', async () => {
      const { faults } = await proveLedger(runtime);
      for (const { code, of, id, account } of faults) {
        this.log.error(`The ledger does not add up: ${code}, ${of} ${id}${account ? `, ${account}` : ''}.`);
      }
    });
    handlers.onJob(
      'remind-of-year-end',
      oneAtATime(async () => Number(await remindOfYearEnd(runtime))),
    );
  }
}
