/** An action and the request for its grant are drafted in one go, or not at all. */
import { actionInFull } from '../../src/actions/action-in-full.query.js';
import { draftAction } from '../../src/actions/draft-action.js';
import { fundingRequestInFull } from '../../src/funding/funding-request-in-full.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { behindTheWall } from '../support/database.js';
import { badFields } from './support/bad-fields.js';
import { GrantOffice } from './support/grant-office.js';

let office: GrantOffice;
let manager: PersonActor;

beforeAll(async () => {
  office = await GrantOffice.open();
  manager = office.people.manager;
}, 60_000);
afterAll(() => office?.close());

/** How many rows each table holds that drafting may write. */
async function rows() {
  const [counted] = await behindTheWall<Record<string, number>>(
    office.test,
    `SELECT (SELECT count(*) FROM case_file)::int AS cases, (SELECT count(*) FROM action)::int AS actions,
       (SELECT count(*) FROM funding_request)::int AS requests, (SELECT count(*) FROM audit_event)::int AS events,
       (SELECT count(*) FROM outbox)::int AS outbox, (SELECT count(*) FROM task)::int AS tasks,
       (SELECT count(*) FROM case_access)::int AS access, (SELECT count(*) FROM budget_line)::int AS lines`,
  );
  return counted;
}

describe('drafting', () => {
  it('needs a title and nothing else', async () => {
    const { id, reference, version, fundingRequest } = await draftAction(office.runtime, manager, {
      title: '  Only a title  ',
    });
    expect(reference).toMatch(/^ACT\/\d{4}\/\d{4}$/);
    expect(version).toBe('1.1');
    expect((await office.view(manager, 'action', id))?.title).toBe('Only a title');
    expect(await actionInFull(office.runtime, manager, id)).toMatchObject({
      kind: 'GRANT',
      fundingRequestId: fundingRequest.id,
      submittedOn: null,
      lotId: null,
      funds: [],
      countries: [],
      grantCents: null,
      budgetLines: [],
    });
  });

  it('keeps everything that was said, and writes the request for the grant beside it', async () => {
    const content = office.content('MD', {
      coApplicantIds: [office.people.managerEs.organisationId],
      summary: 'Zażółć gęślą jaźń\nmit Umbruch \u{1f680}',
      countries: [
        { country: 'MD', partnershipId: office.programme.partnership('MD') },
        { country: 'eg', partnershipId: null },
      ],
    });
    const { id, fundingRequest } = await draftAction(office.runtime, manager, {
      ...content,
      fundingJustification: 'As asked.',
    });
    const { title: _, ...said } = content;
    expect(await actionInFull(office.runtime, manager, id)).toMatchObject({
      ...said,
      countries: [
        { country: 'EG', partnershipId: null },
        { country: 'MD', partnershipId: office.programme.partnership('MD') },
      ],
    });
    expect(await fundingRequestInFull(office.test.database, manager, fundingRequest.id)).toEqual({
      actionId: id,
      amountCents: content.grantCents,
      justification: 'As asked.',
    });
    const request = await office.view(manager, 'funding_request', fundingRequest.id);
    expect(request).toMatchObject({ title: 'Work with MD', stage: { code: 'draft' } });
  });

  it('is seen by the lead and the facility alone, co-applicants and partner countries included among the others', async () => {
    const { id, fundingRequest } = await draftAction(
      office.runtime,
      manager,
      office.content('MD', { coApplicantIds: [office.people.managerEs.organisationId] }),
    );
    const { colleague, secretariat, managerEs, partnerMd, partnerMa, agency } = office.people;
    for (const actor of [manager, colleague, secretariat]) {
      expect(await office.view(actor, 'action', id)).not.toBeNull();
      expect(await office.view(actor, 'funding_request', fundingRequest.id)).not.toBeNull();
    }
    for (const actor of [managerEs, partnerMd, partnerMa, agency]) {
      expect(await office.view(actor, 'action', id)).toBeNull();
      expect(await office.view(actor, 'funding_request', fundingRequest.id)).toBeNull();
    }
  });

  it('is for programme managers', async () => {
    const before = await rows();
    const { partnerMd, secretariat, head, agency, auditor } = office.people;
    for (const actor of [partnerMd, secretariat, head, agency, auditor]) {
      await expect(draftAction(office.runtime, actor, { title: 'Mine' })).rejects.toMatchObject({
        code: 'not_yours_to_do',
        status: 403,
        details: [{ code: 'role_missing' }],
      });
    }
    expect(await rows()).toEqual(before);
  });

  it('numbers two at once apart', async () => {
    const drafted = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        draftAction(office.runtime, manager, { title: `At once ${index}` }),
      ),
    );
    expect(new Set(drafted.map((one) => one.reference)).size).toBe(8);
    expect(new Set(drafted.map((one) => one.fundingRequest.reference)).size).toBe(8);
  });
});

