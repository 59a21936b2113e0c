/** A template as a letter is written by it: its newest version, with all its languages. */
import type { Transaction } from '../database/database.js';
import { isId } from '../kernel/id.js';
import type { TemplateScope } from './template-scope.js';

export interface TemplateInUse extends TemplateScope {
  readonly id: string;
  readonly version: number;
  readonly retired: boolean;
  /** By language. */
  readonly texts: Readonly<Record<string, { readonly title: string; readonly body: string }>>;
}

/** Null when there is no such template for whoever reads. */
export async function templateInUse(transaction: Transaction, id: string): Promise<TemplateInUse | null> {
  if (!isId(id)) return null;
  const [row] = await transaction.run<TemplateInUse>(
    'letter_template_in_use',
    `SELECT t.id, t.subject, t.places, t.addressees, t.retired_at IS NOT NULL AS retired, v.version,
       (SELECT jsonb_object_agg(x.language, jsonb_build_object('title', x.title, 'body', x.body)) FROM letter_template_text x
         WHERE x.template_id = t.id AND x.version = v.version) AS texts
     FROM letter_template t, LATERAL (SELECT max(version) AS version FROM letter_template_version WHERE template_id = t.id) v
     WHERE t.id = $1 AND v.version IS NOT NULL`,
    [id],
  );
  return row ?? null;
}
