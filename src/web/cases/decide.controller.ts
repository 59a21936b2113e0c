import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { advanceCase } from '../../cases/advance-case.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { viewCase } from '../../cases/case-view.js';
import { caseWording } from '../../cases/case-wording.query.js';
import { ownActSince } from '../../cases/own-act.query.js';
import { type Preview, previewAct } from '../../cases/preview-act.query.js';
import { takeBackOffer } from '../../cases/take-back.js';
import { trailOf } from '../../cases/trail.query.js';
import { waitingFor } from '../../cases/waiting.query.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { FormErrors } from '../components/index.js';
import { beforeSigning } from '../funding-requests/envelope-after.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { actOf, errorsOfRefusals, NOTHING_FILLED, readFilled } from './act-form.js';
import { calledFrom } from './called-from.js';
import { type CaseSubject, caseRoutes, doneUrl, subjectAt } from './case-links.js';
import { aboutCase } from './confirm-about.js';
import { ConfirmPage } from './confirm-page.js';
import { openRules } from './confirm-warning.js';
import { DonePage } from './done-page.js';
import { MovedOnPage } from './moved-on-page.js';
import { reasonHint } from './reason-hint.js';

const DECIDE = caseRoutes('decide/:transition');
const DONE = caseRoutes('done/:event');

type Sent = Readonly<Record<string, unknown>>;

/** Deciding on any kind of case: the page that asks, the act, and the page that says what was done. */
@Pages('')
export class DecideController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(DECIDE)
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('transition') transition: string,
    @Query('visa') visa: unknown,
  ): Promise<Answer> {
    const subject = placeOf(visit, id);
    const preview = await this.preview(visit, subject, id, transition, visa);
    if (!preview.ok) {
      // Whoever comes back to what they did themselves is told that it was done, not that nothing was.
      const wanted = typeof visa === 'string' && visa !== '' ? visa : null;
      const done = await this.ownAct(visit, { caseId: id, transition, visa: wanted, since: null });
      return movedOn(visit, subject, id, preview, done);
    }
    return ConfirmPage({
      visit,
      subject,
      preview: preview.preview,
      filled: NOTHING_FILLED,
      errors: FormErrors.none,
      reasonHint: await reasonHint(this.runtime, visit, subject, preview.preview),
      warnedOf: await openRules(this.runtime, visit, subject, id, transition),
      about: await aboutCase(this.runtime, visit, subject, id, transition),
      before: await beforeSigning(this.runtime, visit, { subject, id, transition, visa }),
    });
  }

  @Post(DECIDE)
  async decide(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('transition') transition: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const subject = placeOf(visit, id);
    const body = sent ?? {};
    const visa = typeof body['visa'] === 'string' && body['visa'] !== '' ? body['visa'] : null;
    const before = await this.preview(visit, subject, id, transition, visa ?? undefined);
    const filled = before.ok ? readFilled(body, before.preview.offer.inputs) : NOTHING_FILLED;
    const result = before.ok
      ? await advanceCase(this.runtime, visit.actor, {
          subject,
          caseId: id,
          act: actOf(transition, visa, filled),
          expectedVersion: String(body['version'] ?? ''),
        })
      : null;
    if (result?.ok) return seeOther(doneUrl(subject, id, result.eventId));

    const same = await this.alreadyDone(visit, id, transition, visa, body['seen']);
    if (same) return seeOther(doneUrl(subject, id, same));
    const now = await this.preview(visit, subject, id, transition, visa ?? undefined);
    if (!now.ok) return movedOn(visit, subject, id, now, null);
    const shown = {
      visit,
      subject,
      preview: now.preview,
      filled,
      reasonHint: await reasonHint(this.runtime, visit, subject, now.preview),
      warnedOf: await openRules(this.runtime, visit, subject, id, transition),
      about: await aboutCase(this.runtime, visit, subject, id, transition),
      before: await beforeSigning(this.runtime, visit, { subject, id, transition, visa }),
    };
    if (result?.why === 'refused') return refused(shown, result.refusals);
    return comesBack(ConfirmPage({ ...shown, errors: FormErrors.none, changed: true }), 412);
  }

  @Get(DONE)
  async done(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('event') event: string,
  ): Promise<Answer> {
    const subject = placeOf(visit, id);
    const { runtime } = this;
    const shown = await runtime.database.asActor(visit.actor, async (transaction) => {
      const file = await viewCase(runtime, transaction, visit.actor, subject, id);
      const wording = await caseWording(runtime, transaction, visit.actor, id);
      const trail = await trailOf(runtime, transaction, visit.actor, id);
      const entry = trail.find((one) => one.id === event);
      if (!file || !wording || !entry) return null;
      // A page of something done before says nothing of what can be taken back now.
      const isLast = trail.every(({ seq }) => seq <= entry.seq);
      const takeBack = isLast ? takeBackOffer(file.transitions, wording.definition) : null;
      return { file, wording, entry, takeBack };
    });
    if (!shown) throw new Problem('not_found');
    const { items } = await waitingFor(runtime, visit.actor, { limit: 5 });
    const next = items.find((task) => task.caseId !== id) ?? null;
    return DonePage({
      visit,
      subject,
      next,
      called: await calledFrom(runtime, visit, subject, id),
      ...shown,
    });
  }

  private preview(
    visit: SignedInVisit,
    subject: CaseSubject,
    id: string,
    transition: string,
    visa: unknown,
  ): Promise<Preview> {
    const wanted = { subject, caseId: id, transition };
    return this.runtime.database.asActor(visit.actor, (transaction) =>
      previewAct(
        this.runtime,
        transaction,
        visit.actor,
        typeof visa === 'string' && visa !== '' ? { ...wanted, visa } : wanted,
      ),
    );
  }

  /** The event of the same act by the same person since the form was shown: the second half of a double click. */
  private async alreadyDone(
    visit: SignedInVisit,
    id: string,
    transition: string,
    visa: string | null,
    seen: unknown,
  ): Promise<string | null> {
    if (typeof seen !== 'string' || Number.isNaN(Date.parse(seen))) return null;
    const since = new Date(seen).toISOString();
    return this.ownAct(visit, { caseId: id, transition, visa, since });
  }

  private ownAct(visit: SignedInVisit, act: Parameters<typeof ownActSince>[2]): Promise<string | null> {
    return this.runtime.database.asActor(visit.actor, (transaction) =>
      ownActSince(transaction, visit.actor, act),
    );
  }
}

function movedOn(
  visit: SignedInVisit,
  subject: CaseSubject,
  id: string,
  preview: Preview & { ok: false },
  done: string | null,
): Answer {
  if (preview.why === 'not_found') throw new Problem('not_found');
  return comesBack(MovedOnPage({ visit, subject, file: { id, ...preview }, done }), 409);
}

function refused(
  shown: Omit<Parameters<typeof ConfirmPage>[0], 'errors' | 'changed'>,
  refusals: Parameters<typeof errorsOfRefusals>[1],
): Answer {
  const errors = errorsOfRefusals(shown.visit, refusals, shown.preview.definition);
  const kind = refusals[0]?.kind;
  const status = kind === 'permission' ? 403 : kind === 'input' ? 422 : 409;
  return comesBack(ConfirmPage({ ...shown, errors }), status);
}

function placeOf(visit: SignedInVisit, id: string): CaseSubject {
  const subject = subjectAt(visit.path);
  if (!subject || !isId(id)) throw new Problem('not_found');
  return subject;
}
