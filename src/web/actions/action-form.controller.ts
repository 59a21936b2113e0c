import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { actionInFull } from '../../actions/action-in-full.query.js';
import { draftAction } from '../../actions/draft-action.js';
import { editAction } from '../../actions/edit-action.js';
import { formEligibility } from '../../actions/form-eligibility.query.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../cases/form-draft.js';
import { holdsRole } from '../../kernel/actor.js';
import { isId } from '../../kernel/id.js';
import { formatCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { decideUrl } from '../cases/case-links.js';
import { type Attempt, attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Clash, ClashPage, clashOfWindows, marksOf } from '../drafts/conflict-page.js';
import { type KeptAnswer, keepTyped, keptAnswer } from '../drafts/keep-typed.js';
import {
  digestsOf,
  type FormShape,
  type Merged,
  mergeVersions,
  readDigests,
  withParts,
} from '../drafts/merge-versions.js';
import { partsAsked, readChoices, withMine } from '../drafts/read-choices.js';
import { draftOf, joined, type TypedForm, typedInDraft } from '../drafts/typed-form.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { draftFunding } from './draft-funding.js';
import { besideText, FormBeside } from './form-beside.js';
import {
  budgetTotal,
  fieldLabel,
  fieldsIn,
  fieldsOf,
  isList,
  isPart,
  type LineList,
  partLabel,
  readForm,
  withLine,
  withoutLine,
} from './form-fields.js';
import { FormPage, type FormPageProps } from './form-page.js';
import { clashWords, formShape } from './form-shape.js';
import { tasksOf } from './form-tasks.js';
import { keptText } from './kept-text.js';
import { loadFormOptions } from './load-form-options.js';

type Sent = Readonly<Record<string, unknown>>;

const NEW = 'action:new';
const JUSTIFICATION = 'fundingJustification';

/** The application: writing it, keeping what is typed, saving it. */
@Pages('actions')
export class ActionFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit, @Query('lot') lot: unknown): Promise<Answer> {
    mustLead(visit);
    const kept = await keptDraft(this.runtime.database, visit.actor, NEW);
    if (!kept) return this.newPage(visit, isId(lot) ? { lotId: lot } : {}, {});
    const { fields } = typedInDraft(kept.fields, NO_VERSIONS, NEW_SHAPE);
    return this.newPage(visit, fields, { keptAt: kept.savedAt, marks: marksOf({}, fields, NEW_SHAPE) });
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    mustLead(visit);
    const begun = await this.begin(visit, NEW, sent, NO_VERSIONS, NEW_SHAPE);
    if (begun.clash) return this.newClash(visit, begun.clash, begun.clash.open ? 422 : 412);
    const { typed } = begun;
    const { fields } = typed;
    const line = lineChange(sent, fields);
    if (line)
      return this.keptWith(visit, NEW, { ...typed, fields: line.fields }, `/actions/new#${line.list}`);
    if (sent?.['do'] === 'compare') return this.keptWith(visit, NEW, typed, '/actions/new');

    const { input, fieldFor } = readForm(fields, false);
    const { fundingJustification } = fields;
    const drafted = await attempt(() =>
      draftAction(this.runtime, visit.actor, { ...input, fundingJustification }),
    );
    if (!drafted.ok) {
      await keepDraft(this.runtime.database, visit.actor, NEW, draftOf(typed));
      const errors = mistakes(visit, drafted.problem, fieldFor);
      const marks = marksOf({}, fields, NEW_SHAPE);
      return comesBack(this.newPage(visit, fields, { errors, marks }), drafted.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, NEW);
    return seeOther(`/actions/${drafted.value.id}/edit`, saved(fields));
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustLead(visit);
    return this.kept(visit, NEW, typedIn(sent, NO_VERSIONS, NEW_SHAPE), NEW_SHAPE);
  }

