import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { addDocument, addDocumentVersion } from '../../documents/add-document.js';
import { DOCUMENT_KINDS } from '../../documents/document-kinds.js';
import { documentsOf } from '../../documents/document-list.query.js';
import { MAX_DOCUMENT_BYTES } from '../../documents/file-kind.js';
import { readDocument } from '../../documents/read-document.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import type { WebReply, WebRequest } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { TakesFiles } from '../shell/visit.guard.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type CaseSubject, caseRoutes, caseUrl, subjectAt } from './case-links.js';
import { readUpload, type UploadForm } from './read-upload.js';
import { UploadPage } from './upload-page.js';

const UPLOAD = caseRoutes('documents');

/** Documents of any kind of case: adding one, or a version of one, and reading it. */
@Pages('')
export class DocumentsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @TakesFiles()
  @Post(UPLOAD)
  async add(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Req() request: WebRequest,
  ): Promise<Answer> {
    const subject = subjectAt(visit.path);
    if (!subject || !isId(id)) throw new Problem('not_found');
    const form = await readUpload(request, visit);
    const added = await attempt(() => this.store(visit, subject, id, form));
    if (!added.ok) return this.again(visit, subject, id, form, added.problem);
    return seeOther(`${caseUrl(subject, id)}#documents`, {
      key: 'actions.documents.done',
      params: { title: added.value.fileName },
    });
  }

  @Get('documents/:id/:version')
  async read(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('version') version: string,
    @Res() reply: WebReply,
  ): Promise<void> {
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new Problem('not_found');
    const found = await readDocument(this.runtime.database, visit.actor, id, Number(version));
    if (!found) throw new Problem('not_found');
    reply
      .status(200)
      .header('content-type', found.mediaType)
      .header('content-disposition', attachment(found.fileName))
      .header('cache-control', 'private, no-store')
      .send(found.content);
  }

  private async store(
    visit: SignedInVisit,
    subject: CaseSubject,
    caseId: string,
    { fields, file }: UploadForm,
  ) {
    if (!file?.content) throw notStorable(fields, file !== null);
    const { name: fileName, content } = file;
    if (fields['document']) {
      return addDocumentVersion(this.runtime, visit.actor, {
        documentId: fields['document'],
        fileName,
        content,
      });
    }
    const title = fields['title']?.trim();
    return addDocument(this.runtime, visit.actor, {
      subject,
      caseId,
      kind: fields['kind'],
      title: title === undefined || title === '' ? fileName : title,
      ...(fields['visibility'] ? { visibility: fields['visibility'] } : {}),
      fileName,
      content,
    });
  }

  private async again(
    visit: SignedInVisit,
    subject: CaseSubject,
    id: string,
    { fields }: UploadForm,
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

/** Without a usable file nothing is looked at further, so what else is missing is named here. */
function notStorable(fields: UploadForm['fields'], tooLarge: boolean): Problem {
  const checks = new FieldChecks();
  if (!fields['document']) checks.choice('kind', fields['kind'], DOCUMENT_KINDS);
  if (tooLarge) checks.add('file', 'file_too_large', { megabytes: MAX_DOCUMENT_BYTES / 1024 / 1024 });
  else checks.add('file', 'file_missing');
  return checks.problem();
}

/** A name for saving that every browser understands, and one with all its letters for those that can. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
