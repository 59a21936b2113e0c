import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { envelopesInFull } from '../../calls/calls-in-full.query.js';
import { caseList } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { EMPTY_DIALOGUE } from '../../dialogues/dialogue-content.js';
import { editDialogue } from '../../dialogues/edit-dialogue.js';
import { REQUESTERS, requestDialogue } from '../../dialogues/request-dialogue.js';
import { partyChoices } from '../../identity/parties.query.js';
import { Problem } from '../../kernel/problem.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { formOptions } from '../actions/form-options.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  type FormState,
  nextStep,
  type Opened,
  saveForm,
  showForm,
  type WrittenForm,
} from '../drafts/form-answers.js';
import { forget, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  DIALOGUE_SHAPE,
  type DialogueFormOptions,
  dialogueFieldsIn,
  dialogueFieldsOf,
  dialogueWords,
  fieldFor,
  fieldLabel,
  isDialoguePart,
  readDialogue,
} from './dialogue-fields.js';
import { type DialogueFile, openDialogueFile } from './dialogue-file.js';
import { DialogueFormPage } from './dialogue-form-page.js';

const NEW = '/dialogues/new';
/** Stages in which invitations are out, or the meeting is over: its days stand. */
const DAYS_FIXED = ['scheduled', 'held', 'outcomes_recorded', 'outcomes'];

/** The meeting: asking for one, writing it, keeping what is typed, saving it. */
@Pages('dialogues')
export class DialogueFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return showForm(this.runtime, visit, this.newForm(visit));
  }

  @Post('new')
  async request(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    return saveForm(this.runtime, visit, this.newForm(visit), sent);
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    return keepSent(this.runtime.database, visit, newOpened(visit).form, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await forget(this.runtime.database, visit, newOpened(visit).form);
    return seeOther(NEW, { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return showForm(this.runtime, visit, this.editForm(visit, id));
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.editForm(visit, id), sent);
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: formOf(id) });
    return seeOther(`/dialogues/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private newForm(visit: SignedInVisit): WrittenForm<OpenedDialogue> {
    return {
      ...this.form(visit, NEW),
      open: async () => newOpened(visit),
      write: async ({ fields }) => {
        const { id } = await requestDialogue(this.runtime, visit.actor, readDialogue(fields, EMPTY_DIALOGUE));
        return { id, changed: true };
      },
      saved: ({ id, goesOn }) => this.onwards(visit, id, goesOn, 'dialogues.form.saved'),
    };
  }

  private editForm(visit: SignedInVisit, id: string): WrittenForm<OpenedDialogue> {
    let invited = false;
    return {
      ...this.form(visit, `/dialogues/${id}/edit`),
      open: () => this.open(visit, id),
      write: async ({ fields, versions }, { file }) => {
        invited = file?.page.file.stage.code === 'scheduled';
        const edited = await editDialogue(this.runtime, visit.actor, {
          dialogueId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readDialogue(fields, file?.dialogue.content ?? EMPTY_DIALOGUE),
        });
        return { id, changed: edited.fields.length > 0 };
      },
      saved: ({ changed, goesOn }) =>
        this.onwards(
          visit,
          id,
          goesOn,
          !changed
            ? 'dialogues.form.unchanged'
            : invited
              ? 'dialogues.form.saved_invited'
              : 'dialogues.form.saved',
        ),
    };
  }

  private form(
    visit: SignedInVisit,
    address: string,
  ): Omit<WrittenForm<OpenedDialogue>, 'open' | 'write' | 'saved'> {
    return {
      address,
      page: (now, fields, state) => this.page(visit, address, now, fields, state),
      about: ({ file: opened }) => {
        const file = opened?.page.file;
        return {
          ...(file ? { caption: `${file.reference} ${file.title}` } : {}),
          crumbs: caseCrumbs(visit, 'dialogue', file),
        };
      },
      words: async () => dialogueWords(visit, await this.options(visit)),
      fieldFor: () => fieldFor,
      fieldLabel: (field) => fieldLabel(visit, field),
    };
  }

  /** The meeting as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<OpenedDialogue> {
    const file = await openDialogueFile(this.runtime, visit, id);
    const { title, version } = file.page.file;
    const offered = { envelope: isInside(visit) };
    const saved = dialogueFieldsOf({ ...file.dialogue.content, title }, offered);
    return { file, form: { ...partsFor(visit), name: formOf(id), saved, versions: { version } } };
  }

  private async onwards(
    visit: SignedInVisit,
    id: string,
    goesOn: boolean,
    key: 'dialogues.form.saved' | 'dialogues.form.saved_invited' | 'dialogues.form.unchanged',
  ) {
    const path = goesOn ? await nextStep(this.runtime, visit, 'dialogue', id) : `/dialogues/${id}`;
    return { path, said: { key } };
  }

  private async page(
    visit: SignedInVisit,
    address: string,
    { file: opened }: OpenedDialogue,
    fields: DraftFields,
    state: FormState,
  ): Promise<Html> {
    const file = opened?.page.file;
    return DialogueFormPage({
      visit,
      title: visit.t(file ? 'dialogues.edit.title' : 'dialogues.new.title'),
      ...(file ? { caption: file.reference, version: file.version } : {}),
      crumbs: caseCrumbs(visit, 'dialogue', file),
      address,
      back: file ? `/dialogues/${file.id}` : '/dialogues',
      fields,
      options: await this.options(visit),
      daysFixed: file !== undefined && DAYS_FIXED.includes(file.stage.code),
      ...state,
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

interface OpenedDialogue extends Opened {
  /** Null while it is only being asked for. */
  readonly file: DialogueFile | null;
}

function newOpened(visit: SignedInVisit): OpenedDialogue {
  if (!visit.holds(...REQUESTERS)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: REQUESTERS } }]);
  }
  const saved = dialogueFieldsOf(EMPTY_DIALOGUE, { envelope: isInside(visit) });
  return { file: null, form: { ...partsFor(visit), name: formOf('new'), saved, versions: {} } };
}

function partsFor(visit: SignedInVisit) {
  return {
    shape: DIALOGUE_SHAPE,
    fieldsIn: (sent: Sent) => dialogueFieldsIn(sent, { envelope: isInside(visit) }),
    isPart: isDialoguePart,
  };
}

function formOf(id: string): string {
  return `dialogue:${id}`;
}

function isInside({ actor }: SignedInVisit): boolean {
  return actor.view === 'inside';
}
