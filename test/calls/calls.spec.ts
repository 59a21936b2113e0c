/** Calls as cases through the real use cases, and as plain SQL by the runtime role. */
import { randomUUID } from 'node:crypto';
import { assessEligibility, type EligibilityInput } from '../../src/actions/eligibility.js';
import { guidelinesOfAction } from '../../src/actions/guidelines-of-action.query.js';
import { problemAnswer } from '../../src/api/problem-answer.js';
import { answerQuestion } from '../../src/calls/answer-question.js';
import { askQuestion } from '../../src/calls/ask-question.js';
import { batchesOf } from '../../src/calls/batches.query.js';
import { callInFull, callsInFull } from '../../src/calls/calls-in-full.query.js';
import { draftCall } from '../../src/calls/draft-call.js';
import { editCall } from '../../src/calls/edit-call.js';
import { guidelineDraft } from '../../src/calls/guideline-draft.query.js';
import { issueGuidelines } from '../../src/calls/issue-guidelines.js';
import { loadWindows } from '../../src/calls/load-windows.js';
import { moveCallsRound } from '../../src/calls/move-calls.js';
import { callQuestions } from '../../src/calls/questions.query.js';
import { writeGuidelines } from '../../src/calls/write-guidelines.js';
import { caseList } from '../../src/cases/case-list.query.js';
import { loadCase } from '../../src/cases/load-case.js';
import { trailOf } from '../../src/cases/trail.query.js';
import { constraintOf } from '../../src/database/constraint-of.js';
import { addDocument } from '../../src/documents/add-document.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import { errorsIn } from '../../src/web/components/index.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { changedByTwo } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;
beforeAll(async () => {
  office = await GrantOffice.open();
});
afterEach(() => {
  office.test.database.clockOffsetMs = 0;
});
afterAll(() => office?.close());

const subject = 'call' as const;
const itIs = (instant: string) => {
  office.test.database.clockOffsetMs = Date.parse(instant) - Date.now();
};

/** The problem's details, each as `pointer code`. */
async function refused(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('It was not refused.');
  if (error.details.length === 0) return [error.code];
  return error.details.map(({ pointer, code }) => (pointer ? `${pointer} ${code}` : code));
}

/** What the database says to the runtime role. */
async function plain(actor: PersonActor, text: string, values: unknown[] = []): Promise<string> {
  return office.test.database
    .asActor(actor, (transaction) => transaction.run(`test_${randomUUID()}`, text, values as never))
    .then(
      (rows) => `${rows.length} rows`,
      (error: unknown) => constraintOf(error) ?? String((error as { code?: string }).code),
    );
}
const DENIED = '42501';

let drafts = 0;
const lots = [
  { code: '1', title: 'Legal migration' },
  { code: '2', title: 'Protection' },
];

async function drafted(more: object = {}): Promise<string> {
  drafts += 1;
  const { secretariat } = office.people;
  const { id } = await draftCall(office.runtime, secretariat, {
    code: `TEST-${drafts}`,
    title: `Call ${drafts}`,
    summary: 'Quick-start actions.',
    lots: [lots[0]],
    ...more,
  });
  await writeGuidelines(office.runtime, secretariat, {
    callId: id,
    revision: 0,
    changes: { summary: 'At most 95 %.' },
  });
  return id;
}

async function approved(more: object = {}): Promise<string> {
  const { secretariat, head } = office.people;
  const id = await drafted(more);
  await office.does(secretariat, id, 'submit', { subject });
  await office.does(head, id, 'approve', { subject, visa: 'approval' });
  return id;
}

async function envelopeFor(callId: string, lot = '1', amountCents = 100_000_000): Promise<string> {
  const call = await callInFull(office.test.database, office.people.auditor, callId);
  const code = `${call?.code}-${lot}`;
  await changedByTwo(office, [office.people.head, office.people.aosd], {
    kind: 'open',
    lotId: call?.lots.find((one) => one.code === lot)?.id ?? '',
    fund: 'AMIF',
    code,
    amountCents,
    reason: 'For the call.',
    source: 'Decision',
  });
  const [row] = await behindTheWall<{ id: string }>(office.test, 'SELECT id FROM envelope WHERE code = $1', [
    code,
  ]);
  return row?.id ?? '';
}

async function opened(more: object = {}): Promise<string> {
  const id = await approved(more);
  await envelopeFor(id);
  await office.does(office.people.secretariat, id, 'open', { subject });
  return id;
}

const stageOf = (id: string) => office.stage('call', id);
const callAs = (actor: PersonActor, id: string) => callInFull(office.test.database, actor, id);

