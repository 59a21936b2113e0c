/** Every action that an actor may see, with what results are told by; and as of when. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside, visibleCountries } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { routes as ROUTES } from '../reference/routes.js';
import { statusOf } from './action-status.js';
import type { MeasuredIndicator } from './indicator-roll-up.js';
import type { ActionResult } from './overview.js';

export interface Results {
  /** ISO instant, UTC. */
  readonly asOf: string;
  readonly actions: readonly ActionResult[];
}

interface Row {
  id: string;
  reference: string;
  title: string;
  kind: string;
  stage: string;
  ended: boolean;
  lead_name: string | null;
  lead_country: string | null;
  theme: string | null;
  pillar: string | null;
  fund: string | null;
  countries: string[];
  routes: string[];
  grant_cents: string | null;
  committed: string;
  contracted: string;
  paid: string;
  indicators: Omit<MeasuredIndicator, 'actionId'>[];
}

/**
 * What may be seen is the wall's to say; money is for the facility alone. Values are those of the latest accepted report.
 * What lies under legal commitment is under budgetary commitment too, and what was paid under both.
 */
export async function resultsFor(runtime: CaseRuntime, actor: PersonActor): Promise<Results> {
  const inside = isInside(actor);
  return runtime.database.asActor(
    actor,
    async (transaction) => {
      const [now] = await transaction.run<{ now: Date }>('results_now', 'SELECT entente_now() AS now');
      const rows = await transaction.run<Row>('results', RESULTS);
      return {
        asOf: now?.now.toISOString() ?? '',
        actions: rows.map((row): ActionResult => {
          const { id, reference, title, kind, stage, theme, pillar, fund } = row;
          return {
            id,
            reference,
            title,
            kind,
            stage,
            status: statusOf(stage, row.ended),
            leadName: row.lead_name ?? '',
            leadCountry: row.lead_country,
            theme,
            pillar,
            fund,
            countries: visibleCountries(actor, row.countries),
            routes: ROUTES.map(({ code }) => code).filter((code) => row.routes.includes(code)),
            money: inside
              ? {
                  grantCents: Number(row.grant_cents ?? 0),
                  committedCents: Number(row.committed),
                  contractedCents: Number(row.contracted),
                  paidCents: Number(row.paid),
                }
              : null,
            indicators: row.indicators.map((one) => ({ ...one, actionId: id })),
          };
        }),
      };
    },
    { snapshot: true },
  );
}

const RESULTS = `
  WITH value AS (
    SELECT DISTINCT ON (r.action_id, v.code) r.action_id, v.code, v.value
    FROM report r JOIN case_file rc ON rc.id = r.id JOIN report_indicator v ON v.report_id = r.id
    WHERE rc.stage = 'accepted' ORDER BY r.action_id, v.code, r.number DESC
  ), measured AS (
    SELECT i.action_id, jsonb_agg(jsonb_build_object('name', i.name, 'unit', i.unit, 'rollUp', i.roll_up, 'baseline', i.baseline,
      'target', i.target, 'value', v.value) ORDER BY i.position) AS list
    FROM indicator i LEFT JOIN value v ON v.action_id = i.action_id AND v.code = i.code GROUP BY i.action_id
  )
  SELECT a.id, c.reference, c.title, a.kind, c.outside_stage AS stage, c.closed_at IS NOT NULL AS ended, o.name AS lead_name,
    o.country AS lead_country, a.theme, a.pillar, e.fund, a.grant_cents,
    ARRAY(SELECT k.country FROM action_country k WHERE k.action_id = a.id ORDER BY k.country) AS countries,
    ARRAY(SELECT t.route FROM action_route t WHERE t.action_id = a.id) AS routes,
    coalesce(m.committed_cents + m.contracted_cents + m.ordered_cents + m.paid_cents, 0) AS committed,
    coalesce(m.contracted_cents + m.ordered_cents + m.paid_cents, 0) AS contracted, coalesce(m.paid_cents, 0) AS paid,
    coalesce(x.list, '[]') AS indicators
  FROM action a JOIN case_file c ON c.id = a.id LEFT JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN envelope e ON e.id = a.envelope_id LEFT JOIN action_money m ON m.action_id = a.id
    LEFT JOIN measured x ON x.action_id = a.id
  ORDER BY c.reference`;
