import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { needList } from '../../needs/need-list.query.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import type { Option } from '../components/index.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadNeedFile } from './need-file.js';
import { type NeedFilter, NeedListPage } from './need-list-page.js';
import { NeedPage } from './need-page.js';

const PAGE_SIZE = 25;

@Pages('needs')
export class NeedsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const { actor } = visit;
    const countries = await this.countries(visit);
    const filter = filterIn(query, countries);
    const cursor = query['cursor'];
    const { items, next } = await needList(this.runtime, actor, {
      limit: PAGE_SIZE,
      locale: visit.locale,
      ...(filter.show === '' ? {} : { show: filter.show }),
      ...(filter.country === '' ? {} : { country: filter.country }),
      ...(filter.mine && actor.country !== null ? { memberState: actor.country } : {}),
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const who = await whoHasThem(this.runtime, actor, items);
    return NeedListPage({ visit, rows: items, who, next, filter, countries });
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
