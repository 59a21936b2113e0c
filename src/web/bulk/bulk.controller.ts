import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { bulkMoves, MOST_AT_ONCE, readMoveCode } from '../../cases/bulk-moves.query.js';
import { bulkRun } from '../../cases/bulk-run.query.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { previewAct } from '../../cases/preview-act.query.js';
import { type BulkItemWanted, startBulk } from '../../cases/start-bulk.js';
import { isId, newId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { errorsOfRefusals, type FilledAct, NOTHING_FILLED, readFilled } from '../cases/act-form.js';
import { CASE_SUBJECTS, type CaseSubject, listUrl } from '../cases/case-links.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { BulkRunPage } from './bulk-run-page.js';
import { bulkRunUrl } from './bulk-urls.js';
import { ChooseMovePage } from './choose-move-page.js';
import { ConfirmBulkPage, type FoundCase, inputsIn } from './confirm-bulk-page.js';

type Sent = Readonly<Record<string, unknown>>;

@Pages('bulk-decisions')
export class BulkController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  /** What is open to the files that were ticked on a list. */
  @Get()
  async choose(@Visiting() visit: SignedInVisit, @Query() query: Sent): Promise<Answer> {
    const { subject, ids } = chosenIn(visit, query);
    if (ids.length === 0) return seeOther(listUrl(subject), { key: 'bulk.none_chosen', tone: 'refused' });
    if (ids.length > MOST_AT_ONCE) return tooMany(subject);
    const found = await bulkMoves(this.runtime, visit.actor, subject, ids);
    if (found.cases.length === 0) throw new Problem('not_found');
    return ChooseMovePage({ visit, subject, found });
  }

  @Get('confirm')
  async ask(@Visiting() visit: SignedInVisit, @Query() query: Sent): Promise<Answer> {
    const { subject, ids } = chosenIn(visit, query);
    const move = textIn(query, 'move');
    if (ids.length === 0) return seeOther(listUrl(subject), { key: 'bulk.none_chosen', tone: 'refused' });
    if (ids.length > MOST_AT_ONCE) return tooMany(subject);
    const found = await this.look(visit, subject, ids, move);
    return this.page(visit, { subject, move, run: newId(), found });
  }

  @Post()
  async start(@Visiting() visit: SignedInVisit, @Body() body: Sent | undefined): Promise<Answer> {
    const sent = body ?? {};
    const { subject, ids, versions } = chosenIn(visit, sent);
    const [move, run] = [textIn(sent, 'move'), textIn(sent, 'run')];
    if (ids.length > MOST_AT_ONCE) return tooMany(subject);
    // Sent twice: the first one is under way, and its cases have moved.
    if (isId(run) && (await bulkRun(this.runtime, visit.actor, run))) return seeOther(bulkRunUrl(run));
    const found = await this.look(visit, subject, ids, move);
    const offers = found.flatMap(({ result }) => (result.ok ? [result.preview.offer] : []));
    const filled = readFilled(sent, inputsIn(offers));
    const items = found.map(({ id, result }): BulkItemWanted => {
      const choice = result.ok && result.preview.offer.onBehalfOf.length > 1;
      return {
        subject,
        caseId: id,
        version: versions.get(id) ?? '',
        ...readMoveCode(move),
        onBehalfOf: choice && filled.onBehalfOf !== '' ? filled.onBehalfOf : null,
      };
    });
    const { reason, inputs } = filled;
    const started = await attempt(() =>
      startBulk(this.runtime, visit.actor, { id: run, items, reason, inputs }),
    );
    if (started.ok && started.value.ok) return seeOther(bulkRunUrl(run));
    const errors = started.ok
      ? started.value.ok
        ? FormErrors.none
        : errorsOfRefusals(visit, started.value.refusals, started.value.definition)
      : errorsIn(started.problem, visit.locale);
    return comesBack(this.page(visit, { subject, move, run, found, filled, errors }));
  }

  @Get(':id')
  async progress(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('from') from: unknown,
  ): Promise<Answer> {
    const run = isId(id) ? await bulkRun(this.runtime, visit.actor, id) : null;
    if (!run) throw new Problem('not_found');
    return BulkRunPage({ visit, run, from: from === 'year-end' ? from : null });
  }

  private look(
    visit: SignedInVisit,
    subject: CaseSubject,
    ids: readonly string[],
    move: string,
  ): Promise<readonly FoundCase[]> {
    const { transition, visa } = readMoveCode(move);
    return this.runtime.database.asActor(visit.actor, async (transaction) => {
      const found: FoundCase[] = [];
      for (const id of ids) {
        const wanted = { subject, caseId: id, transition, ...(visa === null ? {} : { visa }) };
        found.push({ id, result: await previewAct(this.runtime, transaction, visit.actor, wanted) });
      }
      return found;
    });
  }

  private page(
    visit: SignedInVisit,
    shown: Pick<Parameters<typeof ConfirmBulkPage>[0], 'subject' | 'move' | 'run' | 'found'> & {
      readonly filled?: FilledAct;
      readonly errors?: FormErrors;
    },
  ): Html {
    return ConfirmBulkPage({ visit, filled: NOTHING_FILLED, errors: FormErrors.none, ...shown });
  }
}

/** Which files of which kind: `case` is an id, or an id and the version that was looked at. */
function chosenIn(
  visit: SignedInVisit,
  sent: Sent,
): {
  readonly subject: CaseSubject;
  readonly ids: readonly string[];
  readonly versions: ReadonlyMap<string, string>;
} {
  const subject = CASE_SUBJECTS.find((one) => one === sent['subject']);
  if (!subject || visit.actor.view !== 'inside') throw new Problem('not_found');
  const versions = new Map<string, string>();
  for (const one of [sent['case']].flat()) {
    if (typeof one !== 'string') continue;
    const [id = '', version = ''] = one.split('~', 2);
    if (isId(id)) versions.set(id, version);
  }
  return { subject, ids: [...versions.keys()], versions };
}

function textIn(sent: Sent, name: string): string {
  const value = sent[name];
  return typeof value === 'string' ? value.trim() : '';
}

function tooMany(subject: CaseSubject): Answer {
  return seeOther(listUrl(subject), {
    key: 'bulk.too_many',
    params: { max: MOST_AT_ONCE },
    tone: 'refused',
  });
}
