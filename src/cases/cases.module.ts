import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Handlers, Jobs, oneAtATime } from '../jobs/port.js';
import { WorkingCalendars } from '../reference/working-calendars.js';
import { carryOutBulk } from './carry-out-bulk.js';
import { carryOutSignal } from './carry-out-signal.js';
import { CaseRuntime } from './case-runtime.js';
import { Definitions } from './definitions.js';
import { recalculationRound } from './recalculation-round.js';
import { type Subject, Subjects } from './subject.js';

/** A holder of another calendar who comes within it is told at their own hour all the same, at worst a day late. */
const KEEP_READERS_MS = 30_000;

/** Registers the kinds of case and publishes what we ship before anything else may use a definition. */
@Global()
@Module({})
export class CasesModule {
  static forRoot(options: {
    readonly subjects: readonly Subject[];
    readonly definitions?: ((database: Database) => Definitions) | undefined;
  }): DynamicModule {
    return {
      module: CasesModule,
      providers: [
        {
          provide: CaseRuntime,
          inject: [Database, Jobs, Handlers, WorkingCalendars],
          useFactory: async (
            database: Database,
            jobs: Jobs,
            handlers: Handlers,
            calendars: WorkingCalendars,
          ) => {
            const subjects = new Subjects(options.subjects);
            const definitions = options.definitions?.(database) ?? new Definitions(database);
            await definitions.publishShipped(subjects);
            const wake = () => jobs.wake('relay-outbox');
            const { calendarFor, know } = calendars;
            const runtime = new CaseRuntime(
              database,
              subjects,
              definitions,
              calendarFor,
              wake,
              know,
              KEEP_READERS_MS,
            );
            handlers.onOutbox('signal', { each: (row) => carryOutSignal(runtime, row) });
            handlers.onOutbox('bulk', { each: (row) => carryOutBulk(runtime, row) });
            const log = new Logger('Calendars');
            handlers.onJob(
              'recalculate-clocks',
              oneAtATime(async () => {
                await calendars.refresh();
                return recalculationRound(runtime, (error) => log.error(error.message));
              }),
            );
            return runtime;
          },
        },
      ],
      exports: [CaseRuntime],
    };
  }
}
