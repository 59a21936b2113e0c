/** What the database itself lets each side read and write of technical assistance, as the runtime role. */
import { mergeParty } from '../../src/identity/merge-party.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { AssistanceOffice, PLAN } from './support/assistance-office.js';

let office: AssistanceOffice;
let id: string;
let lines: ReadonlyMap<string, string>;
/** An agency whose expert goes, and another one. */
let sends: PersonActor;
let other: PersonActor;
beforeAll(async () => {
  office = await AssistanceOffice.open();
  const agent = async (code: string) =>
    office.programme.person(
      code,
      { id: await office.programme.organisation({ code, kind: 'EU_AGENCY' }) },
      'agency_expert',
    );
  sends = await agent('EUROPOL');
  other = await agent('FRONTEX');
  id = await office.request('manager', { countries: ['MD', 'MA'] });
  await office.does('manager', id, 'submit');
  await office.estimate(id);
  await office.edit('secretariat', id, { note: 'Ask for three offers.' });
  await office.does('secretariat', id, 'confirm_check');
  await office.does('natalia', id, 'endorse', { visa: 'endorsement:MD' });
  await office.does('youssef', id, 'endorse', { visa: 'endorsement:MA' });
  await office.does('secretariat', id, 'note_answers');
  await office.does('head', id, 'approve');
  await office.fund(id);
  await office.edit('secretariat', id, {
    lines: [
      PLAN.expert,
      { ...PLAN.expert, name: 'Anke Visser', organisation: ' europol ', quantity: 1, unitCents: 10_000 },
      { ...PLAN.equipment, name: 'Readers for Moldova' },
      { ...PLAN.training, name: 'Training in Rabat', place: 'Rabat', country: 'MA', unitCents: 900_000 },
    ],
  });
  lines = await office.lines(id);
}, 90_000);
afterAll(() => office.close());

const rows = (as: PersonActor, sql: string, values: unknown[] = []) =>
  office.programme.runtime.database.asActor(as, (transaction) =>
    transaction.run<Record<string, unknown>>(`test_${Math.random()}`, sql, values as never[]),
  );
const names = async (as: PersonActor) =>
  (await rows(as, 'SELECT name FROM assistance_line ORDER BY name')).map((row) => row['name']);
/** What the wall lets somebody find, beside the calls that every agency reads. */
const cases = (as: PersonActor) => rows(as, `SELECT id FROM case_file WHERE subject <> 'call'`);
const lineId = (name: string) => lines.get(name) ?? '';

describe('before it is scheduled', () => {
  it('nobody outside reads a line of the plan', async () => {
    const { natalia, youssef, manager, secretariat } = office.people;
    for (const outsider of [natalia, youssef, manager]) expect(await names(outsider)).toEqual([]);
    expect(await names(secretariat)).toHaveLength(4);
    expect(await cases(sends)).toEqual([]);
  });
});

