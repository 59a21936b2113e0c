import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actionInFull } from '../../actions/action-in-full.query.js';
import { actionSubmissions } from '../../actions/action-submissions.query.js';
import { budgetVersions } from '../../actions/budget-versions.query.js';
import { draftAction } from '../../actions/draft-action.js';
import { editAction } from '../../actions/edit-action.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { GetRoute, PatchRoute, PostRoute, Sent } from '../route.js';
import { ActionChangesDto, ActionDto, BudgetVersionsDto, NewActionDto } from './action.dto.js';
import { actionInput } from './action-input.js';
import { ActionSubmissionsDto } from './action-submission.dto.js';
import { lineOnTheWire } from './line-on-the-wire.js';

const ActionRoutes = caseRoutes({
  subject: 'action',
  name: 'Action',
  one: 'an action',
  many: 'Actions',
  answers: ActionDto,
});

@ApiTags('actions')
@Controller('api/v1/actions')
export class ActionsController extends ActionRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const action = await actionInFull(this.runtime, actor, id);
    if (!action) throw new Problem('not_found');
    const { grantCents, totalCostCents, budgetLines, ...rest } = action;
    return {
      ...rest,
      grant: moneyOrNull(grantCents),
      totalCost: moneyOrNull(totalCostCents),
      budgetLines: budgetLines.map(lineOnTheWire),
    };
  }

  @GetRoute({
    id: 'listActionBudgetVersions',
    path: ':id/budget-versions',
    for: 'signed_in',
    summary: 'The budget of an action, each time an act fixed it',
    answers: BudgetVersionsDto,
  })
  async budgetVersions(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<BudgetVersionsDto> {
    await this.view(actor, id);
    const versions = await budgetVersions(this.runtime.database, actor, id);
    return {
      items: versions.map(({ budget, ...version }) => ({
        ...version,
        grant: moneyOrNull(budget.grantCents),
        totalCost: moneyOrNull(budget.totalCostCents),
        budgetLines: budget.lines.map(lineOnTheWire),
      })),
    };
  }

  @GetRoute({
    id: 'listActionSubmissions',
    path: ':id/submissions',
    for: 'signed_in',
    summary: 'What the application of an action said, each time it was handed in',
    description:
      'Also when a signed amendment changed it. What was handed in before versions were kept is not there.',
    answers: ActionSubmissionsDto,
  })
  async submissions(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
  ): Promise<ActionSubmissionsDto> {
    await this.view(actor, id);
    const submissions = await actionSubmissions(this.runtime.database, actor, id);
    return {
      items: submissions.map(({ content, ...submission }) => {
        const { fund, grantCents, totalCostCents, lot, coApplicants, ...rest } = content;
        return {
          ...submission,
          ...rest,
          funds: fund === null ? [] : [fund],
          grant: moneyOrNull(grantCents),
          totalCost: moneyOrNull(totalCostCents),
        };
      }),
    };
  }

  @PostRoute({
    id: 'draftAction',
    for: ['programme_manager'],
    summary: 'Draft an action with its funding request',
    description: 'Your party leads it. A title is all it needs; it is judged only once it is submitted.',
    body: NewActionDto,
    answers: ActionDto,
    version: 'read',
  })
  async draft(
    @Sent() { fundingJustification, ...content }: NewActionDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await draftAction(this.runtime, actor, { ...actionInput(content), fundingJustification });
    reply.header('location', `/api/v1/actions/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editAction',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what an action says of itself',
    description:
      'Fields left out stay as they are; lists are replaced as a whole. 409 where the stage has frozen it.',
    body: ActionChangesDto,
    answers: ActionDto,
    version: 'changed',
  })
  async edit(
    @Param('id') actionId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: ActionChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editAction(this.runtime, actor, { actionId, expectedVersion, changes: actionInput(changes) });
    return this.one(actionId, actor, locale, reply);
  }
}
