import { createHash } from 'node:crypto';
import { type ChainedEvent, type EventBody, firstBroken } from '../../src/audit/chain.js';
import { createAccount } from '../../src/identity/create-account.js';
import { createOrganisation } from '../../src/identity/create-organisation.js';
import { decideRole } from '../../src/identity/decide-role.js';
import { disableAccount, enableAccount } from '../../src/identity/disable-account.js';
import { endRole } from '../../src/identity/end-role.js';
import { ensureDemoPersonas } from '../../src/identity/ensure-demo-personas.js';
import { grantRole } from '../../src/identity/grant-role.js';
import { personOfAccount } from '../../src/identity/load-person.js';
import { ORGANISATION_KINDS, rolesOf } from '../../src/identity/organisation.js';
import { resolveBearer } from '../../src/identity/resolve-bearer.js';
import { roleProposals } from '../../src/identity/role-proposals.query.js';
import { openSession, sessionOf } from '../../src/identity/session.js';
import { ACCESS_MODEL, needsTwo } from '../../src/kernel/access-model.js';
import { type PersonActor, ROLES, type Role, systemActor, viewOf } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import { behindTheWall, type TestDatabase, testDatabase } from '../support/database.js';

const OPERATOR = systemActor('operator');
const PASSWORD = 'four quiet lighthouses';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error) => {
      if (!(error instanceof Problem)) throw error;
      return `${error.status} ${error.details.map((one) => one.code).join(' ')}`.trim();
    },
  );

