/** An amendment from either side to both signatures: what it changes, when, and what keeps it from doing so. */
import type { DraftedAction } from '../../src/actions/draft-action.js';
import { amendmentInFull } from '../../src/funding/amendment-in-full.query.js';
import { editAmendment } from '../../src/funding/edit-amendment.js';
import { type StartAmendmentCommand, startAmendment } from '../../src/funding/start-amendment.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import { setReports } from '../../src/reporting/set-reports.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { ceilingByTwo } from '../support/change-by-two.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open();
  await ceilingByTwo(office, [office.people.head, office.people.officer2], {
    envelopeId: office.programme.envelope('BS-2023-ISF').id,
    ceilingCents: 1_500_000_000,
    reason: 'Room',
  });
});
afterAll(() => office.close());

type Changes = StartAmendmentCommand['changes'];

/** An action under contract with its reports set, EUR 295,655.25 of EUR 311,642.51 over twelve months. */
async function signed(more: object = {}): Promise<DraftedAction> {
  const drafted = await office.requestAt('committed', more);
  const { secretariat } = office.people;
  await office.letter(secretariat, drafted.fundingRequest.id, 'grant_agreement', 'funding_request');
  await office.does(secretariat, drafted.fundingRequest.id, 'sign_legal_commitment', {
    subject: 'funding_request',
  });
  await setReports(office.runtime, drafted.id);
  return drafted;
}

const start = (actionId: string, changes: Changes = {}, by: PersonActor = office.people.manager) =>
  startAmendment(office.runtime, by, { actionId, changes: { reason: 'Prices have risen.', ...changes } });

const problemOf = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error: Problem) => error,
  );

const does = (actor: PersonActor, id: string, transition: string, more: object = {}) =>
  office.does(actor, id, transition, { subject: 'amendment', ...more });
const tries = (actor: PersonActor, id: string, transition: string, more: object = {}) =>
  office.tries(actor, id, transition, { subject: 'amendment', ...more });

/** The lead's amendment, brought to where only the facility's signature is missing. */
async function beforeLastSignature(id: string): Promise<void> {
  const { manager, secretariat, financial, aosd } = office.people;
  await does(manager, id, 'propose');
  await does(secretariat, id, 'confirm', { visa: 'content' });
  if ((await office.stage('amendment', id)) === 'assessment') {
    await does(financial, id, 'confirm', { visa: 'financial' });
  }
  await does(aosd, id, 'authorise', { visa: 'authorisation' });
  await does(manager, id, 'sign', { visa: 'lead_signature' });
}

const lastSignature = (id: string) =>
  tries(office.people.secretariat, id, 'sign', { visa: 'facility_signature' });

const MORE_MONEY: Changes = {
  grantCents: 30_565_525,
  totalCostCents: 32_264_251,
  budgetLines: [
    { heading: 'STAFF', description: 'Experts', amountCents: 31_164_251 },
    { heading: 'TRAVEL', description: 'A third meeting', amountCents: 1_100_000 },
  ],
};
const LESS_MONEY: Changes = {
  grantCents: 28_565_525,
  totalCostCents: 31_164_251,
};

const entriesOf = (id: string) =>
  behindTheWall<{ move: string; amount_cents: string }>(
    office.test,
    'SELECT move, amount_cents FROM ledger_entry WHERE case_id = $1 ORDER BY id',
    [id],
  );
const actionOf = async (id: string) => {
  const [row] = await behindTheWall<Record<string, unknown>>(
    office.test,
    `SELECT a.grant_cents, a.total_cost_cents, a.duration_months, m.committed_cents, m.contracted_cents,
       ARRAY(SELECT b.description FROM budget_line b WHERE b.action_id = a.id ORDER BY b.position) AS lines,
       ARRAY(SELECT k.country FROM action_country k WHERE k.action_id = a.id ORDER BY 1) AS countries
     FROM action a JOIN action_money m ON m.action_id = a.id WHERE a.id = $1`,
    [id],
  );
  return row;
};

