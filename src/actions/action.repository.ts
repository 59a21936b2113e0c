/** All SQL that reads an action's content for writing, and writes it. */
import type { Transaction } from '../database/database.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import type { FundCode } from '../reference/funds.js';
import type { PillarCode } from '../reference/pillars.js';
import { routes } from '../reference/routes.js';
import type { ActionContent } from './action-content.js';
import type { BudgetLine } from './budget.js';
import { BUDGET_LINES } from './budget-version.js';

interface ContentRow {
  lot_id: string | null;
  fund: FundCode | null;
  pillar: PillarCode | null;
  theme: string | null;
  routes: string[];
  summary: string;
  objectives: string;
  activities: string;
  indicators: string;
  starts_on: string | null;
  duration_months: number | null;
  grant_cents: string | null;
  total_cost_cents: string | null;
  countries: ActionContent['countries'];
  applicants: string[];
  budget_lines: ActionContent['budgetLines'];
  milestones: ActionContent['milestones'];
  indicator_targets: ActionContent['indicatorTargets'];
  reporting_months: number | null;
}

/** The action's content; its title lies on the case. Null when there is none for this actor. */
export async function loadContent(
  transaction: Transaction,
  id: string,
  title: string,
): Promise<ActionContent | null> {
  const [row] = await transaction.run<ContentRow>(
    'action_content',
    `SELECT a.lot_id, e.fund, a.pillar, a.theme, a.summary, a.objectives, a.activities, a.indicators,
       a.starts_on::text, a.duration_months, a.grant_cents, a.total_cost_cents,
       coalesce((SELECT jsonb_agg(jsonb_build_object('country', k.country, 'partnershipId',
           -- An agency that takes part sees no frameworks, so that it is told of none.
           CASE WHEN entente_agency() IS NULL OR owns_case(a.id) THEN k.partnership_id END) ORDER BY k.country) FROM action_country k WHERE k.action_id = a.id), '[]') AS countries,
       ARRAY(SELECT p.organisation_id::text FROM action_applicant p WHERE p.action_id = a.id ORDER BY 1) AS applicants,
       ${BUDGET_LINES} AS budget_lines,
       coalesce((SELECT jsonb_agg(jsonb_build_object('title', m.title, 'dueMonth', m.due_month) ORDER BY m.position)
         FROM milestone m WHERE m.action_id = a.id), '[]') AS milestones,
       coalesce((SELECT jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name, 'unit', i.unit, 'baseline', i.baseline,
         'target', i.target, 'rollUp', i.roll_up) ORDER BY i.position) FROM indicator i WHERE i.action_id = a.id), '[]') AS indicator_targets,
       ARRAY(SELECT t.route FROM action_route t WHERE t.action_id = a.id) AS routes, a.reporting_months
     FROM action a LEFT JOIN envelope e ON e.id = a.envelope_id WHERE a.id = $1`,
    [id],
  );
  if (!row) return null;
  return {
    title,
    lotId: row.lot_id,
    funds: row.fund ? [row.fund] : [],
    pillar: row.pillar,
    theme: row.theme,
    routes: routes.map(({ code }) => code).filter((code) => row.routes.includes(code)),
    summary: row.summary,
    objectives: row.objectives,
    activities: row.activities,
    indicators: row.indicators,
    startsOn: row.starts_on,
    durationMonths: row.duration_months,
    grantCents: row.grant_cents === null ? null : Number(row.grant_cents),
    totalCostCents: row.total_cost_cents === null ? null : Number(row.total_cost_cents),
    countries: row.countries,
    coApplicantIds: row.applicants,
    budgetLines: linesInOrder(row.budget_lines),
    milestones: row.milestones,
    indicatorTargets: row.indicator_targets.map(({ code, name, unit, baseline, target, rollUp }) => ({
      code,
      name,
      unit,
      baseline,
      target,
      rollUp,
    })),
    reportingMonths: row.reporting_months,
  };
}

/** The database orders a line's keys by itself; compared with what is sent, they have to stand in ours. */
export function linesInOrder(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return lines.map(({ heading, description, quantity, unit, unitCostCents, amountCents }) => ({
    heading,
    description,
    quantity,
    unit,
    unitCostCents,
    amountCents,
  }));
}

/**
 * Checks what the content names against what there is: the lot, its envelope of that fund, each country's own
 * partnership, the co-applicants. Answers the envelope's id, null while lot or fund is open.
 */
