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
import { decideUrl } from '../cases/case-links.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Clash, ClashPage, marksOf, namesOf } from '../drafts/conflict-page.js';
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
import { withParts } from '../drafts/merge-versions.js';
import type { TypedForm } from '../drafts/typed-form.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { draftFunding } from './draft-funding.js';
import { besideText, FormBeside } from './form-beside.js';
import { fieldLabel, fieldsIn, fieldsOf, isPart, lineChange, partLabel, readForm } from './form-fields.js';
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
    mustLead(visit);
    const begun = await resumed(this.runtime.database, visit, NEW);
    if (begun.clash) return this.newClash(visit, begun.clash, 412);
    const { fields, marks, keptAt } = begun;
    if (keptAt) return this.newPage(visit, fields, { keptAt, marks });
    return this.newPage(visit, isId(lot) ? { ...fields, lotId: lot } : fields, { marks });
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    mustLead(visit);
    const line = lineChange(sent?.['do']);
    const begun = await sentTo(this.runtime.database, visit, NEW, sent, line?.change);
    if (begun.clash) return this.newClash(visit, begun.clash, begun.clash.open ? 422 : 412);
    const { typed } = begun;
    const { fields } = typed;
    if (line) return this.keptWith(visit, NEW, typed, `/actions/new#${line.list}`);
    if (sent?.['do'] === 'compare') return this.keptWith(visit, NEW, typed, '/actions/new');

    const { input, fieldFor } = readForm(fields, false);
    const { fundingJustification } = fields;
    const drafted = await attempt(() =>
      draftAction(this.runtime, visit.actor, { ...input, fundingJustification }),
    );
    if (!drafted.ok) {
      await keepAs(this.runtime.database, visit, NEW, typed);
      const errors = mistakes(visit, drafted.problem, fieldFor);
      const marks = marksOf({}, fields, NEW.shape);
      return comesBack(await this.newPage(visit, fields, { errors, marks }), drafted.problem.status);
    }
    await forget(this.runtime.database, visit, NEW);
    return seeOther(`/actions/${drafted.value.id}/edit`, saved(fields));
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustLead(visit);
    return keepSent(this.runtime.database, visit, NEW, sent);
  }

  @Post('new/check')
  async checkNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustLead(visit);
    return this.checked(visit, null, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await forget(this.runtime.database, visit, NEW);
    return seeOther('/actions/new', { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('too') too: unknown,
  ): Promise<Answer> {
    const opened = await this.open(visit, id);
    const begun = await resumed(this.runtime.database, visit, opened.form);
    if (begun.clash) return this.clashPage(visit, opened, begun.clash);
    const { fields, taken, ...more } = begun;
    return this.editPage(visit, opened, fields, {
      ...more,
      taken: names(visit, taken),
      ...(too === 'long' && !more.keptAt ? { errors: tooLongIn(visit, opened.file) } : {}),
    });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const opened = await this.open(visit, id);
    const { frozen, funding, form } = opened;
    const path = `/actions/${id}/edit`;
    const line = lineChange(sent?.['do']);
    const begun = await sentTo(this.runtime.database, visit, form, sent, line?.change);
    if (begun.clash) {
      const page = await this.clashPage(visit, opened, begun.clash);
      return comesBack(page, begun.clash.open ? 422 : 412);
    }
    const { typed } = begun;
    if (line) return this.keptWith(visit, form, typed, `${path}#${line.list}`);
    if (sent?.['do'] === 'compare') return this.keptWith(visit, form, typed, path);

    const write = ({ fields, versions }: TypedForm) => {
      const justification = fields[JUSTIFICATION];
      return editAction(this.runtime, visit.actor, {
        actionId: id,
        expectedVersion: versions['version'] ?? '',
        changes: readForm(fields, frozen).input,
        ...(funding && justification !== undefined
          ? { funding: { justification, expectedVersion: versions['requestVersion'] ?? '' } }
          : {}),
      });
    };
    const again = () => this.open(visit, id);
    const met = await saveMeeting(this.runtime.database, visit, opened, typed, { write, again });
    if ('clash' in met) return comesBack(await this.clashPage(visit, met.now, met.clash), met.status);
    if ('problem' in met) {
      const errors = mistakes(visit, met.problem, readForm(met.fields, frozen).fieldFor);
      const page = await this.editPage(visit, met.now, met.fields, { errors, marks: met.marks });
      return comesBack(page, met.problem.status);
    }
    if (sent?.['do'] === 'next') return seeOther(await this.nextStep(visit, id));
    const named = names(visit, met.taken);
    if (named !== '') return seeOther(path, { key: 'drafts.saved_with', params: { fields: named } });
    return seeOther(
      path,
      met.done.fields.length === 0 ? { key: 'actions.form.unchanged' } : saved(met.fields),
    );
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

  /** The application as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string) {
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

  /** The page of the step that an application goes to next; the file itself when there is none. */
  private async nextStep(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.view(visit, id);
    const step = file?.transitions.find((one) => one.tone === 'positive');
    if (file && tooLongIn(visit, file).any) return `/actions/${id}/edit?too=long`;
    return step ? decideUrl('action', id, step) : `/actions/${id}`;
  }

  private async newPage(
    visit: SignedInVisit,
    fields: DraftFields,
    more: Partial<FormPageProps>,
  ): Promise<string> {
    return FormPage({
      visit,
      file: null,
      title: visit.t('actions.new.title'),
      fields,
      options: await loadFormOptions(this.runtime, visit),
      ...(await this.beside(visit, null, fields)),
      frozen: false,
      funding: { version: '' },
      marks: marksOf({}, {}, NEW.shape),
      ...more,
    });
  }

  private async editPage(
    visit: SignedInVisit,
    opened: Opened,
    fields: DraftFields,
    more: Partial<FormPageProps> & Pick<FormPageProps, 'marks'>,
  ): Promise<string> {
    const [options, beside] = await Promise.all([
      loadFormOptions(this.runtime, visit),
      this.beside(visit, opened, fields),
    ]);
    const { file, funding, frozen } = opened;
    return FormPage({
      visit,
      file,
      title: visit.t('actions.edit.title'),
      fields,
      options,
      ...beside,
      frozen,
      funding,
      ...more,
    });
  }

  /** What the form lacks and how eligible it is, with what it does not show as it is saved. */
  private async beside(
    visit: SignedInVisit,
    opened: Pick<Opened, 'file' | 'form'> | null,
    fields: DraftFields,
  ) {
    const { shape, saved } = opened?.form ?? NEW;
    const { hidden = [] } = shape;
    const whole = withParts(fields, saved, hidden, shape);
    const { input } = readForm(whole, false);
    const id = opened?.file.id ?? null;
    const limits = await sectionLimitsIn(this.runtime.database, visit.actor, id, whole['lotId']);
    return {
      limits,
      tasks: tasksOf(whole, limits, hidden),
      eligibility: await formEligibility(this.runtime, visit.actor, id, input),
    };
  }

  private async checked(
    visit: SignedInVisit,
    opened: Opened | null,
    sent: Sent | undefined,
  ): Promise<{ html: string; text: string }> {
    const shown = { visit, ...(await this.beside(visit, opened, fieldsIn(sent ?? {}))) };
    return { html: await FormBeside(shown), text: besideText(shown) };
  }

  private async newClash(visit: SignedInVisit, clash: Clash, status: number): Promise<Answer> {
    const page = ClashPage({
      visit,
      title: visit.t('drafts.clash.title'),
      crumbs: [{ path: '/actions', text: visit.t('actions.list.title') }],
      address: '/actions/new',
      clash,
      words: clashWords(visit, await loadFormOptions(this.runtime, visit), NEW.shape),
    });
    return comesBack(page, status);
  }

  private async clashPage(visit: SignedInVisit, { file, form }: Opened, clash: Clash): Promise<string> {
    return ClashPage({
      visit,
      title: visit.t('drafts.clash.title'),
      caption: `${file.reference} ${file.title}`,
      crumbs: [
        { path: '/actions', text: visit.t('actions.list.title') },
        { path: `/actions/${file.id}`, text: file.reference },
      ],
      address: `/actions/${file.id}/edit`,
      clash,
      words: clashWords(visit, await loadFormOptions(this.runtime, visit), form.shape),
    });
  }

  private async keptWith(
    visit: SignedInVisit,
    form: KeptForm,
    typed: TypedForm,
    path: string,
  ): Promise<Answer> {
    await keepAs(this.runtime.database, visit, form, typed);
    return seeOther(path);
  }
}

type Opened = Awaited<ReturnType<ActionFormController['open']>>;

function mustLead(visit: SignedInVisit): void {
  if (holdsRole(visit.actor, 'programme_manager')) return;
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['programme_manager'] } }]);
}

