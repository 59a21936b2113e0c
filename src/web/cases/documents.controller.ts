import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import { DOCUMENT_KINDS } from '../../documents/document-kinds.js';
import { linkVerdict } from '../../documents/document-link.js';
import { documentById, documentsOf } from '../../documents/document-list.query.js';
import { openDocument } from '../../documents/open-document.js';
import { receiveDocument, receiveVersion } from '../../documents/receive-document.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn } from '../components/index.js';
import { type Answer, comesBack, PageWithStatus, seeOther } from '../shell/answers.js';
import type { WebReply, WebRequest } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { TakesFiles } from '../shell/visit.guard.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type CaseSubject, caseRoutes, caseUrl, subjectAt } from './case-links.js';
import { LinkOverPage } from './link-over-page.js';
import { type ReceivedForm, receiveUpload } from './receive-upload.js';
import { UploadPage } from './upload-page.js';

const UPLOAD = caseRoutes('documents');

/** Documents of any kind of case: adding one, or a version of one, and reading it. */
@Pages('')
export class DocumentsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
  ) {}

  @TakesFiles()
  @Post(UPLOAD)
  async add(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Req() request: WebRequest,
  ): Promise<Answer> {
    const subject = subjectAt(visit.path);
    if (!subject || !isId(id)) throw new Problem('not_found');
    const form = await receiveUpload(request, visit, this.desk);
    const added = await attempt(() => this.store(visit, subject, id, form));
    if (!added.ok) return this.again(visit, subject, id, form, added.problem);
    return seeOther(`${caseUrl(subject, id)}#documents`, {
      key: 'actions.documents.done',
      params: { title: added.value.fileName },
    });
  }

  /** Where the link is over, a page with a fresh one; not found for a link of another session. */
  @Get('documents/:id/:version')
  async read(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('version') version: string,
    @Query() given: Record<string, unknown>,
    @Res() reply: WebReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new Problem('not_found');
    const wanted = { id: id.toLowerCase(), version: Number(version) };
    const verdict = linkVerdict(visit.session.seal, wanted, given);
    if (verdict === 'foreign') throw new Problem('not_found');
    if (verdict === 'over') throw await this.linkOver(visit, wanted);
    const found = await openDocument(this.runtime.database, this.desk, visit.actor, id, Number(version));
    if (!found) throw new Problem('not_found');
    reply
      .status(200)
      .header('content-type', found.mediaType)
      .header('content-length', String(found.sizeBytes))
      .header('content-disposition', attachment(found.fileName))
      .header('cache-control', 'private, no-store')
      .send(found.bytes);
  }

  private async linkOver(
    visit: SignedInVisit,
    { id, version }: { readonly id: string; readonly version: number },
  ): Promise<PageWithStatus> {
    const document = await documentById(this.runtime.database, visit.actor, id);
    const found = document?.versions.find((one) => one.version === version);
    if (!document || !found) throw new Problem('not_found');
    return new PageWithStatus(LinkOverPage({ visit, document, version: found }), 410);
  }

  private async store(
    visit: SignedInVisit,
    subject: CaseSubject,
    caseId: string,
    { fields, file }: ReceivedForm,
  ) {
    if (!file) throw notStorable(fields);
    const { name: fileName, received } = file;
    const { runtime, desk } = this;
    if (fields['document']) {
      const version = { documentId: fields['document'], fileName };
      return receiveVersion(runtime, desk, visit.actor, version, received);
    }
    const title = fields['title']?.trim();
    const document = {
      subject,
      caseId,
      kind: fields['kind'],
      title: title === undefined || title === '' ? fileName : title,
      ...(fields['visibility'] ? { visibility: fields['visibility'] } : {}),
      fileName,
    };
    return receiveDocument(runtime, desk, visit.actor, document, received);
  }

  private async again(
    visit: SignedInVisit,
    subject: CaseSubject,
    id: string,
    { fields }: ReceivedForm,
    problem: Problem,
  ): Promise<Answer> {
    const { runtime } = this;
    const file = await runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, subject, id),
    );
    if (!file) throw new Problem('not_found');
    const page = UploadPage({
      visit,
      subject,
      file,
      documents: await documentsOf(runtime.database, visit.actor, id),
      errors: errorsIn(problem, visit.locale),
      filled: {
        kind: fields['kind'] ?? '',
        title: fields['title'] ?? '',
        visibility: fields['visibility'] ?? 'shared',
        document: fields['document'] ?? '',
      },
    });
    return comesBack(page, problem.status);
  }
}

/** Without a file nothing is looked at further, so what else is missing is named here. */
function notStorable(fields: ReceivedForm['fields']): Problem {
  const checks = new FieldChecks();
  if (!fields['document']) checks.choice('kind', fields['kind'], DOCUMENT_KINDS);
  checks.add('file', 'file_missing');
  return checks.problem();
}

/** A name for saving that every browser understands, and one with all its letters for those that can. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
