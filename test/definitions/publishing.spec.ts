import { Client } from 'pg';
import { Definitions } from '../../src/cases/definitions.js';
import { Subjects } from '../../src/cases/subject.js';
import { confirmProposal } from '../../src/definitions/confirm-proposal.js';
import { draftExamined, draftInFull, draftsOf } from '../../src/definitions/drafts.query.js';
import { discardDraft, sendBack, withdrawProposal } from '../../src/definitions/end-proposal.js';
import { makeDraft } from '../../src/definitions/make-draft.js';
import { proposeDraft } from '../../src/definitions/propose-draft.js';
import { quarantineUnsound } from '../../src/definitions/quarantine.js';
import { quarantined } from '../../src/definitions/quarantined.query.js';
import { saveDraft } from '../../src/definitions/save-draft.js';
import { versionInFull, versionsOf } from '../../src/definitions/workflows.query.js';
import { fundingRequestSubject } from '../../src/funding/funding-request.subject.js';
import { fundingRequestWorkflow } from '../../src/funding/funding-request.workflow.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import type { WorkflowDefinition } from '../../src/workflow/index.js';
import { behindTheWall } from '../support/database.js';
import { withSecondSignature } from '../support/second-signature.js';
import { WorkflowOffice } from './support/workflow-office.js';

let office: WorkflowOffice;
beforeAll(async () => {
  office = await WorkflowOffice.open();
}, 60_000);
afterAll(() => office.close());

/** One more change each time, so that no two proposals are the same. */
let count = 0;
const changed = (): WorkflowDefinition => {
  count += 1;
  return withSecondSignature(fundingRequestWorkflow, 100_000_000 + count);
};

const events = (kind: string) =>
  behindTheWall<{ data: Record<string, unknown>; person_id: string }>(
    office.test,
    `SELECT body->'data' AS data, person_id FROM audit_event WHERE kind = $1 ORDER BY at, seq`,
    [kind],
  );

/** Statements as the runtime role sends them, as this person. */
async function asRuntime(
  actor: PersonActor,
  ...statements: readonly [string, unknown[]][]
): Promise<unknown> {
  const client = new Client({ connectionString: office.test.runtimeUrl });
  await client.connect();
  try {
    await client.query('SET ROLE entente_app');
    await client.query('BEGIN');
    await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
      actor.accountId,
      actor.organisationId,
      'inside',
      '0',
    ]);
    for (const [text, values] of statements) await client.query(text, values);
    await client.query('COMMIT');
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end();
  }
}

