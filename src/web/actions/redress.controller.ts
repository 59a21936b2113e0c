import { Get, Inject, Param } from '@nestjs/common';
import { redressStanding } from '../../assessment/redress.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { RedressPage } from './redress-page.js';

@Pages('actions')
export class RedressController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/redress')
  async standing(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const standing = isId(id) ? await redressStanding(this.runtime, visit.actor, id) : null;
    if (!standing) throw new Problem('not_found');
    return RedressPage({ visit, id, standing });
  }
}
