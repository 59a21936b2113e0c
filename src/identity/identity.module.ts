import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Database } from '../database/database.js';
import { ensureDemoPersonas } from './ensure-demo-personas.js';
import { SecurityEvents } from './security-events.js';
import { Turns } from './turns.js';

/** Sees to it that a demonstration has its people before anybody asks for them. */
@Global()
@Module({ providers: [SecurityEvents, Turns], exports: [SecurityEvents, Turns] })
export class IdentityModule implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.demo) await ensureDemoPersonas(this.database);
  }
}
