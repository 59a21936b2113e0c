import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { addTask, draftActionFrom, draftNeedFrom, linkCase, settleTask } from '../../dialogues/follow-up.js';
import { addConclusion, editConclusion } from '../../dialogues/write-conclusions.js';
import { partyChoices } from '../../identity/parties.query.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import type { Attempt } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadDialogueFile } from './dialogue-file.js';
import { type OutcomeFilled, OutcomesPage } from './outcomes-page.js';
import { SettleTaskPage } from './settle-task-page.js';
import { mistakesIn, tried } from './tried.js';

type Filled = Omit<OutcomeFilled, 'errors'>;
type MessageOfOutcome =
  | 'dialogues.outcomes.saved'
  | 'dialogues.outcomes.task_given'
  | 'dialogues.outcomes.linked';

/** Conclusions, and what becomes of them. */
@Pages('dialogues')
export class OutcomesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/outcomes')
  async page(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.shown(visit, id, {});
  }

  @Post(':id/outcomes')
  async add(
    @Visiting() visit: SignedInVisit,
    @Param('id') dialogueId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { version: expectedVersion, text } = readForm(body, { text: 'text', version: 'text' });
    const added = await tried(() =>
      addConclusion(this.runtime, visit.actor, { dialogueId, expectedVersion, text }),
    );
    const filled: Filled = { form: 'new', conclusionId: '', fields: { text } };
    return this.answer(visit, dialogueId, added, filled, 'dialogues.outcomes.saved');
  }

  @Post(':id/outcomes/:conclusion')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') dialogueId: string,
    @Param('conclusion') conclusionId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const form = readForm(body, { [`text.${conclusionId}`]: 'text', version: 'text' } as const);
    const { version: expectedVersion = '', [`text.${conclusionId}`]: text = '' } = form as Record<
      string,
      string
    >;
    const edited = await tried(() =>
      editConclusion(this.runtime, visit.actor, { dialogueId, expectedVersion, conclusionId, text }),
    );
    return this.answer(
      visit,
      dialogueId,
      edited,
      { form: 'text', conclusionId, fields: { text } },
      'dialogues.outcomes.saved',
    );
  }

  @Post(':id/outcomes/:conclusion/tasks')
  async task(
    @Visiting() visit: SignedInVisit,
    @Param('id') dialogueId: string,
    @Param('conclusion') conclusionId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const fields = fieldsOf(body, conclusionId, ['title', 'organisationId', 'dueOn']);
    const { version: expectedVersion = '', title = '', organisationId = '', dueOn = '' } = fields;
    const target = { dialogueId, expectedVersion, conclusionId };
    const given = await tried(() =>
      addTask(this.runtime, visit.actor, { ...target, title, organisationId, dueOn }),
    );
    return this.answer(
      visit,
      dialogueId,
      given,
      { form: 'task', conclusionId, fields },
      'dialogues.outcomes.task_given',
    );
  }

  @Post(':id/outcomes/:conclusion/links')
  async link(
    @Visiting() visit: SignedInVisit,
    @Param('id') dialogueId: string,
    @Param('conclusion') conclusionId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const fields = fieldsOf(body, conclusionId, ['reference']);
    const { version: expectedVersion = '', reference = '' } = fields;
    const target = { dialogueId, expectedVersion, conclusionId };
    const linked = await tried(() => linkCase(this.runtime, visit.actor, { ...target, reference }));
    return this.answer(
      visit,
      dialogueId,
      linked,
      { form: 'link', conclusionId, fields },
      'dialogues.outcomes.linked',
    );
  }

  @Post(':id/outcomes/:conclusion/action')
  async action(
    @Visiting() visit: SignedInVisit,
    @Param('id') dialogueId: string,
    @Param('conclusion') conclusionId: string,
  ): Promise<Answer> {
    const { id } = await draftActionFrom(this.runtime, visit.actor, { dialogueId, conclusionId });
    return seeOther(`/actions/${id}/edit`, { key: 'dialogues.outcomes.action_drafted' });
  }

  @Post(':id/outcomes/:conclusion/need')
  async need(
    @Visiting() visit: SignedInVisit,
    @Param('id') dialogueId: string,
    @Param('conclusion') conclusionId: string,
  ): Promise<Answer> {
    const { id } = await draftNeedFrom(this.runtime, visit.actor, { dialogueId, conclusionId });
    return seeOther(`/needs/${id}/edit`, { key: 'dialogues.outcomes.need_drafted' });
  }

  @Get(':id/follow-ups/:task')
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('task') taskId: string,
  ): Promise<Answer> {
    return SettleTaskPage({ visit, ...(await this.taskOf(visit, id, taskId)) });
  }

  @Post(':id/follow-ups/:task')
  async settle(
    @Visiting() visit: SignedInVisit,
    @Param('id') dialogueId: string,
    @Param('task') taskId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { state, reason } = readForm(body, { state: 'text', reason: 'text' });
    const shown = await this.taskOf(visit, dialogueId, taskId);
    const settled = await tried(() =>
      settleTask(this.runtime, visit.actor, { dialogueId, taskId, state, reason }),
    );
    if (!settled.ok) {
      const label = (field: string) =>
        visit.t(field === 'state' ? 'dialogues.follow_up.choice' : 'dialogues.follow_up.reason');
      const { errors } = mistakesIn(visit, settled.problem, label);
      return comesBack(SettleTaskPage({ visit, ...shown, state, reason, errors }), settled.problem.status);
    }
    return seeOther(`/dialogues/${dialogueId}#outcomes`, { key: 'dialogues.follow_up.saved' });
  }

  private async taskOf(visit: SignedInVisit, id: string, taskId: string) {
    const { page, dialogue } = await loadDialogueFile(this.runtime, visit, id);
    const task = dialogue.followUps.find((one) => one.id === taskId && one.kind === 'TASK');
    if (!task) throw new Problem('not_found');
    return { file: page.file, task };
  }

  private async answer(
    visit: SignedInVisit,
    id: string,
    done: Attempt<unknown>,
    filled: Filled,
    key: MessageOfOutcome,
  ): Promise<Answer> {
    if (done.ok) {
      const at = filled.conclusionId === '' ? '' : `#conclusion-${filled.conclusionId}`;
      return seeOther(`/dialogues/${id}/outcomes${at}`, { key });
    }
    const label = (field: string) => visit.sentence(LABELS[field] ?? 'dialogues.outcomes.text');
    const { errors, stale } = mistakesIn(visit, done.problem, label);
    const page = await this.shown(visit, id, { filled: { ...filled, errors }, stale });
    return comesBack(page, done.problem.status);
  }

  private async shown(
    visit: SignedInVisit,
    id: string,
    more: { readonly filled?: OutcomeFilled; readonly stale?: boolean },
  ): Promise<Html> {
    const { page, dialogue } = await loadDialogueFile(this.runtime, visit, id);
    const writes = page.file.editRefused === null;
    const told = dialogue.conclusions.length > 0;
    const drafts = told && visit.holds('programme_manager');
    const needs = told && holdsOwnRole(visit.actor, 'partner_authority');
    if (!writes && !drafts && !needs) throw new Problem('not_found');
    const parties = await partyChoices(this.runtime.database, visit.actor);
    return OutcomesPage({
      visit,
      file: page.file,
      dialogue,
      parties: parties.map((one) => ({ value: one.id, text: one.name })),
      writes,
      drafts,
      needs,
      ...more,
    });
  }
}

const LABELS: Readonly<Record<string, string>> = {
  title: 'dialogues.outcomes.task_title',
  organisationId: 'dialogues.outcomes.task_owner',
  dueOn: 'dialogues.outcomes.task_due',
  reference: 'dialogues.outcomes.link_reference',
};

/** Of a form whose fields bear the conclusion's id, so that several of them stand on one page. */
function fieldsOf(body: unknown, conclusionId: string, names: readonly string[]): Record<string, string> {
  const kinds = Object.fromEntries(
    ['version', ...names.map((name) => `${name}.${conclusionId}`)].map((name) => [name, 'text' as const]),
  );
  return Object.fromEntries(
    Object.entries(readForm(body, kinds)).map(([name, value]) => [name.split('.')[0], String(value)]),
  );
}
