import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { LINE_KINDS } from '../../assistance/assistance-plan.js';
import { editAssistance } from '../../assistance/edit-assistance.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../cases/form-draft.js';
import { agencyNames } from '../../identity/parties.query.js';
import { Problem } from '../../kernel/problem.js';
import { countries } from '../../reference/countries.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { FormErrors, type Option } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type AssistanceFile, loadAssistanceFile, PATH } from './assistance-file.js';
import { mistakesOf, nextStep, tried } from './form-answers.js';
import { partsOpen } from './open-parts.js';
import {
  planFieldFor,
  planFieldLabel,
  planFieldsIn,
  planFieldsOf,
  readPlan,
  withLine,
  withoutLine,
} from './plan-fields.js';
import { PlanFormPage, type PlanFormProps } from './plan-form-page.js';

type Sent = Readonly<Record<string, unknown>>;

/** What is delivered: writing the plan, and recording what was delivered of it. */
@Pages('technical-assistance')
export class PlanFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/plan')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await this.open(visit, id);
    const kept = await keptDraft(this.runtime.database, visit.actor, formOf(id));
    const { version, ...fields } = kept?.fields ?? {};
    return this.page(visit, file, version === file.page.file.version ? fields : savedFields(file), {});
  }

  @Post(':id/plan')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const file = await this.open(visit, id);
    const fields = planFieldsIn(sent ?? {});
    const version = String(sent?.['version'] ?? '');
    const changed = lineChange(sent, fields, file);
    if (changed) {
      await keepDraft(this.runtime.database, visit.actor, formOf(id), { ...changed.fields, version });
      return seeOther(`${PATH}/${id}/plan#${changed.at}`);
    }
    const edited = await tried(() =>
      editAssistance(this.runtime, visit.actor, {
        assistanceId: id,
        expectedVersion: version,
        changes: readPlan(fields),
      }),
    );
    if (!edited.ok) {
      const stale = edited.problem.code === 'stale_version';
      const label = (field: string) => planFieldLabel(fields, field, visit);
      const errors = stale ? FormErrors.none : mistakesOf(visit, edited.problem, planFieldFor, label);
      return comesBack(await this.page(visit, file, fields, { errors, stale }), edited.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    if (sent?.['do'] === 'next') return seeOther(await nextStep(this.runtime, visit, id));
    const key = edited.value.fields.length === 0 ? 'assistance.unchanged' : 'assistance.saved';
    return seeOther(`${PATH}/${id}#plan`, { key });
  }

  private async open(visit: SignedInVisit, id: string): Promise<AssistanceFile> {
    const file = await loadAssistanceFile(this.runtime, visit, id);
    const refused = file.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    if (!partsOpen(file.page.file).includes('plan')) throw new Problem('not_found');
    return file;
  }

  private async page(
    visit: SignedInVisit,
    file: AssistanceFile,
    fields: DraftFields,
    more: Partial<PlanFormProps>,
  ): Promise<Html> {
    const agencies = await agencyNames(this.runtime.database, visit.actor);
    return planPage(visit, file, fields, { agencies, ...more });
  }
}

function planPage(
  visit: SignedInVisit,
  { page: { file }, assistance }: AssistanceFile,
  fields: DraftFields,
  more: Partial<PlanFormProps> & Pick<PlanFormProps, 'agencies'>,
): Html {
  const delivering = file.stage.code === 'scheduled';
  return PlanFormPage({
    visit,
    title: visit.t(delivering ? 'assistance.edit.delivering' : 'assistance.edit.plan'),
    caption: `${file.reference} ${file.title}`,
    crumbs: caseCrumbs(visit, 'technical_assistance', file),
    address: `${PATH}/${file.id}/plan`,
    back: `${PATH}/${file.id}`,
    version: file.version,
    fields,
    stored: assistance.lines,
    receiving: optionsOf(visit, assistance.countries),
    countries: optionsOf(
      visit,
      countries.map((country) => country.code),
    ),
    limit: limitText(visit, assistance),
    delivering,
    ...more,
  });
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

function formOf(id: string): string {
  return `assistance-plan:${id}`;
}

function savedFields({ assistance }: AssistanceFile): DraftFields {
  return planFieldsOf(assistance.lines, assistance.note);
}

/** What a button asks for: a line of a kind more, or one line less. */
function lineChange(
  sent: Sent | undefined,
  fields: DraftFields,
  { assistance }: AssistanceFile,
): { readonly fields: DraftFields; readonly at: string } | null {
  const [what, named = ''] = String(sent?.['do'] ?? '').split('.');
  const kind = LINE_KINDS.find((one) => one === named);
  if (what === 'add' && kind)
    return { fields: withLine(fields, kind, assistance.countries[0] ?? ''), at: kind };
  if (what === 'remove' && /^\d{1,2}$/.test(named)) {
    return { fields: withoutLine(fields, Number(named)), at: 'expert' };
  }
  return null;
}
