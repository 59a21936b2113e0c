import { Inject, Logger, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, oneAtATime } from '../jobs/port.js';

/** Writes the papers that decisions ask for, and files them on their cases. */
@Module({})
export class PapersModule {
  private readonly log = new Logger('Papers');

  constructor(@Inject(CaseRuntime) runtime: CaseRuntime, @Inject(Handlers) handlers: Handlers) {
    handlers.onJob(
      'file-papers',
      // What draws files is loaded when there is one to draw.
      oneAtATime(async () => {
        const { filePapersRound } = await import('./file-papers.js');
        return filePapersRound(runtime, (error) => this.log.error(error.message));
      }),
    );
  }
}
