/** What an application said each time it was handed in, for those who may see the action and as far as they may. */
import { Client } from 'pg';
import { actionSubmissions, applicationNow } from '../../src/actions/action-submissions.query.js';
import { editAction } from '../../src/actions/edit-action.js';
import { submissionChanges } from '../../src/actions/submission-changes.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { GrantOffice } from './support/grant-office.js';

let office: GrantOffice;
beforeAll(async () => {
  office = await GrantOffice.open();
}, 60_000);
afterAll(() => office?.close());

const submissions = (actor: PersonActor, id: string) => actionSubmissions(office.test.database, actor, id);

const edit = async (id: string, changes: Parameters<typeof editAction>[2]['changes']) => {
  const { manager } = office.people;
  const file = await office.view(manager, 'action', id);
  return editAction(office.runtime, manager, { actionId: id, expectedVersion: file?.version ?? '', changes });
};

describe('an application', () => {
  let id: string;
  beforeAll(async () => {
    const { manager, partnerMd, service, secretariat } = office.people;
    ({ id } = await office.draft('MD', { objectives: 'Forged documents are found earlier.' }));
    await office.does(manager, id, 'submit_concept_note');
    await office.does(secretariat, id, 'confirm_receipt');
    await office.does(secretariat, id, 'ask_clarification', { reason: 'Why?', inputs: { question: 'Why?' } });
    await edit(id, { objectives: 'Forged documents are found at once.' });
    await office.does(manager, id, 'answer_clarification', { inputs: { answer: 'Therefore.' } });
    await office.does(secretariat, id, 'confirm_eligible');
    await office.does(partnerMd, id, 'endorse');
    await office.does(service, id, 'support');
    await office.does(secretariat, id, 'select_concept');
    await office.does(secretariat, id, 'invite_full_application');
    await office.letter(manager, id, 'support_letter');
    await edit(id, { title: 'A better name', milestones: [{ title: 'Kick-off', dueMonth: 2 }] });
    await office.does(manager, id, 'submit_full_application');
  });

  it('is kept each time it is handed in, with who, why and the budget that held then', async () => {
    const { manager, auditor } = office.people;
    const kept = await submissions(auditor, id);
    expect(
      kept.map(({ number, cause, submittedBy, budgetNumber }) => [number, cause, submittedBy, budgetNumber]),
    ).toEqual([
      [1, 'concept_submitted', manager.name, 1],
      [2, 'clarified', manager.name, 2],
      [3, 'application_submitted', manager.name, 3],
    ]);
    expect(kept.map(({ content }) => content.objectives)).toEqual([
      'Forged documents are found earlier.',
      'Forged documents are found at once.',
      'Forged documents are found at once.',
    ]);
    const [first, second, third] = kept.map(({ content }) => content);
    if (!first || !second || !third) throw new Error('Three were kept.');
    expect(submissionChanges(first, second)).toEqual(['objectives']);
    expect(submissionChanges(second, third)).toEqual(['title', 'milestones']);
    expect(first).toMatchObject({
      countries: ['MD'],
      grantCents: expect.any(Number),
      lot: expect.stringContaining(' – '),
    });
    const now = await applicationNow(office.test.database, auditor, id);
    expect(now && submissionChanges(third, now)).toEqual([]);
  });

  it('is read by those who may see the action, without names of others; by nobody else', async () => {
    const { manager, partnerMd, partnerMa, managerEs } = office.people;
    expect((await submissions(manager, id)).map((one) => one.submittedBy)).toEqual(
      new Array(3).fill(manager.name),
    );
    expect((await submissions(partnerMd, id)).map((one) => one.submittedBy)).toEqual([null, null, null]);
    for (const stranger of [partnerMa, managerEs]) {
      expect(await submissions(stranger, id)).toEqual([]);
      expect(await applicationNow(office.test.database, stranger, id)).toBeNull();
    }
  });

  it('is told to a partner country without the other countries, by the database as well', async () => {
    const { manager, secretariat, partnerMd, auditor } = office.people;
    const both = await office.draft('MD', {
      countries: [
        { country: 'MD', partnershipId: null },
        { country: 'MA', partnershipId: null },
      ],
    });
    await office.does(manager, both.id, 'submit_concept_note');
    await office.does(secretariat, both.id, 'confirm_receipt');
    await office.does(secretariat, both.id, 'confirm_eligible');
    const countries = async (actor: PersonActor) => [
      (await submissions(actor, both.id)).map(({ content }) => content.countries),
      (await applicationNow(office.test.database, actor, both.id))?.countries,
    ];
    expect(await countries(auditor)).toEqual([[['MA', 'MD']], ['MA', 'MD']]);
    expect(await countries(partnerMd)).toEqual([[['MD']], ['MD']]);
    const rows = await office.test.database.asActor(partnerMd, (transaction) =>
      transaction.run(
        'test_countries',
        'SELECT country FROM action_submission_country WHERE action_id = $1',
        [both.id],
      ),
    );
    expect(rows).toEqual([{ country: 'MD' }]);
  });

  it('is never changed, nor taken away, nor handed in by whoever does not lead it', async () => {
    const client = new Client({ connectionString: office.test.runtimeUrl, options: '-c role=entente_app' });
    await client.connect();
    const { partnerMd } = office.people;
    try {
      for (const table of ['action_submission', 'action_submission_country']) {
        for (const attempt of [`UPDATE ${table} SET number = 9`, `DELETE FROM ${table}`]) {
          await expect(client.query(attempt)).rejects.toMatchObject({ code: '42501' });
        }
      }
      for (const attempt of [
        `INSERT INTO action_submission (action_id, number, cause, submitted_at, case_id, event_seq, content)
         VALUES ($1, 9, 'clarified', now(), $1, 9, '{}')`,
        `INSERT INTO action_submission_country VALUES ($1, 1, 'MD')`,
      ]) {
        await client.query('BEGIN');
        await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
          partnerMd.accountId,
          partnerMd.organisationId,
          'outside',
          '0',
        ]);
        await expect(client.query(attempt, [id])).rejects.toMatchObject({ code: '42501' });
        await client.query('ROLLBACK');
      }
    } finally {
      await client.end();
    }
  });

  it('is not kept by an act that is refused', async () => {
    const { manager } = office.people;
    const refused = await office.draft('MD', { summary: '' });
    expect(await office.tries(manager, refused.id, 'submit_concept_note')).toMatchObject({ ok: false });
    expect(await submissions(manager, refused.id)).toEqual([]);
  });
});
