/** What the system may touch for each of its purposes, table by table, as the database itself keeps it. */
import { Client } from 'pg';
import {
  MODELLED_TABLES,
  PURPOSE_ACTS,
  type PurposeAct,
  purposesWith,
  SYSTEM_PURPOSES,
  type SystemPurpose,
} from '../../src/kernel/system-purposes.js';
import { Behind, type TestDatabase } from '../support/database.js';
import { demoDatabase } from '../support/demo-database.js';

let test: TestDatabase;
let behind: Behind;
let runtime: Client;
let walled: readonly { name: string; rows: boolean }[];
beforeAll(async () => {
  test = await demoDatabase({ size: 1 });
  behind = await Behind.the(test);
  walled = await tablesNow();
  await behind.query(walled.map(({ name }) => `ALTER TABLE ${name} DISABLE TRIGGER USER`).join(';'));
  runtime = new Client({ connectionString: test.runtimeUrl, options: '-c role=entente_app' });
  await runtime.connect();
  await runtime.query(TRIES);
}, 180_000);
afterAll(async () => {
  await runtime?.end();
  await behind?.close();
  await test?.close();
});

const tablesNow = () =>
  behind.query<{ name: string; rows: boolean }>(
    `SELECT c.relname AS name, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', c.relname), false, true, '')))[1]::text <> '0' AS rows
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity ORDER BY 1`,
  );

/**
 * Tries all four acts on one row of each table, undoing each, and asks each policy as well: a table without rows has none
 * to try it on. Own triggers are off, which would refuse first.
 */
const TRIES = `
CREATE FUNCTION pg_temp.tries(context text) RETURNS TABLE (name text, act text, policy text, tried text) LANGUAGE plpgsql AS $$
DECLARE
  one record;
  touched integer;
BEGIN
  PERFORM act_as('', '', context, '0', NULL);
  FOR one IN SELECT c.relname, p.polpermissive, p.polcmd, v.act, pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) AS rule,
      (SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
        ORDER BY has_column_privilege(c.oid, a.attnum, 'UPDATE') DESC, a.attnum LIMIT 1) AS field
    FROM pg_class c CROSS JOIN (VALUES ('read', 'r'), ('add', 'a'), ('change', 'w'), ('remove', 'd')) AS v (act, command)
      LEFT JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'for_purposes_to_' || v.act AND p.polcmd = v.command
        AND NOT p.polpermissive AND p.polroles = ARRAY['entente_app'::regrole::oid]
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity
  LOOP
    name := one.relname;
    act := one.act;
    BEGIN
      EXECUTE 'SELECT ' || one.rule INTO policy;
    EXCEPTION WHEN insufficient_privilege THEN
      policy := 'refused';
    END;
    BEGIN
      EXECUTE CASE act
        WHEN 'read' THEN format('SELECT FROM %I LIMIT 1', name)
        WHEN 'add' THEN format('INSERT INTO %I DEFAULT VALUES', name)
        WHEN 'change' THEN format('UPDATE %1$I SET %2$s = %2$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$I LIMIT 1))', name, one.field)
        ELSE format('DELETE FROM %1$I WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$I LIMIT 1))', name) END;
      GET DIAGNOSTICS touched = ROW_COUNT;
      tried := CASE touched WHEN 0 THEN 'nothing' ELSE 'done' END;
      RAISE EXCEPTION 'Undone.' USING ERRCODE = 'ZZ999';
    EXCEPTION
      WHEN SQLSTATE 'ZZ999' THEN NULL;
      WHEN insufficient_privilege THEN
        tried := CASE WHEN SQLERRM LIKE 'The system may not ' || act || ' %' THEN 'refused' WHEN SQLERRM LIKE 'The system may not read %' THEN 'unread' ELSE 'no grant' END;
      WHEN OTHERS THEN
        -- Its own conditions refuse the row only after the wall has let it through.
        tried := 'done';
    END;
    RETURN NEXT;
  END LOOP;
END $$`;

interface Tried {
  readonly name: string;
  readonly act: PurposeAct;
  /** What the policy says: `true`, `false` where nobody acts, `refused`, or null where there is none. */
  readonly policy: string | null;
  readonly tried: 'done' | 'nothing' | 'refused' | 'unread' | 'no grant';
}

async function triesOf(context: string): Promise<readonly Tried[]> {
  await runtime.query('BEGIN');
  const { rows } = await runtime.query<Tried>('SELECT * FROM pg_temp.tries($1)', [context]);
  await runtime.query('ROLLBACK');
  return rows;
}

