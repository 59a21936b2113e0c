/** All SQL that writes technical assistance, and reads it for writing. */
import type { Transaction } from '../database/database.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import type { AssistanceContent, AssistanceField, Requester } from './assistance-content.js';
import { isSameLine, type PlanLine, type StoredLine } from './assistance-plan.js';
import { PLAN_LINES } from './plan-lines.sql.js';

export interface StoredAssistance {
  readonly requestedBy: Requester;
  readonly content: AssistanceContent;
  readonly lines: readonly StoredLine[];
  readonly fundingRequestId: string | null;
}

/** The title lies on the case. Null when there is none for this actor; what is not theirs to read is empty. */
export async function loadAssistance(
  transaction: Transaction,
  id: string,
  title: string,
): Promise<StoredAssistance | null> {
  const [row] = await transaction.run<{ stored: StoredAssistance }>(
    'assistance_content',
    `SELECT jsonb_build_object('requestedBy', t.requested_by, 'lines', ${PLAN_LINES},
       'fundingRequestId', (SELECT f.id FROM funding_request f WHERE f.action_id = t.id),
       'content', jsonb_build_object('language', t.language, 'summary', a.summary, 'objectives', a.objectives,
         'beneficiaries', t.beneficiaries, 'pillar', a.pillar, 'theme', a.theme, 'translation', t.translation,
         'countries', coalesce((SELECT jsonb_agg(k.country ORDER BY k.country) FROM action_country k WHERE k.action_id = t.id), '[]'),
         'lotId', a.lot_id, 'fund', e.fund, 'estimateCents', a.grant_cents, 'note', coalesce(n.note, ''),
         'results', coalesce(r.results, ''), 'indicatorsMet', coalesce(r.indicators_met, ''),
         'followUps', coalesce(r.follow_ups, ''), 'lessons', coalesce(n.lessons, ''))) AS stored
     FROM technical_assistance t JOIN action a ON a.id = t.id LEFT JOIN envelope e ON e.id = a.envelope_id
       LEFT JOIN technical_assistance_confidential n ON n.assistance_id = t.id
       LEFT JOIN assistance_outcome r ON r.assistance_id = t.id WHERE t.id = $1`,
    [id],
  );
  if (!row) return null;
  const { content, ...rest } = row.stored;
  return { ...rest, content: { ...content, title, lines: rest.lines } };
}

/** Checks the lot and its envelope of that fund; answers the envelope's id, null while either is open. */
export async function checkEnvelope(
  transaction: Transaction,
  { lotId, fund }: AssistanceContent,
  checks: FieldChecks,
): Promise<string | null> {
  if (lotId === null) return null;
  const [found] = await transaction.run<{ lot: boolean; envelope_id: string | null }>(
    'assistance_envelope',
    `SELECT EXISTS (SELECT FROM lot WHERE id = $1) AS lot,
       (SELECT e.id FROM envelope e WHERE e.lot_id = $1 AND e.fund = $2) AS envelope_id`,
    [lotId, fund],
  );
  if (!found?.lot) checks.add('lotId', 'reference_unknown');
  else if (fund !== null && found.envelope_id === null) checks.add('fund', 'fund_not_in_lot');
  return found?.envelope_id ?? null;
}

/** An expert whom another case has booked on one of these days, in another place. */
export async function checkBookings(
  transaction: Transaction,
  id: string,
  lines: readonly PlanLine[],
  checks: FieldChecks,
): Promise<void> {
  const experts = lines.flatMap((line, index) => (line.kind === 'expert' ? [{ ...line, index }] : []));
  if (experts.length === 0) return;
  const booked = await transaction.run<{
    index: number;
    name: string;
    place: string;
    from: string;
    to: string;
    reference: string;
  }>(
    'assistance_bookings',
    `SELECT DISTINCT ON (s.index) s.index, l.name, l.place, l.starts_on::text AS from, l.ends_on::text AS to, c.reference
     FROM jsonb_to_recordset($2) AS s (index integer, name text, organisation text, place text, "startsOn" date, "endsOn" date)
       JOIN assistance_line l ON l.kind = 'expert' AND l.booked AND l.assistance_id <> $1 AND lower(l.name) = lower(s.name)
         AND lower(l.organisation) = lower(s.organisation) AND lower(l.place) <> lower(s.place)
         AND daterange(l.starts_on, l.ends_on, '[]') && daterange(s."startsOn", s."endsOn", '[]')
       JOIN case_file c ON c.id = l.assistance_id
     ORDER BY s.index, l.starts_on`,
    [id, JSON.stringify(experts)],
  );
  for (const { index, ...params } of booked) {
    checks.add(`lines/${index}/startsOn`, 'expert_booked_elsewhere', params);
  }
}

