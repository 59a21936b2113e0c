import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { CaseView } from '../../cases/case-view.js';
import { endTrackingLink, makeTrackingLink } from '../../cases/make-tracking-link.js';
import { isTracked, mayTrack, trackingPath } from '../../cases/tracking-link.js';
import { trackingLinksOf } from '../../cases/tracking-links.query.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Problem } from '../../kernel/problem.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseHere } from './case-here.js';
import { type CaseSubject, caseRoutes, trackingUrl } from './case-links.js';
import { EndTrackingPage } from './end-tracking-page.js';
import { TrackingPage } from './tracking-page.js';

const LINKS = caseRoutes('tracking');
const END = caseRoutes('tracking/:link/end');

interface Here {
  readonly subject: CaseSubject;
  readonly file: CaseView;
}

/** Links under which a case is followed without an account, made and ended by whoever leads it and by the secretariat. */
@Pages('')
export class TrackingController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(LINKS)
  async list(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return this.page(visit, await this.here(visit, id), '90', FormErrors.none);
  }

  @Post(LINKS)
  async make(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const here = await this.here(visit, id);
    const { days } = readForm(body, { days: 'text' });
    const made = await attempt(() =>
      makeTrackingLink(this.runtime, visit.actor, { subject: here.subject, caseId: id, days }),
    );
    if (!made.ok) {
      const errors = errorsIn(made.problem, visit.locale, { days: visit.t('tracking.days') });
      return comesBack(await this.page(visit, here, days, errors), made.problem.status);
    }
    // The message goes to this browser alone, and is gone once the page has shown it.
    const link = `${this.config.publicUrl}${trackingPath(made.value.secret)}`;
    return seeOther(trackingUrl(here.subject, id), { key: 'tracking.made', params: { link } });
  }

  @Get(END)
  async askEnd(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('link') linkId: string,
  ): Promise<Answer> {
    const { subject, file } = await this.here(visit, id);
    const links = await trackingLinksOf(this.runtime.database, visit.actor, id);
    const link = links.find((one) => one.id === linkId && one.live);
    if (!link) throw new Problem('not_found');
    return EndTrackingPage({ visit, subject, file, link });
  }

  @Post(END)
  async end(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('link') linkId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { subject } = await this.here(visit, id);
    readForm(body, {});
    await endTrackingLink(this.runtime, visit.actor, { subject, caseId: id, linkId });
    return seeOther(trackingUrl(subject, id), { key: 'tracking.ended' });
  }

  private async here(visit: SignedInVisit, id: string): Promise<Here> {
    const here = await caseHere(this.runtime, visit, id);
    if (!isTracked(here.subject) || !mayTrack(visit.actor, here.file.organisationId)) {
      throw new Problem('not_found');
    }
    return here;
  }

  private async page(visit: SignedInVisit, here: Here, days: string, errors: FormErrors): Promise<Html> {
    const links = await trackingLinksOf(this.runtime.database, visit.actor, here.file.id);
    return TrackingPage({ visit, ...here, links, days, errors });
  }
}
