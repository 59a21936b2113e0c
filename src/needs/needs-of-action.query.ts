/** The needs that an action answers, for those who may see both. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { type InOneLanguage, wordsFor } from './need-content.js';

export interface AnsweredNeed {
  readonly id: string;
  readonly reference: string;
  readonly country: string;
  /** In the reader's language as far as it is there, with the language it is in. */
  readonly title: string;
  readonly language: string;
}

export async function needsOfAction(
  database: Database,
  actor: PersonActor,
  actionId: string,
  locale: string,
): Promise<readonly AnsweredNeed[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{
      id: string;
      reference: string;
      country: string;
      original: InOneLanguage;
      translations: InOneLanguage[];
    }>(
      'needs_of_action',
      `SELECT c.id, c.reference, n.country, ${TITLES}
       FROM need_action k JOIN need n ON n.id = k.need_id JOIN case_file c ON c.id = n.id
       WHERE k.action_id = $1 ORDER BY k.linked_at, c.id`,
      [actionId],
    ),
  );
  return rows.map(({ original, translations, ...row }) => {
    const { title, language } = wordsFor(locale, original, translations);
    return { ...row, title, language };
  });
}

/** Of need `n` and its case `c`: the title in its own language, and the latest translation into each other. */
export const TITLES = `jsonb_build_object('language', n.language, 'title', c.title) AS original,
  coalesce((SELECT jsonb_agg(jsonb_build_object('language', l.language, 'title', l.title)) FROM (
    SELECT DISTINCT ON (t.language) t.language, t.title FROM need_translation t WHERE t.need_id = n.id
    ORDER BY t.language, t.number DESC) l), '[]') AS translations`;
