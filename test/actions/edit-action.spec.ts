/** An action's content, changed by its lead while its stage allows it; its funding request follows. */
import { randomUUID } from 'node:crypto';
import type { ActionInput } from '../../src/actions/action-content.js';
import { actionInFull } from '../../src/actions/action-in-full.query.js';
import { editAction } from '../../src/actions/edit-action.js';
import { editFundingRequest } from '../../src/funding/edit-funding-request.js';
import { fundingRequestInFull } from '../../src/funding/funding-request-in-full.query.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { behindTheWall } from '../support/database.js';
import { badFields } from './support/bad-fields.js';
import { GrantOffice } from './support/grant-office.js';

const FR = 'funding_request' as const;

let office: GrantOffice;
let manager: PersonActor;

beforeAll(async () => {
  office = await GrantOffice.open();
  manager = office.people.manager;
}, 60_000);
afterAll(() => office?.close());

const versionOf = async (actor: PersonActor, id: string, subject: 'action' | typeof FR = 'action') =>
  (await office.view(actor, subject, id))?.version ?? '';

const edit = async (id: string, changes: ActionInput, actor = manager, version?: string) =>
  editAction(office.runtime, actor, {
    actionId: id,
    expectedVersion: version ?? (await versionOf(actor, id)),
    changes,
  });

const inFull = (id: string) => actionInFull(office.runtime, manager, id);

/** Everything that an edit may write, as text. */
const stored = async (id: string, requestId: string) =>
  JSON.stringify(
    await behindTheWall(
      office.test,
      `SELECT c.title, c.content_version, c.last_hash, a.*,
         (SELECT json_agg(k ORDER BY k.country) FROM action_country k WHERE k.action_id = a.id) AS countries,
         (SELECT json_agg(k ORDER BY k.country) FROM case_country k WHERE k.case_id IN ($1, $2)) AS case_countries,
         (SELECT json_agg(b ORDER BY b.position) FROM budget_line b WHERE b.action_id = a.id) AS lines,
         (SELECT json_agg(m ORDER BY m.position) FROM milestone m WHERE m.action_id = a.id) AS milestones,
         (SELECT json_agg(p) FROM action_applicant p WHERE p.action_id = a.id) AS applicants,
         (SELECT json_agg(f) FROM funding_request f WHERE f.action_id = a.id) AS request,
         (SELECT count(*) FROM outbox) AS outbox
       FROM action a JOIN case_file c ON c.id = a.id WHERE a.id = $1`,
      [id, requestId],
    ),
  );

