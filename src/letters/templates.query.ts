/** Templates of letters, for those inside. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { assertMayLetter } from './letter-rights.js';
import type { TemplateScope } from './template-scope.js';

export const LETTER_PURPOSES = [
  'invitation',
  'receipt',
  'clarification',
  'award',
  'reserve_list',
  'rejection',
  'formal_notice',
] as const;
export type LetterPurpose = (typeof LETTER_PURPOSES)[number];

export interface TemplateListed extends TemplateScope {
  readonly id: string;
  readonly code: string;
  readonly purpose: LetterPurpose;
  readonly names: { readonly en: string; readonly fr: string };
  readonly languages: readonly string[];
  readonly version: number;
  readonly retired: boolean;
  /** Letters written by any version of it. */
  readonly letters: number;
}

export interface TemplateText {
  readonly title: string;
  readonly body: string;
}

export interface TemplateInFull extends TemplateListed {
  readonly texts: Readonly<Record<string, TemplateText>>;
  readonly versions: readonly {
    readonly version: number;
    /** ISO instant, UTC. */
    readonly madeAt: string;
    /** Null: it came with the program. */
    readonly madeBy: string | null;
    readonly letters: number;
  }[];
}

const LISTED = `t.id, t.code, t.purpose, t.subject, t.places, t.addressees, t.names, t.retired_at IS NOT NULL AS retired, v.version,
  ARRAY(SELECT x.language FROM letter_template_text x WHERE x.template_id = t.id AND x.version = v.version ORDER BY x.language) AS languages,
  (SELECT count(*)::int FROM letter l WHERE l.template_id = t.id) AS letters`;
const FROM = `FROM letter_template t, LATERAL (SELECT max(version) AS version FROM letter_template_version WHERE template_id = t.id) v`;

/** Those in use first, in the order in which a case meets them, then by name. */
export async function templatesOf(
  database: Database,
  actor: PersonActor,
  wanted: { readonly subject?: string; readonly inUse?: true } = {},
): Promise<readonly TemplateListed[]> {
  assertMayLetter(actor, 'read_templates');
  return database.asActor(actor, (transaction) =>
    transaction.run<TemplateListed>(
      'letter_templates',
      `SELECT ${LISTED} ${FROM} WHERE ($1::text IS NULL OR t.subject IN ('any', $1)) AND (NOT $2 OR t.retired_at IS NULL)
       ORDER BY t.retired_at IS NOT NULL, array_position($3::text[], t.purpose), t.code`,
      [wanted.subject ?? null, wanted.inUse ?? false, LETTER_PURPOSES],
    ),
  );
}

/** One with its texts in a version, the newest where none is named; null when there is none. */
export async function templateInFull(
  database: Database,
  actor: PersonActor,
  id: string,
  version?: number,
): Promise<TemplateInFull | null> {
  assertMayLetter(actor, 'read_templates');
  if (!isId(id)) return null;
  return database.asActor(actor, (transaction) => readTemplateInFull(transaction, id, version));
}

interface FullRow extends Omit<TemplateInFull, 'versions'> {
  readonly versions: readonly (Omit<TemplateInFull['versions'][number], 'madeAt'> & {
    readonly madeAt: string;
  })[];
}

export async function readTemplateInFull(
  transaction: Transaction,
  id: string,
  version?: number,
): Promise<TemplateInFull | null> {
  const [row] = await transaction.run<FullRow>(
    'letter_template_in_full',
    `SELECT ${LISTED},
       (SELECT jsonb_object_agg(x.language, jsonb_build_object('title', x.title, 'body', x.body)) FROM letter_template_text x
         WHERE x.template_id = t.id AND x.version = coalesce($2, v.version)) AS texts,
       (SELECT jsonb_agg(jsonb_build_object('version', w.version, 'madeAt', w.made_at, 'madeBy', p.name,
           'letters', (SELECT count(*)::int FROM letter l WHERE l.template_id = t.id AND l.template_version = w.version)) ORDER BY w.version DESC)
         FROM letter_template_version w LEFT JOIN account a ON a.id = w.made_by LEFT JOIN person p ON p.id = a.person_id
         WHERE w.template_id = t.id) AS versions
     ${FROM} WHERE t.id = $1`,
    [id, version ?? null],
  );
  if (!row?.texts) return null;
  return {
    ...row,
    versions: row.versions.map((one) => ({ ...one, madeAt: new Date(one.madeAt).toISOString() })),
  };
}