describe('a draft', () => {
  it('begins with the version that new cases use, and changes nothing by itself', async () => {
    const draft = await makeDraft(office.runtime, office.admin, { code: 'funding_request' });
    const { examined, changes, current } = await draftExamined(office.runtime, office.admin, draft.id);
    expect(examined).toMatchObject({ readable: true, findings: [] });
    expect(changes).toEqual([]);
    expect(current.version).toBe(1);
    await expect(
      proposeDraft(office.runtime, office.admin, { ...draft, warningsSeen: true }),
    ).rejects.toMatchObject({ code: 'state_conflict', details: [{ code: 'definitions.no_change' }] });
    await discardDraft(office.runtime, office.admin, draft);
    expect((await draftInFull(office.runtime, office.admin, draft.id))?.state).toBe('discarded');
  });

  it('is kept also when it is no definition, and says on which line', async () => {
    const draft = await makeDraft(office.runtime, office.admin, {
      code: 'funding_request',
      source: '{\n"code": 1}',
    });
    const { examined } = await draftExamined(office.runtime, office.admin, draft.id);
    expect(examined.readable).toBe(false);
    expect(examined).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ at: '/code', line: 2 })]),
    });
    await expect(
      proposeDraft(office.runtime, office.admin, { ...draft, warningsSeen: true }),
    ).rejects.toMatchObject({ details: [{ code: 'definitions.not_a_definition' }] });
  });

  it.each([
    ['a broken number', '{"clocks": 1.5}', 'not_whole'],
    ['a character that cannot be stored', '{"code": "a\\u0000"}', 'not_storable'],
    ['endless nesting', `{"code": ${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'too_deep'],
    ['another workflow', JSON.stringify({ ...fundingRequestWorkflow, code: 'other' }), 'wrong_value'],
  ])('with %s is no definition, and no fault', async (_, source, code) => {
    const draft = await makeDraft(office.runtime, office.admin, { code: 'funding_request', source });
    const { examined } = await draftExamined(office.runtime, office.admin, draft.id);
    expect(examined).toMatchObject({ readable: false, problems: [expect.objectContaining({ code })] });
  });

  it('is saved by one at a time', async () => {
    const draft = await makeDraft(office.runtime, office.admin, { code: 'funding_request' });
    const saved = await saveDraft(office.runtime, office.colleague, { ...draft, source: '{}' });
    expect(saved.revision).toBe(2);
    await expect(saveDraft(office.runtime, office.admin, { ...draft, source: '[]' })).rejects.toMatchObject({
      code: 'stale_version',
    });
  });

  it('is not for those who are no administrators, and not there for outsiders', async () => {
    const { secretariat, manager } = office.grants.people;
    await expect(makeDraft(office.runtime, secretariat, { code: 'funding_request' })).rejects.toMatchObject({
      code: 'not_yours_to_do',
    });
    const page = { limit: 1 };
    const first = await draftsOf(office.runtime, secretariat, page);
    const second = await draftsOf(office.runtime, secretariat, { ...page, cursor: first.next ?? '' });
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    await expect(draftsOf(office.runtime, manager, page)).rejects.toMatchObject({ code: 'not_found' });
    const rows = await office.test.database.asActor(manager, (transaction) =>
      transaction.run('test_drafts_seen', 'SELECT id FROM definition_draft'),
    );
    expect(rows).toEqual([]);
  });
});

describe('a proposal', () => {
  it('is refused while the definition is unsound, and the way to the mistake is told', async () => {
    const [first, ...others] = fundingRequestWorkflow.stages;
    const unsound = {
      ...fundingRequestWorkflow,
      stages: [{ ...first!, transitions: first!.transitions.slice(1) }, ...others],
    };
    const source = JSON.stringify(unsound);
    const draft = await makeDraft(office.runtime, office.admin, { code: 'funding_request', source });
    await expect(
      proposeDraft(office.runtime, office.admin, { ...draft, warningsSeen: true }),
    ).rejects.toMatchObject({ code: 'state_conflict', details: [{ code: 'definitions.unsound' }] });
  });

  it('asks to take note of what this installation lacks', async () => {
    const nobody = JSON.parse(
      JSON.stringify(changed()).replaceAll('"head_of_unit"', '"steering_chair"'),
    ) as WorkflowDefinition;
    await behindTheWall(
      office.test,
      `UPDATE role_assignment SET ended_at = now() WHERE role = 'steering_chair'`,
    );
    const draft = await makeDraft(office.runtime, office.admin, {
      code: nobody.code,
      source: JSON.stringify(nobody),
    });
    const { examined } = await draftExamined(office.runtime, office.admin, draft.id);
    expect(examined).toMatchObject({ findings: [], people: [{ code: 'people_missing' }] });
    const propose = (warningsSeen: boolean) =>
      proposeDraft(office.runtime, office.admin, { ...draft, warningsSeen });
    await expect(propose(false)).rejects.toMatchObject({ code: 'invalid_field' });
    await behindTheWall(
      office.test,
      `UPDATE role_assignment SET ended_at = NULL WHERE role = 'steering_chair'`,
    );
  });

  it('stays as it is until it is confirmed, sent back or taken back', async () => {
    const proposal = await office.proposed(changed());
    await expect(
      saveDraft(office.runtime, office.admin, { ...proposal, source: '{}' }),
    ).rejects.toMatchObject({ details: [{ code: 'definitions.draft_proposed' }] });
    await expect(withdrawProposal(office.runtime, office.colleague, proposal)).rejects.toMatchObject({
      code: 'not_yours_to_do',
    });
    await expect(
      sendBack(office.runtime, office.admin, { ...proposal, reason: 'Mine.' }),
    ).rejects.toMatchObject({ code: 'not_yours_to_do' });
    const back = await sendBack(office.runtime, office.colleague, { ...proposal, reason: 'Too low.' });
    const draft = await draftInFull(office.runtime, office.admin, proposal.id);
    expect(draft).toMatchObject({ state: 'open', sentBack: { by: 'Boris Admin', reason: 'Too low.' } });
    const again = await proposeDraft(office.runtime, office.admin, {
      id: proposal.id,
      ...back,
      warningsSeen: true,
    });
    await withdrawProposal(office.runtime, office.admin, { id: proposal.id, ...again });
    expect((await events('definition_sent_back')).at(-1)?.data['draft']).toBe(proposal.id);
    expect((await events('definition_withdrawn')).at(-1)?.data['draft']).toBe(proposal.id);
    const [kept] = await behindTheWall<{ source: string }>(
      office.test,
      'SELECT source FROM definition_draft WHERE id = $1',
      [proposal.id],
    );
    expect(kept?.source).toContain('co_authorisation');
  });

  it('is not confirmed by the same natural person, through whichever account', async () => {
    const proposal = await office.proposed(changed());
    const confirm = (actor: PersonActor) =>
      confirmProposal(office.runtime, actor, { ...proposal, warningsSeen: true });
    const same = { code: 'not_yours_to_do', details: [{ code: 'definitions.two_people' }] };
    await expect(confirm(office.admin)).rejects.toMatchObject(same);
    await expect(confirm(await office.secondAccountOf(office.admin))).rejects.toMatchObject(same);
    await expect(confirm(office.grants.people.secretariat)).rejects.toMatchObject({
      code: 'not_yours_to_do',
    });
  });

  it('is not confirmed by the same natural person in plain SQL either', async () => {
    const proposal = await office.proposed(changed());
    const publish = (draft: string): [string, unknown[]] => [
      `INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped, draft_id, published_at, confirmed_by, confirmed_person, proposed_person)
       SELECT gen_random_uuid(), code, 900, hash, body, 'published', false, id, now(), $2, $3, $4 FROM definition_draft WHERE id = $1`,
      [draft, office.colleague.accountId, office.colleague.personId, office.admin.personId],
    ];
    for (const actor of [office.admin, await office.secondAccountOf(office.admin)]) {
      expect(await asRuntime(actor, publish(proposal.id))).toMatchObject({
        constraint: 'definition_two_people',
      });
    }
    const { secretariat } = office.grants.people;
    expect(await asRuntime(secretariat, publish(proposal.id))).toMatchObject({
      constraint: 'definition_administrators',
    });

    // Nor is what was proposed exchanged, or said to have been proposed by somebody else.
    const claim: [string, unknown[]] = [
      'UPDATE definition_draft SET proposed_by = $2 WHERE id = $1',
      [proposal.id, office.colleague.accountId],
    ];
    expect(await asRuntime(office.admin, claim)).toMatchObject({ constraint: 'definition_draft_proposed' });
    const exchange: [string, unknown[]] = [
      `INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped, draft_id) VALUES (gen_random_uuid(), 'funding_request', 901, 'x', '{}', 'published', false, $1)`,
      [proposal.id],
    ];
    expect(await asRuntime(office.colleague, exchange)).toMatchObject({ constraint: 'definition_proposed' });
    const ship: [string, unknown[]] = [
      `INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped) VALUES (gen_random_uuid(), 'funding_request', 902, 'x', '{}', 'published', true)`,
      [],
    ];
    expect(await asRuntime(office.colleague, ship)).toMatchObject({ constraint: 'definition_shipped' });

    // Nor does anybody write a colleague's proposal to confirm it.
    const forged: [string, unknown[]] = [
      `INSERT INTO definition_draft (id, code, source, state, made_by, changed_by, body, hash, proposed_by, proposed_at)
       VALUES (gen_random_uuid(), 'funding_request', '{}', 'proposed', $1, $1, '{}', 'x', $1, now())`,
      [office.colleague.accountId],
    ];
    expect(await asRuntime(office.admin, forged)).toMatchObject({
      constraint: 'definition_draft_unproposed',
    });
  });
});

describe('a version', () => {
  let id: string;

  it('is published by a colleague, and new cases use it', async () => {
    const definition = changed();
    const published = await office.published(definition);
    id = published.id;
    const version = await versionInFull(office.runtime, office.admin, id);
    expect(version).toMatchObject({
      status: 'current',
      shipped: false,
      proposedBy: 'Ada Admin',
      confirmedBy: 'Boris Admin',
    });
    expect(version?.definition).toEqual(JSON.parse(JSON.stringify(definition)));
    const { items } = await versionsOf(office.runtime, office.admin, { limit: 10, code: 'funding_request' });
    expect(items.map((one) => one.status)).toEqual(['current', 'superseded']);
    const drafted = await office.grants.draft('MD');
    const [row] = await behindTheWall<{ definition_id: string }>(
      office.test,
      'SELECT definition_id FROM case_file WHERE id = $1',
      [drafted.fundingRequest.id],
    );
    expect(row?.definition_id).toBe(id);
    expect((await events('definition_published')).at(-1)?.data).toMatchObject({
      definition: id,
      proposedBy: office.admin.accountId,
    });
  });

  it('is one proposal’s: a second confirmation of it is refused', async () => {
    const proposal = await office.proposed(changed());
    await confirmProposal(office.runtime, office.colleague, { ...proposal, warningsSeen: true });
    const again = { id: proposal.id, revision: proposal.revision + 1, warningsSeen: true };
    await expect(confirmProposal(office.runtime, office.colleague, again)).rejects.toMatchObject({
      details: [{ code: 'definitions.draft_published' }],
    });
  });

  it('is not published over another than the one it was compared with', async () => {
    const proposal = await office.proposed(changed());
    await expect(
      confirmProposal(office.runtime, office.colleague, { ...proposal, warningsSeen: true, over: id }),
    ).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('cannot be changed or taken away in plain SQL, by anybody', async () => {
    const attempts: [string, unknown[]][] = [
      [`UPDATE workflow_definition SET body = '{}' WHERE id = $1`, [id]],
      [`UPDATE workflow_definition SET hash = 'x' WHERE id = $1`, [id]],
      [`UPDATE workflow_definition SET proposed_by = NULL WHERE id = $1`, [id]],
      [`DELETE FROM workflow_definition WHERE id = $1`, [id]],
    ];
    for (const attempt of attempts)
      expect(await asRuntime(office.admin, attempt)).toMatchObject({ code: '42501' });
    const status: [string, unknown[]] = [
      `UPDATE workflow_definition SET status = 'draft' WHERE id = $1`,
      [id],
    ];
    expect(await asRuntime(office.admin, status)).toMatchObject({ constraint: 'definition_immutable' });
    for (const [text, values] of attempts) {
      await expect(behindTheWall(office.test, text, values)).rejects.toMatchObject({
        constraint: 'definition_immutable',
      });
    }
  });

  it('that does not hold any more is not used for new cases, and is again once it does', async () => {
    // As an upgrade would: the fact that the version asks about is no longer provided.
    const { subjects } = office.runtime;
    const { facts } = subjects.get('funding_request').registry;
    const { amountCents, ...without } = facts;
    Object.assign(subjects.get('funding_request').registry, { facts: without });
    expect((await quarantineUnsound(office.runtime)).length).toBeGreaterThan(0);
    expect((await quarantined(office.runtime.database)).map((one) => one.code)).toContain('funding_request');
    const current = await office.runtime.database.asActor(office.admin, (transaction) =>
      office.runtime.definitions.current('funding_request', transaction),
    );
    expect(current.version).toBe(1);

    Object.assign(subjects.get('funding_request').registry, { facts: { ...without, amountCents } });
    expect(await quarantineUnsound(office.runtime)).toEqual([]);
    const restored = await versionsOf(office.runtime, office.admin, { limit: 10, code: 'funding_request' });
    expect(restored.items[0]).toMatchObject({ status: 'current' });
  });

  it('that comes with an upgrade waits while the installation has one of its own', async () => {
    const { subjects, definitions } = office.runtime;
    const subject = subjects.get('funding_request');
    const { shipped } = subject;
    Object.assign(subject, {
      shipped: { ...shipped, label: { en: 'Request for funding', fr: 'Demande de fonds' } },
    });
    await definitions.publishShipped(subjects);
    Object.assign(subject, { shipped });
    const { items } = await versionsOf(office.runtime, office.admin, { limit: 10, code: 'funding_request' });
    expect(items.map((one) => one.status)).toEqual(expect.arrayContaining(['waits', 'current']));
    const waits = items.find((one) => one.status === 'waits');
    const draft = await makeDraft(office.runtime, office.admin, {
      code: 'funding_request',
      from: waits?.id ?? '',
    });
    expect((await draftInFull(office.runtime, office.admin, draft.id))?.source).toContain(
      'Request for funding',
    );
  });
});

it('does not start with a shipped definition that is unsound', async () => {
  const subject = { ...fundingRequestSubject, shipped: { ...fundingRequestWorkflow, initial: 'nowhere' } };
  const starting = new Definitions(office.test.database).publishShipped(new Subjects([subject]));
  await expect(starting).rejects.toThrow('The shipped workflow funding_request is unsound');
});
