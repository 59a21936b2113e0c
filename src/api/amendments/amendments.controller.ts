import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { TermChange } from '../../funding/amendment-changes.js';
import { amendmentInFull } from '../../funding/amendment-in-full.query.js';
import type { AmendmentInput, MoneyTerms, PlanTerms } from '../../funding/amendment-terms.js';
import { editAmendment } from '../../funding/edit-amendment.js';
import { startAmendment } from '../../funding/start-amendment.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { formatCents, parseCents, toWire } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { budgetLineInput } from '../actions/action-input.js';
import { lineOnTheWire } from '../actions/line-on-the-wire.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, PostRoute, Sent } from '../route.js';
import { AmendmentChangesDto, AmendmentDto, NewAmendmentDto } from './amendment.dto.js';

const AmendmentRoutes = caseRoutes({
  subject: 'amendment',
  name: 'Amendment',
  one: 'an amendment',
  many: 'Amendments',
  answers: AmendmentDto,
});

@ApiTags('amendments')
@Controller('api/v1/amendments')
export class AmendmentsController extends AmendmentRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const amendment = await amendmentInFull(this.runtime.database, actor, id);
    if (!amendment) throw new Problem('not_found');
    const { actionId, number, startedBy, partnerNote, money, changedMeanwhile, signedAt } = amendment;
    return {
      actionId,
      number,
      startedBy,
      reason: money?.reason ?? null,
      partnerNote,
      before: termsOnTheWire(amendment.planBefore, money?.before ?? null),
      after: termsOnTheWire(amendment.planAfter, money?.after ?? null),
      changes: amendment.changes.map(changeOnTheWire),
      changedMeanwhile,
      signedAt,
    };
  }

  @PostRoute({
    id: 'startAmendment',
    for: ['programme_manager', 'secretariat'],
    summary: 'Start an amendment of an action under contract',
    description:
      'Either side may: whoever leads the action, or the facility. One is on its way at a time; 409 names it and where it is.',
    body: NewAmendmentDto,
    answers: AmendmentDto,
    version: 'read',
  })
  async start(
    @Sent() { actionId, ...changes }: NewAmendmentDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await startAmendment(this.runtime, actor, { actionId, changes: inputOf(changes) });
    reply.header('location', `/api/v1/amendments/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editAmendment',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what an amendment says',
    description:
      'Fields left out stay as they are; lists are replaced as a whole. 409 where the stage has frozen it.',
    body: AmendmentChangesDto,
    answers: AmendmentDto,
    version: 'changed',
  })
  async edit(
    @Param('id') amendmentId: string,
    @IfMatch() expectedVersion: string,
    @Sent() changes: AmendmentChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await editAmendment(this.runtime, actor, { amendmentId, expectedVersion, changes: inputOf(changes) });
    return this.one(amendmentId, actor, locale, reply);
  }
}

/** What was sent, with money in cents; what was left out stays left out. */
function inputOf({ grant, totalCost, budgetLines, ...rest }: AmendmentChangesDto): AmendmentInput {
  return {
    ...rest,
    ...(grant === undefined ? {} : { grantCents: parseCents(grant.amount) }),
    ...(totalCost === undefined ? {} : { totalCostCents: parseCents(totalCost.amount) }),
    ...(budgetLines === undefined
      ? {}
      : {
          budgetLines: budgetLines.map(budgetLineInput),
        }),
  };
}

function termsOnTheWire(plan: PlanTerms, money: MoneyTerms | null) {
  const { startsOn, durationMonths, countries, coApplicantIds } = plan;
  return {
    startsOn,
    durationMonths,
    countries,
    coApplicantIds,
    grant: moneyOrNull(money?.grantCents ?? null),
    totalCost: moneyOrNull(money?.totalCostCents ?? null),
    budgetLines: (money?.budgetLines ?? []).map(lineOnTheWire),
  };
}

const NOTHING_MORE = {
  about: '',
  before: '',
  after: '',
  difference: null,
  differencePercent: null,
  differenceMonths: null,
  differenceDays: null,
};

function changeOnTheWire(change: TermChange) {
  const { of } = change;
  const more = { ...NOTHING_MORE, of };
  if (of === 'grant' || of === 'total_cost') {
    return {
      ...more,
      before: formatCents(change.beforeCents),
      after: formatCents(change.afterCents),
      difference: toWire(change.differenceCents),
      // Basis points are hundredths of a per cent, as cents are of a euro.
      differencePercent: formatCents(change.differenceBasisPoints),
    };
  }
  if (of === 'budget_line') {
    return {
      ...more,
      about: `${change.heading}: ${change.description}`,
      before: change.beforeCents === null ? '' : formatCents(change.beforeCents),
      after: change.afterCents === null ? '' : formatCents(change.afterCents),
      difference: toWire(change.differenceCents),
    };
  }
  if (of === 'share')
    return { ...more, before: formatCents(change.before), after: formatCents(change.after) };
  if (of === 'start') {
    return { ...more, before: change.before, after: change.after, differenceDays: change.differenceDays };
  }
  if (of === 'duration') {
    return {
      ...more,
      before: String(change.before),
      after: String(change.after),
      differenceMonths: change.differenceMonths,
    };
  }
  const about = of === 'country' ? change.country : change.id;
  const there = { added: ['', 'there'], removed: ['there', ''], framework: ['there', 'another_framework'] };
  const [before = '', after = ''] = there[change.change];
  return { ...more, about, before, after };
}