describe('An amendment that adds money', () => {
  it('is refused before anybody signs when the years of its envelope are over', async () => {
    const { id } = await start((await signed()).id, MORE_MONEY);
    const lastYear = (year: string) =>
      behindTheWall(office.test, `UPDATE envelope SET last_year = ${year} WHERE code = 'BS-2023-ISF'`);
    await lastYear('2020');
    const refused = await tries(office.people.manager, id, 'propose');
    await lastYear('NULL');
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'envelope_year_over' }] });
  });

  it('tells its amount to nobody but who may see it, also by the function that the engine asks', async () => {
    const { id } = await start((await signed()).id, MORE_MONEY);
    const moneyFor = (actor: PersonActor) =>
      office.test.database.asActor(actor, (transaction) =>
        transaction.run('test_amendment_money', 'SELECT amendment_money($1) AS money', [id]),
      );
    expect(await moneyFor(office.people.managerEs)).toEqual([{ money: null }]);
    expect(await moneyFor(office.people.manager)).toMatchObject([{ money: { changeCents: 1_000_000 } }]);
  });

  it('moves nothing until the facility signs, and then everything in one step', async () => {
    const action = await signed();
    const { id } = await start(action.id, MORE_MONEY);
    const before = await actionOf(action.id);
    await beforeLastSignature(id);
    expect(await entriesOf(id)).toEqual([]);
    expect(await actionOf(action.id)).toEqual(before);

    expect(await lastSignature(id)).toMatchObject({ ok: true });
    expect(await entriesOf(id)).toEqual([
      { move: 'commit', amount_cents: '1000000' },
      { move: 'contract', amount_cents: '1000000' },
    ]);
    expect(await actionOf(action.id)).toMatchObject({
      grant_cents: '30565525',
      total_cost_cents: '32264251',
      committed_cents: '0',
      contracted_cents: '30565525',
      lines: ['Experts', 'A third meeting'],
    });
    expect(await office.stage('amendment', id)).toBe('signed');
  });

  it('is told in the trail of its action, which stays in its stage and whose version moves on', async () => {
    const action = await signed();
    const { manager, auditor } = office.people;
    const seen = (await office.view(manager, 'action', action.id))!.version;
    const { id } = await start(action.id, MORE_MONEY);
    await beforeLastSignature(id);
    await does(office.people.secretariat, id, 'sign', { visa: 'facility_signature' });
    expect((await office.view(auditor, 'action', action.id))!.stage.code).toBe('implementation');
    expect((await office.view(manager, 'action', action.id))!.version).not.toBe(seen);
    const [told] = await behindTheWall<{ count: string }>(
      office.test,
      `SELECT count(*) FROM audit_event WHERE chain = $1 AND body->'data'->>'transition' = 'amended'`,
      [action.id],
    );
    expect(told).toEqual({ count: '1' });
  });

  it('is refused while the envelope has no room, with what is missing, and nothing has happened', async () => {
    const action = await signed();
    const { id } = await start(action.id, MORE_MONEY);
    await beforeLastSignature(id);
    const envelopeId = office.programme.envelope('BS-2023-ISF').id;
    const [{ free, ceiling } = { free: 0, ceiling: 0 }] = await behindTheWall<{
      free: number;
      ceiling: number;
    }>(
      office.test,
      'SELECT free_cents::float8 AS free, ceiling_cents::float8 AS ceiling FROM envelope WHERE id = $1',
      [envelopeId],
    );
    const two = [office.people.head, office.people.officer2] as const;
    const reason = 'Elsewhere';
    await ceilingByTwo(office, two, { envelopeId, ceilingCents: ceiling - free + 400_000, reason });
    const before = await actionOf(action.id);
    expect(await lastSignature(id)).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'amendment_without_room',
          params: { neededCents: 1_000_000, freeCents: 400_000, missingCents: 600_000 },
        },
      ],
    });
    expect(await actionOf(action.id)).toEqual(before);
    expect(await entriesOf(id)).toEqual([]);
    await ceilingByTwo(office, two, { envelopeId, ceilingCents: ceiling, reason });
    expect(await lastSignature(id)).toMatchObject({ ok: true });
  });
});