describe('a draft with a bad field', () => {
  it.each(badFields)(
    '%s: %j is told at %s as %s, and nothing is stored',
    async (field, value, pointer, code) => {
      const before = await rows();
      const problem = await draftAction(office.runtime, manager, {
        ...office.content(),
        [field]: value,
      }).then(
        () => null,
        (error: unknown) => error,
      );
      expect(problem).toMatchObject({
        code: 'invalid_field',
        status: 422,
        details: expect.arrayContaining([expect.objectContaining({ code, pointer })]),
      });
      expect(await rows()).toEqual(before);
    },
  );

  it.each([
    ['x'.repeat(10_001), 'too_long'],
    ['a\u0000b', 'has_control_characters'],
    [7, 'wrong_type'],
  ])('the justification of the request among them: %#', async (fundingJustification, code) => {
    const before = await rows();
    await expect(
      draftAction(office.runtime, manager, { title: 'Justified', fundingJustification }),
    ).rejects.toMatchObject({ details: [{ code, pointer: '/fundingJustification' }] });
    expect(await rows()).toEqual(before);
  });

  it('is told all of them at once', async () => {
    await expect(
      draftAction(office.runtime, manager, { title: '', grantCents: 1.5, startsOn: 'soon', lotId: 'here' }),
    ).rejects.toMatchObject({
      details: [
        { code: 'missing', pointer: '/title' },
        { code: 'id_malformed', pointer: '/lotId' },
        { code: 'date_malformed', pointer: '/startsOn' },
        { code: 'amount_not_cents', pointer: '/grantCents' },
      ],
    });
  });

  it('is pointed to where it was sent, whatever order it is kept in', async () => {
    const countries = [
      { country: 'TN', partnershipId: office.programme.partnership('MD') },
      { country: 'XX' },
      { country: 'MD', partnershipId: office.programme.partnership('MD') },
      { country: 'MD' },
    ];
    await expect(draftAction(office.runtime, manager, { title: 'Order', countries })).rejects.toMatchObject({
      details: [
        { code: 'country_unknown', pointer: '/countries/1/country' },
        { code: 'named_twice', pointer: '/countries/3/country' },
      ],
    });
    const known = [countries[0], countries[2]];
    await expect(
      draftAction(office.runtime, manager, { title: 'Order', countries: known }),
    ).rejects.toMatchObject({
      details: [{ code: 'partnership_of_other_country', pointer: '/countries/0/partnershipId' }],
    });
    const strange = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
    const coApplicantIds = [strange, office.people.managerEs.organisationId, manager.organisationId];
    await expect(
      draftAction(office.runtime, manager, { title: 'Order', coApplicantIds }),
    ).rejects.toMatchObject({
      details: [
        { code: 'reference_unknown', pointer: '/coApplicantIds/0' },
        { code: 'lead_is_no_co_applicant', pointer: '/coApplicantIds/2' },
      ],
    });
  });

  it('a fund without a lot is told, not lost', async () => {
    await expect(
      draftAction(office.runtime, manager, { title: 'Fund alone', funds: ['ISF'] }),
    ).rejects.toMatchObject({ details: [{ code: 'fund_without_lot', pointer: '/funds' }] });
  });

  it('that nobody knows is not kept', async () => {
    const strange = { title: 'Strange', organisation_id: 'x', stage: 'contracting', awardedAt: '2026-01-01' };
    const { id } = await draftAction(office.runtime, manager, strange);
    expect(await office.stage('action', id)).toBe('draft');
  });

  it('longest texts and largest amounts are kept as they are', async () => {
    const longest = {
      title: '\u{1f680}'.repeat(300),
      summary: 'é'.repeat(5_000),
      activities: 'x\n'.repeat(9_999),
      grantCents: 10_000_000_000_000,
      totalCostCents: 10_000_000_000_000,
      durationMonths: 120,
      startsOn: '2028-02-29',
    };
    const { id } = await draftAction(office.runtime, manager, longest);
    const { title, activities, ...rest } = longest;
    expect(await actionInFull(office.runtime, manager, id)).toMatchObject({
      ...rest,
      activities: activities.trim(),
    });
    expect((await office.view(manager, 'action', id))?.title).toBe(title);
  });
});

describe('the funding request', () => {
  const FR = 'funding_request' as const;
  const submit = (id: string) => office.tries(manager, id, 'submit', { subject: FR });

  it('may be submitted only after the award, however far the action has come', async () => {
    const drafted = await office.draft();
    const { id } = drafted.fundingRequest;
    expect(await submit(id)).toMatchObject({ ok: false, why: 'refused' });
    const judged = await office.beforeAward();
    expect(await office.stage(FR, judged.fundingRequest.id)).toBe('draft');
    expect(await submit(judged.fundingRequest.id)).toMatchObject({ ok: false, why: 'refused' });
    await office.does(office.people.head, judged.id, 'award');
    expect(await office.stage(FR, judged.fundingRequest.id)).toBe('ready');
    expect(await submit(judged.fundingRequest.id)).toMatchObject({ ok: true });
    expect(await office.stage(FR, judged.fundingRequest.id)).toBe('oia');
  });

  it('is refused to be submitted without the award, even in the stage that follows it', async () => {
    const drafted = await office.draft();
    await office.place([drafted.fundingRequest.id], 'ready', 'ready');
    expect(await submit(drafted.fundingRequest.id)).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'action_not_awarded' }, { code: 'amount_above_award' }],
    });
  });

  it('is submitted by its own applicant alone', async () => {
    const { fundingRequest } = await office.awarded();
    const { managerEs, partnerMd, secretariat, partnerMa } = office.people;
    for (const actor of [managerEs, partnerMa]) {
      expect(await office.tries(actor, fundingRequest.id, 'submit', { subject: FR })).toEqual({
        ok: false,
        why: 'not_found',
      });
    }
    for (const actor of [partnerMd, secretariat]) {
      expect(await office.tries(actor, fundingRequest.id, 'submit', { subject: FR })).toMatchObject({
        ok: false,
        refusals: [{ kind: 'permission' }],
      });
    }
  });

  it('ends with its action', async () => {
    const drafted = await office.draft();
    await office.does(manager, drafted.id, 'withdraw');
    expect(await office.stage(FR, drafted.fundingRequest.id)).toBe('withdrawn');
  });
});
