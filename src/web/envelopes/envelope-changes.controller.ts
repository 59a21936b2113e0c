import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { callsInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import { CHANGE_DECISIONS, type ChangeDecision, decideChange } from '../../calls/decide-change.js';
import { type EnvelopeChange, envelopeChange, envelopeChanges } from '../../calls/envelope-changes.query.js';
import { type EnvelopeNow, envelopesNow } from '../../calls/envelope-room.js';
import { assertMayPropose, assertMaySeeMoney, mayPropose } from '../../calls/may-change-envelopes.js';
import { proposeChange, tryChange } from '../../calls/propose-change.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { Problem } from '../../kernel/problem.js';
import { lotName, paidFrom } from '../calls/call-names.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type ChangeForm, changeLabels, EMPTY_CHANGE, readChange, wantedByForm } from './change-form.js';
import { ChangeFormPage } from './change-form-page.js';
import { ChangeListPage } from './change-list-page.js';
import { ChangeDonePage, ChangePage, DecideChangePage } from './change-page.js';
import { ConfirmChangePage } from './confirm-change-page.js';
import { changeUrl } from './envelope-urls.js';

const LIMIT = 100;
const PAGE_SIZE = 25;

/** Proposing changes of envelopes, and deciding on them. */
@Pages('envelopes/changes')
export class EnvelopeChangesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    assertMaySeeMoney(visit.actor);
    const { database } = this.runtime;
    const { cursor } = pageWanted(query);
    const [pending, ended] = await Promise.all([
      envelopeChanges(database, visit.actor, { limit: LIMIT, show: 'open' }),
      envelopeChanges(database, visit.actor, { limit: PAGE_SIZE, show: 'ended', ...cursor }),
    ]);
    return ChangeListPage({
      visit,
      proposes: mayPropose(visit.actor),
      pending: [...pending.items].reverse(),
      ended: ended.items,
      next: ended.next,
    });
  }

  @Get('new')
  form(
    @Visiting() visit: SignedInVisit,
    @Query('envelope') envelopeId: unknown,
    @Query('kind') kind: unknown,
    @Query('lot') lotId: unknown,
  ): Promise<Answer> {
    return this.formPage(visit, {
      ...EMPTY_CHANGE,
      envelopeId: typeof envelopeId === 'string' ? envelopeId : '',
      lotId: typeof lotId === 'string' ? lotId : '',
      kind: kind === 'open' || kind === 'top_up' ? kind : '',
    });
  }

  @Post('change')
  change(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    return this.formPage(visit, readChange(body));
  }

  @Post('confirm')
  async confirm(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readChange(body);
    const tried = await attempt(async () => tryChange(this.runtime, visit.actor, wantedByForm(form)));
    if (!tried.ok) return this.mend(visit, form, tried.problem);
    return ConfirmChangePage({ visit, form, checked: tried.value });
  }

  @Post()
  async propose(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    const form = readChange(body);
    const done = await attempt(async () => proposeChange(this.runtime, visit.actor, wantedByForm(form)));
    if (!done.ok) return this.mend(visit, form, done.problem);
    return seeOther(`${changeUrl(done.value.id)}/done`);
  }

  @Get(':id')
  async one(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const change = await this.known(visit, id);
    return ChangePage({ visit, change, now: await this.envelopesOf(visit, change) });
  }

  @Get(':id/done')
  async done(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return ChangeDonePage({ visit, change: await this.known(visit, id) });
  }

  @Get(':id/:decision')
  async ask(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('decision') wanted: string,
  ): Promise<Answer> {
    const decision = decisionIn(wanted);
    const change = await this.known(visit, id);
    const may = decision === 'withdraw' ? change.mayWithdraw : change.mayDecide;
    if (!may) return seeOther(changeUrl(id));
    const now = await this.envelopesOf(visit, change);
    return DecideChangePage({ visit, change, now, decision, reason: '', errors: FormErrors.none });
  }

  @Post(':id/:decision')
  async decide(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('decision') wanted: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const decision = decisionIn(wanted);
    const { reason } = readForm(body, { reason: 'text' });
    const change = await this.known(visit, id);
    const done = await attempt(() => decideChange(this.runtime, visit.actor, { id, decision, reason }));
    if (done.ok) return seeOther(`${changeUrl(id)}/done`);
    const errors = errorsIn(done.problem, visit.locale, { reason: visit.t('envelopes.decide.reason') });
    const now = await this.envelopesOf(visit, change);
    return comesBack(DecideChangePage({ visit, change, now, decision, reason, errors }), done.problem.status);
  }

  private async mend(visit: SignedInVisit, form: ChangeForm, problem: Problem): Promise<Answer> {
    const errors = errorsIn(problem, visit.locale, changeLabels(visit));
    return comesBack(await this.formPage(visit, form, errors), problem.status);
  }

  private async formPage(visit: SignedInVisit, form: ChangeForm, errors = FormErrors.none): Promise<string> {
    assertMayPropose(visit.actor);
    const { database } = this.runtime;
    const [calls, envelopes] = await Promise.all([
      callsInFull(database, visit.actor, { limit: LIMIT }),
      envelopesInFull(database, visit.actor, { limit: LIMIT }),
    ]);
    return ChangeFormPage({
      visit,
      form,
      errors,
      envelopes: envelopes.items.map((envelope) => ({
        value: envelope.id,
        text: `${envelope.code} (${envelope.fund}) – ${paidFrom(visit, calls.items, envelope)}`,
      })),
      lots: calls.items
        .filter((call) => call.status !== 'closed' && call.status !== 'dropped')
        .flatMap((call) =>
          call.lots.map((lot) => ({
            value: lot.id,
            text: call.lots.length === 1 ? call.title : `${call.title} – ${lotName(visit, lot, call)}`,
          })),
        ),
    });
  }

  private async known(visit: SignedInVisit, id: string): Promise<EnvelopeChange> {
    assertMaySeeMoney(visit.actor);
    const found = await envelopeChange(this.runtime.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private envelopesOf(visit: SignedInVisit, change: EnvelopeChange): Promise<readonly EnvelopeNow[]> {
    const ids = [change.envelope, change.receiver].flatMap((envelope) => envelope?.id ?? []);
    return this.runtime.database.asActor(visit.actor, (transaction) => envelopesNow(transaction, ids));
  }
}

function decisionIn(text: string): ChangeDecision {
  const decision = CHANGE_DECISIONS.find((one) => one === text);
  if (!decision) throw new Problem('not_found');
  return decision;
}
