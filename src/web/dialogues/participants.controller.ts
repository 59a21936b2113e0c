import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { addParticipants, addPastedParticipants } from '../../dialogues/add-participants.js';
import { editParticipant, recordAnswer, takeOffParticipant } from '../../dialogues/change-participant.js';
import { Problem } from '../../kernel/problem.js';
import { FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type DialogueFile, openDialogueFile } from './dialogue-file.js';
import { PERSON_FIELDS, personLabel } from './participant-fields.js';
import { ParticipantPage } from './participant-page.js';
import { ParticipantsPage } from './participants-page.js';
import { mistakesIn, tried } from './tried.js';

/** Who takes part in a meeting: adding people, one or many, changing them, taking them off. */
@Pages('dialogues')
export class ParticipantsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/participants')
  async list(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return ParticipantsPage({ visit, ...shown(await openDialogueFile(this.runtime, visit, id)) });
  }

  @Post(':id/participants')
  async add(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    const { version, ...person } = readForm(body, { ...PERSON_FIELDS, version: 'text' });
    const added = await tried(() =>
      addParticipants(this.runtime, visit.actor, {
        dialogueId: id,
        expectedVersion: version,
        participants: [person],
      }),
    );
    if (!added.ok) {
      const bare = (field: string) => field.replace('participants.0.', '');
      const told = mistakesIn(visit, added.problem, (field) => personLabel(visit, bare(field)), bare);
      return comesBack(ParticipantsPage({ visit, ...shown(file), person, ...told }), added.problem.status);
    }
    return seeOther(`/dialogues/${id}/participants`, {
      key: 'dialogues.participants.added',
      params: { count: 1 },
    });
  }

  @Post(':id/participants/lines')
  async paste(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    const { version, lines } = readForm(body, { lines: 'text', version: 'text' });
    const added = await tried(() =>
      addPastedParticipants(this.runtime, visit.actor, { dialogueId: id, expectedVersion: version, lines }),
    );
    if (!added.ok) {
      const label = (field: string) => {
        const [, line, part] = field.split('.');
        if (line === undefined) return visit.t('dialogues.participants.lines');
        if (part === undefined) return visit.t('dialogues.participants.line', { line });
        return visit.t('dialogues.participants.line_field', { line, field: personLabel(visit, part) });
      };
      const told = mistakesIn(visit, added.problem, label, () => 'lines');
      return comesBack(ParticipantsPage({ visit, ...shown(file), lines, ...told }), added.problem.status);
    }
    return seeOther(`/dialogues/${id}/participants`, {
      key: 'dialogues.participants.added',
      params: { count: added.value.value.length },
    });
  }

  @Get(':id/participants/:participant')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('participant') participant: string,
  ): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    return ParticipantPage({ visit, ...oneOf(file, participant) });
  }

  @Post(':id/participants/:participant')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('participant') participantId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    const one = oneOf(file, participantId);
    const { version, ...form } = readForm(body, { ...PERSON_FIELDS, version: 'text' });
    // A party that stays as it was keeps its registration.
    const { party, ...others } = form;
    const changes = party === one.one.party ? others : form;
    const target = { dialogueId: id, expectedVersion: version, participantId };
    const edited = await tried(() => editParticipant(this.runtime, visit.actor, { ...target, changes }));
    if (!edited.ok) {
      const told = mistakesIn(visit, edited.problem, (field) => personLabel(visit, field));
      return comesBack(ParticipantPage({ visit, ...one, form, ...told }), edited.problem.status);
    }
    return seeOther(`/dialogues/${id}/participants`, { key: 'dialogues.participants.saved' });
  }

  @Post(':id/participants/:participant/answer')
  async answer(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('participant') participantId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    const { version, answer } = readForm(body, { answer: 'text', version: 'text' });
    const target = { dialogueId: id, expectedVersion: version, participantId };
    const recorded = await tried(() => recordAnswer(this.runtime, visit.actor, { ...target, answer }));
    if (!recorded.ok) {
      const told = mistakesIn(visit, recorded.problem, (field) => personLabel(visit, field));
      return comesBack(
        ParticipantPage({ visit, ...oneOf(file, participantId), of: 'answer', ...told }),
        recorded.problem.status,
      );
    }
    return seeOther(`/dialogues/${id}/participants`, { key: 'dialogues.participants.saved' });
  }

  @Post(':id/participants/:participant/remove')
  async remove(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('participant') participantId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    const { one } = oneOf(file, participantId);
    const { version } = readForm(body, { version: 'text' });
    const target = { dialogueId: id, expectedVersion: version, participantId };
    const removed = await tried(() => takeOffParticipant(this.runtime, visit.actor, target));
    if (!removed.ok) {
      const told = mistakesIn(visit, removed.problem, () => undefined);
      return comesBack(
        ParticipantPage({ visit, ...oneOf(file, participantId), ...told }),
        removed.problem.status,
      );
    }
    return seeOther(`/dialogues/${id}/participants`, {
      key: 'dialogues.participants.removed',
      params: { name: one.name },
    });
  }
}

function shown({ page, dialogue }: DialogueFile) {
  const invites = page.file.stage.code === 'scheduled';
  return { file: page.file, dialogue, invites, errors: FormErrors.none };
}

function oneOf({ page, dialogue }: DialogueFile, id: string) {
  const one = dialogue.participants.find((participant) => participant.id === id);
  if (!one) throw new Problem('not_found');
  const removable = !['held', 'outcomes_recorded', 'outcomes'].includes(page.file.stage.code);
  return { file: page.file, one, removable };
}