describe('the windows of the facility', () => {
  it('are cases under their own ids, at the stage their status says, also those from before calls were cases', async () => {
    const windows = () =>
      behindTheWall<{ code: string; status: string; stage: string; reference: string; closed: boolean }>(
        office.test,
        `SELECT c.code, c.status, f.stage, f.reference, f.closed_at IS NOT NULL AS closed
         FROM call_for_proposals c JOIN case_file f ON f.id = c.id WHERE c.provenance = 'source' ORDER BY c.code`,
      );
    const before = await windows();
    expect(before).toHaveLength(6);
    expect(before.every(({ code, reference }) => reference === `CALL/${code}`)).toBe(true);
    expect(
      before.every(({ status, stage, closed }) => status === stage && closed === (stage === 'closed')),
    ).toBe(true);
    // As an installation has it that was set up before.
    await behindTheWall(
      office.test,
      `INSERT INTO call_for_proposals (id, code, title, continuous, status, provenance) VALUES (gen_random_uuid(), 'OLD', 'An old one', true, 'paused', 'entered')`,
    );
    await loadWindows(office.runtime);
    await loadWindows(office.runtime);
    expect(await windows()).toEqual(before);
    const [old] = await behindTheWall<{ id: string; events: number }>(
      office.test,
      `SELECT c.id, (SELECT count(*)::int FROM audit_event e WHERE e.case_id = c.id) AS events FROM call_for_proposals c WHERE code = 'OLD'`,
    );
    expect([await stageOf(old?.id ?? ''), old?.events]).toEqual(['paused', 1]);
    expect((await callAs(office.people.manager, old?.id ?? ''))?.title).toBe('An old one');
  });
});

