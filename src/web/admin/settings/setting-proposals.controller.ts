import { Get, Inject, Param, Post } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Problem } from '../../../kernel/problem.js';
import { decideSetting, SETTING_DECISIONS, type SettingDecision } from '../../../reference/decide-setting.js';
import { type SettingProposal, settingProposal } from '../../../reference/setting-proposals.query.js';
import { type Answer, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import type { SignedInVisit } from '../../shell/visit.js';
import {
  DecideSettingPage,
  decisionsOn,
  SETTING_PROPOSALS,
  SettingProposalPage,
} from './setting-proposal-pages.js';

/** Weaker values of settings that guard; they are listed with the roles that wait for a second administrator. */
@Pages('admin/settings/proposals')
export class SettingProposalsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return SettingProposalPage({ visit, proposal: await this.known(visit, id) });
  }

  @Get(':id/:decision')
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('decision') wanted: string,
  ): Promise<Answer> {
    const decision = decisionIn(wanted);
    const proposal = await this.known(visit, id);
    if (!decisionsOn(visit, proposal).includes(decision)) return seeOther(`${SETTING_PROPOSALS}/${id}`);
    return DecideSettingPage({ visit, proposal, decision });
  }

  @Post(':id/:decision')
  async decide(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('decision') wanted: string,
  ): Promise<Answer> {
    const decision = decisionIn(wanted);
    await decideSetting(this.database, visit.actor, { id, decision });
    return seeOther(`${SETTING_PROPOSALS}/${id}`, { key: `settings.proposal.done.${decision}` });
  }

  private async known(visit: SignedInVisit, id: string): Promise<SettingProposal> {
    const found = await settingProposal(this.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }
}

function decisionIn(text: string): SettingDecision {
  const decision = SETTING_DECISIONS.find((one) => one === text);
  if (!decision) throw new Problem('not_found');
  return decision;
}
