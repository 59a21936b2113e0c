import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { actionInFull } from '../../actions/action-in-full.query.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { editAmendment } from '../../funding/edit-amendment.js';
import { startAmendment } from '../../funding/start-amendment.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { lineChange } from '../actions/form-fields.js';
import type { FormOptions } from '../actions/form-options.js';
import { loadFormOptions } from '../actions/load-form-options.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type FormState, nextStep, saveForm, showForm, type WrittenForm } from '../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  AMENDMENT_SHAPE,
  amendmentFieldsIn,
  amendmentFieldsOf,
  amendmentLabel,
  amendmentWords,
  isAmendmentPart,
  readAmendment,
} from './amendment-fields.js';
import { loadAmendmentFile } from './amendment-file.js';
import { AmendmentFormPage, type AmendmentFormProps } from './amendment-form-page.js';

const PARTS = { shape: AMENDMENT_SHAPE, fieldsIn: amendmentFieldsIn, isPart: isAmendmentPart };

/** The amendment: starting one from what the action has, writing it, keeping what is typed, saving it. */
@Pages('amendments')
export class AmendmentFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit, @Query('action') action: unknown): Promise<Answer> {
    return showForm(this.runtime, visit, this.newForm(visit, action));
  }

  @Post('new')
  async start(
    @Visiting() visit: SignedInVisit,
    @Query('action') actionId: unknown,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.newForm(visit, actionId), sent);
  }

  @Post('new/keep')
  async keepNew(
    @Visiting() visit: SignedInVisit,
    @Query('action') action: unknown,
    @Body() sent: Sent | undefined,
  ) {
    const { form } = await this.openNew(visit, action);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit, @Query('action') action: unknown): Promise<Answer> {
    const { form, about } = await this.openNew(visit, action);
    await forget(this.runtime.database, visit, form);
    return seeOther(about.address, { key: 'actions.form.discarded' });
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
    return seeOther(`/amendments/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private newForm(visit: SignedInVisit, actionId: unknown): WrittenForm<Opened> {
    return {
      ...this.form(visit, newUrl(actionId)),
      open: () => this.openNew(visit, actionId),
      write: async ({ fields, versions }, { form }) => {
        // It begins with the terms that its page showed.
        if (versions['version'] !== form.versions['version']) throw new Problem('stale_version');
        const changes = readAmendment(fields).input;
        const { id } = await startAmendment(this.runtime, visit.actor, { actionId, changes });
        return { id, changed: true };
      },
    };
  }

  private editForm(visit: SignedInVisit, id: string): WrittenForm<Opened> {
    return {
      ...this.form(visit, `/amendments/${id}/edit`),
      open: () => this.open(visit, id),
      write: async ({ fields, versions }) => {
        const edited = await editAmendment(this.runtime, visit.actor, {
          amendmentId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readAmendment(fields).input,
        });
        return { id, changed: edited.fields.length > 0 };
      },
    };
  }

  private form(visit: SignedInVisit, address: string): Omit<WrittenForm<Opened>, 'open' | 'write'> {
    return {
      address,
      page: (now, fields, state) => this.page(visit, now, fields, state),
      about: ({ about: { caption, crumbs } }) => ({ caption, crumbs }),
      words: async ({ leadId }) => amendmentWords(visit, await this.options(visit, leadId)),
      fieldFor: (fields) => readAmendment(fields).fieldFor,
      fieldLabel: (field) => amendmentLabel(field, visit),
      lineChange: (sent) => lineChange(sent?.['do']),
      saved: async ({ id, changed, goesOn }) => ({
        path: goesOn ? await nextStep(this.runtime, visit, 'amendment', id) : `/amendments/${id}`,
        said: { key: changed ? 'amendments.form.saved' : 'amendments.form.unchanged' },
      }),
      elsewhere: ({ details }) => {
        const other = details.find((one) => one.code === 'amendment_one_open')?.params?.['id'];
        return typeof other === 'string'
          ? { path: `/amendments/${other}`, said: { key: 'amendments.one_open' } }
          : null;
      },
    };
  }

  /** One that is to be: what the action has is what it begins with. */
  private async openNew(visit: SignedInVisit, actionId: unknown): Promise<Opened> {
    if (!isId(actionId)) throw new Problem('not_found');
    const [file, action] = await Promise.all([
      this.view(visit, 'action', actionId),
      actionInFull(this.runtime, visit.actor, actionId),
    ]);
    if (!file || !action) throw new Problem('not_found');
    if (!visit.holds('programme_manager', 'secretariat')) {
      throw new Problem('not_yours_to_do', [
        { code: 'role_missing', params: { roles: ['programme_manager', 'secretariat'] } },
      ]);
    }
    return {
      about: {
        file: null,
        title: visit.t('amendments.new.title'),
        caption: `${file.reference} ${file.title}`,
        crumbs: caseCrumbs(visit, 'action', file),
        address: newUrl(actionId),
        back: `/actions/${actionId}`,
      },
      leadId: file.organisationId,
      form: {
        ...PARTS,
        name: `amendment:new:${actionId}`,
        saved: amendmentFieldsOf(action, { reason: '', partnerNote: '' }),
        versions: { version: file.version },
      },
    };
  }

  /** The amendment as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<Opened> {
    const { page, amendment } = await loadAmendmentFile(this.runtime, visit, id);
    const { file } = page;
    if (file.editRefused) throw problemOfRefusals([file.editRefused]);
    const { planAfter, money, partnerNote } = amendment;
    if (!money) throw new Problem('not_found');
    return {
      about: {
        file,
        title: visit.t('amendments.edit.title'),
        caption: `${file.reference} ${amendment.actionTitle}`,
        crumbs: caseCrumbs(visit, 'amendment', file),
        address: `/amendments/${id}/edit`,
        back: `/amendments/${id}`,
      },
      leadId: file.organisationId,
      form: {
        ...PARTS,
        name: formOf(id),
        saved: amendmentFieldsOf({ ...planAfter, ...money.after }, { reason: money.reason, partnerNote }),
        versions: { version: file.version },
      },
    };
  }

  private view(visit: SignedInVisit, subject: 'action' | 'amendment', id: string) {
    const { runtime } = this;
    return runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, subject, id),
    );
  }

  private async page(
    visit: SignedInVisit,
    { about, leadId, form }: Opened,
    fields: DraftFields,
    state: FormState,
  ): Promise<Html> {
    return AmendmentFormPage({
      visit,
      ...about,
      version: form.versions['version'] ?? '',
      fields,
      options: await this.options(visit, leadId),
      ...state,
    });
  }

  /** The lead takes part anyway. */
  private async options(visit: SignedInVisit, leadId: string | null): Promise<FormOptions> {
    const options = await loadFormOptions(this.runtime, visit);
    return { ...options, coApplicants: options.coApplicants.filter((one) => one.value !== leadId) };
  }
}

interface Opened {
  readonly form: KeptForm;
  /** What its pages say of it. */
  readonly about: Pick<AmendmentFormProps, 'file' | 'title' | 'caption' | 'crumbs' | 'address' | 'back'>;
  readonly leadId: string | null;
}

function formOf(id: string): string {
  return `amendment:${id}`;
}

function newUrl(actionId: unknown): string {
  return `/amendments/new?action=${String(actionId)}`;
}