describe('a call that is prepared', () => {
  it('is the facility’s own affair: outsiders see neither it nor its lots, rules, envelopes’ lots or trail', async () => {
    const id = await approved({ cutOffs: ['2199-01-01'] });
    await envelopeFor(id);
    for (const outsider of [office.people.manager, office.people.partnerMd, office.people.agency]) {
      expect(await callAs(outsider, id)).toBeNull();
      const { items } = await callsInFull(office.test.database, outsider, { limit: 100 });
      expect(items.filter((call) => call.id === id)).toEqual([]);
      const cases = await caseList(office.runtime, outsider, { subject, limit: 100 });
      expect(cases.items.filter((one) => one.id === id)).toEqual([]);
      expect(await office.view(outsider, 'call', id)).toBeNull();
      for (const [table, column] of [
        ['call_for_proposals', 'id'],
        ['lot', 'call_id'],
        ['call_cut_off', 'call_id'],
        ['guideline_version', 'call_id'],
        ['guideline_draft', 'call_id'],
        ['case_file', 'id'],
        ['audit_event', 'case_id'],
      ]) {
        expect([table, await plain(outsider, `SELECT 1 FROM ${table} WHERE ${column} = $1`, [id])]).toEqual([
          table,
          '0 rows',
        ]);
      }
    }
    await office.does(office.people.secretariat, id, 'open', { subject });
    for (const outsider of [office.people.manager, office.people.partnerMd, office.people.agency]) {
      expect((await callAs(outsider, id))?.lots).toHaveLength(1);
      expect((await office.view(outsider, 'call', id))?.stage.code).toBe('open');
    }
    // Nobody outside reads who drafted and approved it.
    const trail = await office.test.database.asActor(office.people.manager, (transaction) =>
      trailOf(office.runtime, transaction, office.people.manager, id),
    );
    expect(trail.every((entry) => entry.who?.name == null && Object.keys(entry.texts).length === 0)).toBe(
      true,
    );
  });

  it('is drafted by the secretariat, and approved by nobody who had a part in it', async () => {
    const { head, manager, secretariat } = office.people;
    const both = office.withRoles(secretariat, 'secretariat', 'head_of_unit');
    const wanted = { code: 'BOTH', title: 'By one', summary: 'All by one.', lots: [lots[0]] };
    expect(await refused(draftCall(office.runtime, head, wanted))).toEqual(['role_missing']);
    expect(await refused(draftCall(office.runtime, manager, wanted))).toEqual(['role_missing']);
    const { id } = await draftCall(office.runtime, both, wanted);
    const other = await office.programme.person('Other', { id: secretariat.organisationId }, 'secretariat');
    await writeGuidelines(office.runtime, other, { callId: id, revision: 0, changes: { summary: 'Rules.' } });
    await office.does(other, id, 'submit', { subject });
    // To have opened the draft counts.
    expect(await office.tries(both, id, 'approve', { subject, visa: 'approval' })).toMatchObject({
      refusals: [{ code: 'duty_conflict' }],
    });
    await office.does(head, id, 'approve', { subject, visa: 'approval' });
    expect(await stageOf(id)).toBe('approved');
    expect(
      await refused(
        editCall(office.runtime, secretariat, {
          callId: id,
          expectedVersion: '3.2',
          changes: { title: 'No' },
        }),
      ),
    ).toEqual(['content_frozen']);
  });

  it('is redrafted by nobody who approved it, who is told so in a sentence', async () => {
    const { head, secretariat } = office.people;
    const judge = office.withRoles(head, 'secretariat', 'head_of_unit');
    const callId = await drafted();
    await office.does(secretariat, callId, 'submit', { subject });
    await office.does(judge, callId, 'approve', { subject, visa: 'approval' });
    await office.does(secretariat, callId, 'redraft', { subject, reason: 'A lot is missing.' });
    const version = (await office.view(judge, 'call', callId))?.version ?? '';
    const problem = await editCall(office.runtime, judge, {
      callId,
      expectedVersion: version,
      changes: { title: 'Changed by its judge' },
    }).catch((error: unknown) => error as Problem);
    if (!(problem instanceof Problem)) throw new Error('It was not refused.');
    const told = (locale: 'en' | 'fr') =>
      JSON.parse(String(problemAnswer(problem, { locale, path: '/api/v1/calls' }).body));
    expect(told('en')).toMatchObject({
      status: 403,
      detail: expect.stringContaining('Whoever drafted a call does not approve it'),
      refusals: [{ detail: expect.stringContaining('Whoever drafted a call does not approve it') }],
    });
    expect(told('fr').detail).toContain('Quiconque a rédigé un appel ne l’approuve pas');
    expect(told('fr').detail).not.toContain('drafter_never_approves');
    // Where the page shows it.
    expect(errorsIn(problem, 'fr').all[0]?.text).toBe(told('fr').detail);
  });

  it('says what it still lacks', async () => {
    const { secretariat } = office.people;
    const { id } = await draftCall(office.runtime, secretariat, {
      code: 'EMPTY',
      title: 'Empty',
      continuous: false,
    });
    expect(await office.tries(secretariat, id, 'submit', { subject })).toMatchObject({
      refusals: [
        { code: 'call_incomplete', params: { callGaps: ['summary', 'days', 'lots', 'guidelines'] } },
      ],
    });
  });

  it('refuses what is wrong in it with a pointer, and keeps nothing of it', async () => {
    const { secretariat } = office.people;
    const before = await behindTheWall(office.test, 'SELECT 1 FROM case_file WHERE subject = $1', [subject]);
    expect(
      await refused(draftCall(office.runtime, secretariat, { code: 'MPF-I', title: 'Taken', lots: [] })),
    ).toEqual(['/code taken']);
    expect(await refused(draftCall(office.runtime, secretariat, {}))).toEqual([
      '/code missing',
      '/title missing',
    ]);
    expect(
      await behindTheWall(office.test, 'SELECT 1 FROM case_file WHERE subject = $1', [subject]),
    ).toHaveLength(before.length);
    const id = await drafted({ lots });
    await envelopeFor(id, '2');
    const view = await office.view(secretariat, 'call', id);
    expect(
      await refused(
        editCall(office.runtime, secretariat, {
          callId: id,
          expectedVersion: view?.version ?? '',
          changes: { lots: [lots[0]] },
        }),
      ),
    ).toEqual(['/lots calls.lot_in_use']);
  });

  it('keeps a lot’s id while its title changes', async () => {
    const { secretariat } = office.people;
    const id = await drafted({ lots });
    const before = await callAs(secretariat, id);
    const view = await office.view(secretariat, 'call', id);
    const { fields } = await editCall(office.runtime, secretariat, {
      callId: id,
      expectedVersion: view?.version ?? '',
      changes: { lots: [{ code: '2', title: 'Asylum' }, lots[0]], title: 'Renamed' },
    });
    expect(fields).toEqual(['title', 'lots']);
    const after = await callAs(secretariat, id);
    expect(after?.title).toBe('Renamed');
    expect(after?.lots).toEqual(
      before?.lots.map((lot) => (lot.code === '2' ? { ...lot, title: 'Asylum' } : lot)),
    );
  });
});

