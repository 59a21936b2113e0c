import { Get } from '@nestjs/common';
import { OpenToAll } from '../open-to-all.js';
import type { Answer } from '../shell/answers.js';
import { AnyVisit, Pages } from '../shell/page.js';
import type { Visit } from '../shell/visit.js';
import { GlossaryPage } from './glossary-page.js';

@Pages('glossary')
@OpenToAll()
export class GlossaryController {
  @Get()
  words(@AnyVisit() visit: Visit): Answer {
    return GlossaryPage({ visit });
  }
}