describe('An amendment that takes money away', () => {
  it('gives it back to the envelope through the same accounts', async () => {
    const action = await signed();
    const { id } = await start(action.id, LESS_MONEY);
    await beforeLastSignature(id);
    expect(await lastSignature(id)).toMatchObject({ ok: true });
    expect(await entriesOf(id)).toEqual([
      { move: 'reduce', amount_cents: '1000000' },
      { move: 'decommit', amount_cents: '1000000' },
    ]);
    expect(await actionOf(action.id)).toMatchObject({ contracted_cents: '28565525', committed_cents: '0' });
  });

  it('never below what is ordered or paid: told with figures, and refused by the database', async () => {
    const action = await signed();
    const { id } = await start(action.id, LESS_MONEY);
    await beforeLastSignature(id);
    const envelopeId = office.programme.envelope('BS-2023-ISF').id;
    const pay = (move: string, debit: string, credit: string, cents: number) =>
      behindTheWall(
        office.test,
        `WITH u AS (UPDATE envelope SET ${debit}_cents = ${debit}_cents - $1, ${credit}_cents = ${credit}_cents + $1 WHERE id = $2)
         UPDATE action_money SET ${debit}_cents = ${debit}_cents - $1, ${credit}_cents = ${credit}_cents + $1 WHERE action_id = $3 RETURNING '${move}'`,
        [cents, envelopeId, action.id],
      );
    // All but EUR 5,000 is ordered or paid.
    await pay('pay', 'contracted', 'paid', 20_000_000);
    await pay('order', 'contracted', 'ordered', 9_065_525);
    expect(await lastSignature(id)).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'amendment_below_used',
          params: { removedCents: 1_000_000, contractedCents: 500_000, usedCents: 29_065_525 },
        },
      ],
    });
    const forced = office.test.database.asActor(office.people.secretariat, (transaction) =>
      transaction.run(
        'test_reduce',
        `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents)
         VALUES ($1, $2, $3, 'reduce', 'contracted', 'committed', 1000000)`,
        [envelopeId, action.id, id],
      ),
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'action_contracted' });
    expect(await entriesOf(id)).toEqual([]);
  });

  it('legal stays below budgetary, whatever is tried in plain SQL', async () => {
    const action = await signed();
    const { id } = await start(action.id, MORE_MONEY);
    const contracted = office.test.database.asActor(office.people.secretariat, (transaction) =>
      transaction.run(
        'test_contract',
        `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents)
         VALUES ($1, $2, $3, 'contract', 'committed', 'contracted', 1)`,
        [office.programme.envelope('BS-2023-ISF').id, action.id, id],
      ),
    );
    await expect(contracted).rejects.toMatchObject({ constraint: 'action_committed' });
    const written = office.test.database.asActor(office.people.manager, (transaction) =>
      transaction.run(
        'test_write',
        `UPDATE amendment_confidential SET after = after || '{"grantCents": 99999999999}' WHERE amendment_id = $1`,
        [id],
      ),
    );
    await expect(written).rejects.toMatchObject({ code: '23514' });
  });
});

describe('One amendment at a time', () => {
  it('of two started at once one is there, and the other is told where', async () => {
    const action = await signed();
    const both = await Promise.allSettled([
      start(action.id, MORE_MONEY),
      start(action.id, { durationMonths: 18 }, office.people.secretariat),
    ]);
    const open = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(open).toHaveLength(1);
    const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as Problem] : []));
    expect(refused).toMatchObject({
      code: 'state_conflict',
      details: [
        { code: 'amendment_one_open', params: { id: open[0]?.id, path: `/amendments/${open[0]?.id}` } },
      ],
    });
  });

  it('the next one may be started once it has ended', async () => {
    const action = await signed();
    const first = await start(action.id, MORE_MONEY);
    await does(office.people.manager, first.id, 'withdraw');
    await expect(start(action.id, MORE_MONEY)).resolves.toMatchObject({ version: '1.1' });
  });

  it('ends with its action', async () => {
    const action = await signed();
    const { id } = await start(action.id, MORE_MONEY);
    await office.does(office.people.head, action.id, 'terminate', { reason: 'The border is closed.' });
    expect(await office.stage('amendment', id)).toBe('withdrawn');
  });
});

describe('An action that changed meanwhile', () => {
  it('keeps the amendment from being signed, says in what, and follows once it is corrected', async () => {
    const action = await signed();
    const { manager, secretariat } = office.people;
    const { id } = await start(action.id, { durationMonths: 18 });
    await beforeLastSignature(id);
    await behindTheWall(
      office.test,
      'UPDATE action SET total_cost_cents = total_cost_cents + 1 WHERE id = $1',
      [action.id],
    );
    await behindTheWall(
      office.test,
      'UPDATE budget_line SET amount_cents = amount_cents + 1 WHERE action_id = $1',
      [action.id],
    );
    expect(await lastSignature(id)).toMatchObject({
      ok: false,
      refusals: [{ code: 'action_changed_meanwhile', params: { terms: ['budgetLines', 'totalCostCents'] } }],
    });
    const carried = office.test.database.asActor(secretariat, (transaction) =>
      transaction.run('test_carry_out', 'SELECT carry_out_amendment($1, now())', [id]),
    );
    await expect(carried).rejects.toMatchObject({ constraint: 'amendment_of_present_terms' });

    await does(secretariat, id, 'return_for_correction', { reason: 'The total was corrected.' });
    const { version } = (await office.view(manager, 'amendment', id))!;
    const edited = await editAmendment(office.runtime, manager, {
      amendmentId: id,
      expectedVersion: version,
      changes: {},
    });
    expect(edited.fields).toEqual(['totalCostCents', 'budgetLines', 'before']);
    await does(manager, id, 'resubmit', { inputs: { answer: 'Seen.' } });
    expect(await office.stage('amendment', id)).toBe('assessment');
  });
});