function formOf(id: string): string {
  return `action:${id}`;
}

const PARTS = { fieldsIn, isPart };

const NEW: KeptForm = {
  ...PARTS,
  name: 'action:new',
  shape: formShape({ frozen: false, funding: true }),
  saved: {},
  versions: {},
};

function names(visit: SignedInVisit, parts: readonly string[]): string {
  return namesOf(parts, (part) => partLabel(part, visit));
}

/** The sections that are too long for the step that the application goes to next, each at its field. */
function tooLongIn(visit: SignedInVisit, { transitions }: CaseView): FormErrors {
  const step = transitions.find((one) => one.tone === 'positive');
  const long = (step?.refusals ?? []).filter(({ code }) => code === 'section_too_long');
  return new FormErrors(
    long.map((one) => ({ field: one.field ?? null, text: refusalSentence(one, visit.locale) })),
  );
}

function mistakes(visit: SignedInVisit, problem: Problem, fieldFor: (pointer: string) => string): FormErrors {
  const errors = errorsIn(problem, visit.locale);
  return new FormErrors(
    errors.all.map((error) => {
      if (error.field === null) return error;
      const field = fieldFor(error.field);
      return { ...error, field, label: fieldLabel(field, visit) };
    }),
  );
}

function saved(fields: DraftFields) {
  return { key: 'actions.form.saved', params: { title: (fields['title'] ?? '').trim() } } as const;
}