  @Post('new/check')
  async checkNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustLead(visit);
    return this.checked(visit, null, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, NEW);
    return seeOther('/actions/new', { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const opened = await this.open(visit, id);
    const { saved: now, shape } = opened;
    const kept = await keptDraft(this.runtime.database, visit.actor, formOf(id));
    const fresh = { marks: marksOf(now, now, shape) };
    if (!kept) return this.editPage(visit, opened, now, fresh);
    const typed = typedInDraft(kept.fields, VERSIONS, shape);
    const merged = mergeVersions(typed.base, asShown(typed.fields, now, shape), now, shape);
    const marks = marksOf(now, typed.fields, shape);
    if (merged.both.length > 0 && isOvertaken(typed, opened)) {
      return this.clashPage(visit, opened, { ...typed, fields: merged.fields }, merged, marks);
    }
    const { both } = mergeVersions(null, merged.fields, now, shape);
    if (both.length === 0) return this.editPage(visit, opened, now, { marks });
    return this.editPage(visit, opened, merged.fields, {
      keptAt: kept.savedAt,
      marks,
      taken: this.names(visit, merged.theirs, shape),
    });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const opened = await this.open(visit, id);
    const { frozen, funding, shape } = opened;
    const path = `/actions/${id}/edit`;
    const begun = await this.begin(visit, formOf(id), sent, VERSIONS, shape);
    if (begun.clash) {
      const page = this.clashOn(visit, opened, begun.clash);
      return comesBack(page, begun.clash.open ? 422 : 412);
    }
    const { typed } = begun;
    const line = lineChange(sent, typed.fields);
    if (line) {
      return this.keptWith(visit, formOf(id), { ...typed, fields: line.fields }, `${path}#${line.list}`);
    }
    if (sent?.['do'] === 'compare') return this.keptWith(visit, formOf(id), typed, path);

    const write = ({ fields, versions }: TypedForm) => {
      const justification = fields[JUSTIFICATION];
      return this.write(visit, {
        actionId: id,
        expectedVersion: versions['version'] ?? '',
        changes: readForm(fields, frozen).input,
        ...(funding && justification !== undefined
          ? { funding: { justification, expectedVersion: versions['requestVersion'] ?? '' } }
          : {}),
      });
    };
    let now = opened;
    let tried = typed;
    let edited = await write(tried);
    let taken: readonly string[] = [];
    for (let again = 0; again < TRIES && !edited.ok && edited.problem.code === 'stale_version'; again += 1) {
      now = await this.open(visit, id);
      const merged = mergeVersions(tried.base, tried.fields, now.saved, shape);
      if (merged.both.length > 0) {
        await keepDraft(this.runtime.database, visit.actor, formOf(id), draftOf(tried));
        const marks = marksOf(now.saved, tried.fields, shape);
        return comesBack(
          this.clashPage(visit, now, { ...tried, fields: merged.fields }, merged, marks),
          edited.problem.status,
        );
      }
      taken = [...new Set([...taken, ...merged.theirs])];
      tried = {
        fields: merged.fields,
        base: digestsOf(now.saved, shape),
        kept: tried.kept,
        versions: versionsOf(now),
      };
      edited = await write(tried);
    }
    if (!edited.ok) {
      await keepDraft(this.runtime.database, visit.actor, formOf(id), draftOf(tried));
      const errors = mistakes(visit, edited.problem, readForm(tried.fields, frozen).fieldFor);
      const marks = { ...marksOf(now.saved, tried.fields, shape), base: JSON.stringify(tried.base ?? {}) };
      const page = this.editPage(visit, now, tried.fields, { errors, marks });
      return comesBack(page, edited.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    if (sent?.['do'] === 'next') return seeOther(await this.nextStep(visit, id));
    const named = this.names(visit, taken, shape);
    if (named.length > 0)
      return seeOther(path, { key: 'drafts.saved_with', params: { fields: named.join(', ') } });
    return seeOther(
      path,
      edited.value.fields.length === 0 ? { key: 'actions.form.unchanged' } : saved(tried.fields),
    );
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { shape } = await this.open(visit, id);
    return this.kept(visit, formOf(id), typedIn(sent, VERSIONS, shape), shape);
  }

  /** How it stands as it is typed; nothing of it is kept. */
  @Post(':id/edit/check')
  async check(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    return this.checked(visit, await this.open(visit, id), sent);
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
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
    return { file, saved, funding, frozen, shape: formShape({ frozen, funding: funding !== null }) };
  }

  private view(visit: SignedInVisit, id: string): Promise<CaseView | null> {
    const { runtime } = this;
    return runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, 'action', id),
    );
  }

  /** Whatever keeps it from being saved comes back as a value, so that what was typed is shown again. */
  private async write(
    visit: SignedInVisit,
    command: Parameters<typeof editAction>[2],
  ): Promise<Attempt<Awaited<ReturnType<typeof editAction>>>> {
    try {
      return { ok: true, value: await editAction(this.runtime, visit.actor, command) };
    } catch (error) {
      if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
      throw error;
    }
  }

  /** The page of the step that an application goes to next; the file itself when there is none. */
  private async nextStep(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.view(visit, id);
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return step ? decideUrl('action', id, step) : `/actions/${id}`;
  }

  /** What was sent, with what was chosen and what another window of the same person has had kept; or what stands against it. */
  private async begin(
    visit: SignedInVisit,
    form: string,
    sent: Sent | undefined,
    versions: readonly string[],
    shape: FormShape,
  ): Promise<{ typed: TypedForm; clash?: undefined } | { clash: Clash }> {
    const chosen = readChoices(sent, isPart);
    const typed = typedIn(chosen?.sent ?? sent, versions, shape);
    if (chosen && chosen.open.length > 0) {
      const asked = partsAsked(sent ?? {}, isPart);
      return {
        clash: {
          with: 'saved',
          typed: typedIn(withMine(sent, asked), versions, shape),
          theirs: fieldsIn(chosen.theirs),
          parts: asked,
          taken: [],
          marks: { base: String(sent?.['base'] ?? ''), kept: String(sent?.['kept'] ?? '') },
          open: chosen.open,
        },
      };
    }
    const draft = await keptDraft(this.runtime.database, visit.actor, form);
    const other = draft && typedInDraft(draft.fields, versions, shape);
    const met = joined(typed, other, shape);
    if (other === null || met.both.length === 0) return { typed: met.typed };
    return { clash: clashOfWindows(met, other) };
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
      marks: marksOf({}, {}, NEW_SHAPE),
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
    opened: Pick<Opened, 'file' | 'saved' | 'shape'> | null,
    fields: DraftFields,
  ) {
    const { hidden = [] } = opened?.shape ?? NEW_SHAPE;
    const whole = opened ? withParts(fields, opened.saved, hidden, opened.shape) : fields;
    const { input } = readForm(whole, false);
    return {
      tasks: tasksOf(whole, hidden),
      eligibility: await formEligibility(this.runtime, visit.actor, opened?.file.id ?? null, input),
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
      words: clashWords(visit, await loadFormOptions(this.runtime, visit), NEW_SHAPE),
    });
    return comesBack(page, status);
  }

