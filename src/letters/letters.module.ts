import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { CaseRuntime } from '../cases/case-runtime.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Handlers } from '../jobs/port.js';
import { EventReactions } from '../notifications/event-reactions.js';
import { askForLetters, writeAutomatically } from './automatic-letters.js';
import { ensureTemplates } from './ensure-templates.js';

/** Reacts to what is recorded on cases with the letters that rules ask for. */
@Module({})
export class LettersModule implements OnModuleInit {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Handlers) handlers: Handlers,
    @Inject(EventReactions) reactions: EventReactions,
    @Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>,
  ) {
    reactions.add(askForLetters);
    handlers.onOutbox('letter', { each: (row) => writeAutomatically(runtime, publicUrl, row) });
  }

  async onModuleInit(): Promise<void> {
    await ensureTemplates(this.runtime.database);
  }
}
