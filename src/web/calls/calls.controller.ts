import { Body, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { batchesOf } from '../../calls/batches.query.js';
import { EMPTY_CALL } from '../../calls/call-content.js';
import { CALL_KEYS, callList } from '../../calls/call-list.query.js';
import { CALL_STATUSES, callInFull, callsInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
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
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { Problem } from '../../kernel/problem.js';
import { loadCasePage } from '../cases/load-case-page.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { type FilterField, oneAsked } from '../lists/list-filter.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
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
import { CallListPage, callColumns } from './call-pages.js';
import { callUrl, guidelinesUrl } from './call-urls.js';

const LIMIT = 100;
const PAGE_SIZE = 25;

@Pages('calls')
export class CallsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const { database } = this.runtime;
    const found = await listViews(database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { load, envelopes, ...asked } = await this.asked(visit);
    const [page, calls] = await Promise.all([
      load(pageAsked(visit, PAGE_SIZE)),
      callsInFull(database, visit.actor, { limit: LIMIT }),
    ]);
    return CallListPage({
      visit,
      views: found.views,
      page,
      ...asked,
      calls: calls.items,
      envelopes,
      mayDraft: mayDraftCalls(visit.actor),
    });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'calls', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const { runtime } = this;
    const { actor } = visit;
    const [asked, { items: envelopes }, ceilings] = await Promise.all([
      casesAsked(runtime, visit, 'call', ['waiting', 'fund', 'due'], ownFields(visit)),
      envelopesInFull(runtime.database, actor, { limit: LIMIT }),
      envelopeCeilings(runtime.database, actor),
    ]);
    const announced = new Map<string, number>();
    for (const { id, callId } of envelopes)
      announced.set(callId, (announced.get(callId) ?? 0) + (ceilings.get(id) ?? 0));
    const { filter, ...rest } = asked;
    const status = asked.values.get('status');
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await callList(runtime, actor, {
        ...wanted,
        ...sortAsked(visit, sortsOf(CALL_KEYS)),
        ...filter,
        q: oneAsked(asked, 'q'),
        ...(status === undefined ? {} : { status }),
      });
      const who = await whoHasThem(runtime, actor, items);
      return { rows: items, ...page, columns: callColumns(visit, who, announced) };
    };
    return { load, envelopes, asked: rest };
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

/** Until it opens a call is the facility's own affair: nobody else is asked about it. */
function ownFields(visit: SignedInVisit): readonly FilterField[] {
  const told = CALL_STATUSES.filter(
    (status) => visit.actor.view === 'inside' || !(status === 'in_preparation' || status === 'dropped'),
  );
  return [
    { name: 'q', kind: 'text', label: visit.t('actions.list.search') },
    {
      name: 'status',
      kind: 'many',
      label: visit.t('calls.status'),
      options: told.map((value) => ({ value, text: visit.t(`calls.status.${value}`) })),
      more: true,
    },
  ];
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