describe('Time', () => {
  const reportsOf = (actionId: string) =>
    behindTheWall<Record<string, unknown>>(
      office.test,
      `SELECT r.kind, r.number, c.stage, r.period_to::text AS ends FROM report r JOIN case_file c ON c.id = r.id
       WHERE r.action_id = $1 ORDER BY r.replaced_at NULLS LAST, r.number`,
      [actionId],
    );

  it('reports that nobody has handed in are set anew, those that stay the same stay', async () => {
    const action = await signed({ startsOn: '2027-03-01', durationMonths: 24 });
    const { id } = await start(action.id, { durationMonths: 30 });
    await beforeLastSignature(id);
    expect(await setReports(office.runtime, action.id)).toBe(false);
    await does(office.people.secretariat, id, 'sign', { visa: 'facility_signature' });
    await setReports(office.runtime, action.id);
    expect(await reportsOf(action.id)).toEqual([
      { kind: 'final', number: 2, stage: 'replaced', ends: '2029-02-28' },
      { kind: 'progress', number: 1, stage: 'planned', ends: '2028-02-29' },
      { kind: 'progress', number: 2, stage: 'planned', ends: '2029-02-28' },
      { kind: 'final', number: 3, stage: 'planned', ends: '2029-08-31' },
    ]);
  });

  it('a report that was handed in stays, and no date moves once the final one is in', async () => {
    const action = await signed({ startsOn: '2024-01-01', durationMonths: 24 });
    const place = async (kind: string, stage: string) =>
      office.place(
        (
          await behindTheWall<{ id: string }>(
            office.test,
            'SELECT id FROM report WHERE action_id = $1 AND kind = $2 AND replaced_at IS NULL',
            [action.id, kind],
          )
        ).map((one) => one.id),
        stage,
        'under_review',
      );
    await place('progress', 'submitted');
    const { id } = await start(action.id, { durationMonths: 36 });
    await beforeLastSignature(id);
    await place('final', 'submitted');
    expect(await lastSignature(id)).toMatchObject({
      ok: false,
      refusals: [{ code: 'final_report_handed_in' }],
    });
    await place('final', 'due');
    expect(await lastSignature(id)).toMatchObject({ ok: true });
    await setReports(office.runtime, action.id);
    expect(await reportsOf(action.id)).toEqual([
      { kind: 'final', number: 2, stage: 'replaced', ends: '2025-12-31' },
      { kind: 'progress', number: 1, stage: 'submitted', ends: '2024-12-31' },
      { kind: 'progress', number: 2, stage: 'due', ends: '2025-12-31' },
      { kind: 'final', number: 3, stage: expect.any(String), ends: '2026-12-31' },
    ]);
  });
});

