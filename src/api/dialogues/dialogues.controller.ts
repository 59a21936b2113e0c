import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { visibleCountries } from '../../cases/case-view.js';
import { addParticipants, addPastedParticipants } from '../../dialogues/add-participants.js';
import { editParticipant, recordAnswer, takeOffParticipant } from '../../dialogues/change-participant.js';
import type { DialogueInput } from '../../dialogues/dialogue-content.js';
import { type DialogueInFull, dialogueInFull } from '../../dialogues/dialogue-in-full.query.js';
import { editDialogue } from '../../dialogues/edit-dialogue.js';
import { addTask, linkCase, settleTask } from '../../dialogues/follow-up.js';
import { recordAttendance } from '../../dialogues/record-attendance.js';
import { REQUESTERS, requestDialogue } from '../../dialogues/request-dialogue.js';
import { addConclusion, editConclusion } from '../../dialogues/write-conclusions.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { DeleteRoute, PatchRoute, PostRoute, PutRoute, Sent } from '../route.js';
import {
  AnswerDto,
  ConclusionChangesDto,
  ConclusionDto,
  DialogueChangesDto,
  DialogueDto,
  MeetingAttendanceDto,
  NewDialogueDto,
  NewFollowUpDto,
  NewParticipantsDto,
  ParticipantChangesDto,
  PastedParticipantsDto,
  SettledDto,
} from './dialogue.dto.js';

const DialogueRoutes = caseRoutes({
  subject: 'dialogue',
  name: 'Dialogue',
  one: 'a dialogue',
  many: 'Dialogues',
  answers: DialogueDto,
});

const WHILE_OPEN = '409 where the stage does not let you change it any more.';

