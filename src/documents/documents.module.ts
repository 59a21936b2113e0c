import { join } from 'node:path';
import { Global, Inject, Logger, Module, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { Handlers, oneAtATime } from '../jobs/port.js';
import { DocumentDesk } from './document-desk.js';
import { moveToStore } from './move-to-store.js';
import { DiskStore } from './storage/disk-store.js';
import { S3Store } from './storage/s3-store.js';

const log = new Logger('Documents');

/** Where files are taken in and kept. */
@Global()
@Module({
  providers: [
    {
      provide: DocumentDesk,
      inject: [CONFIG],
      useFactory: ({ dataDir, s3, clamdUrl }: Config) => {
        const store = s3 ? new S3Store(s3) : new DiskStore(join(dataDir, 'documents'));
        return new DocumentDesk(store, join(dataDir, 'incoming'), clamdUrl, (error) =>
          log.error(error.message),
        );
      },
    },
  ],
  exports: [DocumentDesk],
})
export class DocumentsModule implements OnModuleInit {
  constructor(
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
    @Inject(Database) database: Database,
    @Inject(Handlers) handlers: Handlers,
  ) {
    handlers.onJob(
      'store-documents',
      oneAtATime(() => moveToStore(database, desk)),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.desk.tidy();
  }
}
