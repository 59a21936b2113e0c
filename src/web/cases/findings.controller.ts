import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { findingsOf } from '../../cases/findings.query.js';
import { FINDING_LENGTH, raiseFinding } from '../../cases/raise-finding.js';
import { replyToFinding } from '../../cases/reply-to-finding.js';
import { FINDING_OUTCOMES, settleFinding } from '../../cases/settle-finding.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { textOf } from './act-form.js';
import { caseUrl, findingUrl, subjectAt } from './case-links.js';
import {
  ConfirmFindingPage,
  type FindingDeed,
  type FindingFields,
  FindingFormPage,
  type FindingFormProps,
  NO_FIELDS,
} from './finding-form-page.js';

/** The kinds of case with a financial circuit, by the place of their pages. */
const PLACES = ['funding-requests'];
const NEW = PLACES.map((place) => `${place}/:id/findings/new`);
const REPLY = PLACES.map((place) => `${place}/:id/findings/:number/reply`);
const SETTLE = PLACES.map((place) => `${place}/:id/findings/:number/settle`);

type Sent = Readonly<Record<string, unknown>>;

/** Findings: the form, the page that asks, and the act. */
@Pages('')
export class FindingsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(NEW)
  async writeOne(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return FindingFormPage(await this.open(visit, id, 'raise', null));
  }

  @Post(NEW)
  async raise(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent?: Sent,
  ): Promise<Answer> {
    return this.send(await this.open(visit, id, 'raise', null), sent ?? {});
  }

  @Get(REPLY)
  async writeReply(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<Answer> {
    return FindingFormPage(await this.open(visit, id, 'reply', number));
  }

  @Post(REPLY)
  async reply(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body() sent?: Sent,
  ): Promise<Answer> {
    return this.send(await this.open(visit, id, 'reply', number), sent ?? {});
  }

  @Get(SETTLE)
  async writeSettlement(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<Answer> {
    return FindingFormPage(await this.open(visit, id, 'settle', number));
  }

  @Post(SETTLE)
  async settle(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body() sent?: Sent,
  ): Promise<Answer> {
    return this.send(await this.open(visit, id, 'settle', number), sent ?? {});
  }

  /** The empty form, for whoever may do it now; the reason why not for everybody else of the facility. */
  private async open(
    visit: SignedInVisit,
    id: string,
    deed: FindingDeed,
    number: string | null,
  ): Promise<FindingFormProps> {
    const { runtime } = this;
    const subject = subjectAt(visit.path);
    if (!subject || !isId(id)) throw new Problem('not_found');
    const [file, findings] = await Promise.all([
      runtime.database.asActor(visit.actor, (transaction) =>
        viewCase(runtime, transaction, visit.actor, subject, id),
      ),
      findingsOf(runtime, visit.actor, subject, id),
    ]);
    const finding = findings?.items.find((one) => String(one.number) === number) ?? null;
    if (!file || !findings || (number !== null && !finding)) throw new Problem('not_found');
    const refused = {
      raise: findings.raiseRefused,
      reply: finding?.replyRefused ?? null,
      settle: finding?.settleRefused ?? null,
    }[deed];
    if (refused) throw problemOfRefusals([refused]);
    const address = findingUrl(subject, id, number === null ? 'new' : `${number}/${deed}`);
    return { visit, subject, file, deed, finding, checks: findings.checks, address, fields: NO_FIELDS };
  }

  private async send(form: FindingFormProps, sent: Sent): Promise<Answer> {
    const { visit, subject, file, deed } = form;
    const fields = fieldsIn(sent);
    const filled = { ...form, fields };
    if (sent['do'] === 'change') return FindingFormPage(filled);
    const done = await attempt(async () => {
      if (sent['do'] === 'confirm') return this.carryOut(filled);
      check(deed, fields);
      return null;
    });
    if (!done.ok) {
      const labels = {
        text: visit.t(deed === 'raise' ? 'ex_ante.field.text' : 'ex_ante.field.reply'),
        check: visit.t('ex_ante.check'),
        outcome: visit.t('ex_ante.field.outcome'),
        reason: visit.t('ex_ante.field.reason'),
      };
      const errors = errorsIn(done.problem, visit.locale, labels);
      return comesBack(FindingFormPage({ ...filled, errors }), done.problem.status);
    }
    if (done.value === null) return ConfirmFindingPage(filled);
    return seeOther(`${caseUrl(subject, file.id)}#findings`, {
      key: `ex_ante.done.${deed}`,
      params: { number: done.value },
    });
  }

  private carryOut({ visit, subject, file, deed, finding, fields }: FindingFormProps): Promise<number> {
    const target = { subject, caseId: file.id };
    const number = finding?.number ?? 0;
    const { text, check: about, outcome, reason } = fields;
    if (deed === 'raise') return raiseFinding(this.runtime, visit.actor, { ...target, text, check: about });
    if (deed === 'reply') return replyToFinding(this.runtime, visit.actor, { ...target, number, text });
    return settleFinding(this.runtime, visit.actor, { ...target, number, outcome, reason });
  }
}

function fieldsIn(sent: Sent): FindingFields {
  return {
    text: textOf(sent['text']),
    check: textOf(sent['check']),
    outcome: textOf(sent['outcome']),
    reason: textOf(sent['reason']),
  };
}

/** What the use case would say of the fields, before anybody is asked to confirm them. */
function check(deed: FindingDeed, fields: FindingFields): void {
  const checks = new FieldChecks();
  const limits = { max: FINDING_LENGTH, lines: true };
  if (deed === 'settle') {
    const outcome = checks.choice('outcome', fields.outcome, FINDING_OUTCOMES);
    checks.text('reason', fields.reason, { ...limits, min: outcome === 'maintained' ? 1 : 0 });
  } else checks.text('text', fields.text, { ...limits, min: 1 });
  checks.done();
}