describe('opening a call', () => {
  const open = (id: string) => office.tries(office.people.secretariat, id, 'open', { subject });

  it('takes an envelope with money for each lot, and says which lots have none', async () => {
    const id = await approved({ lots });
    expect(await open(id)).toMatchObject({
      refusals: [{ code: 'lots_without_envelope', params: { lots: ['1', '2'], count: 2 } }],
    });
    await envelopeFor(id, '2');
    expect(await open(id)).toMatchObject({
      refusals: [{ code: 'lots_without_envelope', params: { lots: ['1'] } }],
    });
    await envelopeFor(id, '1');
    expect(await open(id)).toMatchObject({ ok: true });
  });

  it('takes a workflow of actions that is published and not put aside', async () => {
    const id = await approved();
    await envelopeFor(id);
    const putAside = (status: string) =>
      behindTheWall(office.test, `UPDATE workflow_definition SET status = $1 WHERE code = 'action_grant'`, [
        status,
      ]);
    await putAside('quarantined');
    expect(await open(id)).toMatchObject({ refusals: [{ code: 'definition_quarantined' }] });
    await putAside('published');
    expect(await open(id)).toMatchObject({ ok: true });
  });

  it('waits for its day, and is refused once the last one is over', async () => {
    itIs('2027-02-01T10:00:00Z');
    const id = await approved({ opensOn: '2027-03-01', closesOn: '2027-06-30' });
    await envelopeFor(id);
    itIs('2027-02-28T22:59:00Z');
    expect(await open(id)).toMatchObject({ refusals: [{ code: 'call_opens_later' }] });
    itIs('2027-07-01T10:00:00Z');
    expect(await open(id)).toMatchObject({ refusals: [{ code: 'call_closing_day_over' }] });
    // A minute later it is March in Brussels.
    itIs('2027-02-28T23:00:00Z');
    expect(await open(id)).toMatchObject({ ok: true });
    expect(await callAs(office.people.manager, id)).toMatchObject({
      status: 'open',
      opensOn: '2027-03-01',
      guidelines: [{ version: 1, inForceFrom: '2027-03-01' }],
    });
  });

  it('issues its first guidelines, in the name of who approved the call', async () => {
    const id = await opened();
    const [row] = await behindTheWall<{ written: string; issued: string; drafts: number }>(
      office.test,
      `SELECT written_person AS written, issued_person AS issued,
         (SELECT count(*)::int FROM guideline_draft d WHERE d.call_id = g.call_id) AS drafts
       FROM guideline_version g WHERE call_id = $1`,
      [id],
    );
    const { secretariat, head } = office.people;
    expect(row).toEqual({ written: secretariat.personId, issued: head.personId, drafts: 0 });
  });

  it('is not for envelopes of another fund than the call names', async () => {
    const id = await approved({ funds: ['ISF'] });
    expect(await refused(envelopeFor(id))).toEqual(['/fund calls.fund_not_of_call']);
  });
});

