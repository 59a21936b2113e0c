import { Get } from '@nestjs/common';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { whoHearsPage } from './who-hears-page.js';

/** The table of notices in words, for staff. */
@Pages('who-hears')
export class WhoHearsController {
  @Get()
  page(@Visiting() visit: SignedInVisit): Answer {
    if (visit.actor.view !== 'inside') throw new Problem('not_found');
    return whoHearsPage(visit);
  }
}
