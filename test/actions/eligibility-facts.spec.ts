/** The facts that the eligibility rules look at, as the database tells them, and what a refusal stops. */
import { actionBeside } from '../../src/actions/action-beside.query.js';
import { draftAction } from '../../src/actions/draft-action.js';
import { assessEligibility, type EligibilityInput, type RuleAnswer } from '../../src/actions/eligibility.js';
import { eligibilityInputSql } from '../../src/actions/eligibility-input.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { countries, isMemberState } from '../../src/reference/countries.js';
import { frameworks, isSignatoryOn } from '../../src/reference/frameworks.js';
import { behindTheWall } from '../support/database.js';
import { GrantOffice } from './support/grant-office.js';

let office: GrantOffice;
let austrian: PersonActor;

beforeAll(async () => {
  office = await GrantOffice.open();
  const id = await office.programme.organisation({
    code: 'AT',
    kind: 'MEMBER_STATE_AUTHORITY',
    country: 'AT',
  });
  austrian = await office.programme.person('Anna', { id, country: 'AT' }, 'programme_manager');
}, 60_000);
afterAll(() => office?.close());
afterEach(() => {
  office.test.database.clockOffsetMs = 0;
});

const itIs = (instant: string) => {
  office.test.database.clockOffsetMs = Date.parse(instant) - Date.now();
};
const eligibility = async (actor: PersonActor, id: string) =>
  (await actionBeside(office.runtime, actor, id))?.eligibility ?? [];
const answerTo = (answers: readonly RuleAnswer[], rule: string) => answers.find((one) => one.rule === rule);
const submittedOn = async (id: string) =>
  (
    await behindTheWall<{ day: string }>(
      office.test,
      'SELECT submitted_on::text AS day FROM action WHERE id = $1',
      [id],
    )
  )[0]?.day;

