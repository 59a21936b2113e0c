import { Get, Inject, Param, Post, Query } from '@nestjs/common';
import { assistantsFor } from '../../../cases/assistants.query.js';
import { delegationsFor } from '../../../cases/delegations.query.js';
import { Database } from '../../../database/database.js';
import { decideRole, ROLE_DECISIONS, type RoleDecision } from '../../../identity/decide-role.js';
import { type RoleProposal, roleProposal, roleProposals } from '../../../identity/role-proposals.query.js';
import { Problem } from '../../../kernel/problem.js';
import { settingProposalsOpen } from '../../../reference/setting-proposals.query.js';
import { type Answer, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { pageWanted } from '../../shell/page-wanted.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { mayDecide } from './may-decide.js';
import { decideRolePage, roleProposalListPage, roleProposalPage } from './role-proposal-pages.js';

export const ROLE_PROPOSALS = '/admin/role-proposals';

@Pages('admin/role-proposals')
export class RoleProposalsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    const { cursor } = pageWanted(query);
    const { actor } = visit;
    const [roles, lent, assistants, settings] = await Promise.all([
      roleProposals(this.database, actor, { limit: 50, ...cursor }),
      delegationsFor(this.database, actor, { limit: 100, state: 'proposed' }),
      assistantsFor(this.database, actor, { limit: 100, waits: true }),
      settingProposalsOpen(this.database, actor),
    ]);
    return roleProposalListPage(visit, {
      ...roles,
      delegations: lent.items,
      assistants: assistants.items,
      settings,
    });
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return roleProposalPage(visit, await this.known(visit, id));
  }

  @Get(':id/:decision')
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('decision') wanted: string,
  ): Promise<Answer> {
    const decision = decisionIn(wanted);
    const proposal = await this.known(visit, id);
    if (!mayDecide(visit, proposal).includes(decision)) return seeOther(`${ROLE_PROPOSALS}/${id}`);
    return decideRolePage(visit, proposal, decision);
  }

  @Post(':id/:decision')
  async decide(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('decision') wanted: string,
  ): Promise<Answer> {
    const decision = decisionIn(wanted);
    await decideRole(this.database, visit.actor, { id, decision });
    return seeOther(`${ROLE_PROPOSALS}/${id}`, { key: `identity.proposal.done.${decision}` });
  }

  private async known(visit: SignedInVisit, id: string): Promise<RoleProposal> {
    const found = await roleProposal(this.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }
}

function decisionIn(text: string): RoleDecision {
  const decision = ROLE_DECISIONS.find((one) => one === text);
  if (!decision) throw new Problem('not_found');
  return decision;
}
