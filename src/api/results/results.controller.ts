import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { PersonActor } from '../../kernel/actor.js';
import { toWire } from '../../kernel/money.js';
import { countries } from '../../reference/countries.js';
import { funds } from '../../reference/funds.js';
import { pillars } from '../../reference/pillars.js';
import { routes } from '../../reference/routes.js';
import { ACTION_STATUSES } from '../../results/action-status.js';
import { rolledUp } from '../../results/indicator-roll-up.js';
import { type Counted, filtered, GROUPINGS, indicatorsOf, overviewOf } from '../../results/overview.js';
import { resultsFor } from '../../results/results.query.js';
import { oneOf, themeCode } from '../field-kinds.js';
import type { QuerySpec } from '../query.js';
import { CurrentPerson } from '../request.js';
import { Asked, GetRoute } from '../route.js';
import { ResultsDto } from './results.dto.js';

const codes = (all: readonly { readonly code: string }[]) => oneOf(all.map(({ code }) => code));

const RESULTS: QuerySpec = {
  by: { kind: oneOf(GROUPINGS), description: 'What is counted by; left out: theme.' },
  theme: { kind: themeCode, description: 'Of this theme alone.' },
  route: { kind: codes(routes), description: 'That touch this migration route alone.' },
  pillar: { kind: codes(pillars), description: 'Of this pillar alone.' },
  country: {
    kind: codes(countries.filter(({ membership }) => membership === null)),
    description: 'With this partner country alone.',
  },
  fund: { kind: codes(funds), description: 'Paid by this fund alone.' },
  status: { kind: oneOf(ACTION_STATUSES), description: 'That stand like this alone.' },
};

@ApiTags('results')
@Controller('api/v1/results')
export class ResultsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'getResults',
    for: 'signed_in',
    summary: 'Actions counted by theme, route, pillar, country or fund',
    description: 'Of the actions that are yours to see. In all, each is counted once.',
    query: RESULTS,
    answers: ResultsDto,
  })
  async results(
    @Asked() { by: asked, ...filter }: Readonly<Record<string, string>>,
    @CurrentPerson() actor: PersonActor,
  ) {
    const by = GROUPINGS.find((one) => one === asked) ?? 'theme';
    const { actions, asOf } = await resultsFor(this.runtime, actor);
    const chosen = filtered(actions, filter);
    const { groups, total, inSeveral } = overviewOf(chosen, by);
    return {
      asOf,
      groups: groups.map(({ code, ...group }) => ({ code, ...onTheWire(group) })),
      total: onTheWire(total),
      inSeveral,
      indicators: rolledUp(indicatorsOf(chosen)).map(({ parts: _, sum, ...one }) => ({
        ...one,
        sum: sum && { baseline: sum.baseline, target: sum.target, value: sum.value },
      })),
    };
  }
}

function onTheWire({ money, ...counted }: Counted) {
  return {
    ...counted,
    money: money && {
      grant: toWire(money.grantCents),
      committed: toWire(money.committedCents),
      contracted: toWire(money.contractedCents),
      paid: toWire(money.paidCents),
    },
  };
}