describe('who was a signatory when', () => {
  it('is told by the database as the sources tell it: every framework, every country, days on either side', async () => {
    const leads = new Map<string, string>();
    for (const { code, membership } of countries) {
      if (!membership) continue;
      const kind = 'MEMBER_STATE_AUTHORITY';
      leads.set(code, await office.programme.organisation({ code: `LEAD-${code}`, kind, country: code }));
    }
    const sql = `SELECT f.country AS partner, l.country AS lead, d.day::text AS day, ${eligibilityInputSql({
      lead: 'l.id',
      submittedOn: 'd.day',
      pinnedGuideline: 'NULL::uuid',
      lot: 'NULL::uuid',
      countries: 'SELECT f.country, f.id AS partnership_id',
      grantCents: 'NULL::bigint',
      totalCostCents: 'NULL::bigint',
      funds: 'ARRAY[]::text[]',
      documentKinds: 'ARRAY[]::text[]',
      pillar: 'NULL::text',
      theme: 'NULL::text',
      durationMonths: 'NULL::integer',
    })} AS input
      FROM partnership f CROSS JOIN organisation l CROSS JOIN unnest($2::date[]) AS d(day) WHERE l.id = ANY ($1::uuid[])`;
    const days = [
      '2008-06-04',
      '2008-06-05',
      '2012-02-29',
      '2014-10-09',
      '2019-06-03',
      '2019-06-04',
      '2026-11-24',
    ];
    const rows = await behindTheWall<{ partner: string; lead: string; day: string; input: EligibilityInput }>(
      office.test,
      sql,
      [[...leads.values()], days],
    );
    expect(rows).toHaveLength(frameworks.length * leads.size * days.length);
    const wrong = rows.flatMap(({ partner, lead, day, input }) => {
      const framework = frameworks.find((one) => one.partner === partner);
      if (!framework) throw new Error(`No framework with ${partner}.`);
      const known =
        framework.kind === 'CAMM'
          ? isMemberState(lead, day)
            ? 'yes'
            : 'no'
          : isSignatoryOn(framework, lead, day);
      const wanted = { yes: 'pass', no: 'fail', unknown: 'needs_human' }[known];
      const answer = answerTo(assessEligibility(input), 'lead_signatory')?.answer;
      return answer === wanted ? [] : [`${lead} on ${partner}, ${day}: ${answer}, not ${wanted}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the day of submission', () => {
  it('is the facility’s day, and pins the guidelines then in force', async () => {
    const { manager, secretariat } = office.people;
    const { lotId } = office.programme.envelope('MP-LOT1-AMIF');
    const more = { lotId, funds: ['AMIF'] };
    const [before, after] = [await office.draft('MD', more), await office.draft('MD', more)];
    // A new version, with a higher minimum, is in force from the new year on.
    await behindTheWall(
      office.test,
      `INSERT INTO guideline_version (id, call_id, version, in_force_from, summary, minimum_grant_cents,
         maximum_share_basis_points, needs_central_support_letter, needs_partner_support_letter)
       SELECT gen_random_uuid(), l.call_id, 2, '2027-01-01', 'Amended', 50000000, 9500, true, true FROM lot l WHERE l.id = $1`,
      [lotId],
    );
    itIs('2026-12-31T22:59:00Z');
    await office.does(manager, before.id, 'submit_concept_note');
    expect(answerTo(await eligibility(manager, after.id), 'minimum_grant')).toMatchObject({
      answer: 'pass',
      guidelineVersion: 1,
    });
    // A minute later it is the next year in Brussels.
    itIs('2026-12-31T23:01:00Z');
    expect(answerTo(await eligibility(manager, after.id), 'minimum_grant')).toMatchObject({
      answer: 'fail',
      guidelineVersion: 2,
    });
    await office.does(manager, after.id, 'submit_concept_note');
    expect([await submittedOn(before.id), await submittedOn(after.id)]).toEqual(['2026-12-31', '2027-01-01']);
    // Judged later, each under its own version.
    itIs('2027-03-01T12:00:00Z');
    for (const [{ id }, version, answer] of [
      [before, 1, 'pass'],
      [after, 2, 'fail'],
    ] as const) {
      expect(answerTo(await eligibility(manager, id), 'minimum_grant')).toMatchObject({
        answer,
        guidelineVersion: version,
      });
      await office.does(secretariat, id, 'confirm_receipt');
    }
    expect(await office.tries(secretariat, before.id, 'confirm_eligible')).toMatchObject({ ok: true });
    expect(await office.tries(secretariat, after.id, 'confirm_eligible')).toMatchObject({
      ok: false,
      refusals: [{ code: 'eligibility_failed', params: { rules: ['minimum_grant'] } }],
    });
  });

  it('still counts for the full application, whatever guidelines were issued between the two', async () => {
    const { manager, partnerMd, service, secretariat } = office.people;
    itIs('2027-05-20T12:00:00Z');
    const { id } = await office.inConsultation();
    await behindTheWall(
      office.test,
      `INSERT INTO guideline_version (id, call_id, version, in_force_from, summary, minimum_grant_cents,
         maximum_share_basis_points, needs_central_support_letter, needs_partner_support_letter)
       SELECT gen_random_uuid(), l.call_id, 2, '2027-06-01', 'Amended', 50000000, 8000, true, true FROM lot l WHERE l.id = $1`,
      [office.programme.envelope('BS-2023-ISF').lotId],
    );
    itIs('2027-06-02T12:00:00Z');
    const fresh = await office.draft();
    await office.does(partnerMd, id, 'endorse');
    await office.does(service, id, 'support');
    await office.does(secretariat, id, 'select_concept');
    await office.does(secretariat, id, 'invite_full_application');
    await office.letter(manager, id, 'support_letter');
    // Under the new ones it would fail by its size and by its share.
    for (const [rule, answer] of [
      ['minimum_grant', 'fail'],
      ['eu_share', 'fail'],
    ] as const) {
      const judgedNow = answerTo(await eligibility(manager, fresh.id), rule);
      expect(judgedNow).toMatchObject({ answer, guidelineVersion: 2 });
      const judgedThen = answerTo(await eligibility(manager, id), rule);
      expect(judgedThen).toMatchObject({ answer: 'pass', guidelineVersion: 1 });
    }
    expect(await office.tries(manager, id, 'submit_full_application')).toMatchObject({ ok: true });
    expect(answerTo(await eligibility(manager, id), 'eu_share')).toMatchObject({ guidelineVersion: 1 });
  });

  it('stays what it was after a clarification', async () => {
    const { manager, secretariat } = office.people;
    const { id } = await office.draft();
    itIs('2027-02-01T12:00:00Z');
    await office.does(manager, id, 'submit_concept_note');
    await office.does(secretariat, id, 'confirm_receipt');
    await office.does(secretariat, id, 'ask_clarification', { inputs: { question: 'Why?' } });
    itIs('2027-02-05T12:00:00Z');
    await office.does(manager, id, 'answer_clarification', { inputs: { answer: 'So.' } });
    expect(await submittedOn(id)).toBe('2027-02-01');
  });
});

describe('an ineligible action', () => {
  it('of Austria with Moldova is not confirmed, but rejected with its ground', async () => {
    const { secretariat } = office.people;

    const { id } = await draftAction(office.runtime, austrian, office.content());
    expect(answerTo(await eligibility(austrian, id), 'lead_signatory')).toMatchObject({
      answer: 'fail',
      country: 'MD',
      facts: { lead: 'AT' },
    });
    await office.does(austrian, id, 'submit_concept_note');
    await office.does(secretariat, id, 'confirm_receipt');
    expect(await office.tries(secretariat, id, 'confirm_eligible')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'eligibility_failed', params: { rules: ['lead_signatory:MD'] } }],
    });
    expect(await office.tries(secretariat, id, 'reject_clerical_error', { reason: 'A slip.' })).toMatchObject(
      { ok: false, refusals: [{ code: 'clarification_first' }] },
    );
    await office.does(secretariat, id, 'reject', {
      reason: 'Austria has not signed.',
      inputs: { ground: 'lead_not_eligible' },
    });
    expect(await office.stage('action', id)).toBe('rejected');
  });

  it('is shown to the lead and the facility, and to nobody else', async () => {
    const { id } = await office.inConsultation('MD');
    const { manager, secretariat, partnerMd, partnerMa } = office.people;
    for (const actor of [manager, secretariat])
      expect((await eligibility(actor, id)).length).toBeGreaterThan(5);
    expect(await actionBeside(office.runtime, partnerMd, id)).toEqual({ eligibility: [], money: null });
    expect(await actionBeside(office.runtime, partnerMa, id)).toBeNull();
  });
});

describe('a suspended framework', () => {
  it('takes no new action, gives no award, and carries on when the suspension is lifted', async () => {
    const { head, managerEs } = office.people;
    const framework = office.programme.partnership('MA');
    const [fresh, judged] = [await office.draft('MA'), await office.beforeAward('MA')];
    await office.does(head, framework, 'suspend', { subject: 'partnership', reason: 'Talks broke off.' });
    const refusal = { code: 'framework_suspended', params: { countries: ['MA'] } };
    expect(await office.tries(managerEs, fresh.id, 'submit_concept_note')).toMatchObject({
      ok: false,
      refusals: [refusal],
    });
    expect(await office.tries(head, judged.id, 'award')).toMatchObject({ ok: false, refusals: [refusal] });
    expect(answerTo(await eligibility(managerEs, fresh.id), 'framework_in_force')).toMatchObject({
      answer: 'fail',
      why: 'framework_suspended',
    });
    await office.does(head, framework, 'lift_suspension', { subject: 'partnership', reason: 'Agreed.' });
    expect(await office.tries(managerEs, fresh.id, 'submit_concept_note')).toMatchObject({ ok: true });
    expect(await office.tries(head, judged.id, 'award')).toMatchObject({ ok: true });
  });
});

describe('a call', () => {
  it('that is not chosen yet is said to be missing, and nothing else', async () => {
    const { id } = await office.draft('MD', { lotId: null, funds: [] });
    expect(await office.tries(office.people.manager, id, 'submit_concept_note')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'concept_incomplete' }],
    });
  });

  it.each([
    ['paused', `status = 'paused'`],
    ['closed', `status = 'closed'`],
    ['over since yesterday', `closes_on = (now() AT TIME ZONE 'Europe/Brussels')::date - 1`],
  ])('that is %s takes no concept note', async (_, change) => {
    const { lotId } = office.programme.envelope('MP-LOT2-AMIF');
    const { id } = await office.draft('MD', { lotId, funds: ['AMIF'] });
    const call = '(SELECT call_id FROM lot WHERE id = $1)';
    await behindTheWall(office.test, `UPDATE call_for_proposals SET ${change} WHERE id = ${call}`, [lotId]);
    expect(await office.tries(office.people.manager, id, 'submit_concept_note')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'call_not_open' }],
    });
    await behindTheWall(
      office.test,
      `UPDATE call_for_proposals SET status = 'open', closes_on = (now() AT TIME ZONE 'Europe/Brussels')::date
       WHERE id = ${call}`,
      [lotId],
    );
    expect(await office.tries(office.people.manager, id, 'submit_concept_note')).toMatchObject({ ok: true });
    await behindTheWall(office.test, `UPDATE call_for_proposals SET closes_on = NULL WHERE id = ${call}`, [
      lotId,
    ]);
  });
});
