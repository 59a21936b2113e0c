import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { StoredDocument } from '../../documents/add-document.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import { documentById, documentPage } from '../../documents/document-list.query.js';
import { receiveDocument, receiveVersion } from '../../documents/receive-document.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { COLLECTIONS } from '../cases/collections.js';
import { id as idKind } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply } from '../request.js';
import { GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { type Upload, Uploaded } from '../upload.js';
import { DocumentDto, NewDocumentDto, NewVersionDto, StoredDocumentDto } from './document.dto.js';
import { sendContent } from './send-content.js';

const DOCUMENTS: ListSpec = {
  filters: {
    caseId: { kind: idKind, description: 'The case that they lie on.' },
  },
};

@ApiTags('documents')
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
  ) {}

  @GetRoute({
    id: 'listDocuments',
    for: 'signed_in',
    summary: 'Documents that you may see, by title',
    list: DOCUMENTS,
    answers: DocumentDto,
  })
  list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    return documentPage(this.runtime.database, actor, { ...page, ...filter });
  }

  @GetRoute({
    id: 'getDocument',
    path: ':id',
    for: 'signed_in',
    summary: 'Read a document’s versions',
    answers: DocumentDto,
  })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor) {
    const document = await documentById(this.runtime.database, actor, id);
    if (!document) throw new Problem('not_found');
    return document;
  }

  @GetRoute({
    id: 'getDocumentContent',
    path: ':id/content',
    for: 'signed_in',
    summary: 'The bytes of the newest version',
    bytes: true,
  })
  async content(@Param('id') id: string, @CurrentPerson() actor: PersonActor, @Res() reply: FastifyReply) {
    await sendContent(this.runtime.database, this.desk, actor, { id }, reply);
  }

  @GetRoute({
    id: 'getDocumentVersionContent',
    path: ':id/versions/:version/content',
    for: 'signed_in',
    summary: 'The bytes of one version',
    params: { version: 'The number of the version.' },
    bytes: true,
  })
  async versionContent(
    @Param('id') id: string,
    @Param('version') version: string,
    @CurrentPerson() actor: PersonActor,
    @Res() reply: FastifyReply,
  ) {
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new Problem('not_found');
    await sendContent(this.runtime.database, this.desk, actor, { id, version: Number(version) }, reply);
  }

  @PostRoute({
    id: 'addDocument',
    for: 'signed_in',
    summary: 'Put a file on a case',
    description: 'Its checksum is in the answer, so that you can see that what arrived is what you sent.',
    body: NewDocumentDto,
    upload: true,
    problems: ['not_found', 'not_ready'],
    answers: StoredDocumentDto,
  })
  async add(
    @Sent() { collection, caseId, kind, title, visibility, datedOn }: NewDocumentDto,
    @Uploaded() { fileName, file }: Upload,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredDocument> {
    const document = {
      subject: COLLECTIONS[collection],
      caseId,
      kind,
      title,
      visibility,
      datedOn,
      fileName,
    };
    const stored = await receiveDocument(this.runtime, this.desk, actor, document, file);
    reply.header('location', `/api/v1/documents/${stored.id}`);
    return stored;
  }

  @PostRoute({
    id: 'addDocumentVersion',
    path: ':id/versions',
    for: 'signed_in',
    summary: 'Add the next version of a document',
    description: 'The earlier ones stay as they are.',
    body: NewVersionDto,
    upload: true,
    problems: ['not_ready'],
    answers: StoredDocumentDto,
  })
  async addVersion(
    @Param('id') documentId: string,
    @Sent() _none: NewVersionDto,
    @Uploaded() { fileName, file }: Upload,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredDocument> {
    const input = { documentId, fileName };
    const stored = await receiveVersion(this.runtime, this.desk, actor, input, file);
    reply.header('location', `/api/v1/documents/${stored.id}/versions/${stored.version}/content`);
    return stored;
  }
}
