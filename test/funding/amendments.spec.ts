/** An amendment from either side to both signatures: what it changes, when, and what keeps it from doing so. */
import type { DraftedAction } from '../../src/actions/draft-action.js';
import { editAmendment } from '../../src/funding/edit-amendment.js';
import { type StartAmendmentCommand, startAmendment } from '../../src/funding/start-amendment.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import { setReports } from '../../src/reporting/set-reports.js';
import { GrantOffice } from '../actions/support/grant-office.js';
import { behindTheWall } from '../support/database.js';

let office: GrantOffice;

beforeAll(async () => {
  office = await GrantOffice.open();
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
    const [{ free } = { free: '0' }] = await behindTheWall<{ free: string }>(
      office.test,
      'SELECT free_cents AS free FROM envelope WHERE id = $1',
      [envelopeId],
    );
    const book = (move: string, debit: string, credit: string, cents: number) =>
      behindTheWall(
        office.test,
        'INSERT INTO ledger_entry (envelope_id, move, debit, credit, amount_cents) VALUES ($1, $2, $3, $4, $5)',
        [envelopeId, move, debit, credit, cents],
      );
    const cut = Number(free) - 400_000;
    await book('cut', 'free', 'outside', cut);
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
    await book('fund', 'outside', 'free', cut);
    expect(await lastSignature(id)).toMatchObject({ ok: true });
  });
});