export async function checkReferences(
  transaction: Transaction,
  content: ActionContent,
  leadId: string,
  checks: FieldChecks,
): Promise<string | null> {
  const [found] = await transaction.run<{
    lot: boolean;
    envelope_id: string | null;
    frameworks: Record<string, string>;
    organisations: string[];
  }>(
    'action_references',
    `SELECT EXISTS (SELECT FROM lot WHERE id = $1) AS lot,
       (SELECT e.id FROM envelope e WHERE e.lot_id = $1 AND e.fund = $2) AS envelope_id,
       coalesce((SELECT jsonb_object_agg(p.id, p.country) FROM partnership p WHERE p.id = ANY ($3::uuid[])), '{}') AS frameworks,
       ARRAY(SELECT o.id::text FROM organisation o WHERE o.id = ANY ($4::uuid[])) AS organisations`,
    [
      content.lotId,
      content.funds[0] ?? null,
      content.countries.flatMap((one) => one.partnershipId ?? []),
      content.coApplicantIds,
    ],
  );
  if (!found) throw new Error('The database gave no answer.');
  if (content.lotId && !found.lot) checks.add('lotId', 'reference_unknown');
  else if (content.lotId && content.funds.length > 0 && !found.envelope_id) {
    checks.add('funds', 'fund_not_in_lot');
  }
  content.countries.forEach(({ country, partnershipId }, index) => {
    if (partnershipId === null) return;
    const pointer = `countries/${index}/partnershipId`;
    const partner = found.frameworks[partnershipId];
    if (partner === undefined) checks.add(pointer, 'reference_unknown');
    else if (partner !== country) checks.add(pointer, 'partnership_of_other_country');
  });
  content.coApplicantIds.forEach((id, index) => {
    if (id === leadId) checks.add(`coApplicantIds/${index}`, 'lead_is_no_co_applicant');
    else if (!found.organisations.includes(id)) checks.add(`coApplicantIds/${index}`, 'reference_unknown');
  });
  return found.envelope_id;
}

export async function insertAction(
  transaction: Transaction,
  id: string,
  content: ActionContent,
  envelopeId: string | null,
): Promise<void> {
  await transaction.run('action_insert', `INSERT INTO action (id, kind) VALUES ($1, 'GRANT')`, [id]);
  await writeContent(transaction, id, content, envelopeId, Object.keys(content));
}

/** Writes the fields named; lists are replaced as a whole. */
export async function writeContent(
  transaction: Transaction,
  id: string,
  content: ActionContent,
  envelopeId: string | null,
  fields: readonly string[],
): Promise<void> {
  await transaction.run(
    'action_write',
    `UPDATE action SET lot_id = $2, envelope_id = $3, pillar = $4, theme = $5, summary = $6, objectives = $7,
       activities = $8, indicators = $9, starts_on = $10, duration_months = $11, grant_cents = $12, total_cost_cents = $13,
       reporting_months = $14
     WHERE id = $1`,
    [
      id,
      content.lotId,
      envelopeId,
      content.pillar,
      content.theme,
      content.summary,
      content.objectives,
      content.activities,
      content.indicators,
      content.startsOn,
      content.durationMonths,
      content.grantCents,
      content.totalCostCents,
      content.reportingMonths,
    ],
  );
  const lists: readonly [string, string, string, unknown][] = [
    [
      'countries',
      'action_country',
      `(action_id, country, partnership_id) SELECT $1, country, "partnershipId"
       FROM jsonb_to_recordset($2) AS t (country text, "partnershipId" uuid)`,
      content.countries,
    ],
    [
      'coApplicantIds',
      'action_applicant',
      '(action_id, organisation_id) SELECT DISTINCT $1::uuid, value::uuid FROM jsonb_array_elements_text($2)',
      content.coApplicantIds,
    ],
    [
      'routes',
      'action_route',
      '(action_id, route) SELECT $1::uuid, value FROM jsonb_array_elements_text($2)',
      content.routes,
    ],
    [
      'budgetLines',
      'budget_line',
      `(action_id, position, heading, description, quantity, unit, unit_cost_cents, amount_cents)
       SELECT $1, position, heading, description, quantity, unit, "unitCostCents", "amountCents"
       FROM jsonb_to_recordset($2) AS t (position integer, heading text, description text, quantity text, unit text,
         "unitCostCents" bigint, "amountCents" bigint)`,
      numbered(content.budgetLines),
    ],
    [
      'milestones',
      'milestone',
      `(action_id, position, title, due_month) SELECT $1, position, title, "dueMonth"
       FROM jsonb_to_recordset($2) AS t (position integer, title text, "dueMonth" integer)`,
      numbered(content.milestones),
    ],
    [
      'indicatorTargets',
      'indicator',
      `(action_id, position, code, name, unit, baseline, target, roll_up) SELECT $1, position, code, name, unit, baseline, target, "rollUp"
       FROM jsonb_to_recordset($2)
         AS t (position integer, code text, name text, unit text, baseline text, target text, "rollUp" text)`,
      numbered(content.indicatorTargets),
    ],
  ];
  for (const [field, table, insert, rows] of lists) {
    if (!fields.includes(field)) continue;
    await transaction.run(`${table}_clear`, `DELETE FROM ${table} WHERE action_id = $1`, [id]);
    await transaction.run(`${table}_fill`, `INSERT INTO ${table} ${insert}`, [id, JSON.stringify(rows)]);
  }
}

function numbered<T extends object>(rows: readonly T[]): readonly (T & { position: number })[] {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}
