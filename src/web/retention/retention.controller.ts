import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { endHold, holdDocument, mayHold } from '../../documents/hold-document.js';
import { type KeptDocument, keptDocument, keptDocuments } from '../../documents/retention.query.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { EndHoldPage, HoldPage, holdLabels } from './hold-pages.js';
import { RETENTION } from './hold-url.js';
import { RetentionPage } from './retention-page.js';

/** How long documents are kept, and who keeps them longer. */
@Pages('retention')
export class RetentionController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const documents = await keptDocuments(this.runtime.database, visit.actor);
    return RetentionPage({ visit, documents, mayHold: mayHold(visit.actor) });
  }

  @Get(':id/hold')
  async ask(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const document = await this.document(visit, id);
    const form = { until: '', reason: '', what: 'document' };
    return HoldPage({ visit, document, form, errors: FormErrors.none });
  }

  @Post(':id/hold')
  async hold(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const document = await this.document(visit, id);
    const form = readForm(body, { until: 'text', reason: 'text', what: 'text' });
    const { until, reason } = form;
    const wanted = { until, reason, wholeFile: form.what === 'file' };
    const done = await attempt(() => holdDocument(this.runtime, visit.actor, id, wanted));
    if (done.ok) {
      return seeOther(RETENTION, { key: 'retention.held', params: { date: visit.date(until) } });
    }
    const errors = errorsIn(done.problem, visit.locale, holdLabels(visit));
    return comesBack(HoldPage({ visit, document, form, errors }), done.problem.status);
  }

  @Get(':id/holds/:hold/end')
  async askEnd(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('hold') holdId: string,
  ): Promise<Answer> {
    const document = await this.document(visit, id);
    const hold = document.holds.find((one) => one.id === holdId);
    if (!hold) throw new Problem('not_found');
    return EndHoldPage({ visit, document, hold });
  }

  @Post(':id/holds/:hold/end')
  async end(
    @Visiting() visit: SignedInVisit,
    @Param('id') documentId: string,
    @Param('hold') holdId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    readForm(body, {});
    await endHold(this.runtime, visit.actor, { documentId, holdId });
    return seeOther(RETENTION, { key: 'retention.ended' });
  }

  /** Not found for whoever may not hold it: there is nothing for them to fill in. */
  private async document(visit: SignedInVisit, id: string): Promise<KeptDocument> {
    const found = mayHold(visit.actor) ? await keptDocument(this.runtime.database, visit.actor, id) : null;
    if (!found) throw new Problem('not_found');
    return found;
  }
}
