import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Handlers, Jobs } from '../jobs/port.js';
import type { WorkingCalendar } from '../workflow/index.js';
import { carryOutSignal } from './carry-out-signal.js';
import { CaseRuntime } from './case-runtime.js';
import { Definitions } from './definitions.js';
import { type Subject, Subjects } from './subject.js';

/** A holder of another calendar who comes within it is told at their own hour all the same, at worst a day late. */
const KEEP_READERS_MS = 30_000;

/** Registers the kinds of case and publishes what we ship before anything else may use a definition. */
@Global()
@Module({})
export class CasesModule {
  static forRoot(options: {
    readonly subjects: readonly Subject[];
    readonly calendarFor: (code: string) => WorkingCalendar;
  }): DynamicModule {
    return {
      module: CasesModule,
      providers: [
        {
          provide: CaseRuntime,
          inject: [Database, Jobs, Handlers],
          useFactory: async (database: Database, jobs: Jobs, handlers: Handlers) => {
            const subjects = new Subjects(options.subjects);
            const definitions = new Definitions(database);
            await definitions.publishShipped(subjects);
            const wake = () => jobs.wake('relay-outbox');
            const runtime = new CaseRuntime(
              database,
              subjects,
              definitions,
              options.calendarFor,
              wake,
              KEEP_READERS_MS,
            );
            handlers.onOutbox('signal', { each: (row) => carryOutSignal(runtime, row) });
            return runtime;
          },
        },
      ],
      exports: [CaseRuntime],
    };
  }
}
