/** Which tables a request has changed: every row that is written anywhere is noted, with who wrote it. */
import { type Behind, behindTheWall, type TestDatabase } from '../../support/database.js';

export interface Touch {
  readonly relation: string;
  readonly done: string;
}

/**
 * From here on every committed change of a row is noted; what is rolled back leaves nothing, as it should. The queue's own
 * schema is left out: it is woken a moment after an answer, and says nothing of what was done.
 */
export async function noteChanges(test: TestDatabase): Promise<number> {
  await behindTheWall(
    test,
    `CREATE SCHEMA noted;
     CREATE TABLE noted.change (id bigserial PRIMARY KEY, relation text NOT NULL, done text NOT NULL);
     CREATE FUNCTION noted.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = noted AS $$
     BEGIN
       INSERT INTO noted.change (relation, done) VALUES (TG_TABLE_NAME, lower(TG_OP));
       RETURN NULL;
     END $$;`,
  );
  const tables = await behindTheWall<{ name: string }>(
    test,
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> 'idempotency_key'`,
  );
  await behindTheWall(
    test,
    tables
      .map(
        ({ name }) =>
          `CREATE TRIGGER noted_change AFTER INSERT OR UPDATE OR DELETE ON ${name} FOR EACH ROW EXECUTE FUNCTION noted.note();`,
      )
      .join('\n'),
  );
  return tables.length;
}

/** What was changed since it was last asked. */
export async function changesSince(behind: Behind): Promise<readonly Touch[]> {
  return behind.query<Touch>('DELETE FROM noted.change RETURNING relation, done');
}
