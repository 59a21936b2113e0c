import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Problem } from '../../../kernel/problem.js';
import { changeSetting } from '../../../reference/change-setting.js';
import { Installation } from '../../../reference/installation.js';
import { type SettingNow, settingsNow } from '../../../reference/settings.query.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { SettingListPage, SettingPage } from './setting-pages.js';
import { SETTING_PROPOSALS } from './setting-proposal-pages.js';
import { readValue, settingName, typedValue } from './setting-words.js';

/** What the installation sets for itself, for administrators. */
@Pages('admin/settings')
export class SettingsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return SettingListPage({ visit, settings: await this.settings(visit) });
  }

  @Get(':code')
  async one(@Visiting() visit: SignedInVisit, @Param('code') code: string): Promise<Answer> {
    const setting = await this.setting(visit, code);
    return SettingPage({ visit, setting, typed: typedValue(setting), errors: FormErrors.none });
  }

  @Post(':code')
  async change(
    @Visiting() visit: SignedInVisit,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const setting = await this.setting(visit, code);
    const { typed, ticked, before } = readSetting(setting.kind, body);
    const done = await attempt(() =>
      changeSetting(this.database, visit.actor, {
        code,
        value: readValue(setting.kind, typed, ticked),
        before: before === JSON.stringify(setting.value) ? setting.value : Number.NaN,
      }),
    );
    if (done.ok) await this.installation.refresh();
    if (done.ok && done.value.state === 'proposed') {
      return seeOther(`${SETTING_PROPOSALS}/${done.value.id}`, { key: 'settings.proposed' });
    }
    if (done.ok) return seeOther('/admin/settings', { key: 'settings.done' });
    const errors = errorsIn(done.problem, visit.locale, { value: settingName(visit, setting) });
    return comesBack(SettingPage({ visit, setting, typed, errors }), done.problem.status);
  }

  private async setting(visit: SignedInVisit, code: string): Promise<SettingNow> {
    const found = (await this.settings(visit)).find((one) => one.code === code);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private async settings(visit: SignedInVisit): Promise<readonly SettingNow[]> {
    if (!visit.holds('administrator')) {
      throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
    }
    return settingsNow(this.database, visit.actor);
  }
}

/** Roles are ticked; everything else is typed, or one of several words. */
function readSetting(kind: SettingNow['kind'], body: unknown) {
  if (kind === 'roles') {
    const { value, before } = readForm(body, { value: 'list', before: 'text' });
    return { typed: value.join(' '), ticked: value, before };
  }
  const { value, before } = readForm(body, { value: 'text', before: 'text' });
  return { typed: value, ticked: [], before };
}
