/** A case as notices look at it: what is open on it, who may hear of it, who must not be asked. */

export interface OpenTask {
  readonly id: string;
  readonly code: string;
  readonly act: string;
  readonly role: string;
  readonly scope: 'facility' | 'organisation' | 'country';
  readonly organisationId: string | null;
  readonly country: string | null;
  readonly dueAt: string | null;
  readonly createdAt: string;
  /** The account it was given to; null when it waits for whoever holds the role. */
  readonly holderId: string | null;
  /** Persons who have answered this visa already, or for whom somebody has. */
  readonly answered: readonly string[];
}

export interface NoticeFile {
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly stage: string;
  readonly definitionId: string;
  /** The view of each organisation that may see the case. */
  readonly access: Readonly<Record<string, string>>;
  readonly duties: readonly { readonly conflict: string; readonly side: string; readonly personId: string }[];
  readonly tasks: readonly OpenTask[];
}

/** Columns of a NoticeFile; the case is `c`. */
export const FILE_COLUMNS = `
c.id AS "caseId", c.subject, c.reference, c.title, c.stage, c.definition_id AS "definitionId",
coalesce((SELECT jsonb_object_agg(s.organisation_id, s.view) FROM case_access s WHERE s.case_id = c.id), '{}') AS access,
coalesce((SELECT jsonb_agg(jsonb_build_object('conflict', d.conflict, 'side', d.side, 'personId', d.person_id))
  FROM duty d WHERE d.case_id = c.id), '[]') AS duties,
coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'act', t.act, 'role', t.role, 'scope', t.scope,
    'organisationId', t.organisation_id, 'country', t.country, 'dueAt', t.due_at, 'createdAt', t.created_at,
    'holderId', t.holder_account_id,
    'answered', ARRAY(SELECT unnest(array_remove(ARRAY[v.person_id, v.on_behalf_of], NULL)) FROM visa v WHERE v.case_id = t.case_id AND v.visit = t.visit
      AND v.invalidated_at IS NULL AND v.person_id IS NOT NULL AND t.act = 'visa:' || v.code)) ORDER BY t.code, t.role)
  FROM task t WHERE t.case_id = c.id AND t.done_at IS NULL), '[]') AS tasks`;