describe('once it is scheduled', () => {
  beforeAll(() => office.does('secretariat', id, 'schedule'));

  it('a partner country reads what it receives itself, and of no other country', async () => {
    const { natalia, youssef, manager } = office.people;
    expect(await names(natalia)).toEqual(['Anke Visser', 'Jörg Albrecht', 'Readers for Moldova']);
    expect(await names(youssef)).toEqual(['Training in Rabat']);
    expect(await names(manager)).toHaveLength(4);
  });

  it('an agency reads where its own experts go and what is taught, and another agency nothing', async () => {
    expect(await names(sends)).toEqual(['Anke Visser', 'Training in Rabat']);
    expect(await cases(sends)).toEqual([{ id }]);
    expect(await cases(other)).toEqual([]);
    for (const table of ['assistance_line', 'technical_assistance', `audit_event WHERE case_id = '${id}'`]) {
      expect([table, await rows(other, `SELECT FROM ${table}`)]).toEqual([table, []]);
    }
  });

  it('an agency reads no money, no vote, no note and no event that is inside, which others there do', async () => {
    const { secretariat } = office.people;
    const closed = [
      'action_money',
      'ledger_entry',
      'envelope',
      'visa',
      'assistance_cost',
      'technical_assistance_confidential',
      'funding_request',
      'audit_event WHERE NOT outside',
      `audit_text t WHERE EXISTS (SELECT FROM audit_event e WHERE e.id = t.event_id AND NOT e.outside)`,
    ];
    for (const what of closed) {
      expect([what, (await rows(secretariat, `SELECT FROM ${what}`)).length > 0]).toEqual([what, true]);
      expect([what, await rows(sends, `SELECT FROM ${what}`)]).toEqual([what, []]);
    }
    expect((await rows(sends, 'SELECT FROM audit_event WHERE case_id = $1', [id])).length).toBeGreaterThan(0);
  });

  it('an agency none of whose experts go any more sees it no longer, and is told of nothing further', async () => {
    const plan = await office.plan(id);
    const without = plan.filter((line) => line.name !== 'Anke Visser');
    await office.edit('secretariat', id, { lines: without });
    expect(await cases(sends)).toEqual([]);
    await office.edit('secretariat', id, {
      lines: [
        ...without,
        {
          ...PLAN.expert,
          name: 'Anke Visser',
          organisation: 'Authority EUROPOL',
          quantity: 1,
          unitCents: 10_000,
        },
      ],
    });
    expect(await cases(sends)).toEqual([{ id }]);
  });

  it('an agency that is renamed, or turns out to be there twice, keeps its experts and its file', async () => {
    const { programme } = office;
    await office.behind.query(
      `UPDATE organisation SET name = 'Europol (The Hague)', code = 'EUROPOL-1' WHERE id = $1`,
      [sends.organisationId],
    );
    const touched = async (quantity: number) => {
      const plan = await office.plan(id);
      await office.edit('secretariat', id, {
        lines: plan.map((line) => (line.kind === 'equipment' ? { ...line, quantity } : line)),
      });
    };
    const equipment = (await office.plan(id)).find((line) => line.kind === 'equipment')?.quantity ?? 0;
    await touched(equipment + 1);
    expect(await names(sends)).toEqual(['Anke Visser', 'Training in Rabat']);
    const again = await programme.organisation({ code: 'EUROPOL-2', kind: 'EU_AGENCY' });
    const administrator = await programme.person(
      'Ingrid',
      { id: office.people.head.organisationId },
      'administrator',
    );
    await office.behind.query(
      `INSERT INTO role_assignment (id, account_id, role) VALUES (gen_random_uuid(), $1, 'administrator')`,
      [administrator.accountId],
    );
    await mergeParty(programme.runtime.database, administrator, {
      duplicateId: sends.organisationId,
      survivorId: again,
    });
    await touched(equipment);
    const merged = await programme.person('Pia', { id: again }, 'agency_expert');
    expect(await names(merged)).toEqual(['Anke Visser', 'Training in Rabat']);
    expect(await names(sends)).toEqual([]);
  });

  it('no fee, no note and no request for the money is for anybody outside', async () => {
    const { natalia, manager, secretariat } = office.people;
    for (const table of ['assistance_cost', 'technical_assistance_confidential', 'funding_request']) {
      for (const outsider of [natalia, manager])
        expect(await rows(outsider, `SELECT FROM ${table}`)).toEqual([]);
      expect((await rows(secretariat, `SELECT FROM ${table}`)).length).toBeGreaterThan(0);
    }
  });

  it('nobody outside writes a line, and nobody but the receiving side an answer', async () => {
    const { natalia, youssef, manager, secretariat } = office.people;
    for (const outsider of [natalia, manager]) {
      const sql = 'UPDATE assistance_line SET delivered_on = starts_on, delivered_quantity = 1 RETURNING id';
      expect(await rows(outsider, sql)).toEqual([]);
      await expect(
        rows(
          outsider,
          `INSERT INTO assistance_line (id, assistance_id, kind, position, country, name, place, starts_on, ends_on, quantity)
          VALUES (gen_random_uuid(), $1, 'training', 9, 'MD', 'Mine', '', '2027-01-01', '2027-01-01', 1)`,
          [id],
        ),
      ).rejects.toMatchObject({ code: '42501' });
    }
    await rows(
      secretariat,
      'UPDATE assistance_line SET delivered_on = starts_on, delivered_quantity = quantity, told = told + 1 WHERE id = $1',
      [lineId('Readers for Moldova')],
    );
    const answer = `INSERT INTO delivery_answer (line_id, told, answer, account_id, answered_at)
      VALUES ($1, 1, 'confirmed', $2, entente_now())`;
    for (const other of [youssef, manager, secretariat]) {
      await expect(
        rows(other, answer, [lineId('Readers for Moldova'), other.accountId]),
      ).rejects.toMatchObject({
        code: '42501',
      });
    }
    // An answer is in the own name, to what was recorded last, and to what was delivered at all.
    await expect(
      rows(natalia, answer, [lineId('Readers for Moldova'), manager.accountId]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(rows(natalia, answer, [lineId('Jörg Albrecht'), natalia.accountId])).rejects.toMatchObject({
      constraint: 'answer_to_delivery',
    });
    await rows(natalia, answer, [lineId('Readers for Moldova'), natalia.accountId]);
    expect(await rows(youssef, 'SELECT FROM delivery_answer')).toEqual([]);
    expect(await rows(secretariat, 'SELECT FROM delivery_answer')).toHaveLength(1);
  });

  it('what came of it is read once it is on record', async () => {
    const { natalia, secretariat } = office.people;
    await rows(
      secretariat,
      `INSERT INTO assistance_outcome (assistance_id, results) VALUES ($1, 'Forgeries are found.')`,
      [id],
    );
    expect(await rows(natalia, 'SELECT FROM assistance_outcome')).toEqual([]);
    await rows(secretariat, 'UPDATE assistance_outcome SET recorded_at = entente_now()');
    expect(await rows(natalia, 'SELECT FROM assistance_outcome')).toHaveLength(1);
    expect(
      await rows(natalia, `UPDATE assistance_outcome SET results = 'Nothing.' RETURNING results`),
    ).toEqual([]);
  });
});

describe('the books of experts', () => {
  it('refuse one person in two places on a day, whoever writes and however', async () => {
    const { secretariat } = office.people;
    const insert = (from: string, to: string) =>
      rows(
        secretariat,
        `INSERT INTO assistance_line (id, assistance_id, kind, position, country, name, organisation, place, starts_on, ends_on, quantity)
         VALUES (gen_random_uuid(), $1, 'expert', 50, 'MA', 'JÖRG ALBRECHT', 'Federal Police, Germany', 'Rabat', $2, $3, 1)`,
        [id, from, to],
      );
    await expect(insert('2027-03-19', '2027-03-20')).rejects.toMatchObject({
      constraint: 'expert_in_one_place',
    });
    await insert('2027-03-20', '2027-03-21');
  });
});
