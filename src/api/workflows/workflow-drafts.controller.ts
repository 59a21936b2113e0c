import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { confirmProposal } from '../../definitions/confirm-proposal.js';
import { draftExamined, draftInFull, draftsOf } from '../../definitions/drafts.query.js';
import { discardDraft, sendBack, withdrawProposal } from '../../definitions/end-proposal.js';
import { makeDraft } from '../../definitions/make-draft.js';
import { proposeDraft } from '../../definitions/propose-draft.js';
import { saveDraft } from '../../definitions/save-draft.js';
import type { Locale } from '../../i18n/index.js';
import { type PersonActor, STAFF_ROLES } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { etagOf, IfMatch } from '../if-match.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { GetRoute, Listed, PatchRoute, PostRoute, Sent } from '../route.js';
import {
  ConfirmDto,
  DraftChangedDto,
  DraftDto,
  DraftInFullDto,
  EndDraftDto,
  ExaminedDto,
  NewDraftDto,
  ProposeDto,
  PublishedDto,
  SaveDraftDto,
  SendBackDto,
} from './workflow.dto.js';
import { code } from './workflow-kinds.js';
import { examinedInWords } from './workflow-words.js';

const DRAFTS: ListSpec = {
  filters: { code: { kind: code, description: 'Drafts of this workflow.' } },
};
const CHANGES = ['administrator'] as const;

@ApiTags('workflows')
@Controller('api/v1/workflows/drafts')
export class WorkflowDraftsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'listWorkflowDrafts',
    for: STAFF_ROLES,
    summary: 'Drafts that are open or proposed, the last changed first',
    list: DRAFTS,
    answers: DraftDto,
  })
  list(@Listed() { filter, limit, cursor }: ListWanted, @CurrentPerson() actor: PersonActor) {
    return draftsOf(this.runtime, actor, { limit, ...filter, ...(cursor === undefined ? {} : { cursor }) });
  }

  @PostRoute({
    id: 'createWorkflowDraft',
    for: CHANGES,
    summary: 'Begin a draft of the next version',
    body: NewDraftDto,
    answers: DraftChangedDto,
  })
  async create(
    @Sent() wanted: NewDraftDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftChangedDto> {
    const made = await makeDraft(this.runtime, actor, wanted);
    reply.header('location', `/api/v1/workflows/drafts/${made.id}`);
    return made;
  }

  @GetRoute({
    id: 'getWorkflowDraft',
    path: ':id',
    for: STAFF_ROLES,
    summary: 'Read a draft',
    answers: DraftInFullDto,
    version: 'read',
  })
  async one(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftInFullDto> {
    const draft = await draftInFull(this.runtime, actor, id);
    if (!draft) throw new Problem('not_found');
    reply.header('etag', etagOf(String(draft.revision)));
    return draft;
  }

  @PatchRoute({
    id: 'saveWorkflowDraft',
    path: ':id',
    for: CHANGES,
    summary: 'Save the text of a draft',
    body: SaveDraftDto,
    answers: DraftChangedDto,
    version: 'changed',
  })
  async save(
    @Param('id') id: string,
    @Sent() { source }: SaveDraftDto,
    @IfMatch() version: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftChangedDto> {
    const { revision } = await saveDraft(this.runtime, actor, { id, revision: Number(version), source });
    reply.header('etag', etagOf(String(revision)));
    return { id, revision };
  }

  @PostRoute({
    id: 'verifyWorkflowDraft',
    path: ':id/verify',
    for: CHANGES,
    summary: 'Check a draft as it is saved',
    answers: ExaminedDto,
    status: 200,
  })
  async verify(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ): Promise<ExaminedDto> {
    const { examined, changes, current } = await draftExamined(this.runtime, actor, id);
    return examinedInWords(examined, changes, current.definition, locale);
  }

  @PostRoute({
    id: 'proposeWorkflowDraft',
    path: ':id/propose',
    for: CHANGES,
    summary: 'Propose a draft as the next version',
    description: 'Only one that is sound. From then on it stays as it is until a colleague decides on it.',
    body: ProposeDto,
    answers: DraftChangedDto,
    status: 200,
    problems: ['stale_version'],
  })
  async propose(
    @Param('id') id: string,
    @Sent() { revision, warningsSeen = false }: ProposeDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<DraftChangedDto> {
    const proposed = await proposeDraft(this.runtime, actor, { id, revision, warningsSeen });
    return { id, revision: proposed.revision };
  }

  @PostRoute({
    id: 'confirmWorkflowDraft',
    path: ':id/confirm',
    for: CHANGES,
    summary: 'Publish what another administrator proposed',
    description: 'New cases use it from then on. The natural person who proposed it cannot confirm it.',
    body: ConfirmDto,
    answers: PublishedDto,
    problems: ['stale_version'],
  })
  async confirm(
    @Param('id') id: string,
    @Sent() { revision, warningsSeen = false, over }: ConfirmDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublishedDto> {
    const published = await confirmProposal(this.runtime, actor, {
      id,
      revision,
      warningsSeen,
      ...(over === undefined ? {} : { over }),
    });
    reply.header('location', `/api/v1/workflows/${published.id}`);
    return published;
  }

  @PostRoute({
    id: 'sendBackWorkflowDraft',
    path: ':id/send-back',
    for: CHANGES,
    summary: 'Send a proposal back to whoever made it',
    body: SendBackDto,
    answers: DraftChangedDto,
    status: 200,
    problems: ['stale_version'],
  })
  async sendBack(
    @Param('id') id: string,
    @Sent() wanted: SendBackDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<DraftChangedDto> {
    return { id, ...(await sendBack(this.runtime, actor, { id, ...wanted })) };
  }

  @PostRoute({
    id: 'withdrawWorkflowDraft',
    path: ':id/withdraw',
    for: CHANGES,
    summary: 'Take your own proposal back',
    body: EndDraftDto,
    answers: DraftChangedDto,
    status: 200,
    problems: ['stale_version'],
  })
  async withdraw(
    @Param('id') id: string,
    @Sent() { revision }: EndDraftDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<DraftChangedDto> {
    return { id, ...(await withdrawProposal(this.runtime, actor, { id, revision })) };
  }

  @PostRoute({
    id: 'discardWorkflowDraft',
    path: ':id/discard',
    for: CHANGES,
    summary: 'Put a draft away',
    body: EndDraftDto,
    status: 204,
    problems: ['stale_version'],
  })
  async discard(
    @Param('id') id: string,
    @Sent() { revision }: EndDraftDto,
    @CurrentPerson() actor: PersonActor,
  ): Promise<void> {
    await discardDraft(this.runtime, actor, { id, revision });
  }
}