const lastEvent = async (id: string) =>
  (
    await behindTheWall<{ kind: string; data: { fields?: string[] } }>(
      office.test,
      `SELECT kind, body->'data' AS data FROM audit_event WHERE case_id = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    )
  )[0];

describe('an edit', () => {
  it('changes what it names, keeps the rest, and is an event that names the fields', async () => {
    const { id } = await office.draft();
    const before = await inFull(id);
    const edited = await edit(id, {
      title: 'Another title',
      summary: 'Another summary.',
      durationMonths: 24,
    });
    expect(edited).toEqual({ version: '1.2', fields: ['title', 'summary', 'durationMonths'] });
    expect(await inFull(id)).toEqual({ ...before, summary: 'Another summary.', durationMonths: 24 });
    expect(await lastEvent(id)).toMatchObject({
      kind: 'case_edited',
      data: { fields: ['title', 'summary', 'durationMonths'] },
    });
  });

  it('that changes nothing leaves no trace, in whatever order its lists come', async () => {
    const partners = ['MD', 'AM', 'TN'].map((country) => ({
      country,
      partnershipId: office.programme.partnership(country),
    }));
    const { managerEs, service } = office.people;
    const coApplicantIds = [managerEs.organisationId, service.organisationId];
    const content = office.content('MD', { countries: partners, coApplicantIds });
    const { id, fundingRequest } = await office.draft('MD', content);
    const before = await stored(id, fundingRequest.id);
    const again = {
      ...content,
      countries: [...partners].reverse(),
      coApplicantIds: [...coApplicantIds, ...coApplicantIds].reverse(),
    };
    for (const changes of [{}, content, again]) {
      expect(await edit(id, changes)).toEqual({ version: '1.1', fields: [] });
    }
    expect(await stored(id, fundingRequest.id)).toBe(before);
  });

  it('empties what is null, and replaces lists as a whole', async () => {
    const { id } = await office.draft();
    await edit(id, {
      startsOn: null,
      theme: null,
      grantCents: null,
      milestones: [
        { title: 'First', dueMonth: 1 },
        { title: 'Second', dueMonth: 2 },
      ],
      budgetLines: [],
    });
    expect(await inFull(id)).toMatchObject({
      startsOn: null,
      theme: null,
      grantCents: null,
      budgetLines: [],
      milestones: [
        { title: 'First', dueMonth: 1 },
        { title: 'Second', dueMonth: 2 },
      ],
    });
  });

  it('that clears the lot clears its fund with it', async () => {
    const { id } = await office.draft();
    expect((await edit(id, { lotId: null })).fields).toEqual(['lotId', 'funds']);
    expect(await inFull(id)).toMatchObject({ lotId: null, funds: [] });
    await expect(edit(id, { funds: ['ISF'] })).rejects.toMatchObject({
      details: [{ code: 'fund_without_lot', pointer: '/funds' }],
    });
  });

  it('is taken along by the funding request as long as that is a draft', async () => {
    const { id, fundingRequest } = await office.draft();
    await edit(id, {
      title: 'Followed',
      grantCents: 25_000_000,
      countries: [{ country: 'AM', partnershipId: office.programme.partnership('AM') }],
    });
    const request = await office.view(manager, FR, fundingRequest.id);
    expect(request).toMatchObject({ title: 'Followed', version: '1.2' });
    expect(await fundingRequestInFull(office.test.database, manager, fundingRequest.id)).toMatchObject({
      amountCents: 25_000_000,
    });
    const countries = await behindTheWall(
      office.test,
      'SELECT case_id, country FROM case_country WHERE case_id = ANY ($1::uuid[]) ORDER BY country',
      [[id, fundingRequest.id]],
    );
    expect(countries).toHaveLength(2);
    expect(new Set(countries.map((row) => (row as { country: string }).country))).toEqual(new Set(['AM']));
    expect(await lastEvent(fundingRequest.id)).toMatchObject({
      data: { fields: ['title', 'countries', 'grantCents'] },
    });
    await expect(
      editFundingRequest(office.runtime, manager, {
        requestId: fundingRequest.id,
        expectedVersion: await versionOf(manager, fundingRequest.id, FR),
        changes: { amountCents: 1 },
      }),
    ).rejects.toMatchObject({ details: [{ code: 'amount_follows_grant', pointer: '/amountCents' }] });
  });
});

describe('an edit with a bad field', () => {
  it.each(badFields)(
    '%s: %j is told at %s as %s, and nothing changes',
    async (field, value, pointer, code) => {
      const { id, fundingRequest } = await office.draft();
      const before = await stored(id, fundingRequest.id);
      // A good change beside the bad one is not kept either.
      const changes =
        field === 'title' ? { summary: 'New.', [field]: value } : { title: 'New', [field]: value };
      await expect(edit(id, changes)).rejects.toMatchObject({
        code: 'invalid_field',
        status: 422,
        details: expect.arrayContaining([expect.objectContaining({ code, pointer })]),
      });
      expect(await stored(id, fundingRequest.id)).toBe(before);
    },
  );

  it('title: null is told, not taken for left out', async () => {
    const { id } = await office.draft();
    await expect(edit(id, { title: null })).rejects.toMatchObject({
      details: [{ code: 'wrong_type', pointer: '/title' }],
    });
  });

  it('of the request is told too', async () => {
    const { fundingRequest } = await office.draft();
    const expectedVersion = await versionOf(manager, fundingRequest.id, FR);
    for (const [changes, code] of [
      [{ justification: 'a\u0000b' }, 'has_control_characters'],
      [{ justification: 'x'.repeat(10_001) }, 'too_long'],
      [{ justification: null }, 'wrong_type'],
      [{ amountCents: 0.5 }, 'amount_not_cents'],
      [{ amountCents: null }, 'amount_not_cents'],
    ] as const) {
      await expect(
        editFundingRequest(office.runtime, manager, {
          requestId: fundingRequest.id,
          expectedVersion,
          changes,
        }),
      ).rejects.toMatchObject({ details: expect.arrayContaining([expect.objectContaining({ code })]) });
    }
    expect(await versionOf(manager, fundingRequest.id, FR)).toBe(expectedVersion);
  });
});

describe('an edit for another version', () => {
  it('is refused and tells the present one', async () => {
    const { id, fundingRequest } = await office.draft();
    await edit(id, { summary: 'First.' });
    const before = await stored(id, fundingRequest.id);
    for (const version of ['1.1', '1.3', '2.2', '', 'nonsense', '1.2 ']) {
      await expect(edit(id, { summary: 'Second.' }, manager, version || 'x')).rejects.toMatchObject({
        code: 'stale_version',
        status: 412,
        details: [{ params: { version: '1.2' } }],
      });
    }
    expect(await stored(id, fundingRequest.id)).toBe(before);
  });

  it('of many at once lets one be done', async () => {
    const { id } = await office.draft();
    const version = await versionOf(manager, id);
    const { colleague } = office.people;
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        edit(id, { summary: `Writer ${index}.` }, index % 2 ? manager : colleague, version),
      ),
    );
    const done = answers.filter((one) => one.status === 'fulfilled');
    expect(done).toHaveLength(1);
    for (const one of answers) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'stale_version' });
    }
    expect((await inFull(id))?.summary).toBe(`Writer ${answers.indexOf(done[0] as never)}.`);
  });
});

describe('who may edit', () => {
  it('is the lead’s own programme managers', async () => {
    const { id } = await office.draft();
    await edit(id, { summary: 'By a colleague.' }, office.people.colleague);
    const { managerEs, partnerMd, secretariat, head, auditor } = office.people;
    for (const actor of [managerEs, partnerMd]) {
      await expect(edit(id, { summary: 'No.' }, actor, '1.2')).rejects.toMatchObject({ code: 'not_found' });
    }
    for (const actor of [secretariat, head, auditor]) {
      await expect(edit(id, { summary: 'No.' }, actor)).rejects.toMatchObject({ code: 'not_yours_to_do' });
    }
    for (const none of [randomUUID(), 'nonsense', '']) {
      await expect(edit(none, { summary: 'No.' }, manager, '1.1')).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('is nobody once it is submitted, until it comes back', async () => {
    const { id } = await office.draft();
    await office.does(manager, id, 'submit_concept_note');
    await expect(edit(id, { summary: 'Late.' })).rejects.toMatchObject({
      code: 'state_conflict',
      details: [{ code: 'content_frozen' }],
    });
    await office.does(office.people.secretariat, id, 'confirm_receipt');
    await office.does(office.people.secretariat, id, 'ask_clarification', { inputs: { question: 'Who?' } });
    await edit(id, { summary: 'Clarified.' });
    // What was judged and endorsed stays as it was submitted.
    for (const [changes, pointer] of [
      [{ lotId: office.programme.envelope('MP-LOT1-AMIF').lotId, funds: ['AMIF'] }, '/lotId'],
      [{ funds: ['BMVI'] }, '/funds'],
      [{ countries: [{ country: 'AM' }] }, '/countries'],
      [{ countries: [] }, '/countries'],
    ] as const) {
      await expect(edit(id, changes)).rejects.toMatchObject({
        code: 'invalid_field',
        details: expect.arrayContaining([{ code: 'frozen_after_submission', pointer, params: {} }]),
      });
    }
    // Under which framework may still be put right.
    expect(await edit(id, { countries: [{ country: 'MD', partnershipId: null }] })).toMatchObject({
      fields: ['countries'],
    });
  });

  it('shares with co-applicants from the submission on, and no longer with those taken off', async () => {
    const { managerEs } = office.people;
    const { id } = await office.draft('MD', { coApplicantIds: [managerEs.organisationId] });
    expect(await office.view(managerEs, 'action', id)).toBeNull();
    await office.does(manager, id, 'submit_concept_note');
    expect(await office.view(managerEs, 'action', id)).not.toBeNull();
    await office.does(office.people.secretariat, id, 'confirm_receipt');
    await office.does(office.people.secretariat, id, 'ask_clarification', { inputs: { question: 'Who?' } });
    await edit(id, { coApplicantIds: [] });
    expect(await office.view(managerEs, 'action', id)).toBeNull();
    expect(await office.view(office.people.partnerMd, 'action', id)).not.toBeNull();
  });
});

describe('amounts changed after the eligibility check', () => {
  const invited = async () => {
    const { partnerMd, service, secretariat } = office.people;
    const drafted = await office.inConsultation();
    await office.does(partnerMd, drafted.id, 'endorse');
    await office.does(service, drafted.id, 'support');
    await office.does(secretariat, drafted.id, 'select_concept');
    await office.does(secretariat, drafted.id, 'invite_full_application');
    await office.letter(manager, drafted.id, 'support_letter');
    return drafted;
  };
  const shareOf = (grantCents: number) => ({
    grantCents,
    totalCostCents: 30_000_000,
    budgetLines: [{ heading: 'STAFF', description: 'Experts', amountCents: 30_000_000 }],
  });

  it('are held to the same limits when the full application is submitted', async () => {
    const { id } = await invited();
    await edit(id, shareOf(28_500_001));
    expect(await office.tries(manager, id, 'submit_full_application')).toMatchObject({
      ok: false,
      refusals: [{ kind: 'state', code: 'eligibility_failed', params: { rules: ['eu_share'] } }],
    });
    await edit(id, shareOf(28_500_000));
    expect(await office.tries(manager, id, 'submit_full_application')).toMatchObject({ ok: true });
  });

  it('are matched by the budget, and by the request', async () => {
    const { id, fundingRequest } = await invited();
    await edit(id, { ...shareOf(28_000_000), budgetLines: [] });
    expect(await office.tries(manager, id, 'submit_full_application')).toMatchObject({
      refusals: [{ code: 'full_application_incomplete', params: { missing: ['budgetLines'] } }],
    });
    const short = { budgetLines: [{ heading: 'STAFF', description: 'Experts', amountCents: 29_999_999 }] };
    await expect(edit(id, short)).rejects.toMatchObject({
      details: [
        { code: 'total_differs_from_lines', pointer: '/totalCostCents', params: { differenceCents: 1 } },
      ],
    });
    await edit(id, { ...short, totalCostCents: 29_999_999 });
    // As it may still stand in an installation of before.
    await behindTheWall(office.test, 'UPDATE action SET total_cost_cents = 30000000 WHERE id = $1', [id]);
    expect(await office.tries(manager, id, 'submit_full_application')).toMatchObject({
      refusals: [{ code: 'budget_total_differs' }],
    });
    expect(await fundingRequestInFull(office.test.database, manager, fundingRequest.id)).toMatchObject({
      amountCents: 28_000_000,
    });
  });
});
