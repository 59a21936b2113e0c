import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { CaseView } from '../../cases/case-view.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { editPartnership } from '../../partnerships/edit-partnership.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { PROPOSERS, proposePartnership } from '../../partnerships/propose-partnership.js';
import { isRenamable, isSigned } from '../../partnerships/signed-partnership.js';
import { facilityToday } from '../../partnerships/today.query.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { asValue } from './as-value.js';
import { editablePartnership } from './editable-partnership.js';
import {
  fieldsOfFramework,
  NO_PROPOSAL,
  type ProposalFields,
  proposalOf,
  proposalOptions,
  readProposal,
} from './partnership-fields.js';
import { PartnershipFormPage } from './partnership-form-page.js';

/** A framework before it is signed: proposing it, and changing what it says. */
@Pages('partnerships')
export class PartnershipFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    mustPropose(visit);
    return this.page(visit, null, NO_PROPOSAL, {});
  }

  @Post('new')
  async propose(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    mustPropose(visit);
    const { fields } = readProposal(body);
    const proposed = await asValue(() => proposePartnership(this.runtime, visit.actor, proposalOf(fields)));
    if (proposed.ok)
      return seeOther(`/partnerships/${proposed.value.id}`, { key: 'partnerships.form.proposed' });
    const errors = mistakes(visit, proposed.problem);
    return comesBack(this.page(visit, null, fields, { errors }), proposed.problem.status);
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file, fields } = await this.open(visit, id);
    return this.page(visit, file, fields, {});
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { file } = await this.open(visit, id);
    const { fields, version } = readProposal(body);
    const edited = await asValue(() =>
      editPartnership(this.runtime, visit.actor, {
        partnershipId: id,
        expectedVersion: version,
        changes: proposalOf(fields),
      }),
    );
    if (edited.ok) {
      const key =
        edited.value.fields.length === 0 ? 'partnerships.form.unchanged' : 'partnerships.form.saved';
      return seeOther(`/partnerships/${id}`, { key });
    }
    const stale = edited.problem.code === 'stale_version';
    const errors = stale ? FormErrors.none : mistakes(visit, edited.problem);
    return comesBack(this.page(visit, file, fields, { errors, stale }), edited.problem.status);
  }

  /** The framework as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(
    visit: SignedInVisit,
    id: string,
  ): Promise<{ readonly file: CaseView; readonly fields: ProposalFields }> {
    const file = await editablePartnership(this.runtime, visit, id);
    const framework = await frameworkInFull(this.runtime.database, visit.actor, id);
    if (!framework) throw new Problem('not_found');
    if (isSigned(file.stage.code)) throw new Problem('state_conflict', [{ code: 'frozen_once_signed' }]);
    return { file, fields: fieldsOfFramework(framework, file.title) };
  }

  private async page(
    visit: SignedInVisit,
    file: CaseView | null,
    fields: ProposalFields,
    more: { readonly errors?: FormErrors; readonly stale?: boolean },
  ): Promise<string> {
    const options = proposalOptions(visit, await facilityToday(this.runtime.database, visit.actor));
    const renamable = file === null || isRenamable(file.stage.code);
    return PartnershipFormPage({ visit, file, fields, options, renamable, ...more });
  }
}

function mustPropose(visit: SignedInVisit): void {
  if (holdsOwnRole(visit.actor, ...PROPOSERS)) return;
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: PROPOSERS } }]);
}

function mistakes(visit: SignedInVisit, problem: Problem): FormErrors {
  return errorsIn(problem, visit.locale, (field) => {
    const name = field.split('.', 1)[0] ?? field;
    const key = `partnerships.field.${name}`;
    const label = visit.sentence(key);
    return label === key ? undefined : label;
  });
}