describe('the model', () => {
  it('has a line for every walled table, and none for another', async () => {
    expect([...MODELLED_TABLES].sort()).toEqual(walled.map(({ name }) => name).sort());
  });

  it('lets nobody change or remove what they may not read', () => {
    const blind = MODELLED_TABLES.flatMap((table) =>
      (['change', 'remove'] as const).flatMap((act) =>
        purposesWith(table, act).filter((one) => !purposesWith(table, 'read').includes(one)),
      ),
    );
    expect(blind).toEqual([]);
  });

  it('keeps accounts’ secrets from whatever moves cases, and cases from whatever signs people in', () => {
    const secrets = ['totp_factor', 'passkey', 'recovery_code', 'api_token', 'account_link', 'provider_flow'];
    for (const table of secrets) {
      expect({
        table,
        readers: purposesWith(table, 'read').filter((one) => one !== 'sign_in' && one !== 'operator'),
      }).toEqual({
        table,
        readers: [],
      });
    }
    for (const table of [
      'case_file',
      'visa',
      'ledger_entry',
      'document',
      'message',
      'draft',
      'assessment_score',
    ]) {
      expect({ table, may: purposesWith(table, 'read').includes('sign_in') }).toEqual({ table, may: false });
    }
    // Nothing that leaves the house changes a case.
    for (const act of ['add', 'change', 'remove'] as const) {
      expect(
        purposesWith('visa', act).filter((one) =>
          ['mail', 'webhooks', 'delivery', 'record', 'ledger'].includes(one),
        ),
      ).toEqual([]);
    }
  });
});

describe('links without an account', () => {
  const opened = (purpose: SystemPurpose) =>
    MODELLED_TABLES.flatMap((table) =>
      PURPOSE_ACTS.filter((act) => purposesWith(table, act).includes(purpose)).map(
        (act) => `${act} ${table}`,
      ),
    );

  it('open no table to whoever follows a file, and no case to whoever reads a calendar', () => {
    expect(opened('tracking')).toEqual([]);
    expect(opened('feeds').map((one) => one.split(' ')[1])).toEqual(
      expect.not.arrayContaining([
        'case_file',
        'case_access',
        'visa',
        'document',
        'dialogue',
        'tracking_link',
      ]),
    );
    expect(opened('invitations')).not.toContain('read tracking_link');
    expect(
      opened('invitations').filter((one) =>
        /^(add|change|remove) (visa|clock|task|reminder|ledger)/.test(one),
      ),
    ).toEqual([]);
  });

  it('let the function of tracking links answer for one secret, and for that purpose alone', async () => {
    const hash = 'ab'.repeat(32);
    const [made] = await behind.query<{ reference: string }>(
      `WITH link AS (INSERT INTO tracking_link (id, case_id, secret_hash, made_by, expires_at)
         SELECT gen_random_uuid(), c.id, $1, (SELECT id FROM account LIMIT 1), entente_now() + interval '30 days'
         FROM case_file c WHERE c.subject = 'action' ORDER BY c.reference LIMIT 1 RETURNING case_id)
       SELECT reference FROM case_file JOIN link ON case_id = case_file.id`,
      [hash],
    );
    const answered = async (context: string, asked: string) => {
      await runtime.query(`BEGIN; SELECT act_as('', '', '${context}', '0', NULL)`);
      const { rows } = await runtime.query('SELECT * FROM tracked_case($1)', [asked]);
      await runtime.query('ROLLBACK');
      return rows;
    };
    const [tracked] = await answered('system:tracking', hash);
    expect(tracked.reference).toBe(made?.reference);
    expect(Object.keys(tracked)).toEqual([
      'subject',
      'reference',
      'definition',
      'stage',
      'outside_stage',
      'since',
      'expires_at',
      'moves',
    ]);
    expect(Object.keys(tracked.moves[0]).sort()).toEqual(['at', 'definition', 'to']);
    expect(await answered('system:tracking', 'cd'.repeat(32))).toEqual([]);
    for (const context of ['system:feeds', 'system:signal', 'inside', 'outside', 'system', '']) {
      expect({ context, rows: await answered(context, hash) }).toEqual({ context, rows: [] });
    }
  });
});

describe.each(SYSTEM_PURPOSES)('the system for %s', (purpose) => {
  it('may do in each table what the model says, and nothing else', async () => {
    const tries = await triesOf(`system:${purpose}`);
    const full = new Set(walled.filter(({ rows }) => rows).map(({ name }) => name));
    const differ = tries.filter(({ name, act, policy, tried }) => {
      const may = purposesWith(name, act).includes(purpose);
      if (policy !== (may ? 'true' : 'refused')) return true;
      if (may) {
        // What it may, nothing else in the wall and no missing grant takes away.
        return tried !== 'done' && (full.has(name) || act === 'add' || tried !== 'nothing');
      }
      return tried === 'done';
    });
    expect(differ).toEqual([]);
    expect(tries.length).toBe(walled.length * PURPOSE_ACTS.length);
  });
});

describe('a context without a known purpose', () => {
  it.each(['', 'system', 'system:', 'system:person', 'person', 'nobody:signal'])(
    'sees nothing as %j',
    async (context) => {
      const tries = await triesOf(context);
      expect(
        tries.filter(({ policy, tried }) => policy === 'true' || (tried === 'done' && policy !== null)),
      ).toEqual([]);
    },
  );

  it('sees nothing with a purpose that there is not, and is told', async () => {
    const tries = await triesOf('system:everything');
    expect(tries.filter(({ policy }) => policy !== 'refused')).toEqual([]);
    expect(tries.filter(({ tried }) => tried === 'done')).toEqual([]);
  });
});
