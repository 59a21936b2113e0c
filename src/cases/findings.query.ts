/** The findings on a case, for the facility: nobody else learns that there are any. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { type Label, type Refusal, visasOf, type WorkflowDefinition } from '../workflow/index.js';
import { actingAs } from './advance-case.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';
import { type FindingHeld, mayRaise, mayReply, maySettle } from './finding-rules.js';
import { type LoadedCase, loadCase } from './load-case.js';

/** Something that was written on a finding: by whom and when; the text is null once it was erased, '' where none was. */
export interface FindingWords {
  readonly text: string | null;
  readonly by: string | null;
  /** ISO instant, UTC. */
  readonly at: string;
}

export interface Finding extends FindingWords {
  readonly number: number;
  /** The visa that waits for it to be settled. */
  readonly visa: string;
  readonly visaLabel: Label;
  /** The line of the checklist it is about; null: the file as a whole. */
  readonly check: string | null;
  readonly checkLabel: Label | null;
  readonly replies: readonly FindingWords[];
  readonly settlement: (FindingWords & { readonly outcome: 'resolved' | 'maintained' }) | null;
  /** Why this actor may not answer or settle it; null when they may. */
  readonly replyRefused: Refusal | null;
  readonly settleRefused: Refusal | null;
}

export interface Findings {
  readonly items: readonly Finding[];
  /** Why this actor may not raise one; null when they may. */
  readonly raiseRefused: Refusal | null;
  /** What a finding raised now could be about: the checklist of the visa that is asked for. */
  readonly checks: readonly { readonly code: string; readonly label: Label }[];
}

/** Null where there is no such case for this actor, and for everybody outside. */
export async function findingsOf(
  runtime: CaseRuntime,
  actor: Actor,
  subject: string,
  caseId: string,
): Promise<Findings | null> {
  if (!isInside(actor)) return null;
  return runtime.database.asActor(actor, async (transaction) => {
    const loaded = await loadCase(runtime, transaction, subject, caseId);
    if (!loaded) return null;
    const acting = actingAs(actor);
    const on = { ...loaded, registry: loaded.subject.registry };
    const refused = (act: ReturnType<typeof mayRaise>) => (act.ok ? null : act.refusal);
    const raise = mayRaise(on, acting);
    const items = (await findingRows(transaction, loaded)).map((row): Finding => {
      const held = heldOf(row);
      return {
        number: row.number,
        ...wordsOf(row.raised),
        visa: row.visa,
        visaLabel: visaOf(loaded.definition, row.visa)?.label ?? { en: row.visa },
        check: row.check_code,
        checkLabel:
          checksOf(loaded.definition, row.visa).find(({ code }) => code === row.check_code)?.label ?? null,
        replies: row.replies.map(wordsOf),
        settlement: row.settled ? { ...wordsOf(row.settled), outcome: row.settled.outcome } : null,
        replyRefused: refused(mayReply(on, acting, held)),
        settleRefused: refused(maySettle(on, acting, held)),
      };
    });
    const checks = raise.ok ? checksOf(loaded.definition, raise.visa.code) : [];
    return { items, raiseRefused: refused(raise), checks };
  });
}

/** What is ticked before a visa is given. */
export function checksOf(
  definition: WorkflowDefinition,
  visa: string,
): readonly { readonly code: string; readonly label: Label }[] {
  const transitions = definition.stages.flatMap((stage) => stage.transitions);
  return transitions
    .filter((one) => one.kind === 'visa' && one.visas.includes(visa) && one.answer === 'yes')
    .flatMap((one) => one.inputs ?? [])
    .flatMap((input) => (input.kind === 'checklist' ? input.items : []));
}

function visaOf(definition: WorkflowDefinition, code: string) {
  return definition.stages.flatMap(visasOf).find((one) => one.code === code);
}

interface WordsRow {
  readonly text: string | null;
  readonly name: string | null;
  readonly at: string;
}

export interface FindingRow {
  readonly number: number;
  readonly visa: string;
  readonly check_code: string | null;
  readonly raisers: readonly string[];
  readonly raiser_gone: boolean;
  readonly raised: WordsRow;
  readonly replies: readonly WordsRow[];
  readonly settled: (WordsRow & { readonly outcome: 'resolved' | 'maintained' }) | null;
}

function wordsOf({ text, name, at }: WordsRow): FindingWords {
  return { text, by: name, at: new Date(at).toISOString() };
}

/** As much of it as the rules ask for. */
export function heldOf(row: FindingRow): FindingHeld {
  const { number, visa, raisers } = row;
  return { number, visa, raisers, raiserGone: row.raiser_gone, settled: row.settled !== null };
}

/** What was written with the event of that number on the case's trail, by whom and when, as a JSON object. */
function words(seq: string, more = ''): string {
  return `(SELECT jsonb_build_object('at', e.at, 'name', p.name, 'text',
      CASE WHEN e.body->'digests' ? 'finding'
        THEN (SELECT t.text FROM audit_text t WHERE t.event_id = e.id AND t.field = 'finding') ELSE '' END${more})
    FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
    WHERE e.case_id = $1 AND e.chain = $1::uuid::text AND e.seq = ${seq})`;
}

/** In the order in which they were raised. */
export async function findingRows(
  transaction: Transaction,
  { id, definition }: Pick<LoadedCase, 'id' | 'definition'>,
): Promise<readonly FindingRow[]> {
  const roles = Object.fromEntries(
    definition.stages.flatMap((stage) => visasOf(stage).map((visa) => [visa.code, visa.by.role])),
  );
  return transaction.run<FindingRow>(
    'findings_of_case',
    `SELECT f.number, f.visa, f.check_code, array_remove(ARRAY[f.raised_by, f.raised_for], NULL)::text[] AS raisers,
       NOT EXISTS (SELECT FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
         WHERE a.person_id IN (f.raised_by, f.raised_for) AND r.ended_at IS NULL AND r.role = $2::jsonb->>f.visa) AS raiser_gone,
       ${words('f.event_seq')} AS raised,
       coalesce((SELECT jsonb_agg(${words('r.event_seq')} ORDER BY r.event_seq) FROM finding_reply r
         WHERE r.case_id = f.case_id AND r.number = f.number), '[]') AS replies,
       (SELECT ${words('s.event_seq', ", 'outcome', s.outcome")} FROM finding_settlement s
         WHERE s.case_id = f.case_id AND s.number = f.number) AS settled
     FROM finding f WHERE f.case_id = $1 ORDER BY f.number`,
    [id, JSON.stringify(roles)],
  );
}
