import { Get } from '@nestjs/common';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { administrationPage } from './administration-page.js';

@Pages('admin')
export class AdministrationController {
  @Get()
  page(@Visiting() visit: SignedInVisit): Answer {
    if (!visit.holds('administrator')) {
      throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
    }
    return administrationPage(visit);
  }
}
