import { Inject, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers } from '../jobs/port.js';
import { remindOfDialogues } from './remind-of-dialogues.js';

@Module({})
export class DialoguesModule {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime, @Inject(Handlers) handlers: Handlers) {
    handlers.onJob('remind-of-dialogues', async () => {
      await remindOfDialogues(runtime);
    });
  }
}
