import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { NEED_KEYS, needList } from '../../needs/need-list.query.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { type FilterField, oneAsked } from '../lists/list-filter.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadNeedFile } from './need-file.js';
import { NeedListPage } from './need-list-page.js';
import { NeedPage } from './need-page.js';
import { needColumns } from './need-table.js';

const PAGE_SIZE = 25;
const FIELDS = ['q', 'waiting', 'stage', 'country', 'theme', 'opened'] as const;

@Pages('needs')
export class NeedsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return NeedListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'needs', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const { actor } = visit;
    const asked = await casesAsked(this.runtime, visit, 'need', FIELDS, ownFields(visit));
    const show = oneAsked(asked, 'show');
    const { waiting, ...filter } = asked.filter;
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await needList(this.runtime, actor, {
        ...wanted,
        ...sortAsked(visit, sortsOf(NEED_KEYS)),
        locale: visit.locale,
        ...filter,
        asked: waiting === true,
        ...(show === 'open' || show === 'ended' ? { show } : {}),
        ...(asked.values.has('mine') && actor.country !== null ? { memberState: actor.country } : {}),
      });
      const who = await whoHasThem(this.runtime, actor, items);
      return { rows: items, ...page, columns: needColumns(visit, who, visit.holds('partner_authority')) };
    };
    return { load, asked };
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
}

function ownFields(visit: SignedInVisit): readonly FilterField[] {
  const show = (['open', 'ended'] as const).map((value) => ({
    value,
    text: visit.t(`needs.list.show.${value}`),
  }));
  const { country } = visit.actor;
  return [
    {
      name: 'show',
      kind: 'one',
      label: visit.t('needs.list.show'),
      options: show,
      empty: visit.t('needs.list.any'),
    },
    ...(visit.holds('programme_manager') && country !== null
      ? [
          {
            name: 'mine',
            kind: 'flag' as const,
            label: visit.t('needs.list.mine', { country: visit.country(country) }),
          },
        ]
      : []),
  ];
}
