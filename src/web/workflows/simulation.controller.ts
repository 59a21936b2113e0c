import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { draftExamined } from '../../definitions/drafts.query.js';
import { isSound } from '../../definitions/examine.js';
import { definitionInUse, type StageHistory, stageHistory } from '../../definitions/stage-history.query.js';
import { Problem } from '../../kernel/problem.js';
import { COMMISSION } from '../../reference/calendars.js';
import { simulate } from '../../workflow/index.js';
import { FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { filledIn, optionsTyped, USUAL } from './simulation-form.js';
import { SimulationPage, type TriedOut } from './simulation-page.js';
import { versionAsked } from './version-asked.js';
import { draftUrl, pictureUrl, WORKFLOWS } from './workflow-urls.js';

/** Acts looked at while somebody waits: a few seconds’ worth; ten times what a thousand cases of what is shipped take. */
const MOST_WORK = 400_000;

type Asked = Readonly<Record<string, unknown>>;

/** What is tried out, and where the page stands. */
interface Trial {
  readonly inUse: TriedOut;
  readonly history: StageHistory;
  readonly path: string;
  readonly from: { readonly path: string; readonly text: string };
}

/** Trying a workflow out on invented cases, for staff; nothing is written, so that it is a page like any other. */
@Pages('workflows')
export class SimulationController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':code/simulation')
  async ofVersion(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Query() asked: Asked,
  ): Promise<Answer> {
    const version = versionAsked(asked['version']);
    const inUse = await definitionInUse(this.runtime.database, visit.actor, code, version);
    if (!inUse) throw new Problem('not_found');
    const workflow = visit.label(inUse.definition.label);
    return this.tried(visit, asked, {
      inUse,
      history: await this.history(visit, code),
      path: `${WORKFLOWS}/${code}/simulation`,
      from: {
        path: pictureUrl(code, inUse.version),
        text: visit.t('process.picture.title', { workflow }),
      },
    });
  }

  /** A draft that is not sound yet has dead ends: it is mended first. */
  @Get('drafts/:id/simulation')
  async ofDraft(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() asked: Asked,
  ): Promise<Answer> {
    const { draft, examined, current } = await draftExamined(this.runtime, visit.actor, id);
    if (!isSound(examined)) return seeOther(draftUrl(id));
    const workflow = visit.label(current.definition.label);
    return this.tried(visit, asked, {
      inUse: { version: null, definition: examined.definition },
      history: await this.history(visit, draft.code),
      path: `${draftUrl(id)}/simulation`,
      from: { path: draftUrl(id), text: visit.t('workflows.draft', { workflow }) },
    });
  }

  private history(visit: SignedInVisit, code: string): Promise<StageHistory> {
    return stageHistory(this.runtime.database, visit.actor, this.runtime.calendarFor(COMMISSION), code);
  }

  private tried(visit: SignedInVisit, asked: Asked, trial: Trial): Answer {
    const { definition } = trial.inUse;
    const shown = { visit, ...trial, errors: FormErrors.none, result: null };
    if (asked['run'] === undefined) return SimulationPage({ ...shown, filled: USUAL });

    const filled = filledIn(definition, asked);
    const { options, errors } = optionsTyped(visit, definition, filled);
    if (errors.any) return comesBack(SimulationPage({ ...shown, filled, errors }));
    const result = simulate(definition, this.runtime.subjects.get(definition.subject).registry, {
      ...options,
      times: { ...trial.history.days, ...options.times },
      acts: trial.history.acts,
      mostWork: MOST_WORK,
    });
    return SimulationPage({ ...shown, filled, result });
  }
}
