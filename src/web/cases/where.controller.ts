import { Get, Inject, Param } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { caseWording } from '../../cases/case-wording.query.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseRoutes, subjectAt } from './case-links.js';
import { WherePage } from './where-page.js';

const WHERE = caseRoutes('where');

/** Where a case of any kind stands on the whole of its workflow. */
@Pages('')
export class WhereController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(WHERE)
  async where(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const subject = subjectAt(visit.path);
    if (!subject || !isId(id)) throw new Problem('not_found');
    const { actor } = visit;
    const found = await this.runtime.database.asActor(actor, async (transaction) => {
      const file = await viewCase(this.runtime, transaction, actor, subject, id);
      const wording = await caseWording(this.runtime, transaction, actor, id);
      return file && wording ? { file, wording } : null;
    });
    if (!found) throw new Problem('not_found');
    return WherePage({ visit, subject, ...found });
  }
}
