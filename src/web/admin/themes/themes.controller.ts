import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Problem } from '../../../kernel/problem.js';
import { addTheme, editTheme, moveTheme, retireTheme } from '../../../reference/change-theme.js';
import { Installation } from '../../../reference/installation.js';
import { type ThemeInFull, themesInFull } from '../../../reference/themes.query.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { assertAdministrator } from '../assert-administrator.js';
import { EMPTY_THEME, formOf, inputOf, readThemeForm, type ThemeForm, themeLabels } from './theme-form.js';
import { RetireThemePage, ThemeFormPage, ThemeListPage } from './theme-pages.js';

const THEMES = '/admin/themes';

/** The themes of the installation, for administrators. */
@Pages('admin/themes')
export class ThemesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return ThemeListPage({ visit, themes: await this.themes(visit) });
  }

  @Get('new')
  newForm(@Visiting() visit: SignedInVisit): Answer {
    assertAdministrator(visit);
    return ThemeFormPage({ visit, theme: null, form: EMPTY_THEME, errors: FormErrors.none });
  }

  @Post()
  async add(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    assertAdministrator(visit);
    const form = readThemeForm(body);
    const done = await attempt(() => addTheme(this.database, visit.actor, inputOf(form)));
    return done.ok ? this.changed('themes.added', done.value) : this.mend(visit, null, form, done.problem);
  }

  @Get(':code')
  async editForm(@Visiting() visit: SignedInVisit, @Param('code') code: string): Promise<Answer> {
    const theme = await this.theme(visit, code);
    return ThemeFormPage({ visit, theme, form: formOf(theme), errors: FormErrors.none });
  }

  @Post(':code')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const theme = await this.theme(visit, code);
    const form = readThemeForm(body);
    // What was typed would be lost on the page that otherwise tells of it.
    if (theme.revision !== inputOf(form).revision) return this.stale(visit, theme, form);
    const done = await attempt(() => editTheme(this.database, visit.actor, { ...inputOf(form), code }));
    if (done.ok) return this.changed('themes.changed', code);
    return this.mend(visit, theme, form, done.problem);
  }

  @Post(':code/move')
  async move(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { way } = readForm(body, { way: 'text' });
    await moveTheme(this.database, visit.actor, { code, up: way === 'up' });
    return this.changed('themes.moved', code);
  }

  @Get(':code/retire')
  async retireForm(@Visiting() visit: SignedInVisit, @Param('code') code: string): Promise<Answer> {
    return RetireThemePage({ visit, theme: await this.theme(visit, code), errors: FormErrors.none });
  }

  @Post(':code/retire')
  retire(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    return this.offer(visit, code, body, true);
  }

  @Post(':code/offer')
  offerAgain(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    return this.offer(visit, code, body, false);
  }

  private async offer(visit: SignedInVisit, code: string, body: unknown, retired: boolean): Promise<Answer> {
    const theme = await this.theme(visit, code);
    const revision = Number(readForm(body, { revision: 'text' }).revision);
    const done = await attempt(() => retireTheme(this.database, visit.actor, { code, revision, retired }));
    if (done.ok) return this.changed(retired ? 'themes.retired' : 'themes.offered_again', code);
    const errors = errorsIn(done.problem, visit.locale);
    return comesBack(RetireThemePage({ visit, theme, errors }), done.problem.status);
  }

  /** What was changed shows on the next page already. */
  private async changed(
    key: 'themes.added' | 'themes.changed' | 'themes.moved' | 'themes.retired' | 'themes.offered_again',
    code: string,
  ): Promise<Answer> {
    await this.installation.refresh();
    return seeOther(THEMES, { key, params: { code } });
  }

  private mend(visit: SignedInVisit, theme: ThemeInFull | null, form: ThemeForm, problem: Problem): Answer {
    const errors = errorsIn(problem, visit.locale, themeLabels(visit));
    return comesBack(ThemeFormPage({ visit, theme, form, errors }), problem.status);
  }

  /** Somebody was quicker: their names above, what was typed below, for the one who typed to decide. */
  private stale(visit: SignedInVisit, theme: ThemeInFull, typed: ThemeForm): Answer {
    const form = { ...typed, revision: String(theme.revision) };
    return comesBack(ThemeFormPage({ visit, theme, form, errors: FormErrors.none, stale: true }), 412);
  }

  private async theme(visit: SignedInVisit, code: string): Promise<ThemeInFull> {
    const found = (await this.themes(visit)).find((one) => one.code === code);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private themes(visit: SignedInVisit): Promise<readonly ThemeInFull[]> {
    assertAdministrator(visit);
    return themesInFull(this.database, visit.actor);
  }
}
