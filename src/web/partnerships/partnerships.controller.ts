import { Get, Inject, Param, Query } from '@nestjs/common';
import { caseList } from '../../cases/case-list.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { frameworksInBrief, signatoryDays } from '../../partnerships/frameworks-in-brief.query.js';
import { figuresNow, partnershipHistory } from '../../partnerships/history.query.js';
import { PROPOSERS } from '../../partnerships/propose-partnership.js';
import { timelineOf } from '../../partnerships/timeline.js';
import { dateInZone } from '../../workflow/index.js';
import { loadCasePage } from '../cases/load-case-page.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { SHOWN_ZONE, type SignedInVisit } from '../shell/visit.js';
import { loadUnder } from './load-under.js';
import { PartnershipListPage, type PartnershipRow } from './partnership-list-page.js';
import { PartnershipPage } from './partnership-page.js';
import { outsideStageNames } from './stage-names.js';

@Pages('partnerships')
export class PartnershipsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const [{ items }, frameworks] = await Promise.all([
      caseList(this.runtime, visit.actor, { subject: 'partnership', limit: 100 }),
      frameworksInBrief(this.runtime.database, visit.actor),
    ]);
    const byName = new Intl.Collator(visit.locale);
    const rows = items
      .flatMap((item): PartnershipRow[] => {
        const framework = frameworks.get(item.id);
        return framework ? [{ ...item, framework }] : [];
      })
      .sort((a, b) => byName.compare(visit.country(a.framework.country), visit.country(b.framework.country)));
    const who = await whoHasThem(this.runtime, visit.actor, rows);
    return PartnershipListPage({ visit, rows, who, mayPropose: holdsOwnRole(visit.actor, ...PROPOSERS) });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    const { runtime } = this;
    const { actor } = visit;
    const page = await loadCasePage(runtime, visit, 'partnership', id);
    const [framework, briefs, days, history, figures] = await Promise.all([
      frameworkInFull(runtime.database, actor, id),
      frameworksInBrief(runtime.database, actor),
      signatoryDays(runtime.database, actor, id),
      partnershipHistory(runtime.database, actor, id),
      figuresNow(runtime.database, actor, id),
    ]);
    const brief = briefs.get(id);
    if (!framework || !brief || !history) throw new Problem('not_found');
    return PartnershipPage({
      visit,
      page,
      framework,
      brief,
      days,
      under: await loadUnder(runtime, actor, { id, country: framework.country }),
      history,
      figures,
      timeline: timelineOf(framework, brief.signed, days, history, (at) =>
        dateInZone(Date.parse(at), SHOWN_ZONE),
      ),
      stageName: outsideStageNames(runtime, visit),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}