export async function insertAssistance(
  transaction: Transaction,
  id: string,
  requestedBy: Requester,
  content: AssistanceContent,
  envelopeId: string | null,
): Promise<void> {
  await transaction.run(
    'assistance_action_insert',
    `INSERT INTO action (id, kind) VALUES ($1, 'TECHNICAL_ASSISTANCE')`,
    [id],
  );
  await transaction.run(
    'assistance_insert',
    'INSERT INTO technical_assistance (id, requested_by) VALUES ($1, $2)',
    [id, requestedBy],
  );
  const fields = Object.keys(content) as AssistanceField[];
  await writeRequest(transaction, id, content, envelopeId, fields);
}

/** Writes the fields named; everything but the plan. */
export async function writeRequest(
  transaction: Transaction,
  id: string,
  content: AssistanceContent,
  envelopeId: string | null,
  fields: readonly AssistanceField[],
): Promise<void> {
  const touches = (...names: readonly AssistanceField[]) => names.some((name) => fields.includes(name));
  if (touches('summary', 'objectives', 'pillar', 'theme', 'lotId', 'fund', 'estimateCents')) {
    await transaction.run(
      'assistance_action_write',
      `UPDATE action SET summary = $2, objectives = $3, pillar = $4, theme = $5, lot_id = $6, envelope_id = $7,
         grant_cents = $8, total_cost_cents = $8 WHERE id = $1`,
      [
        id,
        content.summary,
        content.objectives,
        content.pillar,
        content.theme,
        content.lotId,
        envelopeId,
        content.estimateCents,
      ],
    );
  }
  if (touches('language', 'beneficiaries', 'translation')) {
    await transaction.run(
      'assistance_write',
      'UPDATE technical_assistance SET language = $2, beneficiaries = $3, translation = $4 WHERE id = $1',
      [id, content.language, content.beneficiaries, content.translation],
    );
  }
  if (touches('countries')) await writeCountries(transaction, id, content.countries);
  if (touches('note', 'lessons')) await writeConfidential(transaction, id, content);
  if (touches('results', 'indicatorsMet', 'followUps')) await writeOutcome(transaction, id, content);
}

/** Each country under its framework in force, the newest where there are several; under none where it has none. */
async function writeCountries(
  transaction: Transaction,
  id: string,
  countries: readonly string[],
): Promise<void> {
  await transaction.run('action_country_clear', 'DELETE FROM action_country WHERE action_id = $1', [id]);
  await transaction.run(
    'assistance_country_fill',
    `INSERT INTO action_country (action_id, country, partnership_id)
     SELECT $1, named, (SELECT p.id FROM partnership p WHERE p.country = named AND framework_stage(p.id) <> 'closed'
       ORDER BY p.signed_latest DESC NULLS LAST, p.id LIMIT 1) FROM unnest($2::text[]) AS named`,
    [id, countries],
  );
}

async function writeConfidential(
  transaction: Transaction,
  id: string,
  { note, lessons }: AssistanceContent,
): Promise<void> {
  if (note === '' && lessons === '') {
    await transaction.run(
      'assistance_confidential_clear',
      `UPDATE technical_assistance_confidential SET note = '', lessons = '' WHERE assistance_id = $1`,
      [id],
    );
    return;
  }
  await transaction.run(
    'assistance_confidential_write',
    `INSERT INTO technical_assistance_confidential (assistance_id, note, lessons) VALUES ($1, $2, $3)
     ON CONFLICT (assistance_id) DO UPDATE SET note = $2, lessons = $3`,
    [id, note, lessons],
  );
}

