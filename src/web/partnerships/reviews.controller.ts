import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { partnershipHistory, type ReviewInFull } from '../../partnerships/history.query.js';
import { facilityToday } from '../../partnerships/today.query.js';
import { tickFollowUp, writeConclusions } from '../../partnerships/write-conclusions.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { asValue } from './as-value.js';
import { ConclusionsPage } from './conclusions-page.js';
import { editablePartnership } from './editable-partnership.js';
import { fieldOfLine, linesIn, usedInOrder, withSpare } from './line-fields.js';
import { ReviewPage } from './review-page.js';
import { outsideStageNames } from './stage-names.js';

const MAX = 50;
const PARTS = ['words', 'side', 'dueOn'] as const;

type Sent = Readonly<Record<string, unknown>>;

/** Reviews: reading one as it was, writing what the open one comes to, ticking off what was agreed on. */
@Pages('partnerships')
export class ReviewsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/reviews/:number')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<Answer> {
    return this.page(visit, id, number, FormErrors.none);
  }

  @Get(':id/conclusions')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const file = await editablePartnership(this.runtime, visit, id);
    const { number, conclusions, followUps } = await this.openReview(visit, id);
    const lines = followUps.map(({ words, side, dueOn }) => ({ words, side, dueOn: dueOn ?? '' }));
    return ConclusionsPage({
      visit,
      file,
      review: number,
      conclusions: conclusions ?? '',
      lines: withSpare(lines, MAX),
    });
  }

  @Post(':id/conclusions')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const file = await editablePartnership(this.runtime, visit, id);
    const { number } = await this.openReview(visit, id);
    const lines = linesIn(sent ?? {}, 'followUps', PARTS, MAX);
    const used = usedInOrder(lines);
    const conclusions = String(sent?.['conclusions'] ?? '').replaceAll('\r\n', '\n');
    const done = await asValue(() =>
      writeConclusions(this.runtime, visit.actor, {
        partnershipId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        conclusions,
        followUps: used.map(({ line }) => ({
          words: line['words'],
          side: line['side'],
          dueOn: line['dueOn'] === '' ? null : line['dueOn'],
        })),
      }),
    );
    if (done.ok) {
      const key =
        done.value.fields.length === 0 ? 'partnerships.form.unchanged' : 'partnerships.review.saved';
      return seeOther(`/partnerships/${id}`, { key });
    }
    const stale = done.problem.code === 'stale_version';
    const errors = stale
      ? FormErrors.none
      : new FormErrors(
          errorsIn(done.problem, visit.locale).all.map((error) => ({
            ...error,
            field: error.field && fieldOfLine(error.field, 'followUps', used),
          })),
        );
    const page = ConclusionsPage({
      visit,
      file,
      review: number,
      conclusions,
      lines: withSpare(lines, MAX),
      errors,
      stale,
    });
    return comesBack(page, done.problem.status);
  }

  @Post(':id/reviews/:number/follow-ups/:place')
  async tick(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('number') number: string,
    @Param('place') place: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const doneOn = sent?.['do'] === 'undo' ? null : String(sent?.[`doneOn.${place}`] ?? '');
    const done = await asValue(() =>
      tickFollowUp(this.runtime, visit.actor, {
        partnershipId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        review: wholeOf(number),
        followUp: wholeOf(place),
        doneOn,
      }),
    );
    if (done.ok) {
      return seeOther(`/partnerships/${id}/reviews/${number}#follow-ups`, {
        key: doneOn === null ? 'partnerships.review.undone' : 'partnerships.review.ticked',
      });
    }
    const errors = new FormErrors(
      errorsIn(done.problem, visit.locale).all.map((error) => ({
        ...error,
        field: error.field === 'doneOn' ? `doneOn.${place}` : null,
      })),
    );
    return comesBack(this.page(visit, id, number, errors), done.problem.status);
  }

  private async page(visit: SignedInVisit, id: string, number: string, errors: FormErrors): Promise<string> {
    const { runtime } = this;
    if (!isId(id)) throw new Problem('not_found');
    const file = await runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(runtime, transaction, visit.actor, 'partnership', id),
    );
    const review = (await this.reviews(visit, id)).find((one) => one.number === wholeOf(number));
    if (!file || !review) throw new Problem('not_found');
    const today = await facilityToday(runtime.database, visit.actor);
    const page: Html = ReviewPage({
      visit,
      file,
      review,
      stageName: outsideStageNames(runtime, visit),
      today,
      errors,
    });
    return page;
  }

  private async openReview(visit: SignedInVisit, id: string): Promise<ReviewInFull> {
    const open = (await this.reviews(visit, id)).find((one) => one.concludedAt === null);
    if (!open) throw new Problem('state_conflict', [{ code: 'no_review_open' }]);
    return open;
  }

  private async reviews(visit: SignedInVisit, id: string): Promise<readonly ReviewInFull[]> {
    return (await partnershipHistory(this.runtime.database, visit.actor, id))?.reviews ?? [];
  }
}

/** What is no number finds nothing. */
function wholeOf(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}
