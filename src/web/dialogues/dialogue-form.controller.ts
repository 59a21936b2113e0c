import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { envelopesInFull } from '../../calls/calls-in-full.query.js';
import { caseList } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { EMPTY_DIALOGUE } from '../../dialogues/dialogue-content.js';
import { editDialogue } from '../../dialogues/edit-dialogue.js';
import { REQUESTERS, requestDialogue } from '../../dialogues/request-dialogue.js';
import { partyChoices } from '../../identity/parties.query.js';
import { Problem } from '../../kernel/problem.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { formOptions } from '../actions/form-options.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { decideUrl } from '../cases/case-links.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  DIALOGUE_FIELDS,
  type DialogueForm,
  fieldFor,
  fieldLabel,
  formOf,
  inputOf,
} from './dialogue-fields.js';
import { type DialogueFile, openDialogueFile } from './dialogue-file.js';
import { type DialogueFormOptions, DialogueFormPage, type DialogueFormProps } from './dialogue-form-page.js';
import { mistakesIn, tried } from './tried.js';

/** The meeting: asking for one, writing it, saving it. */
@Pages('dialogues')
export class DialogueFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return this.newPage(visit, formOf(EMPTY_DIALOGUE, ''), {});
  }

  @Post('new')
  async request(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(body, DIALOGUE_FIELDS);
    const input = inputOf(form, { envelope: isInside(visit) }, EMPTY_DIALOGUE);
    const requested = await tried(() => requestDialogue(this.runtime, visit.actor, input));
    if (!requested.ok) {
      const { errors } = mistakesIn(visit, requested.problem, (field) => fieldLabel(visit, field), fieldFor);
      return comesBack(await this.newPage(visit, form, { errors }), requested.problem.status);
    }
    return this.goOn(visit, requested.value.id, form, 'dialogues.form.saved');
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    return this.editPage(visit, file, formOf(contentOf(file), file.page.file.version), {});
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const file = await openDialogueFile(this.runtime, visit, id);
    const form = readForm(body, DIALOGUE_FIELDS);
    const changes = inputOf(form, { envelope: isInside(visit) }, file.dialogue.content);
    const edited = await tried(() =>
      editDialogue(this.runtime, visit.actor, { dialogueId: id, expectedVersion: form.version, changes }),
    );
    if (!edited.ok) {
      const { errors, stale } = mistakesIn(
        visit,
        edited.problem,
        (field) => fieldLabel(visit, field),
        fieldFor,
      );
      const shown = stale ? { ...form, version: file.page.file.version } : form;
      return comesBack(await this.editPage(visit, file, shown, { errors, stale }), edited.problem.status);
    }
    if (edited.value.fields.length === 0) return this.goOn(visit, id, form, 'dialogues.form.unchanged');
    const invited = file.page.file.stage.code === 'scheduled';
    return this.goOn(visit, id, form, invited ? 'dialogues.form.saved_invited' : 'dialogues.form.saved');
  }

  /** To the step that it goes to next where that was asked for; else to the file. */
  private async goOn(
    visit: SignedInVisit,
    id: string,
    form: DialogueForm,
    key: 'dialogues.form.saved' | 'dialogues.form.saved_invited' | 'dialogues.form.unchanged',
  ): Promise<Answer> {
    const { runtime } = this;
    if (form.do !== 'next') return seeOther(`/dialogues/${id}`, { key });
    const file = await runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, 'dialogue', id),
    );
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return seeOther(step ? decideUrl('dialogue', id, step) : `/dialogues/${id}`, { key });
  }

  private async newPage(
    visit: SignedInVisit,
    form: DialogueForm,
    more: Partial<DialogueFormProps>,
  ): Promise<Html> {
    if (!visit.holds(...REQUESTERS)) {
      throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: REQUESTERS } }]);
    }
    return DialogueFormPage({
      visit,
      title: visit.t('dialogues.new.title'),
      crumbs: caseCrumbs(visit, 'dialogue'),
      address: '/dialogues/new',
      back: '/dialogues',
      form,
      options: await this.options(visit),
      daysFixed: false,
      ...more,
    });
  }

  private async editPage(
    visit: SignedInVisit,
    { page: { file } }: DialogueFile,
    form: DialogueForm,
    more: Partial<DialogueFormProps>,
  ): Promise<Html> {
    return DialogueFormPage({
      visit,
      title: visit.t('dialogues.edit.title'),
      caption: file.reference,
      crumbs: caseCrumbs(visit, 'dialogue', file),
      address: `/dialogues/${file.id}/edit`,
      back: `/dialogues/${file.id}`,
      form,
      options: await this.options(visit),
      daysFixed: ['scheduled', 'held', 'outcomes_recorded', 'outcomes'].includes(file.stage.code),
      ...more,
    });
  }

  private async options(visit: SignedInVisit): Promise<DialogueFormOptions> {
    const { database } = this.runtime;
    const [frameworks, named, parties, envelopes] = await Promise.all([
      frameworksInBrief(database, visit.actor),
      caseList(this.runtime, visit.actor, { subject: 'partnership', limit: 100 }),
      partyChoices(database, visit.actor),
      isInside(visit) ? envelopesInFull(database, visit.actor, { limit: 100 }) : { items: [] },
    ]);
    const partnerships = named.items.flatMap(({ id, title }) => {
      const framework = frameworks.get(id);
      return framework ? [{ id, title, country: framework.country }] : [];
    });
    const { pillars, countries } = formOptions(visit, [], partnerships, []);
    return {
      pillars,
      countries,
      parties: parties.map(({ id, name }) => ({ value: id, text: name })),
      envelopes: envelopes.items.map(({ id, code, balance }) => ({
        value: id,
        text: balance ? `${code} (${visit.money(balance.freeCents)})` : code,
      })),
    };
  }
}

function isInside({ actor }: SignedInVisit): boolean {
  return actor.view === 'inside';
}

function contentOf({ page, dialogue }: DialogueFile) {
  return { ...dialogue.content, title: page.file.title };
}