async function writeOutcome(
  transaction: Transaction,
  id: string,
  { results, indicatorsMet, followUps }: AssistanceContent,
): Promise<void> {
  if (results === '' && indicatorsMet === '' && followUps === '') {
    await transaction.run(
      'assistance_outcome_clear',
      `UPDATE assistance_outcome SET results = '', indicators_met = '', follow_ups = '' WHERE assistance_id = $1`,
      [id],
    );
    return;
  }
  await transaction.run(
    'assistance_outcome_write',
    `INSERT INTO assistance_outcome (assistance_id, results, indicators_met, follow_ups) VALUES ($1, $2, $3, $4)
     ON CONFLICT (assistance_id) DO UPDATE SET results = $2, indicators_met = $3, follow_ups = $4`,
    [id, results, indicatorsMet, followUps],
  );
}

/** Puts the plan in the place of what there was; lines keep their ids, so that answers stay with what they are to. */
export async function writePlan(
  transaction: Transaction,
  id: string,
  stored: readonly StoredLine[],
  lines: readonly PlanLine[],
): Promise<void> {
  const places = new Map<string, number>();
  const rows = lines.map((line) => {
    const before = stored.find((one) => one.id === line.id);
    const position = (places.get(line.kind) ?? 0) + 1;
    places.set(line.kind, position);
    const toldAnew = line.deliveredOn !== null && (before === undefined || !isSameLine(before, line));
    return {
      ...line,
      id: line.id ?? newId(),
      position,
      told: (before?.told ?? 0) + (toldAnew ? 1 : 0),
      valueCents: line.kind === 'equipment' ? line.unitCents : null,
    };
  });
  await transaction.run(
    'assistance_lines_gone',
    'DELETE FROM assistance_line WHERE assistance_id = $1 AND id <> ALL ($2::uuid[])',
    [id, rows.map((row) => row.id)],
  );
  await transaction.run(
    'assistance_lines_write',
    `INSERT INTO assistance_line (id, assistance_id, kind, position, country, name, organisation, details, origin, place,
       starts_on, ends_on, quantity, value_cents, delivered_on, delivered_quantity, told)
     SELECT s.id, $1, s.kind, s.position, s.country, s.name, s.organisation, s.details, s.origin, s.place,
       s."startsOn", s."endsOn", s.quantity, s."valueCents", s."deliveredOn", s."deliveredQuantity", s.told
     FROM jsonb_to_recordset($2) AS s (id uuid, kind text, position integer, country text, name text, organisation text,
       details text, origin text, place text, "startsOn" date, "endsOn" date, quantity integer, "valueCents" bigint,
       "deliveredOn" date, "deliveredQuantity" integer, told integer)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, country = excluded.country, name = excluded.name,
       organisation = excluded.organisation, details = excluded.details, origin = excluded.origin, place = excluded.place,
       starts_on = excluded.starts_on, ends_on = excluded.ends_on, quantity = excluded.quantity,
       value_cents = excluded.value_cents, delivered_on = excluded.delivered_on,
       delivered_quantity = excluded.delivered_quantity, told = excluded.told`,
    [id, JSON.stringify(rows)],
  );
  await transaction.run(
    'assistance_costs_write',
    `INSERT INTO assistance_cost (line_id, unit_cents)
     SELECT s.id, s."unitCents" FROM jsonb_to_recordset($1) AS s (id uuid, kind text, "unitCents" bigint) WHERE s.kind <> 'equipment'
     ON CONFLICT (line_id) DO UPDATE SET unit_cents = excluded.unit_cents`,
    [JSON.stringify(rows)],
  );
  await transaction.run(
    'assistance_attendance_clear',
    'DELETE FROM assistance_attendance WHERE line_id = ANY ($1::uuid[])',
    [rows.map((row) => row.id)],
  );
  await transaction.run(
    'assistance_attendance_fill',
    `INSERT INTO assistance_attendance (line_id, country, women, men, unstated)
     SELECT s.id, h.country, h.women, h.men, h.unstated FROM jsonb_to_recordset($1) AS s (id uuid, attendance jsonb),
       jsonb_to_recordset(s.attendance) AS h (country text, women integer, men integer, unstated integer)`,
    [JSON.stringify(rows)],
  );
}
