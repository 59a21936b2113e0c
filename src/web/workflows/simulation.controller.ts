import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { definitionInUse, stageHistory } from '../../definitions/stage-history.query.js';
import { Problem } from '../../kernel/problem.js';
import { COMMISSION } from '../../reference/calendars.js';
import { simulate } from '../../workflow/index.js';
import { FormErrors } from '../components/index.js';
import { type Answer, comesBack } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { filledIn, optionsTyped, USUAL } from './simulation-form.js';
import { SimulationPage } from './simulation-page.js';
import { versionAsked } from './version-asked.js';

type Asked = Readonly<Record<string, unknown>>;

/** Trying a workflow out on invented cases, for staff; nothing is written, so that it is a page like any other. */
@Pages('workflows')
export class SimulationController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':code/simulation')
  async simulation(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Query() asked: Asked,
  ): Promise<Answer> {
    const { database, calendarFor, subjects } = this.runtime;
    const inUse = await definitionInUse(database, visit.actor, code, versionAsked(asked['version']));
    if (!inUse) throw new Problem('not_found');
    const { definition } = inUse;
    const history = await stageHistory(database, visit.actor, calendarFor(COMMISSION), code);
    const shown = { visit, inUse, history, errors: FormErrors.none, result: null };
    if (asked['run'] === undefined) return SimulationPage({ ...shown, filled: USUAL });

    const filled = filledIn(definition, asked);
    const { options, errors } = optionsTyped(visit, definition, filled);
    if (errors.any) return comesBack(SimulationPage({ ...shown, filled, errors }));
    const result = simulate(definition, subjects.get(definition.subject).registry, {
      ...options,
      times: { ...history.days, ...options.times },
      acts: history.acts,
    });
    return SimulationPage({ ...shown, filled, result });
  }
}
