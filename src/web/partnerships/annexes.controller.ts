import { Get, Inject, Param, Post, Req } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import { receiveDocument } from '../../documents/receive-document.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { receiveUpload } from '../cases/receive-upload.js';
import { errorsIn } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import type { WebRequest } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { TakesFiles } from '../shell/visit.guard.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AnnexFormPage } from './annex-form.js';
import { asValue } from './as-value.js';
import { editablePartnership } from './editable-partnership.js';

/** Annexes of a framework, each with its title and its day. */
@Pages('partnerships')
export class AnnexesController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
  ) {}

  @Get(':id/annexes/new')
  async blank(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await editablePartnership(this.runtime, visit, id);
    return AnnexFormPage({ visit, file, title: '', datedOn: '' });
  }

  @TakesFiles()
  @Post(':id/annexes')
  async add(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Req() request: WebRequest,
  ): Promise<Answer> {
    const { fields, file: sent } = await receiveUpload(request, visit, this.desk);
    const file = await editablePartnership(this.runtime, visit, id);
    const title = fields['title'] ?? '';
    const datedOn = fields['datedOn'] ?? '';
    const added = await asValue(() => {
      if (!sent) throw notStorable(title, datedOn);
      const annex = {
        subject: 'partnership',
        caseId: id,
        kind: 'annex',
        title,
        datedOn,
        fileName: sent.name,
      };
      return receiveDocument(this.runtime, this.desk, visit.actor, annex, sent.received);
    });
    if (added.ok) {
      return seeOther(`/partnerships/${id}#annexes`, { key: 'partnerships.annex.added', params: { title } });
    }
    const errors = errorsIn(added.problem, visit.locale, {
      title: visit.t('partnerships.annex.title'),
      datedOn: visit.t('partnerships.annex.dated'),
      file: visit.t('actions.documents.file'),
    });
    return comesBack(AnnexFormPage({ visit, file, title, datedOn, errors }), added.problem.status);
  }
}

/** Without a file nothing is looked at further, so what else is missing is named here. */
function notStorable(title: string, datedOn: string) {
  const checks = new FieldChecks();
  checks.text('title', title, { min: 1, max: 300 });
  checks.date('datedOn', datedOn);
  checks.add('file', 'file_missing');
  return checks.problem();
}