  /** What somebody else has saved meanwhile, and what is typed. */
  private clashPage(
    visit: SignedInVisit,
    opened: Opened,
    typed: TypedForm,
    merged: Pick<Merged, 'both' | 'theirs'>,
    marks: Clash['marks'],
  ): Promise<string> {
    return this.clashOn(visit, opened, {
      with: 'saved',
      typed: { ...typed, versions: versionsOf(opened) },
      theirs: opened.saved,
      parts: merged.both,
      taken: merged.theirs.filter((part) => !opened.shape.hidden?.includes(part)),
      marks,
    });
  }

  private async clashOn(visit: SignedInVisit, { file, shape }: Opened, clash: Clash): Promise<string> {
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
      words: clashWords(visit, await loadFormOptions(this.runtime, visit), shape),
    });
  }

  private names(visit: SignedInVisit, parts: readonly string[], { hidden }: FormShape): readonly string[] {
    return parts.filter((part) => !hidden?.includes(part)).map((part) => partLabel(part, visit));
  }

  private async keptWith(
    visit: SignedInVisit,
    form: string,
    typed: TypedForm,
    path: string,
  ): Promise<Answer> {
    await keepDraft(this.runtime.database, visit.actor, form, draftOf(typed));
    return seeOther(path);
  }

  private async kept(
    visit: SignedInVisit,
    form: string,
    typed: TypedForm,
    shape: FormShape,
  ): Promise<KeptAnswer> {
    const kept = await keepTyped(this.runtime.database, visit.actor, form, typed, shape);
    return keptAnswer(kept, typed, shape, {
      kept: (at) => keptText(visit, at),
      conflict: visit.t('drafts.state.conflict'),
      again: visit.t('drafts.state.again'),
    });
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

/** The action's and its funding request's, as they were looked at. */
const VERSIONS = ['version', 'requestVersion'];
const NO_VERSIONS: readonly string[] = [];
const NEW_SHAPE = formShape({ frozen: false, funding: true });
/** How often it is tried anew when others save at the same moment. */
const TRIES = 3;

function typedIn(sent: Sent | undefined, versions: readonly string[], shape: FormShape): TypedForm {
  return {
    fields: withoutParts(fieldsIn(sent ?? {}), shape),
    base: readDigests(sent?.['base']),
    kept: readDigests(sent?.['kept']),
    versions: Object.fromEntries(versions.map((name) => [name, String(sent?.[name] ?? '')])),
  };
}

/** What the form does not show is not its to say. */
function withoutParts(fields: DraftFields, { hidden = [], partOf }: FormShape): DraftFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !hidden.includes(partOf(name))));
}

/** What was kept before the form had a field for it says nothing of it. */
function asShown(fields: DraftFields, now: DraftFields, { hidden = [] }: FormShape): DraftFields {
  return hidden.includes(JUSTIFICATION) || fields[JUSTIFICATION] !== undefined
    ? fields
    : { ...fields, [JUSTIFICATION]: now[JUSTIFICATION] ?? '' };
}

function isOvertaken({ versions }: TypedForm, opened: Opened): boolean {
  return Object.entries(versionsOf(opened)).some(([name, version]) => versions[name] !== version);
}

function versionsOf({ file, funding }: Pick<Opened, 'file' | 'funding'>): DraftFields {
  return { version: file.version, requestVersion: funding?.version ?? '' };
}

/** What a button beside a line asks for: one line more, or one less. */
function lineChange(
  sent: Sent | undefined,
  fields: DraftFields,
): { readonly fields: DraftFields; readonly list: LineList } | null {
  const [what, list, line] = String(sent?.['do'] ?? '').split('.');
  if (!list || !isList(list)) return null;
  if (what === 'sum') {
    return { fields: { ...fields, totalCostCents: formatCents(budgetTotal(fields)) }, list: 'budgetLines' };
  }
  if (what === 'add') return { fields: withLine(fields, list), list };
  if (what !== 'remove') return null;
  return { fields: withoutLine(fields, list, Number(line)), list };
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
