import { Inject, Logger, Module } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Handlers, Jobs, oneAtATime } from '../jobs/port.js';
import { Wordings } from '../notifications/wordings.js';
import { NoticeWriter } from '../notifications/write-notices.js';
import { carryOutTimeout } from './carry-out-timeout.js';
import { DueReminders } from './due-reminders.js';
import { reconcileReminders } from './reconcile.js';

@Module({})
export class RemindersModule {
  constructor(
    @Inject(CaseRuntime) runtime: CaseRuntime,
    @Inject(Handlers) handlers: Handlers,
    @Inject(Jobs) jobs: Jobs,
    @Inject(Wordings) wordings: Wordings,
    @Inject(NoticeWriter) writer: NoticeWriter,
  ) {
    const log = new Logger('Reminders');
    const due = new DueReminders(
      runtime.database,
      runtime.calendarFor,
      wordings,
      writer,
      () => jobs.wake('relay-outbox'),
      undefined,
      (error) => log.error(error.message),
    );
    handlers.onJob(
      'send-due-reminders',
      oneAtATime(() => due.round()),
    );
    handlers.onJob('reconcile-reminders', async (_data, stopping) => {
      await reconcileReminders(runtime, stopping);
    });
    handlers.onOutbox('timeout', { each: (row) => carryOutTimeout(runtime, row) });
  }
}
