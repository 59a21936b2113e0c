import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { NEED_KEYS, needList } from '../../needs/need-list.query.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import type { Option } from '../components/index.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadNeedFile } from './need-file.js';
import { type NeedFilter, NeedListPage } from './need-list-page.js';
import { NeedPage } from './need-page.js';
import { needColumns } from './need-table.js';

const PAGE_SIZE = 25;

@Pages('needs')
export class NeedsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit, query);
    return NeedListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { load } = await this.asked(visit, query);
    await sendList(this.runtime, visit, reply, 'needs', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit, query: Readonly<Record<string, unknown>>) {
    const { actor } = visit;
    const countries = await this.countries(visit);
    const filter = filterIn(query, countries);
    const load = async (page: PageAsked) => {
      const { items, next } = await needList(this.runtime, actor, {
        ...page,
        ...sortAsked(visit, sortsOf(NEED_KEYS)),
        locale: visit.locale,
        ...(filter.show === '' ? {} : { show: filter.show }),
        ...(filter.country === '' ? {} : { country: filter.country }),
        ...(filter.mine && actor.country !== null ? { memberState: actor.country } : {}),
      });
      const who = await whoHasThem(this.runtime, actor, items);
      return { rows: items, next, columns: needColumns(visit, who, visit.holds('partner_authority')) };
    };
    return { load, filter, countries };
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return NeedPage({
      visit,
      file: await loadNeedFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }

  /** Those with which there is a partnership that whoever looks may see. */
  private async countries(visit: SignedInVisit): Promise<readonly Option[]> {
    const frameworks = await frameworksInBrief(this.runtime.database, visit.actor);
    const codes = new Set([...frameworks.values()].map((one) => one.country));
    const byName = new Intl.Collator(visit.locale);
    return [...codes]
      .map((value) => ({ value, text: visit.country(value) }))
      .sort((a, b) => byName.compare(a.text, b.text));
  }
}

/** What an address asks for; what is not offered counts as not asked. */
function filterIn(query: Readonly<Record<string, unknown>>, countries: readonly Option[]): NeedFilter {
  const { show, country, mine } = query;
  return {
    show: show === 'open' || show === 'ended' ? show : '',
    country: countries.find((one) => one.value === country)?.value ?? '',
    mine: mine === 'yes',
  };
}