describe('rights', () => {
  let test_: TestDatabase;
  let organisations: Record<string, string>;
  let count = 0;

  beforeAll(async () => {
    test_ = await testDatabase();
    organisations = {};
    for (const kind of ORGANISATION_KINDS) {
      const { id } = await createOrganisation(test_.database, OPERATOR, {
        code: kind.replaceAll('_', '-'),
        name: kind,
        kind,
        country: kind === 'MEMBER_STATE_AUTHORITY' ? 'RO' : kind === 'PARTNER_AUTHORITY' ? 'MD' : '',
        timeZone: 'Europe/Brussels',
        calendar: 'COMMISSION',
      });
      organisations[kind] = id;
    }
  });
  afterAll(() => test_.close());

  async function account(kind: string, ...roles: Role[]): Promise<string> {
    count += 1;
    const { id } = await createAccount(test_.database, OPERATOR, {
      name: `Person ${count}`,
      email: `p${count}@example.org`,
      organisationId: organisations[kind] ?? '',
      password: PASSWORD,
    });
    for (const role of roles) await grantRole(test_.database, OPERATOR, { accountId: id, role });
    return id;
  }

  /** One statement as the runtime role in somebody's name; what the database refuses is told by its constraint. */
  async function asRuntime(by: PersonActor, text: string, values: string[] | unknown[]): Promise<void> {
    await test_.database
      .asActor(by, (transaction) => transaction.run(`by_hand_${digestOf(text)}`, text, values as string[]))
      .catch((error: { constraint?: string; message: string }) => {
        throw new Error(`${error.constraint}: ${error.message}`);
      });
  }

  async function actor(kind: string, ...roles: Role[]): Promise<PersonActor> {
    const person = await personOfAccount(test_.database, await account(kind, ...roles));
    if (!person) throw new Error('There is no such person.');
    return person;
  }

  /** A sensitive role, proposed by one administrator and confirmed by another. */
  async function grantedByTwo(one: PersonActor, two: PersonActor, accountId: string, role: Role) {
    const proposed = await grantRole(test_.database, one, { accountId, role });
    await decideRole(test_.database, two, { id: proposed.id, decision: 'confirm' });
    return proposed;
  }

  test.each(ORGANISATION_KINDS)('which roles fit people of %s', async (kind) => {
    for (const role of ROLES) {
      const id = await account(kind);
      const answer = await problemOf(grantRole(test_.database, OPERATOR, { accountId: id, role }));
      expect([role, answer]).toEqual([
        role,
        rolesOf(kind).includes(role) ? 'went through' : '422 role_does_not_fit',
      ]);
    }
  });

  test('no role of a partner country or of a programme manager opens the inside', () => {
    expect(viewOf(rolesOf('PARTNER_AUTHORITY').map((role) => ({ role })))).toBe('outside');
    expect(
      viewOf([{ role: 'programme_manager' }, { role: 'partner_authority' }, { role: 'agency_expert' }]),
    ).toBe('outside');
  });

  test('only administrators administer', async () => {
    const someone = await account('COMMISSION_SERVICE');
    for (const role of ROLES.filter((one) => one !== 'administrator')) {
      const kind = ORGANISATION_KINDS.find((one) => rolesOf(one).includes(role)) ?? 'COMMISSION_SERVICE';
      const by = await actor(kind, role);
      const refused = '403 identity.administrators_only';
      expect(await problemOf(grantRole(test_.database, by, { accountId: someone, role: 'auditor' }))).toBe(
        refused,
      );
      expect(await problemOf(disableAccount(test_.database, by, someone))).toBe(refused);
      expect(
        await problemOf(
          createAccount(test_.database, by, {
            name: 'X',
            email: 'x@example.org',
            organisationId: organisations['ACADEMIA'] ?? '',
            password: PASSWORD,
          }),
        ),
      ).toBe(refused);
    }
  });

  test('nobody grants, ends or closes for themselves, through whichever account', async () => {
    const admin = await actor('COMMISSION_SERVICE', 'administrator');
    const second = await account('COMMISSION_SERVICE');
    await behindTheWall(test_, 'UPDATE account SET person_id = $1 WHERE id = $2', [admin.personId, second]);
    const [held] = await behindTheWall<{ id: string }>(
      test_,
      'SELECT id FROM role_assignment WHERE account_id = $1',
      [admin.accountId],
    );
    for (const accountId of [admin.accountId, second]) {
      const attempts = [
        grantRole(test_.database, admin, { accountId, role: 'authorising_officer' }),
        endRole(test_.database, admin, { accountId, assignmentId: held?.id ?? '' }),
        disableAccount(test_.database, admin, accountId),
        enableAccount(test_.database, admin, accountId),
      ];
      for (const one of attempts) expect(await problemOf(one)).toBe('403 identity.not_yourself');
    }
    await expect(
      behindTheWall(test_, 'UPDATE role_assignment SET granted_by = account_id WHERE account_id = $1', [
        admin.accountId,
      ]),
    ).rejects.toThrow('check constraint');
  });

  test('a role is held once at a time, and may be granted again after it ended', async () => {
    const admin = await actor('COMMISSION_SERVICE', 'administrator');
    const id = await account('COMMISSION_SERVICE');
    const granted = await grantRole(test_.database, admin, { accountId: id, role: 'secretariat' });
    expect(granted.state).toBe('granted');
    expect(await problemOf(grantRole(test_.database, admin, { accountId: id, role: 'secretariat' }))).toBe(
      '422 role_already_held',
    );
    expect((await personOfAccount(test_.database, id))?.view).toBe('inside');
    await endRole(test_.database, admin, { accountId: id, assignmentId: granted.id });
    expect(await personOfAccount(test_.database, id)).toMatchObject({ view: 'outside', roles: [] });
    expect(await problemOf(endRole(test_.database, admin, { accountId: id, assignmentId: granted.id }))).toBe(
      '404',
    );
    await grantRole(test_.database, admin, { accountId: id, role: 'secretariat' });
  });

  test('a sensitive role is held once another administrator confirmed it', async () => {
    const [one, two] = [
      await actor('COMMISSION_SERVICE', 'administrator'),
      await actor('COMMISSION_SERVICE', 'administrator'),
    ];
    for (const role of ROLES.filter(needsTwo)) {
      const id = await account('COMMISSION_SERVICE');
      const held = async () => (await personOfAccount(test_.database, id))?.roles.length;
      const proposed = await grantRole(test_.database, one, { accountId: id, role });
      expect({ role, state: proposed.state, held: await held() }).toEqual({
        role,
        state: 'proposed',
        held: 0,
      });
      const decide = (by: PersonActor, decision: 'confirm' | 'refuse' | 'withdraw') =>
        problemOf(decideRole(test_.database, by, { id: proposed.id, decision }));
      expect(await decide(one, 'confirm')).toBe('403 identity.role_needs_another');
      expect(await decide(one, 'refuse')).toBe('403 identity.role_needs_another');
      expect(await decide(two, 'withdraw')).toBe('403 identity.role_of_another');
      expect(await problemOf(grantRole(test_.database, two, { accountId: id, role }))).toBe(
        '422 role_already_proposed',
      );
      expect(await decide(two, 'confirm')).toBe('went through');
      expect(await held()).toBe(1);
      expect(await decide(two, 'refuse')).toBe('409 identity.role_decided');
    }
  });

  test('a proposal that is refused or taken back grants nothing, and may be made again', async () => {
    const [one, two] = [
      await actor('COMMISSION_SERVICE', 'administrator'),
      await actor('COMMISSION_SERVICE', 'administrator'),
    ];
    const id = await account('COMMISSION_SERVICE');
    for (const [by, decision] of [
      [two, 'refuse'],
      [one, 'withdraw'],
    ] as const) {
      const proposed = await grantRole(test_.database, one, { accountId: id, role: 'head_of_unit' });
      await decideRole(test_.database, by, { id: proposed.id, decision });
      expect((await personOfAccount(test_.database, id))?.roles).toEqual([]);
    }
    await grantedByTwo(one, two, id, 'head_of_unit');
    expect((await personOfAccount(test_.database, id))?.roles).toMatchObject([{ role: 'head_of_unit' }]);
  });

  test('nobody confirms their own role, through whichever account', async () => {
    const [one, two] = [
      await actor('COMMISSION_SERVICE', 'administrator'),
      await actor('COMMISSION_SERVICE', 'administrator'),
    ];
    const second = await account('COMMISSION_SERVICE');
    const proposed = await grantRole(test_.database, one, { accountId: second, role: 'auditor' });
    await behindTheWall(test_, 'UPDATE account SET person_id = $1 WHERE id = $2', [two.personId, second]);
    const confirm = decideRole(test_.database, two, { id: proposed.id, decision: 'confirm' });
    expect(await problemOf(confirm)).toBe('403 identity.not_yourself');
    await expect(
      asRuntime(two, `UPDATE role_proposal SET state = 'confirmed' WHERE id = $1`, [proposed.id]),
    ).rejects.toThrow('Nobody grants themselves');
  });

  test('nobody both runs the place, or audits it, and acts on cases: on two accounts neither', async () => {
    const roles = ['administrator', 'auditor', 'secretariat'] as const;
    for (const first of roles) {
      for (const then of roles.filter((role) => role !== first)) {
        const held = await actor('COMMISSION_SERVICE', first);
        const second = await account('COMMISSION_SERVICE');
        await behindTheWall(test_, 'UPDATE account SET person_id = $1 WHERE id = $2', [
          held.personId,
          second,
        ]);
        for (const accountId of [held.accountId, second]) {
          expect([
            first,
            then,
            await problemOf(grantRole(test_.database, OPERATOR, { accountId, role: then })),
          ]).toEqual([first, then, '422 role_of_another_kind']);
        }
      }
    }
  });

  test('the database refuses a sensitive role that nobody else confirmed, and one to oneself', async () => {
    const [one, two] = [
      await actor('COMMISSION_SERVICE', 'administrator'),
      await actor('COMMISSION_SERVICE', 'administrator'),
    ];
    const id = await account('COMMISSION_SERVICE');
    const grant = `INSERT INTO role_assignment (id, account_id, role, granted_by, proposal_id) VALUES (gen_random_uuid(), $1, $2, $3, $4)`;
    await expect(asRuntime(one, grant, [id, 'auditor', one.accountId, null])).rejects.toThrow('role_by_two');
    const proposed = await grantRole(test_.database, one, { accountId: id, role: 'auditor' });
    await expect(asRuntime(one, grant, [id, 'auditor', one.accountId, proposed.id])).rejects.toThrow(
      'role_by_two',
    );
    const confirm = `UPDATE role_proposal SET state = 'confirmed' WHERE id = $1`;
    await expect(asRuntime(one, confirm, [proposed.id])).rejects.toThrow('role_two_people');
    await expect(asRuntime(two, grant, [two.accountId, 'secretariat', one.accountId, null])).rejects.toThrow(
      'role_not_to_yourself',
    );
    // What was confirmed for one is not used for another, nor twice.
    await decideRole(test_.database, two, { id: proposed.id, decision: 'confirm' });
    const other = await account('COMMISSION_SERVICE');
    await expect(asRuntime(two, grant, [other, 'auditor', two.accountId, proposed.id])).rejects.toThrow(
      'role_by_two',
    );
  });

  test('a sensitive role is not confirmed for an account that nobody can sign in to yet', async () => {
    const [one, two] = [
      await actor('COMMISSION_SERVICE', 'administrator'),
      await actor('COMMISSION_SERVICE', 'administrator'),
    ];
    const invited = await createAccount(test_.database, one, {
      name: 'Jane Officer',
      email: 'not-janes@example.org',
      organisationId: organisations['COMMISSION_SERVICE'] ?? '',
    });
    const { id } = await grantRole(test_.database, one, {
      accountId: invited.id,
      role: 'authorising_officer',
    });
    const { items } = await roleProposals(test_.database, two, { limit: 50, accountId: invited.id });
    expect(items).toMatchObject([
      {
        user: {
          email: 'not-janes@example.org',
          hasWayIn: false,
          invitedBy: one.name,
          madeAt: expect.any(String),
        },
      },
    ]);
    const confirm = () => problemOf(decideRole(test_.database, two, { id, decision: 'confirm' }));
    expect(await confirm()).toBe('409 identity.role_to_nobody');
    await expect(
      asRuntime(two, `UPDATE role_proposal SET state = 'confirmed' WHERE id = $1`, [id]),
    ).rejects.toThrow('role_to_reachable');
    // Nobody says afterwards that it was somebody else who invited them.
    await behindTheWall(test_, 'UPDATE account SET made_by = $1 WHERE id = $2', [two.accountId, invited.id]);
    expect(await behindTheWall(test_, 'SELECT made_by FROM account WHERE id = $1', [invited.id])).toEqual([
      { made_by: one.accountId },
    ]);
    const [linked, still] = [
      `INSERT INTO account_identity (issuer, subject, account_id) VALUES ('https://x.example', 'jane', $1)`,
      invited.id,
    ];
    await behindTheWall(test_, linked, [still]);
    expect(await confirm()).toBe('went through');
  });

  describe('a proposed role', () => {
    const DAY_MS = 86_400_000;
    afterEach(() => {
      test_.database.clockOffsetMs = 0;
    });

    async function waiting() {
      const [one, two] = [
        await actor('COMMISSION_SERVICE', 'administrator'),
        await actor('COMMISSION_SERVICE', 'administrator'),
      ];
      const accountId = await account('COMMISSION_SERVICE');
      const { id } = await grantRole(test_.database, one, { accountId, role: 'auditor' });
      const decide = (decision: 'confirm' | 'refuse' | 'withdraw') =>
        problemOf(decideRole(test_.database, two, { id, decision }));
      const past = (state: string) =>
        asRuntime(two, `UPDATE role_proposal SET state = '${state}' WHERE id = $1`, [id]);
      return { one, two, accountId, id, decide, past };
    }

    test('lapses after two weeks, and can be proposed anew', async () => {
      const { two, accountId, id, decide, past } = await waiting();
      test_.database.clockOffsetMs = 13 * DAY_MS;
      await expect(past('expired')).rejects.toThrow('proposal_expired');
      test_.database.clockOffsetMs = 14 * DAY_MS + 60_000;
      expect(await decide('confirm')).toBe('409 identity.proposal_expired');
      await expect(past('confirmed')).rejects.toThrow('proposal_expired');
      const { items } = await roleProposals(test_.database, two, { limit: 50, accountId });
      expect(items).toMatchObject([{ id, state: 'expired', decidedBy: null }]);
      expect(await roleProposals(test_.database, two, { limit: 50, accountId, state: 'open' })).toMatchObject(
        {
          items: [],
        },
      );
      expect(await problemOf(grantRole(test_.database, two, { accountId, role: 'auditor' }))).toBe(
        'went through',
      );
    });

    test('is not confirmed once its proposer administers no longer, or cannot sign in', async () => {
      for (const leave of [
        'UPDATE account SET disabled_at = now() WHERE id = $1',
        'UPDATE role_assignment SET ended_at = now() WHERE account_id = $1',
      ]) {
        const { one, decide, past } = await waiting();
        await behindTheWall(test_, leave, [one.accountId]);
        expect(await decide('confirm')).toBe('409 identity.proposer_gone');
        await expect(past('confirmed')).rejects.toThrow('proposer_gone');
        expect(await decide('refuse')).toBe('went through');
      }
    });

    test('is not confirmed for an account that is shut, or one that it fits no longer', async () => {
      const shut = await waiting();
      await behindTheWall(test_, 'UPDATE account SET disabled_at = now() WHERE id = $1', [shut.accountId]);
      expect(await shut.decide('confirm')).toBe('409 identity.role_to_disabled');
      await expect(shut.past('confirmed')).rejects.toThrow('role_to_active');
      const moved = await waiting();
      await behindTheWall(test_, 'UPDATE account SET organisation_id = $2 WHERE id = $1', [
        moved.accountId,
        organisations['ACADEMIA'],
      ]);
      expect(await moved.decide('confirm')).toBe('409 identity.role_fits_no_longer');
      await expect(moved.past('confirmed')).rejects.toThrow('role_fits_organisation');
      await expect(moved.past('refused')).resolves.toBeUndefined();
    });
  });

  test('a role that is held is ended by another administrator, and never becomes another one', async () => {
    const admin = await actor('COMMISSION_SERVICE', 'administrator');
    const someone = await actor('COMMISSION_SERVICE', 'secretariat');
    const id = await account('COMMISSION_SERVICE', 'secretariat');
    const mine = 'WHERE account_id = $1';
    for (const change of [
      `role = 'authorising_officer'`,
      'account_id = $1',
      'proposal_id = NULL',
      'granted_by = NULL',
    ]) {
      await expect(asRuntime(admin, `UPDATE role_assignment SET ${change} ${mine}`, [id])).rejects.toThrow(
        'permission denied',
      );
    }
    const end = `UPDATE role_assignment SET ended_at = $2, ended_by = $3 ${mine}`;
    const now = new Date().toISOString();
    const refused = (by: PersonActor, name: string | null, at: string | null, whose = id) =>
      expect(asRuntime(by, end, [whose, at, name] as string[])).rejects;
    await refused(admin, null, now).toThrow('role_only_ends');
    await refused(admin, someone.accountId, now).toThrow('role_only_ends');
    await refused(someone, someone.accountId, now).toThrow('role_ended_by');
    await refused(admin, admin.accountId, now, admin.accountId).toThrow('role_ended_by');
    await asRuntime(admin, end, [id, now, admin.accountId]);
    await refused(admin, admin.accountId, null).toThrow('role_only_ends');
    await refused(admin, admin.accountId, now).toThrow('role_only_ends');
  });

  test('no administrator chooses the password of somebody else; the operator does', async () => {
    const admin = await actor('COMMISSION_SERVICE', 'administrator');
    const wanted = {
      name: 'Nora New',
      email: 'nora.new@example.org',
      organisationId: organisations['COMMISSION_SERVICE'] ?? '',
    };
    const chosen = createAccount(test_.database, admin, { ...wanted, password: PASSWORD });
    expect(await problemOf(chosen)).toBe('403 identity.by_invitation');
    const { id } = await createAccount(test_.database, admin, wanted);
    const [waits] = await behindTheWall<{ purpose: string }>(
      test_,
      'SELECT purpose FROM account_link_wanted WHERE email = $1',
      [wanted.email],
    );
    expect(waits).toEqual({ purpose: 'invitation' });
    const set = `UPDATE account SET password_hash = 'x' WHERE id = $1`;
    await expect(asRuntime(admin, set, [id])).rejects.toThrow('account_by_invitation');
    const insert = `INSERT INTO account (id, person_id, organisation_id, email, password_hash)
      SELECT gen_random_uuid(), person_id, organisation_id, 'by.hand@example.org', 'x' FROM account WHERE id = $1`;
    await expect(asRuntime(admin, insert, [id])).rejects.toThrow('account_by_invitation');
    const operators = { ...wanted, email: 'first@example.org', password: PASSWORD };
    expect(await problemOf(createAccount(test_.database, OPERATOR, operators))).toBe('went through');
  });

  test('the table of roles says what the database holds', async () => {
    const told = await behindTheWall<{ role: string; two: boolean; does: string }>(
      test_,
      'SELECT role, role_needs_two(role) AS two, role_does(role) AS does FROM unnest($1::text[]) AS role',
      [ROLES],
    );
    expect(told).toEqual(ROLES.map((role) => ({ role, two: needsTwo(role), does: ACCESS_MODEL[role].does })));
  });

  test('which roles fit whom the database knows as well, and asks for each role granted or proposed', async () => {
    const told = await behindTheWall<{ kind: string; roles: Role[] }>(
      test_,
      `SELECT kind, array(SELECT role FROM unnest($2::text[]) WITH ORDINALITY AS r (role, n) WHERE role_at(role, kind) ORDER BY n) AS roles
       FROM unnest($1::text[]) WITH ORDINALITY AS k (kind, n) ORDER BY n`,
      [
        [...ORGANISATION_KINDS, 'ANOTHER'],
        [...ROLES, 'another'],
      ],
    );
    expect(told).toEqual([
      ...ORGANISATION_KINDS.map((kind) => ({ kind, roles: rolesOf(kind) })),
      { kind: 'ANOTHER', roles: [] },
    ]);
    const admin = await actor('COMMISSION_SERVICE', 'administrator');
    const partner = await account('PARTNER_AUTHORITY');
    const grant = `INSERT INTO role_assignment (id, account_id, role, granted_by) VALUES (gen_random_uuid(), $1, $2, $3)`;
    await expect(asRuntime(admin, grant, [partner, 'secretariat', admin.accountId])).rejects.toThrow(
      'role_fits_organisation',
    );
    await asRuntime(admin, grant, [partner, 'partner_authority', admin.accountId]);
    const propose = 'INSERT INTO role_proposal (id, account_id, role) VALUES (gen_random_uuid(), $1, $2)';
    await expect(asRuntime(admin, propose, [partner, 'auditor'])).rejects.toThrow('role_fits_organisation');
  });

  test('of an account the runtime changes password, language, own wishes and whether it is open, and nothing else', async () => {
    const admin = await actor('COMMISSION_SERVICE', 'administrator');
    const id = await account('ACADEMIA');
    const columns = await behindTheWall<{ name: string; may: boolean }>(
      test_,
      `SELECT attname AS name, has_column_privilege('entente_app', attrelid, attnum, 'UPDATE') AS may FROM pg_attribute
       WHERE attrelid = 'account'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY 1`,
    );
    const may = columns.filter((column) => column.may).map(({ name }) => name);
    expect(may).toEqual(['disabled_at', 'locale', 'password_hash', 'shows_presence', 'single_keys']);
    for (const change of [
      `email = 'taken@example.org'`,
      `person_id = '${admin.personId}'`,
      `organisation_id = '${admin.organisationId}'`,
      'service = true',
    ]) {
      await expect(asRuntime(admin, `UPDATE account SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
        'permission denied',
      );
    }
  });

  test('the last administrator stays, also when two take each other’s role at once', async () => {
    await behindTheWall(
      test_,
      `UPDATE role_assignment SET ended_at = now() WHERE role = 'administrator' AND ended_at IS NULL`,
    );
    const [one, two] = [
      await actor('COMMISSION_SERVICE', 'administrator'),
      await actor('COMMISSION_SERVICE', 'administrator'),
    ];
    const answers = await Promise.all([
      problemOf(disableAccount(test_.database, one, two.accountId)),
      problemOf(disableAccount(test_.database, two, one.accountId)),
    ]);
    expect(answers.sort()).toEqual(['409 identity.last_administrator', 'went through']);
    const [left] = await behindTheWall<{ count: number }>(
      test_,
      `SELECT count(*)::int FROM role_assignment r JOIN account a ON a.id = r.account_id
       WHERE r.role = 'administrator' AND r.ended_at IS NULL AND a.disabled_at IS NULL`,
    );
    expect(left?.count).toBe(1);
  });

  test('a partner’s role counts for their country, a manager’s for their organisation', async () => {
    const partner = await actor('PARTNER_AUTHORITY', 'partner_authority');
    expect(partner).toMatchObject({
      country: 'MD',
      view: 'outside',
      roles: [
        { role: 'partner_authority', country: 'MD', organisationId: organisations['PARTNER_AUTHORITY'] },
      ],
    });
  });

  test('disabling ends every session; enabling gives the account back, not the sessions', async () => {
    const admin = await actor('COMMISSION_SERVICE', 'administrator');
    const person = await actor('COMMISSION_SERVICE', 'secretariat');
    const token = await test_.database.asActor(systemActor('sign_in'), (transaction) =>
      openSession(transaction, person, { browser: 'Firefox, Linux' }),
    );
    expect((await sessionOf(test_.database, token))?.actor).toEqual(person);
    await disableAccount(test_.database, admin, person.accountId);
    expect(await sessionOf(test_.database, token)).toBeNull();
    expect(await personOfAccount(test_.database, person.accountId)).toBeNull();
    await enableAccount(test_.database, admin, person.accountId);
    expect(await sessionOf(test_.database, token)).toBeNull();
    expect(await personOfAccount(test_.database, person.accountId)).toEqual(person);
  });

  test.each([
    [{ code: 'lower', name: 'X', kind: 'ACADEMIA' }, '422 code_malformed'],
    [{ code: 'ACADEMIA', name: 'X', kind: 'ACADEMIA' }, '422 taken'],
    [{ code: 'A'.repeat(41), name: 'X', kind: 'ACADEMIA' }, '422 too_long'],
    [{ code: 'A', name: '', kind: '' }, '422 missing not_a_choice'],
    [{ code: 'A', name: 'X', kind: 'MEMBER_STATE_AUTHORITY' }, '422 country_missing'],
    [{ code: 'A', name: 'X', kind: 'ACADEMIA', country: 'Romania' }, '422 country_unknown'],
    [{ code: 'A', name: 'a\u0000b', kind: 'ACADEMIA' }, '422 has_control_characters'],
    [{ code: 'A', name: 'X', kind: 'ACADEMIA', timeZone: 'Mars/Olympus' }, '422 time_zone_unknown'],
  ])('an organisation with %j is refused', async (given, answer) => {
    const wanted = { timeZone: 'Europe/Brussels', calendar: 'COMMISSION', ...given };
    expect(await problemOf(createOrganisation(test_.database, OPERATOR, wanted))).toBe(answer);
  });

  test.each([
    [{ email: 'no-at.example' }, '422 email_malformed'],
    [{ email: 'P1@EXAMPLE.org' }, '422 taken'],
    [{ email: `${'x'.repeat(251)}@a.b` }, '422 too_long'],
    [{ password: 'elevenchars' }, '422 password_too_short'],
    [{ password: 'aaaaaaaaaaaaaaaa' }, '422 password_too_common'],
    [{ password: 'Password12345678'.replace('12345678', '1234567890') }, '422 password_too_common'],
    [{ password: 'x'.repeat(201) }, '422 too_long'],
    [{ organisationId: '00000000-0000-4000-8000-000000000000' }, '422 reference_unknown'],
    [{ organisationId: 'x' }, '422 reference_unknown'],
    [{ name: 'x'.repeat(201) }, '422 too_long'],
  ])('an account with %j is refused', async (given, answer) => {
    const wanted = {
      name: 'X',
      email: 'new@example.org',
      organisationId: organisations['ACADEMIA'] ?? '',
      password: PASSWORD,
      ...given,
    };
    expect(await problemOf(createAccount(test_.database, OPERATOR, wanted))).toBe(answer);
  });

  test('every change is on the chain of its day, by whom, without a name in it', async () => {
    const events = await dayEvents(test_);
    const kinds = new Set(events.map((event) => event.body.kind));
    for (const kind of [
      'organisation_created',
      'account_created',
      'account_disabled',
      'account_enabled',
      'role_granted',
      'role_ended',
      'signed_in',
    ]) {
      expect([kind, kinds.has(kind)]).toEqual([kind, true]);
    }
    const chains = new Set(events.map((event) => event.body.chain));
    for (const chain of chains) {
      expect(chain).toMatch(/^day:\d{4}-\d{2}-\d{2}$/);
      expect(firstBroken(events.filter((event) => event.body.chain === chain))).toBeNull();
    }
    expect(JSON.stringify(events)).not.toMatch(/Person \d/);
    expect(events.find((event) => event.body.kind === 'role_ended')?.body.account).not.toBeNull();
    const texts = await behindTheWall<{ text: string }>(test_, 'SELECT text FROM audit_text');
    expect(texts.some(({ text }) => /Person \d/.test(text))).toBe(true);
  });

  test('many events at once do not fork the chain', async () => {
    const person = await actor('COMMISSION_SERVICE');
    await Promise.all(
      Array.from({ length: 20 }, () =>
        test_.database.asActor(systemActor('sign_in'), (transaction) =>
          openSession(transaction, person, { browser: '' }),
        ),
      ),
    );
    const events = await dayEvents(test_);
    const today = events.at(-1)?.body.chain;
    expect(firstBroken(events.filter((event) => event.body.chain === today))).toBeNull();
  });
});

/** The events of all days as they were chained, put together from their rows. */
async function dayEvents(of: TestDatabase): Promise<readonly ChainedEvent[]> {
  const rows = await behindTheWall<{
    id: string;
    chain: string;
    seq: number;
    kind: string;
    at: Date;
    account_id: string | null;
    person_id: string | null;
    body: Pick<EventBody, 'data' | 'digests'>;
    previous_hash: string;
    hash: string;
  }>(of, `SELECT * FROM audit_event WHERE case_id IS NULL ORDER BY chain, seq`);
  return rows.map((row) => ({
    body: {
      ...row.body,
      id: row.id,
      chain: row.chain,
      seq: row.seq,
      kind: row.kind,
      at: row.at.toISOString(),
      account: row.account_id,
      person: row.person_id,
      case: null,
    },
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

describe('the people of the demonstration', () => {
  test('are made once, also by several processes at once, and keep what was changed', async () => {
    const test_ = await testDatabase();
    await Promise.all([1, 2, 3].map(() => ensureDemoPersonas(test_.database)));
    await behindTheWall(
      test_,
      `UPDATE person SET name = 'Renamed' WHERE id = (SELECT person_id FROM account WHERE demo_persona = 'manager')`,
    );
    await ensureDemoPersonas(test_.database);
    const [row] = await behindTheWall<{ accounts: number; roles: number; renamed: number }>(
      test_,
      `SELECT (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM role_assignment) AS roles,
        (SELECT count(*)::int FROM person WHERE name = 'Renamed') AS renamed`,
    );
    expect(row).toEqual({ accounts: 23, roles: 23, renamed: 1 });
    expect(await resolveBearer(test_.database, { demo: true }, 'demo-steering-1')).toMatchObject({
      actor: {
        view: 'inside',
        roles: [{ role: 'steering_chair' }],
      },
    });
    expect(await resolveBearer(test_.database, { demo: true }, 'demo-manager')).toMatchObject({
      actor: {
        country: 'RO',
        view: 'outside',
      },
    });
    for (const token of ['demo-', 'demo-nobody', 'manager', 'demo-manager ', `demo-${'x'.repeat(99)}`, '']) {
      expect(await resolveBearer(test_.database, { demo: true }, token)).toBeNull();
    }
    expect(await resolveBearer(test_.database, { demo: false }, 'demo-manager')).toBeNull();
    await test_.close();
  });
});
