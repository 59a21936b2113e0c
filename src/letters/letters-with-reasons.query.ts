/** Whether the reasons of a transition go into a letter that it sends by itself; unknown outside the facility. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export async function reasonsGoIntoLetter(
  database: Database,
  actor: PersonActor,
  act: { readonly subject: string; readonly transition: string },
): Promise<boolean> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run(
      'letter_with_reasons',
      `SELECT 1 FROM letter_rule r JOIN letter_template_text x ON x.template_id = r.template_id
         AND x.version = (SELECT max(v.version) FROM letter_template_version v WHERE v.template_id = r.template_id)
       WHERE r.subject = $1 AND r.transition = $2 AND r.ended_at IS NULL
         AND x.body ~ '\\{\\{\\s*free\\.reasons\\s*\\}\\}' LIMIT 1`,
      [act.subject, act.transition],
    ),
  );
  return rows.length > 0;
}
