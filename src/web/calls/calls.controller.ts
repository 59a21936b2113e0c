import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { batchesOf } from '../../calls/batches.query.js';
import { EMPTY_CALL } from '../../calls/call-content.js';
import { callInFull, callsInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import { depletedLots } from '../../calls/depleted-lots.query.js';
import { draftCall, mayDraftCalls } from '../../calls/draft-call.js';
import { editCall } from '../../calls/edit-call.js';
import { envelopeCeilings } from '../../calls/envelope-ceilings.query.js';
import { envelopeChanges } from '../../calls/envelope-changes.query.js';
import { guidelineDraft } from '../../calls/guideline-draft.query.js';
import { mayPropose } from '../../calls/may-change-envelopes.js';
import { callQuestions } from '../../calls/questions.query.js';
import { todayInBrussels } from '../../calls/today.query.js';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { Problem } from '../../kernel/problem.js';
import { loadCasePage } from '../cases/load-case-page.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { CallFile } from './call-file.js';
import {
  CALL_FIELDS,
  type CallForm,
  callFieldOf,
  callInput,
  callLabel,
  filledCall,
  PAUSED_FIELDS,
  readCall,
} from './call-form.js';
import { CallFormPage } from './call-form-page.js';
import { CallPage } from './call-page.js';
import { CallListPage } from './call-pages.js';
import { callUrl, guidelinesUrl } from './call-urls.js';

const LIMIT = 100;

@Pages('calls')
export class CallsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const { database } = this.runtime;
    const [calls, envelopes, ceilings] = await Promise.all([
      callsInFull(database, visit.actor, { limit: LIMIT }),
      envelopesInFull(database, visit.actor, { limit: LIMIT }),
      envelopeCeilings(database, visit.actor),
    ]);
    return CallListPage({
      visit,
      calls: calls.items,
      who: await whoHasThem(this.runtime, visit.actor, calls.items),
      envelopes: envelopes.items,
      ceilings,
      mayDraft: mayDraftCalls(visit.actor),
    });
  }

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    assertDrafts(visit);
    return CallFormPage({ visit, call: null, form: filledCall(EMPTY_CALL, '') });
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    assertDrafts(visit);
    const form = readCall(body);
    const done = await attempt(() => draftCall(this.runtime, visit.actor, callInput(form, CALL_FIELDS)));
    if (!done.ok) {
      const errors = formErrors(visit, done.problem);
      return comesBack(CallFormPage({ visit, call: null, form, errors }), done.problem.status);
    }
    return seeOther(guidelinesUrl(done.value.id, 'edit'), { key: 'calls.form.drafted' });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return CallPage({
      visit,
      file: await this.file(visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { call, shown } = await this.editable(visit, id);
    const opensOn = call.opensOn?.length === 10 ? call.opensOn : null;
    const form = filledCall({ ...call, opensOn, funds: call.funds as never }, shown.version);
    return CallFormPage({ visit, call: shown, form });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { call, shown } = await this.editable(visit, id);
    const form = readCall(body);
    const changes = callInput(form, shown.drafted ? CALL_FIELDS : PAUSED_FIELDS);
    const done = await attemptFresh(() =>
      editCall(this.runtime, visit.actor, { callId: id, expectedVersion: form.version, changes }),
    );
    if (done.ok) {
      return seeOther(callUrl(id), {
        key: done.value.fields.length === 0 ? 'calls.form.unchanged' : 'calls.form.saved',
      });
    }
    const stale = done.problem.code === 'stale_version';
    // Whoever looks at what is saved and saves again means it.
    const again: CallForm = stale ? { ...form, version: shown.version } : form;
    const errors = stale ? FormErrors.none : formErrors(visit, done.problem);
    return comesBack(
      CallFormPage({ visit, call: { ...shown, id: call.id }, form: again, errors, stale }),
      done.problem.status,
    );
  }

  private async editable(visit: SignedInVisit, id: string) {
    const { file } = await loadCasePage(this.runtime, visit, 'call', id);
    if (file.editRefused) throw problemOfRefusals([file.editRefused]);
    const call = await callInFull(this.runtime.database, visit.actor, id);
    if (!call) throw new Problem('not_found');
    const { reference, version } = file;
    return { call, shown: { id, reference, version, drafted: file.stage.code === 'drafted' } };
  }

  private async file(visit: SignedInVisit, id: string): Promise<CallFile> {
    const { runtime } = this;
    const { database } = runtime;
    const { actor } = visit;
    const page = await loadCasePage(runtime, visit, 'call', id);
    const call = await callInFull(database, actor, id);
    if (!call) throw new Problem('not_found');
    const inside = actor.view === 'inside';
    const [today, envelopes, ceilings, depleted, changes, batches, draft, questions] = await Promise.all([
      database.asActor(actor, todayInBrussels),
      envelopesInFull(database, actor, { limit: LIMIT, callId: id }),
      envelopeCeilings(database, actor),
      depletedLots(database, actor),
      inside ? envelopeChanges(database, actor, { limit: LIMIT, show: 'open' }) : { items: [] },
      batchesOf(database, actor, id, call.cutOffs),
      guidelineDraft(database, actor, id),
      callQuestions(database, actor, id),
    ]);
    const own = new Set(envelopes.items.map((envelope) => envelope.id));
    return {
      page,
      call,
      today,
      envelopes: envelopes.items,
      ceilings,
      depleted,
      changes: changes.items.filter(
        (one) =>
          one.opens?.callId === id || own.has(one.envelope?.id ?? '') || own.has(one.receiver?.id ?? ''),
      ),
      batches,
      draft,
      questions,
      mayProposeMoney: mayPropose(actor),
    };
  }
}

function assertDrafts(visit: SignedInVisit): void {
  if (!mayDraftCalls(visit.actor)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
  }
}

function formErrors(visit: SignedInVisit, problem: Problem): FormErrors {
  return new FormErrors(
    errorsIn(problem, visit.locale).all.map((error) => {
      if (error.field === null) return error;
      const field = callFieldOf(error.field);
      return { ...error, field, label: callLabel(visit, field) };
    }),
  );
}

/** As `attempt`, with what somebody else has saved meanwhile as a value too. */
export async function attemptFresh<Value>(work: () => Promise<Value>) {
  try {
    return { ok: true as const, value: await work() };
  } catch (error) {
    const comes =
      error instanceof Problem && [409, 412, 422].includes(error.status) && error.code !== 'not_found';
    if (comes) return { ok: false as const, problem: error };
    throw error;
  }
}