describe('Partners', () => {
  const sees = async (actor: PersonActor, subject: 'action' | 'funding_request' | 'amendment', id: string) =>
    (await office.view(actor, subject, id)) !== null;

  it('a country that joins is asked, sees its part and no money, and comes in when both have signed', async () => {
    const action = await signed();
    const { manager, partnerMd, partnerMa, secretariat, service, aosd } = office.people;
    const { id } = await start(action.id, {
      countries: [
        { country: 'MD', partnershipId: office.programme.partnership('MD') },
        { country: 'MA', partnershipId: null },
      ],
    });
    expect(await sees(partnerMa, 'amendment', id)).toBe(false);
    await does(manager, id, 'propose');
    await does(secretariat, id, 'confirm', { visa: 'content' });
    expect(await office.stage('amendment', id)).toBe('endorsement');
    expect(await sees(partnerMa, 'amendment', id)).toBe(true);
    expect(await sees(partnerMa, 'action', action.id)).toBe(false);
    const asRead = async (actor: PersonActor) => amendmentInFull(office.test.database, actor, id);
    expect(await asRead(partnerMa)).toMatchObject({
      money: null,
      changes: [{ of: 'country', country: 'MA', change: 'added' }],
      planAfter: { countries: [{ country: 'MA' }] },
    });
    expect(await asRead(partnerMd)).toMatchObject({ money: null, changes: [] });
    expect((await tries(partnerMd, id, 'endorse', { visa: 'endorsement:MA' })).ok).toBe(false);
    await does(partnerMa, id, 'endorse', { visa: 'endorsement:MA' });
    await does(service, id, 'support', { visa: 'consultation' });
    await does(aosd, id, 'authorise', { visa: 'authorisation' });
    await does(manager, id, 'sign', { visa: 'lead_signature' });
    expect(await sees(partnerMa, 'action', action.id)).toBe(false);
    await does(secretariat, id, 'sign', { visa: 'facility_signature' });
    expect(await actionOf(action.id)).toMatchObject({ countries: ['MA', 'MD'] });
    expect(await sees(partnerMa, 'action', action.id)).toBe(true);
    expect(await sees(partnerMa, 'funding_request', action.fundingRequest.id)).toBe(true);
  });

  it('a country that objects sends it back with its reasons, and nothing was agreed', async () => {
    const action = await signed();
    const { manager, partnerMd, secretariat } = office.people;
    const { id } = await start(action.id, { partnerNote: 'The second training is held online.' });
    await does(manager, id, 'propose');
    await does(secretariat, id, 'confirm', { visa: 'content' });
    await does(partnerMd, id, 'object', { visa: 'endorsement:MD', reason: 'Not online.' });
    const seen = (await office.view(office.people.auditor, 'amendment', id))!;
    const counting = seen.visas.filter((visa) => !visa.invalidated);
    expect([seen.stage.code, counting.map(({ code, answer }) => [code, answer])]).toEqual([
      'correction',
      [['endorsement', 'no']],
    ]);
  });

  it('a co-applicant that leaves sees the action no more', async () => {
    const { managerEs, manager, aosd, secretariat } = office.people;
    const action = await signed({ coApplicantIds: [managerEs.organisationId] });
    expect(await sees(managerEs, 'action', action.id)).toBe(true);
    const { id } = await start(action.id, { coApplicantIds: [] });
    await does(manager, id, 'propose');
    expect(await sees(managerEs, 'amendment', id)).toBe(true);
    expect((await amendmentInFull(office.test.database, managerEs, id))?.money).not.toBeNull();
    await does(secretariat, id, 'confirm', { visa: 'content' });
    await does(aosd, id, 'authorise', { visa: 'authorisation' });
    await does(manager, id, 'sign', { visa: 'lead_signature' });
    await does(secretariat, id, 'sign', { visa: 'facility_signature' });
    expect(await sees(managerEs, 'action', action.id)).toBe(false);
  });
});

describe('The facility’s own amendment', () => {
  it('is written by it alone, checked above whoever wrote it, and signed or declined by the lead', async () => {
    const action = await signed();
    const { manager, secretariat, head, aosd } = office.people;
    const { id } = await start(action.id, { durationMonths: 14 }, secretariat);
    const seen = (await office.view(manager, 'amendment', id))!;
    expect([seen.stage.code, seen.editRefused?.code]).toEqual(['in_preparation', 'role_missing']);
    await does(secretariat, id, 'propose');
    expect((await tries(secretariat, id, 'confirm', { visa: 'supervision' })).ok).toBe(false);
    await does(head, id, 'confirm', { visa: 'supervision' });
    await does(aosd, id, 'authorise', { visa: 'authorisation' });
    expect(await tries(manager, id, 'withdraw', { reason: 'No.' })).toMatchObject({ ok: false });
    await does(manager, id, 'decline', { reason: 'We need no more time.' });
    expect(await office.stage('amendment', id)).toBe('refused');
  });

  it('adding much, it takes a second authorising signature by somebody else', async () => {
    const action = await signed();
    const { secretariat, head, financial, aosd, officer2 } = office.people;
    const { id } = await start(
      action.id,
      {
        grantCents: 129_565_525,
        totalCostCents: 140_000_000,
        budgetLines: [{ heading: 'STAFF', description: 'Experts', amountCents: 140_000_000 }],
      },
      secretariat,
    );
    await does(secretariat, id, 'propose');
    await does(head, id, 'confirm', { visa: 'supervision' });
    await does(financial, id, 'confirm', { visa: 'financial_supervision' });
    await does(aosd, id, 'authorise', { visa: 'authorisation' });
    expect(await office.stage('amendment', id)).toBe('authorisation');
    expect((await tries(aosd, id, 'authorise', { visa: 'second_signature' })).ok).toBe(false);
    await does(officer2, id, 'authorise', { visa: 'second_signature' });
    expect(await office.stage('amendment', id)).toBe('signature');
    await does(secretariat, id, 'return_for_correction', { reason: 'Too much.' });
    expect(await office.stage('amendment', id)).toBe('facility_draft');
  });
});

