import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { answerDelivery } from '../../assistance/answer-delivery.js';
import type { StoredLine } from '../../assistance/assistance-plan.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { textOf } from '../cases/act-form.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type AssistanceFile, deliveryUrl, loadAssistanceFile, PATH } from './assistance-file.js';
import { type DeliveryFields, DeliveryPage } from './delivery-page.js';

const UNANSWERED: DeliveryFields = { answer: '', reason: '' };

/** One delivery, to which the receiving side answers. */
@Pages('technical-assistance')
export class DeliveryController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/deliveries/:line')
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('line') lineId: string,
  ): Promise<Answer> {
    const { file, line } = await this.open(visit, id, lineId);
    const fields = line.state === 'disputed' ? { answer: 'disputed', reason: line.reason } : UNANSWERED;
    return DeliveryPage({ visit, file, line, fields, errors: FormErrors.none });
  }

  @Post(':id/deliveries/:line')
  async answer(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('line') lineId: string,
    @Body() sent: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Answer> {
    const { file, line } = await this.open(visit, id, lineId);
    const fields = { answer: textOf(sent?.['answer']), reason: textOf(sent?.['reason']) };
    const told = Number(textOf(sent?.['told']));
    const answered = await attempt(() =>
      answerDelivery(this.runtime, visit.actor, { assistanceId: id, lineId, told, ...fields }),
    );
    if (!answered.ok) {
      const labels = {
        answer: visit.t('assistance.answer.question'),
        reason: visit.t('assistance.answer.reason'),
      };
      const errors = errorsIn(answered.problem, visit.locale, labels);
      return comesBack(DeliveryPage({ visit, file, line, fields, errors }), answered.problem.status);
    }
    const next = await this.nextToAnswer(visit, id, lineId);
    const said = {
      key: `assistance.answered.${fields.answer === 'disputed' ? 'disputed' : 'confirmed'}` as const,
      params: { name: line.name },
    };
    return seeOther(next ? deliveryUrl(id, next) : `${PATH}/${id}`, said);
  }

  /** 404 for what is not delivered to the own country, or not at all yet. */
  private async open(
    visit: SignedInVisit,
    id: string,
    lineId: string,
  ): Promise<{ readonly file: AssistanceFile; readonly line: StoredLine }> {
    const file = await loadAssistanceFile(this.runtime, visit, id);
    const line = file.assistance.lines.find((one) => one.id === lineId);
    if (!line || line.state === 'planned' || !visit.holds('partner_authority'))
      throw new Problem('not_found');
    return { file, line };
  }

  /** So that whoever answers to ten deliveries does not go back to the list ten times. */
  private async nextToAnswer(visit: SignedInVisit, id: string, lineId: string): Promise<string | null> {
    const { assistance } = await loadAssistanceFile(this.runtime, visit, id);
    const next = assistance.lines.find((line) => line.state === 'to_confirm' && line.id !== lineId);
    return next?.id ?? null;
  }
}