describe('guidelines that are issued again', () => {
  const change = (callId: string, revision: number, changes: object, actor = office.people.secretariat) =>
    writeGuidelines(office.runtime, actor, { callId, revision, changes });
  const issue = (callId: string, revision: number, actor = office.people.head) =>
    issueGuidelines(office.runtime, actor, { callId, revision });

  it('are written by one person and issued by another; until then nobody outside learns of them', async () => {
    const { secretariat, head, manager } = office.people;
    const id = await opened();
    const trail = () =>
      behindTheWall<{ kind: string }>(
        office.test,
        'SELECT kind FROM audit_event WHERE case_id = $1 ORDER BY seq',
        [id],
      );
    const before = await trail();
    await change(id, 0, { minimumGrantCents: 10_000_000, changes: 'A smallest grant.' });
    expect(await trail()).toEqual(before);
    expect(await guidelineDraft(office.test.database, manager, id)).toBeNull();
    expect(await guidelineDraft(office.test.database, head, id)).toMatchObject({
      revision: 1,
      own: false,
      content: { minimumGrantCents: 10_000_000, summary: 'At most 95 %.' },
    });
    // Two who write at once: the second is told, and nothing is lost.
    expect(await refused(change(id, 0, { summary: 'Lost' }))).toEqual(['stale_version']);
    await change(id, 1, { maximumDurationMonths: 24 });
    expect(await refused(issue(id, 1))).toEqual(['stale_version']);
    expect(await refused(issue(id, 2, secretariat))).toEqual(['role_missing']);
    expect(await refused(issue(id, 2, manager))).toEqual(['not_found']);
    const both = office.withRoles(secretariat, 'secretariat', 'head_of_unit');
    expect(await refused(issue(id, 2, both))).toEqual(['calls.guidelines_two_people']);
    expect(await issue(id, 2)).toEqual({ version: 2 });
    expect(await refused(issue(id, 2))).toEqual(['calls.no_guideline_draft']);
    expect((await trail()).at(-1)).toEqual({ kind: 'guidelines_issued' });
    expect(
      (await callAs(manager, id))?.guidelines.map(({ version, minimumGrantCents }) => [
        version,
        minimumGrantCents,
      ]),
    ).toEqual([
      [2, 10_000_000],
      [1, 0],
    ]);
  });

  it('say what is new, and come into force in their order, never in the past', async () => {
    itIs('2027-02-01T10:00:00Z');
    const id = await opened();
    await change(id, 0, { inForceFrom: '2027-04-01' });
    expect(await refused(issue(id, 1))).toEqual(['/changes missing']);
    await change(id, 1, { changes: 'Later.' });
    await issue(id, 2);
    await change(id, 0, { changes: 'Sooner.', inForceFrom: '2027-03-01' });
    expect(await refused(issue(id, 1))).toEqual(['/inForceFrom calls.before_the_version_before']);
    expect(await refused(change(id, 1, { inForceFrom: '2027-01-31' }))).toEqual(['/inForceFrom day_is_past']);
    await change(id, 1, { inForceFrom: '2027-04-02' });
    // It was written in time, and nobody issued it in time.
    itIs('2027-04-03T10:00:00Z');
    expect(await refused(issue(id, 2))).toEqual(['/inForceFrom day_is_past']);
    await change(id, 2, { inForceFrom: null });
    expect(await issue(id, 3)).toEqual({ version: 3 });
    expect((await callAs(office.people.manager, id))?.guidelines[0]?.inForceFrom).toBe('2027-04-03');
  });

  it('judge what is filed from their day on, and leave alone what was filed before', async () => {
    const { manager, secretariat } = office.people;
    itIs('2027-02-01T10:00:00Z');
    const id = await opened({ cutOffs: ['2027-03-15', '2027-06-30'] });
    const lotId = (await callAs(manager, id))?.lots[0]?.id ?? '';
    const more = { lotId, funds: ['AMIF'] as const, durationMonths: 30 };
    const [before, after] = [await office.draft('MD', more), await office.draft('MD', more)];
    await office.does(manager, before.id, 'submit_concept_note');
    itIs('2027-03-10T10:00:00Z');
    await change(id, 0, {
      maximumDurationMonths: 24,
      changes: 'Shorter actions.',
      inForceFrom: '2027-03-20',
    });
    await issue(id, 1);
    const judged = (actionId: string) =>
      office.test.database.asActor(secretariat, async (transaction) => {
        const loaded = await loadCase(office.runtime, transaction, 'action', actionId);
        const answers = assessEligibility(
          JSON.parse(String(loaded?.state.facts['eligibility'])) as EligibilityInput,
        );
        const { answer } = answers.find((one) => one.rule === 'duration') ?? { answer: null };
        return [answers[0]?.guidelineVersion, answer];
      });
    const told = (actionId: string) => guidelinesOfAction(office.test.database, manager, actionId);
    expect(await told(after.id)).toMatchObject({
      version: 1,
      pinned: false,
      newer: null,
      coming: { version: 2, inForceFrom: '2027-03-20' },
      cutOff: '2027-03-15',
    });
    itIs('2027-03-20T10:00:00Z');
    await office.does(manager, after.id, 'submit_concept_note');
    expect(await judged(before.id)).toEqual([1, null]);
    expect(await judged(after.id)).toEqual([2, 'fail']);
    expect(await told(before.id)).toMatchObject({ version: 1, pinned: true, newer: 2, cutOff: '2027-03-15' });
    expect(await told(after.id)).toMatchObject({
      version: 2,
      pinned: true,
      newer: null,
      cutOff: '2027-06-30',
    });
    for (const one of [before, after]) await office.does(secretariat, one.id, 'confirm_receipt');
    expect(await office.tries(secretariat, before.id, 'confirm_eligible')).toMatchObject({ ok: true });
    expect(await office.tries(secretariat, after.id, 'confirm_eligible')).toMatchObject({
      refusals: [{ code: 'eligibility_failed', params: { rules: ['duration'] } }],
    });
    const cutOffs = ['2027-03-15', '2027-06-30'];
    expect(await batchesOf(office.test.database, secretariat, id, cutOffs)).toEqual([
      { cutOff: '2027-03-15', filed: 1, waiting: 1 },
      { cutOff: '2027-06-30', filed: 1, waiting: 1 },
    ]);
    expect(await batchesOf(office.test.database, manager, id, cutOffs)).toEqual([]);
  });

  it('are not written for a call that has ended', async () => {
    const { secretariat, head } = office.people;
    const id = await opened();
    await change(id, 0, { changes: 'Too late.' });
    await office.does(head, id, 'close', { subject, reason: 'All is done.' });
    expect(await refused(change(id, 1, { summary: 'More' }, secretariat))).toEqual(['content_frozen']);
    expect(await refused(issue(id, 1))).toEqual(['content_frozen']);
  });
});

