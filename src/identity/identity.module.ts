import { Global, Inject, Logger, Module, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { ensureDemoPersonas } from './ensure-demo-personas.js';
import { sealAnew } from './second-factor/seal-anew.js';
import { SealedSecrets } from './second-factor/sealed-secrets.js';
import { SecurityEvents } from './security-events.js';
import { Turns } from './turns.js';

const log = new Logger('Identity');

/** Sees to it that no secret lies open, and that a demonstration has its people before anybody asks for them. */
@Global()
@Module({
  providers: [
    SecurityEvents,
    Turns,
    {
      provide: SealedSecrets,
      inject: [CONFIG],
      useFactory: ({ secretKey }: Config) => new SealedSecrets(secretKey, (sentence) => log.error(sentence)),
    },
  ],
  exports: [SecurityEvents, Turns, SealedSecrets],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(SealedSecrets) private readonly secrets: SealedSecrets,
  ) {}

  async onModuleInit(): Promise<void> {
    await sealAnew(this.database, this.secrets, systemActor('sign_in'));
    if (this.config.demo) await ensureDemoPersonas(this.database);
  }
}