describe('What is wrong with an amendment', () => {
  it('is told with a code and a pointer to the field, and nothing is stored', async () => {
    const action = await signed({ milestones: [{ title: 'Last meeting', dueMonth: 11 }] });
    await behindTheWall(
      office.test,
      `UPDATE guideline_version SET minimum_grant_cents = 20000000
       WHERE id = (SELECT guideline_version_id FROM action WHERE id = $1)`,
      [action.id],
    );
    const wrong: readonly [Changes, string, string][] = [
      [{ grantCents: -1 }, '/grantCents', 'amount_not_positive'],
      [{ grantCents: 0.5 }, '/grantCents', 'amount_not_cents'],
      [{ grantCents: Number.NaN }, '/grantCents', 'amount_not_cents'],
      [{ grantCents: null }, '/grantCents', 'missing'],
      [{ grantCents: 31_164_252 }, '/grantCents', 'grant_above_total_cost'],
      // 95.00 % of 311,642.51 is 296,060.3845: one cent more than 296,060.38 is above it.
      [{ grantCents: 29_606_039 }, '/grantCents', 'eu_share_above_maximum'],
      [{ grantCents: 1_000_000 }, '/grantCents', 'grant_below_minimum'],
      [{ totalCostCents: 31_164_250 }, '/totalCostCents', 'total_differs_from_lines'],
      [{ durationMonths: 10 }, '/durationMonths', 'before_last_milestone'],
      [{ durationMonths: 121 }, '/durationMonths', 'out_of_range'],
      [{ startsOn: '2027-02-30' }, '/startsOn', 'date_malformed'],
      [{ countries: [] }, '/countries', 'missing'],
      [{ countries: [{ country: 'PL' }] }, '/countries/0/country', 'no_partner_country'],
      [
        { countries: [{ country: 'MA', partnershipId: office.programme.partnership('MD') }] },
        '/countries/0/partnershipId',
        'partnership_of_other_country',
      ],
      [
        { countries: [{ country: 'MA', partnershipId: office.programme.partnership('MA') }] },
        '/countries/0/partnershipId',
        'country_not_eligible',
      ],
      [
        { coApplicantIds: [office.people.manager.organisationId] },
        '/coApplicantIds/0',
        'lead_is_no_co_applicant',
      ],
      [{ reason: 'x'.repeat(10_001) }, '/reason', 'too_long'],
    ];
    for (const [changes, pointer, code] of wrong) {
      const { details } = await problemOf(start(action.id, changes));
      expect(details.map((one) => [one.pointer, one.code])).toContainEqual([pointer, code]);
    }
    const exact = { grantCents: 29_606_038 };
    const { id } = await start(action.id, { ...exact, reason: '' });
    expect(await tries(office.people.manager, id, 'propose')).toMatchObject({
      ok: false,
      refusals: [{ code: 'amendment_incomplete', params: { lacking: ['reason'] } }],
    });
    const rows = await behindTheWall(office.test, 'SELECT FROM amendment WHERE action_id = $1', [action.id]);
    expect(rows).toHaveLength(1);
  });

  it('nobody amends what is not under contract, or not theirs', async () => {
    const drafted = await office.draft();
    expect(await problemOf(start(drafted.id))).toMatchObject({ details: [{ code: 'action_not_under_way' }] });
    const action = await signed();
    const { managerEs, partnerMd, financial } = office.people;
    expect(await problemOf(start(action.id, {}, managerEs))).toMatchObject({ code: 'invalid_field' });
    for (const stranger of [partnerMd, financial]) {
      expect(await problemOf(start(action.id, {}, stranger))).toMatchObject({ code: 'not_yours_to_do' });
    }
  });
});