describe('as plain SQL by the runtime role', () => {
  it('an issued version is neither changed nor taken back, by whomever', async () => {
    const id = await opened();
    for (const actor of [office.people.head, office.people.secretariat, office.people.manager]) {
      for (const text of [
        'UPDATE guideline_version SET minimum_grant_cents = 1 WHERE call_id = $1',
        `UPDATE guideline_version SET in_force_from = '2020-01-01' WHERE call_id = $1`,
        'DELETE FROM guideline_version WHERE call_id = $1',
      ]) {
        expect(await plain(actor, text, [id])).toBe(DENIED);
      }
    }
  });

  it('nobody issues what they wrote, in the past, or before the version before', async () => {
    const id = await opened();
    const { head, secretariat, manager } = office.people;
    const insert = (actor: PersonActor, version: number, day: string, written = secretariat.personId) =>
      plain(
        actor,
        `INSERT INTO guideline_version (id, call_id, version, in_force_from, summary, minimum_grant_cents,
           maximum_share_basis_points, needs_central_support_letter, needs_partner_support_letter, issued_at, written_person, issued_person)
         SELECT gen_random_uuid(), $1, $2, entente_now()::date + $3::integer, 'X', 0, 9500, true, true, entente_now(), $4::uuid, $5::uuid`,
        [id, version, day, written, head.personId],
      );
    expect(await insert(head, 2, '1', head.personId)).toBe('guidelines_two_people');
    expect(await insert(head, 2, '-2')).toBe('guidelines_in_order');
    expect(await insert(head, 1, '3')).toBe('guidelines_in_order');
    expect(await insert(manager, 2, '1')).toBe(DENIED);
    expect(await insert(head, 2, '5')).toBe('0 rows');
    expect(await insert(head, 3, '4')).toBe('guidelines_in_order');
  });

  it('the status of a call is its case’s to say', async () => {
    const id = await opened();
    const { head, manager } = office.people;
    expect(await plain(head, `UPDATE call_for_proposals SET status = 'closed' WHERE id = $1`, [id])).toBe(
      DENIED,
    );
    expect(
      await plain(manager, `UPDATE call_for_proposals SET title = 'Mine' WHERE id = $1 RETURNING 1`, [id]),
    ).toBe('0 rows');
    expect(await plain(manager, 'DELETE FROM lot WHERE call_id = $1 RETURNING 1', [id])).toBe('0 rows');
    expect((await callAs(manager, id))?.title).not.toBe('Mine');
  });

  it('documents of a call come from the facility', async () => {
    const id = await opened();
    const { manager, secretariat } = office.people;
    const annex = (actor: PersonActor) =>
      addDocument(office.runtime, actor, {
        subject,
        caseId: id,
        kind: 'annex',
        title: 'Template',
        fileName: 'template.txt',
        content: Buffer.from('A template.'),
      });
    expect(await refused(annex(manager))).toEqual(['not_offered']);
    expect(
      await plain(
        manager,
        `INSERT INTO document (id, case_id, kind, title, visibility) VALUES (gen_random_uuid(), $1, 'annex', 'Mine', 'shared')`,
        [id],
      ),
    ).toBe(DENIED);
    expect(await annex(secretariat)).toMatchObject({ version: 1 });
  });
});

