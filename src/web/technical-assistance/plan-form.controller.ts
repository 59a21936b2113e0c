import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { LINE_KINDS } from '../../assistance/assistance-plan.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { agencyNames } from '../../identity/parties.query.js';
import { Problem } from '../../kernel/problem.js';
import { countries } from '../../reference/countries.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import type { Option } from '../components/index.js';
import {
  type FormState,
  type LineChange,
  saveForm,
  showForm,
  type WrittenForm,
} from '../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type AssistanceFile, loadAssistanceFile, PATH } from './assistance-file.js';
import { assistanceForm } from './assistance-form.js';
import { partsOpen } from './open-parts.js';
import {
  isPlanPart,
  PLAN_SHAPE,
  planFieldLabel,
  planFieldsIn,
  planFieldsOf,
  planWords,
  readPlan,
  withLine,
  withoutLine,
} from './plan-fields.js';
import { PlanFormPage } from './plan-form-page.js';

/** What is delivered: writing the plan, and recording what was delivered of it. */
@Pages('technical-assistance')
export class PlanFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/plan')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return showForm(this.runtime, visit, this.form(visit, id));
  }

  @Post(':id/plan')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.form(visit, id), sent);
  }

  @Post(':id/plan/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/plan/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: formOf(id) });
    return seeOther(addressOf(id), { key: 'actions.form.discarded' });
  }

  private form(visit: SignedInVisit, id: string): WrittenForm<OpenedPlan> {
    return assistanceForm(this.runtime, visit, {
      address: addressOf(id),
      section: '#plan',
      open: () => this.open(visit, id),
      page: (now, fields, state) => this.page(visit, now, fields, state),
      read: (fields, { file }) => readPlan(fields, file.assistance.lines),
      fieldLabel: (field, fields) => planFieldLabel(fields, field, visit),
      words: async (_, fields) => planWords(fields, visit),
      lineChange,
    });
  }

  /** The plan as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<OpenedPlan> {
    const file = await loadAssistanceFile(this.runtime, visit, id);
    const { editRefused, version } = file.page.file;
    if (editRefused) throw problemOfRefusals([editRefused]);
    if (!partsOpen(file.page.file).includes('plan')) throw new Problem('not_found');
    const { lines, note } = file.assistance;
    const form: KeptForm = {
      name: formOf(id),
      shape: PLAN_SHAPE,
      fieldsIn: planFieldsIn,
      isPart: isPlanPart,
      saved: planFieldsOf(lines, note, { delivering: isDelivering(file) }),
      versions: { version },
    };
    return { file, form };
  }

  private async page(
    visit: SignedInVisit,
    { file: opened }: OpenedPlan,
    fields: DraftFields,
    state: FormState,
  ): Promise<Html> {
    const { assistance } = opened;
    const { file } = opened.page;
    const delivering = isDelivering(opened);
    return PlanFormPage({
      visit,
      title: visit.t(delivering ? 'assistance.edit.delivering' : 'assistance.edit.plan'),
      caption: `${file.reference} ${file.title}`,
      crumbs: caseCrumbs(visit, 'technical_assistance', file),
      address: addressOf(file.id),
      back: `${PATH}/${file.id}`,
      version: file.version,
      fields,
      stored: assistance.lines,
      receiving: optionsOf(visit, assistance.countries),
      countries: optionsOf(
        visit,
        countries.map((country) => country.code),
      ),
      agencies: await agencyNames(this.runtime.database, visit.actor),
      limit: limitText(visit, assistance),
      delivering,
      ...state,
    });
  }
}

interface OpenedPlan {
  readonly file: AssistanceFile;
  readonly form: KeptForm;
}

function isDelivering({ page }: AssistanceFile): boolean {
  return page.file.stage.code === 'scheduled';
}

function limitText(visit: SignedInVisit, { money, estimateCents }: AssistanceFile['assistance']): string {
  const plan = visit.money(money?.planCents ?? 0);
  if (money && money.contractCents > 0) {
    return visit.t('assistance.plan.limit_contract', { plan, contract: visit.money(money.contractCents) });
  }
  return visit.t('assistance.plan.limit_estimate', { plan, estimate: visit.money(estimateCents ?? 0) });
}

function optionsOf(visit: SignedInVisit, codes: readonly string[]): readonly Option[] {
  const byName = new Intl.Collator(visit.locale);
  return codes
    .map((code) => ({ value: code, text: visit.country(code) }))
    .sort((a, b) => byName.compare(a.text, b.text));
}

function addressOf(id: string): string {
  return `${PATH}/${id}/plan`;
}

function formOf(id: string): string {
  return `assistance-plan:${id}`;
}

function lineChange(sent: Sent | undefined, { file }: OpenedPlan): LineChange | null {
  const [what, named = ''] = String(sent?.['do'] ?? '').split('.');
  const kindIn = (value: unknown) => LINE_KINDS.find((one) => one === value);
  const added = kindIn(named);
  if (what === 'add' && added) {
    const [country = ''] = file.assistance.countries;
    return { change: (fields) => withLine(fields, added, country), at: added };
  }
  const removed = kindIn(sent?.[`lines.${named}.kind`]);
  if (what !== 'remove' || !removed) return null;
  return { change: (fields) => withoutLine(fields, Number(named)), at: removed };
}
