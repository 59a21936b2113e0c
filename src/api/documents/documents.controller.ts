import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import type { StoredDocument } from '../../documents/add-document.js';
import { DocumentDesk } from '../../documents/document-desk.js';
import { type GivenLink, type LinkedDocument, linkTo, linkVerdict } from '../../documents/document-link.js';
import { documentById, documentPage } from '../../documents/document-list.query.js';
import { sealOf } from '../../documents/link-seal.query.js';
import { receiveDocument, receiveVersion } from '../../documents/receive-document.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { COLLECTIONS } from '../cases/collections.js';
import { formed, id as idKind, text } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import type { QuerySpec } from '../query.js';
import { CurrentPerson, type FastifyReply, OwnLinkKey } from '../request.js';
import { Asked, GetRoute, Listed, PostRoute, Sent } from '../route.js';
import { type Upload, Uploaded } from '../upload.js';
import {
  DocumentDto,
  DocumentReadDto,
  NewDocumentDto,
  NewVersionDto,
  StoredDocumentDto,
} from './document.dto.js';
import { sendContent } from './send-content.js';

const DOCUMENTS: ListSpec = {
  filters: {
    caseId: { kind: idKind, description: 'The case that they lie on.' },
  },
};

/** What `downloadUrl` carries. */
const LINK: QuerySpec = {
  until: { kind: formed(/^\d{1,12}$/, 'wrong_type', { max: 12 }), description: 'Part of `downloadUrl`.' },
  link: { kind: text({ max: 100 }), description: 'Part of `downloadUrl`.' },
};

@ApiTags('documents')
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(DocumentDesk) private readonly desk: DocumentDesk,
    @Inject(CONFIG) private readonly config: Config,
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
    description: 'Each with an address for its bytes that works for some minutes, with the same token alone.',
    answers: DocumentReadDto,
  })
  async one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @OwnLinkKey() key: string,
  ): Promise<DocumentReadDto> {
    const document = await documentById(this.runtime.database, actor, id);
    if (!document) throw new Problem('not_found');
    const seal = await sealOf(this.runtime.database, actor, key);
    const versions = document.versions.map((version) => {
      const { query, until } = linkTo(seal, { id: document.id, version: version.version });
      const path = `/api/v1/documents/${document.id}/versions/${version.version}/content`;
      return { ...version, downloadUrl: `${this.config.publicUrl}${path}?${query}`, downloadUntil: until };
    });
    return { ...document, versions };
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
    description: 'As `downloadUrl` it works for some minutes, and not with another token.',
    params: { version: 'The number of the version.' },
    query: LINK,
    problems: ['state_conflict'],
    bytes: true,
  })
  async versionContent(
    @Param('id') id: string,
    @Param('version') version: string,
    @Asked() link: GivenLink,
    @CurrentPerson() actor: PersonActor,
    @OwnLinkKey() key: string,
    @Res() reply: FastifyReply,
  ) {
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new Problem('not_found');
    if (Object.keys(link).length > 0)
      await this.checkLink(actor, key, { id, version: Number(version) }, link);
    await sendContent(this.runtime.database, this.desk, actor, { id, version: Number(version) }, reply);
  }

  private async checkLink(
    actor: PersonActor,
    key: string,
    document: LinkedDocument,
    given: GivenLink,
  ): Promise<void> {
    const verdict = linkVerdict(await sealOf(this.runtime.database, actor, key), document, given);
    if (verdict === 'foreign') throw new Problem('not_found');
    if (verdict === 'over') throw new Problem('state_conflict', [{ code: 'documents.link.over' }]);
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
