import {
  Global,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Database } from '../database/database.js';
import { Installation } from './installation.js';
import { WorkingCalendars } from './working-calendars.js';

/** How soon a process sees what another one changed; until then its new clocks begin on the version before, and are taken over. */
const REFRESH_EVERY_MS = 5_000;
const TELL_AFTER_MS = 300;

/** Has the calendars in the database and at hand before any clock is started, and what the installation has set. */
@Global()
@Module({
  providers: [
    {
      provide: WorkingCalendars,
      inject: [Database],
      useFactory: (database: Database) => WorkingCalendars.open(database),
    },
    {
      provide: Installation,
      inject: [Database],
      useFactory: (database: Database) => Installation.open(database),
    },
  ],
  exports: [WorkingCalendars, Installation],
})
export class ReferenceModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Reference');
  private looking: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    @Inject(WorkingCalendars) private readonly calendars: WorkingCalendars,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => void this.refresh().catch(this.report), REFRESH_EVERY_MS);
    this.looking.unref();
  }

  onModuleDestroy(): void {
    this.stopping = true;
    clearInterval(this.looking);
  }

  private async refresh(): Promise<void> {
    await this.calendars.refresh();
    await this.installation.refresh();
  }

  /** A moment later, since a stop from the terminal reaches the embedded database at the same time. */
  private readonly report = (error: Error): void => {
    setTimeout(() => {
      if (!this.stopping) this.log.error(error.message);
    }, TELL_AFTER_MS).unref();
  };
}
