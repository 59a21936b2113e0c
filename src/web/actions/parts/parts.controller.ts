import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { actionInFull } from '../../../actions/action-in-full.query.js';
import { type Part, partsOf } from '../../../actions/parts-of.query.js';
import { shareDraft } from '../../../actions/share-draft.js';
import { signPart, writePart } from '../../../actions/write-part.js';
import { CaseRuntime } from '../../../cases/case-runtime.js';
import type { CaseView } from '../../../cases/case-view.js';
import { partyOf } from '../../../identity/parties.query.js';
import { formatCents } from '../../../kernel/money.js';
import { Problem } from '../../../kernel/problem.js';
import { caseHere } from '../../cases/case-here.js';
import { attempt, errorsIn, FormErrors } from '../../components/index.js';
import { type Answer, comesBack, seeOther } from '../../shell/answers.js';
import { Pages, Visiting } from '../../shell/page.js';
import { readForm } from '../../shell/read-form.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { readCents } from '../read-cents.js';
import { PartFormPage, ShareDraftPage, SignPartPage } from './part-pages.js';

/** Sharing a draft with co-applicants; each writes and signs its part. */
@Pages('actions')
export class PartsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/share')
  async askShare(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file } = await caseHere(this.runtime, visit, id);
    const action = await actionInFull(this.runtime, visit.actor, id);
    const parties = await Promise.all(
      (action?.coApplicantIds ?? []).map((party) => partyOf(this.runtime.database, visit.actor, party)),
    );
    return ShareDraftPage({ visit, file, names: parties.map((party) => party?.name ?? '') });
  }

  @Post(':id/share')
  async share(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const count = await shareDraft(this.runtime, visit.actor, id);
    const done = `/actions/${id}#parts`;
    if (count === 0) return seeOther(done, { key: 'parts.shared_none' });
    return seeOther(done, { key: 'parts.shared', params: { count } });
  }

  @Get(':id/part')
  async write(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { file, part } = await this.own(visit, id);
    const fields = {
      tasks: part.tasks,
      ownShareCents: part.ownShareCents === null ? '' : formatCents(part.ownShareCents),
    };
    return PartFormPage({ visit, file, part, fields, errors: FormErrors.none });
  }

  @Post(':id/part')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { tasks, ownShareCents, version } = readForm(body, {
      tasks: 'text',
      ownShareCents: 'text',
      version: 'text',
    });
    const done = await attempt(() =>
      writePart(this.runtime, visit.actor, id, {
        tasks,
        ownShareCents: ownShareCents === '' ? null : readCents(ownShareCents),
        version: Number(version),
      }),
    );
    if (done.ok) return seeOther(`/actions/${id}#parts`, { key: 'parts.saved' });
    const errors = errorsIn(done.problem, visit.locale, {
      tasks: visit.t('parts.field.tasks'),
      ownShareCents: visit.t('parts.field.own_share'),
    });
    const { file, part } = await this.own(visit, id);
    return comesBack(
      PartFormPage({ visit, file, part, fields: { tasks, ownShareCents }, errors }),
      done.problem.status,
    );
  }

  @Get(':id/part/sign')
  async askSign(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return SignPartPage({ visit, ...(await this.own(visit, id)) });
  }

  @Post(':id/part/sign')
  async sign(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { version } = readForm(body, { version: 'text' });
    await signPart(this.runtime, visit.actor, id, Number(version));
    return seeOther(`/actions/${id}#parts`, { key: 'parts.signed_now' });
  }

  private async own(visit: SignedInVisit, id: string): Promise<{ file: CaseView; part: Part }> {
    const { file } = await caseHere(this.runtime, visit, id);
    const part = (await partsOf(this.runtime, visit.actor, id)).find((one) => one.own);
    if (!part) throw new Problem('not_found');
    return { file, part };
  }
}