describe('questions on a call', () => {
  const ask = (actor: PersonActor, callId: string, text: unknown = 'May Moldova join later?') =>
    askQuestion(office.runtime, actor, { callId, text });
  const seenBy = async (actor: PersonActor, id: string) =>
    (await callQuestions(office.test.database, actor, id)).map(({ number, question, answer, askedBy }) => ({
      number,
      question,
      answer,
      askedBy,
    }));

  it('wait between who asked and the facility; the answer goes to all at once, and names nobody', async () => {
    const { manager, colleague, managerEs, partnerMd, secretariat, auditor } = office.people;
    const id = await opened();
    const first = await ask(manager, id, 'We at RO ask: may Moldova join later?');
    const second = await ask(partnerMd, id, 'Who signs?');
    expect([first.number, second.number]).toEqual([1, 2]);
    const organisation = 'Authority RO';
    expect(await seenBy(colleague, id)).toEqual([
      { number: 1, question: 'We at RO ask: may Moldova join later?', answer: null, askedBy: organisation },
    ]);
    expect(await seenBy(managerEs, id)).toEqual([]);
    expect(await seenBy(auditor, id)).toHaveLength(2);

    await answerQuestion(office.runtime, secretariat, {
      callId: id,
      questionId: first.id,
      question: 'May a country join later?',
      answer: 'Yes, by an amendment.',
    });
    const published = { number: 1, question: 'May a country join later?', answer: 'Yes, by an amendment.' };
    expect(await seenBy(managerEs, id)).toEqual([{ ...published, askedBy: null }]);
    expect(await seenBy(partnerMd, id)).toEqual([
      { number: 2, question: 'Who signs?', answer: null, askedBy: 'Authority MD' },
      { ...published, askedBy: null },
    ]);
    // Not in the database either.
    for (const table of ['call_question_asked', 'audit_event']) {
      const column = table === 'audit_event' ? 'account_id' : 'account_id';
      expect(await plain(managerEs, `SELECT 1 FROM ${table} WHERE ${column} = $1`, [manager.accountId])).toBe(
        '0 rows',
      );
    }
    expect(
      await refused(
        answerQuestion(office.runtime, secretariat, {
          callId: id,
          questionId: first.id,
          question: 'Again',
          answer: 'Again',
        }),
      ),
    ).toEqual(['calls.question_answered']);
  });

  it('are told: the secretariat that one waits, who asked that it is answered, who follows that something was', async () => {
    const { manager, managerEs, secretariat, partnerMa } = office.people;
    const id = await opened();
    await behindTheWall(
      office.test,
      `INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, 'secretariat') ON CONFLICT DO NOTHING`,
      [secretariat.accountId],
    );
    await behindTheWall(
      office.test,
      `INSERT INTO case_wish (account_id, case_id, wish) VALUES ($1, $2, 'watch')`,
      [managerEs.accountId, id],
    );
    const { id: questionId } = await ask(manager, id);
    await office.drain();
    await answerQuestion(office.runtime, secretariat, { callId: id, questionId, question: 'Q', answer: 'A' });
    await office.drain();
    const rows = await behindTheWall<{
      account: string;
      kind: string;
      what: string | null;
      page: string | null;
    }>(
      office.test,
      `SELECT account_id AS account, kind, params->>'what' AS what, params->>'page' AS page FROM inbox_item
       WHERE case_id = $1 OR params->>'page' LIKE '/calls/' || $1 || '%' ORDER BY created_at, kind`,
      [id],
    );
    const of = (actor: PersonActor) =>
      rows
        .filter(({ account }) => account === actor.accountId)
        .map(({ kind, what, page }) => what ?? `${kind} ${page}`);
    expect(of(manager)).toEqual([`question_answered /calls/${id}#question-1`]);
    expect(of(managerEs)).toEqual(['question_answered']);
    expect(of(secretariat)).toContain(`question_asked /calls/${id}/questions/${questionId}`);
    expect(of(partnerMa)).toEqual([]);
  });

  it('are refused with a pointer or a reason: empty, too long, by staff, on a call that is not open', async () => {
    const { manager, secretariat, head } = office.people;
    const id = await opened();
    expect(await refused(ask(manager, id, ' '))).toEqual(['/question missing']);
    expect(await refused(ask(manager, id, 'x'.repeat(5_001)))).toEqual(['/question too_long']);
    expect(await refused(ask(manager, id, 7))).toEqual(['/question wrong_type']);
    expect(await refused(ask(secretariat, id))).toEqual(['calls.staff_answers']);
    expect(await refused(ask(manager, randomUUID()))).toEqual(['not_found']);
    expect(await refused(ask(manager, await approved()))).toEqual(['not_found']);
    const { id: questionId } = await ask(manager, id);
    const answer = (actor: PersonActor, text: unknown) =>
      answerQuestion(office.runtime, actor, { callId: id, questionId, question: 'Q', answer: text });
    expect(await refused(answer(secretariat, ''))).toEqual(['/answer missing']);
    expect(await refused(answer(head, 'Yes.'))).toEqual(['role_missing']);
    expect(await refused(answer(manager, 'Yes.'))).toEqual(['not_found']);
    await office.does(secretariat, id, 'pause', { subject, reason: 'Elections.' });
    expect(await refused(ask(manager, id))).toEqual(['calls.no_questions_now']);
  });
});

