import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callInFull } from '../../calls/calls-in-full.query.js';
import { guidelineDraft } from '../../calls/guideline-draft.query.js';
import { guidelineDiff } from '../../calls/guideline-words.js';
import { issueGuidelines } from '../../calls/issue-guidelines.js';
import { writeGuidelines } from '../../calls/write-guidelines.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { Installation } from '../../reference/installation.js';
import { etagOf, IfMatch } from '../if-match.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { GetRoute, PatchRoute, PostRoute, Sent } from '../route.js';
import {
  GuidelineChangesDto,
  GuidelineDifferencesDto,
  GuidelineDraftDto,
  GuidelinesDto,
  IssueGuidelinesDto,
} from './call.dto.js';
import { rulesOnTheWire } from './guideline-wire.js';

@ApiTags('calls')
@Controller('api/v1/calls')
export class GuidelinesController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  @GetRoute({
    id: 'getGuidelineDraft',
    path: ':id/guideline-draft',
    for: 'signed_in',
    summary: 'Read the draft of a call’s next guidelines',
    description: 'For the facility; to everybody else there is none.',
    answers: GuidelineDraftDto,
    version: 'read',
  })
  async draft(
    @Param('id') id: string,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const draft = await guidelineDraft(this.runtime.database, actor, id);
    if (!draft) throw new Problem('not_found');
    const { revision, content, writtenAt } = draft;
    reply.header('etag', etagOf(String(revision)));
    return { revision, writtenAt, ...rulesOnTheWire(content) };
  }

  @PatchRoute({
    id: 'writeGuidelineDraft',
    path: ':id/guideline-draft',
    for: 'signed_in',
    summary: 'Write the draft of a call’s next guidelines',
    description:
      'For the secretariat, while the call is drafted and while it runs. Fields left out stay as they are; a first draft, for which If-Match is `"0"`, begins with the newest version.',
    body: GuidelineChangesDto,
    answers: GuidelineDraftDto,
    version: 'changed',
  })
  async write(
    @Param('id') callId: string,
    @IfMatch() expected: string,
    @Sent() { minimumGrant, maximumGrant, ...more }: GuidelineChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.assertVisible(actor, callId);
    const changes = {
      ...more,
      ...(minimumGrant === undefined ? {} : { minimumGrantCents: parseCents(minimumGrant.amount) ?? 0 }),
      ...(maximumGrant === undefined
        ? {}
        : { maximumGrantCents: maximumGrant === null ? null : parseCents(maximumGrant.amount) }),
    };
    // What is no revision is none that the draft ever had.
    const revision = /^\d{1,6}$/.test(expected) ? Number(expected) : -1;
    await writeGuidelines(this.runtime, actor, { callId, revision, changes });
    return this.draft(callId, actor, reply);
  }

  @PostRoute({
    id: 'issueGuidelines',
    path: ':id/guidelines',
    for: 'signed_in',
    summary: 'Issue the draft of a call’s guidelines as its next version',
    description:
      'For a head of unit who did not write it. What is submitted from its day on is judged by it; an issued version is never changed.',
    body: IssueGuidelinesDto,
    answers: GuidelinesDto,
    problems: ['stale_version', 'state_conflict'],
  })
  async issue(
    @Param('id') callId: string,
    @Sent() { revision }: IssueGuidelinesDto,
    @CurrentPerson() actor: PersonActor,
  ) {
    await this.assertVisible(actor, callId);
    const { version } = await issueGuidelines(this.runtime, actor, { callId, revision });
    const call = await callInFull(this.runtime.database, actor, callId);
    const issued = call?.guidelines.find((one) => one.version === version);
    if (!issued) throw new Problem('not_found');
    return rulesOnTheWire(issued);
  }

  @GetRoute({
    id: 'compareGuidelines',
    path: ':id/guidelines/:from/differences/:to',
    for: 'signed_in',
    summary: 'What differs between two versions of a call’s guidelines, in words',
    params: { from: 'The number of a version.', to: 'The number of another.' },
    answers: GuidelineDifferencesDto,
  })
  async compare(
    @Param('id') id: string,
    @Param('from') from: string,
    @Param('to') to: string,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    const call = await callInFull(this.runtime.database, actor, id);
    const version = (number: string) => call?.guidelines.find((one) => String(one.version) === number);
    const [before, after] = [version(from), version(to)];
    if (!before || !after) throw new Problem('not_found');
    return {
      from: before.version,
      to: after.version,
      differences: guidelineDiff(before, after, { locale, themes: this.installation.themes }),
    };
  }

  /** What is not there for somebody is not refused to them. */
  private async assertVisible(actor: PersonActor, callId: string): Promise<void> {
    if (!(await callInFull(this.runtime.database, actor, callId))) throw new Problem('not_found');
  }
}
