import { Global, Inject, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { destroyRound, finishDestroying } from './destroy-documents.js';
import { finishQuarantined } from './destroy-quarantined.js';
import { DocumentDesk } from './document-desk.js';
import { moveToStore } from './move-to-store.js';
import { openDesk } from './open-desk.js';

const log = new Logger('Documents');

/** Where files are taken in and kept. */
@Global()
@Module({
  providers: [
    {
      provide: DocumentDesk,
      inject: [CONFIG],
      useFactory: (config: Config) => openDesk(config, (error) => log.error(error.message)),
    },
  ],
  exports: [DocumentDesk],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
    @Inject(Database) database: Database,
    @Inject(CaseRuntime) runtime: CaseRuntime,
    @Inject(Handlers) handlers: Handlers,
  ) {
    handlers.onJob(
      'store-documents',
      oneAtATime(() => moveToStore(database, desk)),
    );
    handlers.onJob(
      'destroy-documents',
      oneAtATime(async () => (await destroyRound(runtime, desk)).destroyed),
    );
    handlers.onJob(
      'remove-marked',
      oneAtATime(
        async () => (await finishQuarantined(database, desk)) + (await finishDestroying(runtime, desk)),
      ),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.desk.tidy();
  }
}