@ApiTags('dialogues')
@Controller('api/v1/dialogues')
export class DialoguesController extends DialogueRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const dialogue = await dialogueInFull(this.runtime, actor, id);
    if (!dialogue) throw new Problem('not_found');
    return onTheWire(actor, dialogue);
  }

  @PostRoute({
    id: 'requestDialogue',
    for: REQUESTERS,
    summary: 'Draft the request for a meeting',
    description:
      'A title is all it needs. With an estimated cost the request for the money is opened with it.',
    body: NewDialogueDto,
    answers: DialogueDto,
    version: 'read',
  })
  async request(
    @Sent() wanted: NewDialogueDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await requestDialogue(this.runtime, actor, inputOf(wanted));
    reply.header('location', `/api/v1/dialogues/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editDialogue',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what is written about a meeting',
    description: `Fields left out stay as they are; lists are replaced as a whole. Where invitations are out, whoever is invited gets a new calendar entry when place or time change. ${WHILE_OPEN}`,
    body: DialogueChangesDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async edit(
    @Param('id') dialogueId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: DialogueChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editDialogue(this.runtime, actor, { dialogueId, expectedVersion, changes: inputOf(changes) });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PostRoute({
    id: 'addDialogueParticipants',
    path: ':id/participants',
    for: 'signed_in',
    summary: 'Add people to a meeting',
    description: `All of them, or none and why. Where invitations are out they are invited at once. ${WHILE_OPEN}`,
    body: NewParticipantsDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async addParticipants(
    @Param('id') dialogueId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { participants }: NewParticipantsDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await addParticipants(this.runtime, actor, { dialogueId, expectedVersion, participants });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PostRoute({
    id: 'pasteDialogueParticipants',
    path: ':id/participants/lines',
    for: 'signed_in',
    summary: 'Add people to a meeting, one per line',
    description: `422 names each line that is not right: \`/lines/7/country\` is of the seventh. ${WHILE_OPEN}`,
    body: PastedParticipantsDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async pasteParticipants(
    @Param('id') dialogueId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { lines }: PastedParticipantsDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await addPastedParticipants(this.runtime, actor, { dialogueId, expectedVersion, lines });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editDialogueParticipant',
    path: ':id/participants/:participant',
    for: 'signed_in',
    summary: 'Change who a participant is',
    description: WHILE_OPEN,
    params: { participant: 'The participant, by its id.' },
    body: ParticipantChangesDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async editParticipant(
    @Param('id') dialogueId: string,
    @Param('participant') participantId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: ParticipantChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const target = { dialogueId, expectedVersion, participantId };
    await editParticipant(this.runtime, actor, { ...target, changes: { ...changes } });
    return this.one(dialogueId, actor, locale, reply);
  }

  @DeleteRoute({
    id: 'takeOffDialogueParticipant',
    path: ':id/participants/:participant',
    for: 'signed_in',
    summary: 'Take somebody off the list',
    description: 'Whoever was invited is told, and the entry leaves their calendar.',
    params: { participant: 'The participant, by its id.' },
    version: 'changed',
  })
  async takeOff(
    @Param('id') dialogueId: string,
    @Param('participant') participantId: string,
    @IfMatch() expectedVersion: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<void> {
    await takeOffParticipant(this.runtime, actor, { dialogueId, expectedVersion, participantId });
  }

  @PutRoute({
    id: 'answerForDialogueParticipant',
    path: ':id/participants/:participant/answer',
    for: 'signed_in',
    summary: 'Write down what an invitee answered',
    params: { participant: 'The participant, by its id.' },
    body: AnswerDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async answer(
    @Param('id') dialogueId: string,
    @Param('participant') participantId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { answer }: AnswerDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await recordAnswer(this.runtime, actor, { dialogueId, expectedVersion, participantId, answer });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PutRoute({
    id: 'recordDialogueAttendance',
    path: ':id/attendance',
    for: 'signed_in',
    summary: 'Record who was there',
    description: '409 before the meeting has begun.',
    body: MeetingAttendanceDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async attendance(
    @Param('id') dialogueId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { attendedIds, walkIns }: MeetingAttendanceDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await recordAttendance(this.runtime, actor, {
      dialogueId,
      expectedVersion,
      attendedIds,
      ...(walkIns === undefined ? {} : { walkIns }),
    });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PostRoute({
    id: 'addDialogueConclusion',
    path: ':id/conclusions',
    for: 'signed_in',
    summary: 'Add a conclusion',
    description: '409 before the meeting was held.',
    body: ConclusionDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async conclude(
    @Param('id') dialogueId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { text }: ConclusionDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await addConclusion(this.runtime, actor, { dialogueId, expectedVersion, text });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editDialogueConclusion',
    path: ':id/conclusions/:conclusion',
    for: 'signed_in',
    summary: 'Change the words of a conclusion',
    params: { conclusion: 'The conclusion, by its id.' },
    body: ConclusionChangesDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async editConclusion(
    @Param('id') dialogueId: string,
    @Param('conclusion') conclusionId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { text }: ConclusionChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editConclusion(this.runtime, actor, { dialogueId, expectedVersion, conclusionId, text });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PostRoute({
    id: 'addDialogueFollowUp',
    path: ':id/follow-ups',
    for: 'signed_in',
    summary: 'Say what follows from a conclusion',
    description: 'A task for a party by a day, or a case that is there already, by its reference.',
    body: NewFollowUpDto,
    answers: DialogueDto,
    version: 'changed',
  })
  async follow(
    @Param('id') dialogueId: string,
    @IfMatch() expectedVersion: string,
    @Sent() wanted: NewFollowUpDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { conclusionId, title = '', organisationId = '', dueOn = '', reference = '' } = wanted;
    const target = { dialogueId, expectedVersion, conclusionId };
    if (wanted.kind === 'TASK') {
      await addTask(this.runtime, actor, { ...target, title, organisationId, dueOn });
    } else await linkCase(this.runtime, actor, { ...target, reference });
    return this.one(dialogueId, actor, locale, reply);
  }

  @PutRoute({
    id: 'settleDialogueTask',
    path: ':id/follow-ups/:task/state',
    for: 'signed_in',
    summary: 'Say what became of a task',
    description: 'Whoever has the task may, and whoever runs the meeting. 409 where it was settled before.',
    params: { task: 'The task, by its id.' },
    body: SettledDto,
    answers: DialogueDto,
    problems: ['state_conflict'],
  })
  async settle(
    @Param('id') dialogueId: string,
    @Param('task') taskId: string,
    @Sent() { state, reason }: SettledDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await settleTask(this.runtime, actor, {
      dialogueId,
      taskId,
      state,
      ...(reason === undefined ? {} : { reason }),
    });
    return this.one(dialogueId, actor, locale, reply);
  }
}

/** What was sent, with money in cents; what was left out stays left out. */
function inputOf({ estimate, ...rest }: DialogueChangesDto): DialogueInput {
  return estimate === undefined
    ? rest
    : { ...rest, estimateCents: estimate === null ? null : parseCents(estimate.amount) };
}

function onTheWire(actor: PersonActor, dialogue: DialogueInFull) {
  const { content, startsAt, endsAt, organisers, request, provenance, source } = dialogue;
  const { organiserIds: _, estimateCents, countries, ...said } = content;
  const visible = visibleCountries(
    actor,
    countries.map((one) => one.country),
  );
  return {
    ...said,
    countries: countries.filter((one) => visible.includes(one.country)),
    startsAt,
    endsAt,
    organisers,
    estimate: moneyOrNull(estimateCents),
    fundingRequestId: request?.id ?? null,
    provenance,
    source,
    participants: dialogue.participants.map(
      ({ locale: _locale, answeredByStaff: _by, invited: _out, ...one }) => one,
    ),
    conclusions: dialogue.conclusions,
    followUps: dialogue.followUps.map(({ ownerId: _owner, linked, ...one }) => ({
      ...one,
      caseId: linked?.id ?? null,
      reference: linked?.reference ?? null,
    })),
  };
}
