import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { partiesOfCase } from '../../cases/parties-of-case.query.js';
import { mayShare, shareCase, unshareCase } from '../../cases/share-case.js';
import { partyChoices } from '../../identity/parties.query.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes, caseUrl, subjectAt } from '../cases/case-links.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { CasePartiesPage } from './case-parties-page.js';

const PARTIES = caseRoutes('parties');
const END = caseRoutes('parties/end');

/** Who takes part in a case of any kind. */
@Pages('')
export class CasePartiesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(PARTIES)
  parties(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.page(visit, id, '', FormErrors.none);
  }

  @Post(PARTIES)
  async add(
    @Visiting() visit: SignedInVisit,
    @Param('id') caseId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { partyId } = readForm(body, { partyId: 'text' });
    const subject = subjectOf(visit);
    const done = await attempt(() => shareCase(this.runtime, visit.actor, { subject, caseId, partyId }));
    if (done.ok) return seeOther(`${caseUrl(subject, caseId)}/parties`, { key: 'parties.on_case_added' });
    const errors = errorsIn(done.problem, visit.locale, { partyId: visit.t('parties.on_case_party') });
    return comesBack(await this.page(visit, caseId, partyId, errors), done.problem.status);
  }

  @Post(END)
  async end(
    @Visiting() visit: SignedInVisit,
    @Param('id') caseId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { partyId } = readForm(body, { partyId: 'text' });
    const subject = subjectOf(visit);
    await unshareCase(this.runtime, visit.actor, { subject, caseId, partyId });
    return seeOther(`${caseUrl(subject, caseId)}/parties`, { key: 'parties.on_case_ended' });
  }

  private async page(visit: SignedInVisit, id: string, chosen: string, errors: FormErrors): Promise<string> {
    const { runtime } = this;
    const { actor } = visit;
    const subject = subjectOf(visit);
    if (!isId(id)) throw new Problem('not_found');
    const found = await runtime.database.asActor(actor, async (transaction) => {
      const file = await viewCase(runtime, transaction, actor, subject, id);
      return file && { file, parties: await partiesOfCase(transaction, id) };
    });
    if (!found) throw new Problem('not_found');
    const others = mayShare(actor)
      ? (await partyChoices(runtime.database, actor)).filter(
          (one) => !found.parties.some((party) => party.id === one.id),
        )
      : null;
    return CasePartiesPage({ visit, subject, ...found, others, chosen, errors });
  }
}

function subjectOf(visit: SignedInVisit) {
  const subject = subjectAt(visit.path);
  if (!subject) throw new Problem('not_found');
  return subject;
}
