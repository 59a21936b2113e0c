/** The budget each time an act fixed it, in the transaction of that act, for those who may see the action. */
import { Client } from 'pg';
import { budgetVersions } from '../../src/actions/budget-versions.query.js';
import { editAction } from '../../src/actions/edit-action.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { behindTheWall } from '../support/database.js';
import { GrantOffice } from './support/grant-office.js';

let office: GrantOffice;
beforeAll(async () => {
  office = await GrantOffice.open();
}, 60_000);
afterAll(() => office?.close());

const versions = (actor: PersonActor, id: string) => budgetVersions(office.test.database, actor, id);

const edit = async (id: string, changes: Parameters<typeof editAction>[2]['changes']) => {
  const { manager } = office.people;
  const file = await office.view(manager, 'action', id);
  return editAction(office.runtime, manager, { actionId: id, expectedVersion: file?.version ?? '', changes });
};

const staff = { heading: 'STAFF', description: 'Experts' };

describe('a budget', () => {
  let id: string;
  beforeAll(async () => {
    const { manager, partnerMd, service, secretariat, technical, financial, member, chair, head } =
      office.people;
    ({ id } = await office.draft());
    await office.does(manager, id, 'submit_concept_note');
    await office.does(secretariat, id, 'confirm_receipt');
    await office.does(secretariat, id, 'ask_clarification', { reason: 'Why?', inputs: { question: 'Why?' } });
    await edit(id, {
      budgetLines: [
        { ...staff, quantity: '7.5', unit: 'months', unitCostCents: 4_155_233, amountCents: 31_164_248 },
      ],
      totalCostCents: 31_164_248,
    });
    await office.does(manager, id, 'answer_clarification', { inputs: { answer: 'Therefore.' } });
    await office.does(secretariat, id, 'confirm_eligible');
    await office.does(partnerMd, id, 'endorse');
    await office.does(service, id, 'support');
    await office.does(secretariat, id, 'select_concept');
    await office.does(secretariat, id, 'invite_full_application');
    await office.letter(manager, id, 'support_letter');
    await edit(id, { budgetLines: [{ ...staff, amountCents: 40_000_000 }], totalCostCents: 40_000_000 });
    await office.does(manager, id, 'submit_full_application');
    await office.does(technical, id, 'recommend');
    await office.does(financial, id, 'recommend');
    await office.does(member, id, 'vote_for');
    await office.does(chair, id, 'vote_for');
    await office.does(head, id, 'award');
  });

  it('is kept by each act that fixes it, with who and why', async () => {
    const { manager, head, auditor } = office.people;
    const kept = await versions(auditor, id);
    expect(kept.map(({ number, cause, fixedBy }) => [number, cause, fixedBy])).toEqual([
      [1, 'concept_submitted', manager.name],
      [2, 'clarified', manager.name],
      [3, 'application_submitted', manager.name],
      [4, 'awarded', head.name],
    ]);
    expect(kept.map(({ budget }) => budget.totalCostCents)).toEqual([
      31_164_251, 31_164_248, 40_000_000, 40_000_000,
    ]);
    expect(kept[1]?.budget.lines).toEqual([
      { ...staff, quantity: '7.5', unit: 'months', unitCostCents: 4_155_233, amountCents: 31_164_248 },
    ]);
    expect(kept[3]?.budget).toEqual(kept[2]?.budget);
  });

  it('is read by those who may see the action, without names of staff outside; by nobody else', async () => {
    const { manager, partnerMd, partnerMa, managerEs } = office.people;
    expect((await versions(manager, id)).map((one) => one.fixedBy)).toEqual([
      manager.name,
      manager.name,
      manager.name,
      null,
    ]);
    const partners = await versions(partnerMd, id);
    expect(partners.map((one) => one.fixedBy)).toEqual([null, null, null, null]);
    for (const stranger of [partnerMa, managerEs]) expect(await versions(stranger, id)).toEqual([]);
  });

  it('is never changed, nor taken away, nor fixed by whoever does not lead it', async () => {
    const client = new Client({ connectionString: office.test.runtimeUrl, options: '-c role=entente_app' });
    await client.connect();
    const { partnerMd } = office.people;
    try {
      for (const attempt of ['UPDATE budget_version SET number = 9', 'DELETE FROM budget_version']) {
        await expect(client.query(attempt)).rejects.toMatchObject({ code: '42501' });
      }
      await client.query('BEGIN');
      await client.query('SELECT act_as($1, $2, $3, $4, NULL)', [
        partnerMd.accountId,
        partnerMd.organisationId,
        'outside',
        '0',
      ]);
      await expect(
        client.query(
          `INSERT INTO budget_version (action_id, number, cause, fixed_at, content) VALUES ($1, 9, 'brought_in', now(), '{"lines": []}')`,
          [id],
        ),
      ).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
    }
  });

  it('that holds no line is not kept; an act that is refused keeps none', async () => {
    const { manager } = office.people;
    const bare = await office.draft('MD', { budgetLines: [] });
    await office.does(manager, bare.id, 'submit_concept_note');
    expect(await versions(manager, bare.id)).toEqual([]);
    const refused = await office.draft('MD', { summary: '' });
    expect(await office.tries(manager, refused.id, 'submit_concept_note')).toMatchObject({ ok: false });
    expect(await versions(manager, refused.id)).toEqual([]);
  });

  it('whose lines do not multiply is refused by the database as well', async () => {
    await expect(
      behindTheWall(
        office.test,
        `INSERT INTO budget_line (action_id, position, heading, description, quantity, unit_cost_cents, amount_cents)
         VALUES ($1, 99, 'STAFF', 'Experts', '2.5', 10001, 25002)`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'budget_line_multiplies' });
  });
});
