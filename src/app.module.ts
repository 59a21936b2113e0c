/** Table of contents: one line per part. */
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiModule } from './api/api.module.js';
import { SessionsModule } from './assessment/sessions.module.js';
import { CallsModule } from './calls/calls.module.js';
import { CasesModule } from './cases/cases.module.js';
import type { Definitions } from './cases/definitions.js';
import type { Config } from './config.js';
import { ConfigModule } from './config.module.js';
import type { Database } from './database/database.js';
import { DatabaseModule } from './database/database.module.js';
import { DefinitionsModule } from './definitions/definitions.module.js';
import { DialoguesModule } from './dialogues/dialogues.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { PapersModule } from './exchange/papers.module.js';
import { FundingModule } from './funding/funding.module.js';
import { HealthModule } from './health.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InsightModule } from './insight/insight.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LettersModule } from './letters/letters.module.js';
import { NeedsModule } from './needs/needs.module.js';
import { HeadsModule } from './notifications/heads/heads.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { WebhooksModule } from './notifications/webhooks/webhooks.module.js';
import { PartnershipsModule } from './partnerships/partnerships.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { subjects } from './subjects.js';
import { WebModule } from './web/web.module.js';

export interface Settings {
  readonly config: Config;
  /** Log-in of the pooled connections; each does `SET ROLE entente_app` before use. */
  readonly runtimeUrl: string;
  /** Connections to the database at the most; none: as many as the pool usually has. */
  readonly connections?: number;
  /** Makes the queue's tables on PostgreSQL again, should they be lost while it runs. */
  readonly restoreQueue?: () => Promise<void>;
  /** Whoever starts many applications may know already that what is shipped is sound. */
  readonly definitions?: (database: Database) => Definitions;
}

@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    const { config, runtimeUrl, connections } = settings;
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({ url: runtimeUrl, ...(connections ? { size: connections } : {}) }),
        JobsModule.forRoot(settings),
        IdentityModule,
        ReferenceModule,
        CasesModule.forRoot({ subjects, definitions: settings.definitions }),
        DefinitionsModule,
        DocumentsModule,
        PartnershipsModule,
        CallsModule,
        NeedsModule,
        NotificationsModule,
        WebhooksModule,
        HeadsModule,
        RemindersModule,
        DialoguesModule,
        FundingModule,
        ReportingModule,
        InsightModule,
        LettersModule,
        SessionsModule,
        PapersModule,
        WebModule,
        ApiModule,
        HealthModule,
      ],
    };
  }
}
