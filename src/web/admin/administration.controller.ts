import { Get, Inject } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { administrationPage } from './administration-page.js';

@Pages('admin')
export class AdministrationController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  page(@Visiting() visit: SignedInVisit): Answer {
    if (!visit.holds('administrator')) {
      throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
    }
    const { demo, database } = this.config;
    const oneLogIn = !demo && database.kind === 'external' && database.ownerUrl === database.runtimeUrl;
    return administrationPage(visit, oneLogIn);
  }
}
