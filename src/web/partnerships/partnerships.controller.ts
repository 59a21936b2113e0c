import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { beginsEachWord } from '../../kernel/search-marks.js';
import { frameworkInFull } from '../../partnerships/framework-in-full.query.js';
import { frameworksInBrief, signatoryDays } from '../../partnerships/frameworks-in-brief.query.js';
import { figuresNow, partnershipHistory } from '../../partnerships/history.query.js';
import { PARTNERSHIP_KEYS, partnershipList } from '../../partnerships/partnership-list.query.js';
import { PROPOSERS } from '../../partnerships/propose-partnership.js';
import { timelineOf } from '../../partnerships/timeline.js';
import { dateInZone } from '../../workflow/index.js';
import { loadCasePage } from '../cases/load-case-page.js';
import { casesAsked, partnerCountries } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import type { FilterField } from '../lists/list-filter.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { SHOWN_ZONE, type SignedInVisit } from '../shell/visit.js';
import { loadUnder } from './load-under.js';
import { PartnershipListPage, partnershipColumns } from './partnership-list-page.js';
import { PartnershipPage } from './partnership-page.js';
import { outsideStageNames } from './stage-names.js';

const PAGE_SIZE = 25;
const FIELDS = ['q', 'waiting', 'stage', 'country', 'due'] as const;

@Pages('partnerships')
export class PartnershipsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { load, asked } = await this.asked(visit);
    return PartnershipListPage({
      visit,
      views: found.views,
      page: await load(pageAsked(visit, PAGE_SIZE)),
      asked,
      mayPropose: holdsOwnRole(visit.actor, ...PROPOSERS),
    });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'partnerships', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const { runtime } = this;
    const { actor } = visit;
    const asked = await casesAsked(runtime, visit, 'partnership', FIELDS, [kindField(visit)]);
    const kind = asked.values.get('kind');
    const named = partnerCountries(visit);
    const countries = named.map(({ value }) => value);
    const { q = '' } = asked.filter;
    const called = named.filter(({ text }) => beginsEachWord(text, q)).map(({ value }) => value);
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await partnershipList(runtime, actor, {
        ...wanted,
        ...sortAsked(visit, sortsOf(PARTNERSHIP_KEYS)),
        ...asked.filter,
        ...(kind === undefined ? {} : { kind }),
        countries,
        called,
      });
      const who = await whoHasThem(runtime, actor, items);
      return { rows: items, ...page, columns: partnershipColumns(visit, who) };
    };
    return { load, asked };
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

function kindField(visit: SignedInVisit): FilterField {
  const options = (['MP', 'CAMM'] as const).map((value) => ({
    value,
    text: visit.t(`partnerships.kind.${value}`),
  }));
  return {
    name: 'kind',
    kind: 'one',
    label: visit.t('partnerships.kind'),
    options,
    empty: visit.t('actions.list.any'),
  };
}
