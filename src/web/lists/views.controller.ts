import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { changeView, deleteView, keepView } from '../../cases/keep-view.js';
import { type SavedView, savedView } from '../../cases/saved-views.query.js';
import { Database } from '../../database/database.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { ChangeViewPage, DeleteViewPage, NewViewPage, type ViewForm } from './view-pages.js';
import { listName, viewQuery, viewUrl } from './view-urls.js';

const FIELDS = { name: 'text', shared: 'text', facility: 'text', usual: 'text' } as const;

@Pages('views')
export class ViewsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('new')
  blank(@Visiting() visit: SignedInVisit, @Query() query: Readonly<Record<string, unknown>>): Answer {
    const form = { name: '', shared: false, facility: false, usual: false };
    return NewViewPage({ visit, ...addressIn(query), form, errors: FormErrors.none });
  }

  @Post('new')
  async keep(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const sent = readForm(body, { list: 'text', query: 'text', ...FIELDS });
    const address = addressIn(sent);
    const form = formOf(sent);
    const done = await attempt(() => keepView(this.database, visit.actor, { ...address, ...form }));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, { name: visit.t('lists.view_name') });
      return comesBack(NewViewPage({ visit, ...address, form, errors }));
    }
    return seeOther(viewUrl(address), { key: 'lists.view_saved' });
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const view = await this.view(visit, id);
    return ChangeViewPage({ visit, view, form: view, errors: FormErrors.none });
  }

  @Post(':id')
  async change(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const view = await this.view(visit, id);
    const sent = readForm(body, FIELDS);
    const form = formOf(sent);
    const done = await attempt(() => changeView(this.database, visit.actor, id, form));
    if (!done.ok) {
      const errors = errorsIn(done.problem, visit.locale, { name: visit.t('lists.view_name') });
      return comesBack(ChangeViewPage({ visit, view, form, errors }));
    }
    return seeOther(viewUrl(view), { key: 'lists.view_changed' });
  }

  @Get(':id/delete')
  async ask(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return DeleteViewPage({ visit, view: await this.removable(visit, id) });
  }

  @Post(':id/delete')
  async remove(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const view = await this.removable(visit, id);
    await deleteView(this.database, visit.actor, id);
    return seeOther(`/${view.list}?all=yes`, { key: 'lists.view_deleted' });
  }

  private async view(visit: SignedInVisit, id: string): Promise<SavedView> {
    const view = isId(id) ? await savedView(this.database, visit.actor, id) : null;
    if (!view) throw new Problem('not_found');
    return view;
  }

  private async removable(visit: SignedInVisit, id: string): Promise<SavedView> {
    const view = await this.view(visit, id);
    if (!view.removable) throw new Problem('not_found');
    return view;
  }
}

function formOf({ name, ...ticked }: Readonly<Record<keyof typeof FIELDS, string>>): ViewForm {
  const { shared, facility, usual } = ticked;
  return { name, shared: shared === 'yes', facility: facility === 'yes', usual: usual === 'yes' };
}

/** Which list, and what its address says; what a view does not keep is left out, whoever sent it. */
function addressIn({ list, query }: Readonly<Record<string, unknown>>) {
  const name = listName(list);
  if (!name) throw new Problem('not_found');
  const text = typeof query === 'string' ? query.replace(/\p{Cc}|\p{Surrogate}/gu, '') : '';
  return { list: name, query: viewQuery(new URLSearchParams(text)) };
}
