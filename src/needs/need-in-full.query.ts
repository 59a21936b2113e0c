/** What a need says in all the languages it is there in, who was told, and what became of it. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Label } from '../workflow/index.js';
import type { TranslatedInto } from './languages.js';
import { loadNeed } from './need.repository.js';
import type { NeedContent, NeedWords } from './need-content.js';

export interface NeedTranslation extends NeedWords {
  readonly language: TranslatedInto;
  /** The person's name; null for those outside the facility, and when the person was erased. */
  readonly by: string | null;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Whether the original was changed since. */
  readonly outdated: boolean;
  /** Counts the corrections: 1 is the first. */
  readonly number: number;
}

/** An action that answers the need, as far as the reader may know of it. */
export interface NeedOutcome {
  readonly actionId: string;
  /** Whether the reader may open the action; reference and title are null otherwise. */
  readonly seen: boolean;
  readonly reference: string | null;
  readonly title: string | null;
  readonly kind: string;
  readonly lead: string;
  /** ISO code of the lead's country; null for the facility and its services. */
  readonly leadCountry: string | null;
  /** As outsiders are shown it, with since when; null for another Member State. */
  readonly stage: { readonly code: string; readonly label: Label; readonly since: string } | null;
  /** `answered`: carried out; `ended`: it has ended without having answered the need; null where the stage is. */
  readonly state: 'under_way' | 'answered' | 'ended' | null;
  readonly linkedAt: string;
}

export interface ToldLine {
  readonly role: string;
  readonly country: string | null;
  readonly people: number;
  /** ISO instants, UTC. */
  readonly first: string;
  readonly last: string;
}

export interface NeedInFull {
  readonly country: string;
  readonly content: NeedContent;
  /** The latest into each language, English first. */
  readonly translations: readonly NeedTranslation[];
  /** ISO instants, UTC; null before. */
  readonly filedAt: string | null;
  readonly publishedAt: string | null;
  /** By when the facility means to have answered: its own target; null while that does not run. */
  readonly answerDue: string | null;
  /** Why it was declined; null when it was not, or it is not this reader's to know. */
  readonly declinedBecause: string | null;
  /** What its country is asked at present; null when nothing is, or it is not this reader's to know. */
  readonly question: string | null;
  readonly outcomes: readonly NeedOutcome[];
  /** Null where it is not this reader's to know. */
  readonly told: readonly ToldLine[] | null;
}

/** Null when there is none for this actor. */
export async function needInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<NeedInFull | null> {
  return runtime.database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<{
      title: string;
      filed_at: Date | null;
      published_at: Date | null;
      answer_due: Date | null;
      declined: string | null;
      question: string | null;
    }>(
      'need_in_full',
      `SELECT c.title, n.filed_at, n.published_at,
         (SELECT k.due_at FROM clock k WHERE k.case_id = n.id AND k.code = 'answer' AND k.stopped_at IS NULL) AS answer_due,
         ${saidWith('decline', 'reason', 'declined')} AS declined, ${saidWith('ask', 'question', 'clarification')} AS question
       FROM need n JOIN case_file c ON c.id = n.id WHERE n.id = $1`,
      [id],
    );
    const stored = row && (await loadNeed(transaction, id, row.title));
    if (!row || !stored) return null;
    const closely = isInside(actor) || actor.country === stored.country;
    return {
      country: stored.country,
      content: stored.content,
      translations: await translationsOf(transaction, actor, id),
      filedAt: row.filed_at?.toISOString() ?? null,
      publishedAt: row.published_at?.toISOString() ?? null,
      answerDue: row.answer_due?.toISOString() ?? null,
      declinedBecause: closely ? row.declined : null,
      question: closely ? row.question : null,
      outcomes: await outcomesOf(runtime, transaction, id),
      told: closely ? await toldOf(transaction, id) : null,
    };
  });
}

/** What was last written with a transition that led to the stage in which the need stands now. */
function saidWith(transition: string, field: string, stage: string): string {
  return `(SELECT t.text FROM audit_event e JOIN audit_text t ON t.event_id = e.id AND t.field = '${field}'
    WHERE e.case_id = n.id AND e.chain = n.id::text AND c.stage = '${stage}'
      AND e.body->'data'->>'transition' = '${transition}' ORDER BY e.seq DESC LIMIT 1)`;
}

async function translationsOf(
  transaction: Transaction,
  actor: PersonActor,
  id: string,
): Promise<readonly NeedTranslation[]> {
  const rows = await transaction.run<Omit<NeedTranslation, 'at'> & { at: Date }>(
    'need_translations',
    `SELECT DISTINCT ON (t.language) t.language, t.number, t.title, t.wanted, t.why, p.name AS by, t.translated_at AS at,
       t.of_digest <> need_digest(t.need_id) AS outdated
     FROM need_translation t JOIN account a ON a.id = t.translated_by JOIN person p ON p.id = a.person_id
     WHERE t.need_id = $1 ORDER BY t.language, t.number DESC`,
    [id],
  );
  return rows.map(({ at, by, ...one }) => ({
    ...one,
    by: isInside(actor) ? by : null,
    at: at.toISOString(),
  }));
}

interface OutcomeRow extends Record<string, unknown> {
  readonly actionId: string;
  readonly seen: boolean;
  readonly reference: string | null;
  readonly title: string | null;
  readonly kind: string;
  readonly lead: string;
  readonly leadCountry: string | null;
  readonly definitionId: string;
  readonly stage: string | null;
  readonly since: Date | null;
  readonly closedAt: Date | null;
  readonly linkedAt: Date;
}

async function outcomesOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  id: string,
): Promise<readonly NeedOutcome[]> {
  const rows = await transaction.run<OutcomeRow>(
    'need_outcomes',
    `SELECT action_id AS "actionId", seen, reference, title, kind, lead, lead_country AS "leadCountry",
       definition_id AS "definitionId", outside_stage AS stage, since, closed_at AS "closedAt", linked_at AS "linkedAt"
     FROM need_outcomes($1)`,
    [id],
  );
  const outcomes: NeedOutcome[] = [];
  for (const { definitionId, stage, since, closedAt, linkedAt, ...row } of rows) {
    const { stages } = await runtime.definitions.pinned(definitionId, transaction);
    const label = stages.find((one) => one.outside.code === stage)?.outside.label;
    outcomes.push({
      ...row,
      stage:
        stage === null || since === null
          ? null
          : { code: stage, label: label ?? { en: stage }, since: since.toISOString() },
      state:
        stage === null ? null : stage === 'closed' ? 'answered' : closedAt === null ? 'under_way' : 'ended',
      linkedAt: linkedAt.toISOString(),
    });
  }
  return outcomes;
}

async function toldOf(transaction: Transaction, id: string): Promise<readonly ToldLine[]> {
  const rows = await transaction.run<Omit<ToldLine, 'first' | 'last'> & { first: Date; last: Date }>(
    'need_told',
    'SELECT role, country, people, first_told AS first, last_told AS last FROM need_told($1)',
    [id],
  );
  return rows.map((row) => ({ ...row, first: row.first.toISOString(), last: row.last.toISOString() }));
}
