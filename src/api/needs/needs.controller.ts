import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { takeUpNeed } from '../../actions/take-up-need.js';
import { takeUpNeedAsAssistance } from '../../assistance/take-up-need.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { takeUpNeedAsDialogue } from '../../dialogues/take-up-need.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { draftNeed } from '../../needs/draft-need.js';
import { editNeed } from '../../needs/edit-need.js';
import { needInFull } from '../../needs/need-in-full.query.js';
import { translateNeed } from '../../needs/translate-need.js';
import { caseRoutes, idOr404 } from '../cases/case-routes.js';
import { stageInWords } from '../cases/case-words.js';
import { IfMatch } from '../if-match.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, PostRoute, Sent } from '../route.js';
import { NeedChangesDto, NeedDto, NewNeedDto, TakenUpDto, TakeUpDto, TranslationDto } from './need.dto.js';

/** How a need is taken up, by what answers it, and where that is. */
const WAYS = {
  GRANT: { take: takeUpNeed, at: 'actions' },
  TECHNICAL_ASSISTANCE: { take: takeUpNeedAsAssistance, at: 'technical-assistance' },
  DIALOGUE: { take: takeUpNeedAsDialogue, at: 'dialogues' },
} as const;

const NeedRoutes = caseRoutes({
  subject: 'need',
  name: 'Need',
  one: 'a need',
  many: 'Needs',
  answers: NeedDto,
});

@ApiTags('needs')
@Controller('api/v1/needs')
export class NeedsController extends NeedRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string, locale: Locale) {
    const need = await needInFull(this.runtime, actor, id);
    if (!need) throw new Problem('not_found');
    const { content, outcomes, ...rest } = need;
    return {
      ...content,
      ...rest,
      actions: outcomes.map(({ stage, ...one }) => ({
        ...one,
        stage: stage && { ...stageInWords(stage, locale), since: stage.since },
      })),
    };
  }

  @PostRoute({
    id: 'draftNeed',
    for: ['partner_authority'],
    summary: 'Draft a need of your country',
    description: 'A title is all it needs; file it with the transition `file`.',
    body: NewNeedDto,
    answers: NeedDto,
    version: 'read',
  })
  async draft(
    @Sent() need: NewNeedDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await draftNeed(this.runtime, actor, need);
    reply.header('location', `/api/v1/needs/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editNeed',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what a need says',
    description:
      'Fields left out stay as they are. Open to its country before it is filed, and when it was asked a question; 409 otherwise.',
    body: NeedChangesDto,
    answers: NeedDto,
    version: 'changed',
  })
  async edit(
    @Param('id') needId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: NeedChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editNeed(this.runtime, actor, { needId, expectedVersion, changes: { ...changes } });
    return this.one(needId, actor, locale, reply);
  }

  @PostRoute({
    id: 'translateNeed',
    path: ':id/translations',
    for: ['secretariat'],
    summary: 'Write a translation of a need, or correct it',
    description:
      'The original stays as it was written. The last translation into a language is the one that is shown.',
    body: TranslationDto,
    answers: NeedDto,
    version: 'changed',
  })
  async translate(
    @Param('id') needId: string,
    @IfMatch() expectedVersion: string,
    @Sent() translation: TranslationDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await translateNeed(this.runtime, actor, { needId, expectedVersion, translation: { ...translation } });
    return this.one(needId, actor, locale, reply);
  }

  @PostRoute({
    id: 'takeUpNeed',
    path: ':id/actions',
    for: ['programme_manager', 'secretariat'],
    summary: 'Take up a need',
    description:
      'Opens a draft made from the need, or links what is there. A Member State does so with an action that it leads, the secretariat with technical assistance or a dialogue. Several may answer one need.',
    body: TakeUpDto,
    answers: TakenUpDto,
  })
  async takeUp(
    @Param('id') id: string,
    @Sent() { kind = 'GRANT', actionId }: TakeUpDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TakenUpDto> {
    const { take, at } = WAYS[kind];
    const taken = await take(this.runtime, actor, { needId: idOr404(id), actionId });
    reply.header('location', `/api/v1/${at}/${taken.actionId}`);
    return taken;
  }
}
