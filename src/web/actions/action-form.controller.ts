import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { actionInFull } from '../../actions/action-in-full.query.js';
import { draftAction } from '../../actions/draft-action.js';
import { editAction } from '../../actions/edit-action.js';
import { formEligibility } from '../../actions/form-eligibility.query.js';
import { sectionLimitsIn } from '../../actions/section-limits.query.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { refusalSentence } from '../../i18n/index.js';
import { holdsRole } from '../../kernel/actor.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { FormErrors } from '../components/index.js';
import { type FormState, nextStep, saveForm, showForm, type WrittenForm } from '../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../drafts/kept-form.js';
import { withParts } from '../drafts/merge-versions.js';
import { type Answer, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { draftFunding } from './draft-funding.js';
import { besideText, FormBeside } from './form-beside.js';
import { fieldLabel, fieldsIn, fieldsOf, isPart, lineChange, readForm } from './form-fields.js';
import { FormPage, type FormPageProps } from './form-page.js';
import { clashWords, formShape } from './form-shape.js';
import { tasksOf } from './form-tasks.js';
import { loadFormOptions } from './load-form-options.js';

const JUSTIFICATION = 'fundingJustification';

/** The application: writing it, keeping what is typed, saving it. */
@Pages('actions')
export class ActionFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit, @Query('lot') lot: unknown): Promise<Answer> {
    return showForm(this.runtime, visit, this.newForm(visit), (_, fields) =>
      isId(lot) ? { fields: { ...fields, lotId: lot } } : {},
    );
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    return saveForm(this.runtime, visit, this.newForm(visit), sent);
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustLead(visit);
    return keepSent(this.runtime.database, visit, NEW.form, sent);
  }

  @Post('new/check')
  async checkNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustLead(visit);
    return this.checked(visit, NEW, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await forget(this.runtime.database, visit, NEW.form);
    return seeOther('/actions/new', { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('too') too: unknown,
  ): Promise<Answer> {
    return showForm(this.runtime, visit, this.editForm(visit, id), ({ file }) =>
      too === 'long' && file ? { errors: tooLongIn(visit, file) } : {},
    );
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

  /** How it stands as it is typed; nothing of it is kept. */
  @Post(':id/edit/check')
  async check(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    return this.checked(visit, await this.open(visit, id), sent);
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: formOf(id) });
    return seeOther(`/actions/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private newForm(visit: SignedInVisit): WrittenForm<Opened> {
    return {
      ...this.form(visit, '/actions/new'),
      open: async () => {
        mustLead(visit);
        return NEW;
      },
      write: async ({ fields }) => {
        const { input } = readForm(fields, false);
        const { fundingJustification } = fields;
        const { id } = await draftAction(this.runtime, visit.actor, { ...input, fundingJustification });
        return { id, changed: true };
      },
    };
  }

  private editForm(visit: SignedInVisit, id: string): WrittenForm<Opened> {
    return {
      ...this.form(visit, `/actions/${id}/edit`),
      open: () => this.open(visit, id),
      write: async ({ fields, versions }, { frozen, funding }) => {
        const justification = fields[JUSTIFICATION];
        const edited = await editAction(this.runtime, visit.actor, {
          actionId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readForm(fields, frozen).input,
          ...(funding && justification !== undefined
            ? { funding: { justification, expectedVersion: versions['requestVersion'] ?? '' } }
            : {}),
        });
        return { id, changed: edited.fields.length > 0 };
      },
    };
  }

  private form(visit: SignedInVisit, address: string): Omit<WrittenForm<Opened>, 'open' | 'write'> {
    return {
      address,
      page: (now, fields, state) => this.page(visit, now, fields, state),
      about: ({ file }) => ({
        ...(file ? { caption: `${file.reference} ${file.title}` } : {}),
        crumbs: [
          { path: '/actions', text: visit.t('actions.list.title') },
          ...(file ? [{ path: `/actions/${file.id}`, text: file.reference }] : []),
        ],
      }),
      words: async ({ form }) => clashWords(visit, await loadFormOptions(this.runtime, visit), form.shape),
      fieldFor: (fields, { frozen }) => readForm(fields, frozen).fieldFor,
      fieldLabel: (field) => fieldLabel(field, visit),
      lineChange: (sent) => lineChange(sent?.['do']),
      saved: async ({ id, changed, fields, goesOn }) => ({
        path: goesOn ? await this.next(visit, id) : `/actions/${id}/edit`,
        said: changed
          ? { key: 'actions.form.saved', params: { title: (fields['title'] ?? '').trim() } }
          : { key: 'actions.form.unchanged' },
      }),
    };
  }

  /** The application as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<Opened> {
    if (!isId(id)) throw new Problem('not_found');
    const file = await this.view(visit, id);
    const action = await actionInFull(this.runtime, visit.actor, id);
    if (!file || !action) throw new Problem('not_found');
    if (file.editRefused) throw problemOfRefusals([file.editRefused]);
    const funding = await draftFunding(this.runtime, visit, action);
    const written = fieldsOf({ ...action, title: file.title });
    const saved: DraftFields = funding ? { ...written, [JUSTIFICATION]: funding.justification } : written;
    const frozen = action.submittedOn !== null;
    const form: KeptForm = {
      ...PARTS,
      name: formOf(id),
      shape: formShape({ frozen, funding: funding !== null }),
      saved,
      versions: { version: file.version, requestVersion: funding?.version ?? '' },
    };
    return { file, funding, frozen, form };
  }

  private view(visit: SignedInVisit, id: string): Promise<CaseView | null> {
    const { runtime } = this;
    return runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, 'action', id),
    );
  }

  /** To the page of the step that it goes to next; what is too long for it is shown where it can be shortened. */
  private async next(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.view(visit, id);
    if (file && tooLongIn(visit, file).any) return `/actions/${id}/edit?too=long`;
    return nextStep(this.runtime, visit, 'action', id);
  }

  private async page(
    visit: SignedInVisit,
    opened: Opened,
    fields: DraftFields,
    state: FormState,
  ): Promise<Html> {
    const { file, funding, frozen } = opened;
    const [options, beside] = await Promise.all([
      loadFormOptions(this.runtime, visit),
      this.beside(visit, opened, fields),
    ]);
    const title = visit.t(file ? 'actions.edit.title' : 'actions.new.title');
    return FormPage({ visit, file, title, fields, options, ...beside, frozen, funding, ...state });
  }

  /** What the form lacks and how eligible it is, with what it does not show as it is saved. */
  private async beside(visit: SignedInVisit, { file, form: { shape, saved } }: Opened, fields: DraftFields) {
    const { hidden = [] } = shape;
    const whole = withParts(fields, saved, hidden, shape);
    const { input } = readForm(whole, false);
    const id = file?.id ?? null;
    const limits = await sectionLimitsIn(this.runtime.database, visit.actor, id, whole['lotId']);
    return {
      limits,
      tasks: tasksOf(whole, limits, hidden),
      eligibility: await formEligibility(this.runtime, visit.actor, id, input),
    };
  }

  private async checked(
    visit: SignedInVisit,
    opened: Opened,
    sent: Sent | undefined,
  ): Promise<{ html: string; text: string }> {
    const shown = { visit, ...(await this.beside(visit, opened, fieldsIn(sent ?? {}))) };
    return { html: await FormBeside(shown), text: besideText(shown) };
  }
}

interface Opened {
  /** Null while it is new. */
  readonly file: CaseView | null;
  readonly funding: FormPageProps['funding'];
  /** What it was submitted with stays as it is. */
  readonly frozen: boolean;
  readonly form: KeptForm;
}

function mustLead(visit: SignedInVisit): void {
  if (holdsRole(visit.actor, 'programme_manager')) return;
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['programme_manager'] } }]);
}

function formOf(id: string): string {
  return `action:${id}`;
}

const PARTS = { fieldsIn, isPart };

const NEW: Opened = {
  file: null,
  funding: { version: '' },
  frozen: false,
  form: {
    ...PARTS,
    name: 'action:new',
    shape: formShape({ frozen: false, funding: true }),
    saved: {},
    versions: {},
  },
};

/** The sections that are too long for the step that the application goes to next, each at its field. */
function tooLongIn(visit: SignedInVisit, { transitions }: CaseView): FormErrors {
  const step = transitions.find((one) => one.tone === 'positive');
  const long = (step?.refusals ?? []).filter(({ code }) => code === 'section_too_long');
  return new FormErrors(
    long.map((one) => ({ field: one.field ?? null, text: refusalSentence(one, visit.locale) })),
  );
}
