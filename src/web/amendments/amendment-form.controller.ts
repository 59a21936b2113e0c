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
import { decideUrl } from '../cases/case-links.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Clash, ClashPage, namesOf } from '../drafts/conflict-page.js';
import {
  forget,
  type KeptForm,
  keepAs,
  keepSent,
  resumed,
  type Sent,
  saveMeeting,
  sentTo,
} from '../drafts/kept-form.js';
import type { TypedForm } from '../drafts/typed-form.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
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
    return this.shown(visit, await this.openNew(visit, action));
  }

  @Post('new')
  async start(
    @Visiting() visit: SignedInVisit,
    @Query('action') actionId: unknown,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return this.saved(visit, sent, {
      open: () => this.openNew(visit, actionId),
      write: async ({ fields, versions }, { form }) => {
        // It begins with the terms that its page showed.
        if (versions['version'] !== form.versions['version']) throw new Problem('stale_version');
        const changes = readAmendment(fields).input;
        const { id } = await startAmendment(this.runtime, visit.actor, { actionId, changes });
        return { id, changed: true };
      },
    });
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
    return this.shown(visit, await this.open(visit, id));
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return this.saved(visit, sent, {
      open: () => this.open(visit, id),
      write: async ({ fields, versions }) => {
        const edited = await editAmendment(this.runtime, visit.actor, {
          amendmentId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readAmendment(fields).input,
        });
        return { id, changed: edited.fields.length > 0 };
      },
    });
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
        address: `/amendments/new?action=${actionId}`,
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

  private async shown(visit: SignedInVisit, opened: Opened): Promise<Answer> {
    const begun = await resumed(this.runtime.database, visit, opened.form);
    if (begun.clash) return this.clashPage(visit, opened, begun.clash);
    const { fields, taken, ...more } = begun;
    return this.page(visit, opened, fields, { ...more, taken: names(visit, taken) });
  }

  private async saved(
    visit: SignedInVisit,
    sent: Sent | undefined,
    {
      open,
      write,
    }: {
      readonly open: () => Promise<Opened>;
      readonly write: (typed: TypedForm, now: Opened) => Promise<Saved>;
    },
  ): Promise<Answer> {
    const { database } = this.runtime;
    const opened = await open();
    const { address } = opened.about;
    const line = lineChange(sent?.['do']);
    const begun = await sentTo(database, visit, opened.form, sent, line?.change);
    if (begun.clash) {
      const page = await this.clashPage(visit, opened, begun.clash);
      return comesBack(page, begun.clash.open ? 422 : 412);
    }
    const { typed } = begun;
    if (line || sent?.['do'] === 'compare') {
      await keepAs(database, visit, opened.form, typed);
      return seeOther(line ? `${address}#${line.list}` : address);
    }
    const met = await saveMeeting(database, visit, opened, typed, { write, again: open });
    if ('clash' in met) return comesBack(await this.clashPage(visit, met.now, met.clash), met.status);
    if ('problem' in met) {
      const { problem, now, fields, marks } = met;
      const other = problem.details.find((one) => one.code === 'amendment_one_open')?.params?.['id'];
      if (typeof other === 'string') return seeOther(`/amendments/${other}`, { key: 'amendments.one_open' });
      const errors = mistakes(visit, problem, readAmendment(fields).fieldFor);
      return comesBack(await this.page(visit, now, fields, { errors, marks }), problem.status);
    }
    const { id, changed } = met.done;
    const path = sent?.['do'] === 'next' ? await this.nextStep(visit, id) : `/amendments/${id}`;
    const taken = names(visit, met.taken);
    if (taken !== '') return seeOther(path, { key: 'drafts.saved_with', params: { fields: taken } });
    return seeOther(path, { key: changed ? 'amendments.form.saved' : 'amendments.form.unchanged' });
  }

  /** The page of the step that it goes to next; the file itself when there is none. */
  private async nextStep(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.view(visit, 'amendment', id);
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return step ? decideUrl('amendment', id, step) : `/amendments/${id}`;
  }

  private async page(
    visit: SignedInVisit,
    { about, leadId, form }: Opened,
    fields: DraftFields,
    more: Partial<AmendmentFormProps> & Pick<AmendmentFormProps, 'marks'>,
  ): Promise<Html> {
    return AmendmentFormPage({
      visit,
      ...about,
      version: form.versions['version'] ?? '',
      fields,
      options: await this.options(visit, leadId),
      ...more,
    });
  }

  private async clashPage(visit: SignedInVisit, { about, leadId }: Opened, clash: Clash): Promise<Html> {
    return ClashPage({
      visit,
      title: visit.t('drafts.clash.title'),
      caption: about.caption,
      crumbs: about.crumbs,
      address: about.address,
      clash,
      words: amendmentWords(visit, await this.options(visit, leadId)),
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

interface Saved {
  readonly id: string;
  readonly changed: boolean;
}

function formOf(id: string): string {
  return `amendment:${id}`;
}

function names(visit: SignedInVisit, parts: readonly string[]): string {
  return namesOf(parts, (part) => amendmentLabel(part, visit));
}

function mistakes(visit: SignedInVisit, problem: Problem, fieldFor: (pointer: string) => string): FormErrors {
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: amendmentLabel(field, visit) };
    }),
  );
}