describe('a call that runs', () => {
  it('is paused with its reasons; its days may then change, and nothing else', async () => {
    const { secretariat, manager } = office.people;
    itIs('2027-02-01T10:00:00Z');
    const id = await opened({ closesOn: '2027-06-30' });
    const lotId = (await callAs(manager, id))?.lots[0]?.id ?? '';
    const action = await office.draft('MD', { lotId, funds: ['AMIF'] });
    expect(await office.tries(secretariat, id, 'pause', { subject })).toMatchObject({
      refusals: [{ code: 'reason_missing' }],
    });
    await office.does(secretariat, id, 'pause', { subject, reason: 'The rules are looked at again.' });
    expect(await office.tries(manager, action.id, 'submit_concept_note')).toMatchObject({
      refusals: [{ code: 'call_not_open' }],
    });
    const edit = async (changes: object) =>
      editCall(office.runtime, secretariat, {
        callId: id,
        expectedVersion: (await office.view(secretariat, 'call', id))?.version ?? '',
        changes,
      });
    expect(await refused(edit({ code: 'OTHER', lots }))).toEqual([
      '/code calls.frozen_once_open',
      '/lots calls.frozen_once_open',
    ]);
    expect((await edit({ closesOn: '2027-09-30', cutOffs: ['2027-05-01'] })).fields).toEqual([
      'closesOn',
      'cutOffs',
    ]);
    await office.does(secretariat, id, 'resume', { subject });
    expect(await office.tries(manager, action.id, 'submit_concept_note')).toMatchObject({ ok: true });
  });

  it.each(['open', 'paused'])(
    'and is %s closes by itself once its last day is over in Brussels',
    async (stage) => {
      itIs('2027-02-01T10:00:00Z');
      const id = await opened({ closesOn: '2027-06-30' });
      const { secretariat } = office.people;
      if (stage === 'paused') await office.does(secretariat, id, 'pause', { subject, reason: 'A while.' });
      itIs('2027-06-30T21:59:00Z');
      await moveCallsRound(office.runtime);
      expect(await stageOf(id)).toBe(stage);
      itIs('2027-06-30T22:00:00Z');
      expect(await moveCallsRound(office.runtime)).toBeGreaterThan(0);
      expect(await stageOf(id)).toBe('closed');
      expect(await moveCallsRound(office.runtime)).toBe(0);
      expect((await callAs(office.people.manager, id))?.status).toBe('closed');
    },
  );

  it('is depleted when the money of all its lots is used up, and opens again with a top-up', async () => {
    const { secretariat, head, aosd, manager } = office.people;
    const id = await approved({ lots });
    const envelopes = [await envelopeFor(id, '1'), await envelopeFor(id, '2')];
    await office.does(secretariat, id, 'open', { subject });
    const lotId = (await callAs(manager, id))?.lots[1]?.id ?? '';
    const change = (kind: 'cut' | 'top_up', envelopeId = '') =>
      changedByTwo(office, [head, aosd], {
        kind,
        envelopeId,
        amountCents: 100_000_000,
        reason: 'Money moves.',
        source: 'Decision',
      });
    await change('cut', envelopes[0]);
    await office.drain();
    await moveCallsRound(office.runtime);
    expect(await stageOf(id)).toBe('open');
    await change('cut', envelopes[1]);
    expect(await moveCallsRound(office.runtime)).toBeGreaterThan(0);
    expect(await stageOf(id)).toBe('depleted');
    const action = await office.draft('MD', { lotId, funds: ['AMIF'] });
    const submit = () => office.tries(manager, action.id, 'submit_concept_note');
    expect(await submit()).toMatchObject({ refusals: [{ code: 'lot_depleted' }] });
    await change('top_up', envelopes[1]);
    // There is money, whether or not it was noticed.
    expect(await submit()).toMatchObject({ ok: true });
    expect(await moveCallsRound(office.runtime)).toBe(1);
    expect(await stageOf(id)).toBe('open');
    const events = await office.test.database.asActor(secretariat, (transaction) =>
      trailOf(office.runtime, transaction, secretariat, id),
    );
    expect(events.slice(-2).map(({ done, purpose }) => [done?.en, purpose])).toEqual([
      ['found the money of every lot used up', 'signal'],
      ['opened the call again: there was money again', 'signal'],
    ]);
  });

  it('is seen by whoever joins the programme later', async () => {
    const id = await opened();
    const hidden = await approved();
    const organisation = await office.programme.organisation({ code: 'LATE', kind: 'ACADEMIA' });
    const late = await office.programme.person('Late', { id: organisation }, 'agency_expert');
    expect((await office.view(late, 'call', id))?.stage.code).toBe('open');
    expect(await office.view(late, 'call', hidden)).toBeNull();
  });
});
