/** The draft of a call's next guidelines, for the facility: nobody outside learns that there is one. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import type { GuidelineContent } from './guideline-content.js';
import type { GuidelineRules } from './guideline-rules.js';
import { rulesSql } from './guidelines.sql.js';

export interface GuidelineDraft {
  readonly revision: number;
  readonly content: GuidelineContent;
  readonly writtenBy: string;
  /** Whether this reader wrote it last, who then does not issue it. */
  readonly own: boolean;
  /** ISO, UTC. */
  readonly writtenAt: string;
}

/** Null where none is written, and for everybody outside. */
export async function guidelineDraft(
  database: Database,
  actor: PersonActor,
  callId: string,
): Promise<GuidelineDraft | null> {
  if (!isId(callId)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{
      revision: number;
      inForceFrom: string | null;
      summary: string;
      changes: string;
      rules: GuidelineRules;
      writtenBy: string | null;
      own: boolean;
      writtenAt: Date;
    }>(
      'guideline_draft_read',
      `SELECT d.revision, d.in_force_from::text AS "inForceFrom", d.summary, d.changes, ${rulesSql('d')} AS rules,
         p.name AS "writtenBy", d.written_person = $2 AS own, d.written_at AS "writtenAt"
       FROM guideline_draft d JOIN person p ON p.id = d.written_person WHERE d.call_id = $1`,
      [callId, actor.personId],
    ),
  );
  if (!row) return null;
  const { revision, inForceFrom, summary, changes, rules, writtenBy, own, writtenAt } = row;
  const content = { ...rules, inForceFrom, summary, changes };
  return { revision, content, writtenBy: writtenBy ?? '', own, writtenAt: writtenAt.toISOString() };
}
