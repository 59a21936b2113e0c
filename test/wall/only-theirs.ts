/**
 * Makes of a database one that holds a single organisation's rows: whatever belongs to other countries, applicants or
 * agencies is deleted, and so is what only the facility sees. Nothing here looks at row-level security; it says anew, table
 * by table, what is whose, so that the wall can be held against it.
 */
import { Client } from 'pg';

const OWNED = (id: string) => `EXISTS (SELECT FROM kept_case k WHERE k.id = ${id} AND k.owned)`;
const OWN_ACCOUNT = 't.account_id = me.account';
const OWN_ORGANISATION = 't.organisation_id = me.id';
/** Of other partner countries a partner country sees nothing, also on a case that they share. */
const OWN_COUNTRY = `(me.kind <> 'PARTNER_AUTHORITY' OR t.country = me.country)`;

/** Belongs to nobody in particular: reference data, the directory of parties, and how the installation works. */
export const FOR_ALL: ReadonlySet<string> = new Set([
  'account',
  'calendar_change',
  'calendar_version',
  'envelope',
  'guideline_version',
  'lot',
  'lot_depletion',
  'organisation',
  'person',
  'role_assignment',
  'setting',
  'stage_statistic',
  'theme',
  'migrations',
  'turn_count',
  'workflow_definition',
]);

/**
 * What stays of each other table, as a condition on its row `t` and on `me`: the organisation's `id`, `country` and `kind`,
 * and the `account` of whoever looks. `true`: whatever hangs on a case that stays. `false`: none, it is the facility's.
 */
export const THEIRS: Readonly<Record<string, string>> = {
  absence: OWN_ORGANISATION,
  account_identity: 'false',
  account_link: 'false',
  account_link_wanted: 'false',
  account_notice: 'false',
  action: 'true',
  action_applicant: 'true',
  action_country: OWN_COUNTRY,
  action_money: `true`,
  action_part: `${OWN_ORGANISATION} OR ${OWNED('t.action_id')}`,
  action_route: 'true',
  action_submission: 'true',
  action_submission_country: OWN_COUNTRY,
  amendment: 'true',
  amendment_confidential: `EXISTS (SELECT FROM kept_case k WHERE k.id = t.amendment_id AND k.view IN ('applicant', 'participant'))`,
  api_token: OWN_ACCOUNT,
  assessment: 'false',
  assessment_consensus: 'false',
  assessment_criterion: 'false',
  assessment_grid: 'false',
  assessment_grid_version: 'false',
  assessment_result: 'false',
  assessment_score: 'false',
  assessor: 'false',
  assistance_attendance: OWN_COUNTRY,
  assistance_cost: 'false',
  assistance_line: OWN_COUNTRY,
  assistance_outcome: 't.recorded_at IS NOT NULL',
  assistant: OWN_ORGANISATION,
  audit_event: `t.case_id IS NOT NULL AND (t.outside OR ${OWN_ACCOUNT} OR ${OWNED('t.case_id')})`,
  audit_head: 'false',
  audit_head_chain: 'false',
  audit_key: 'false',
  audit_proof: 'false',
  audit_text: `EXISTS (SELECT FROM audit_event e LEFT JOIN account a ON a.id = e.account_id
    WHERE e.id = t.event_id AND (a.organisation_id = me.id OR ${OWNED('t.case_id')}))`,
  bank_account: OWN_ORGANISATION,
  bank_account_number: OWN_ORGANISATION,
  bank_account_proof: OWN_ORGANISATION,
  budget_line: 'true',
  budget_version: 'true',
  bulk_item: 'false',
  bulk_run: 'false',
  calendar_feed: OWN_ACCOUNT,
  calendar_feed_entry: 'true',
  calendar_move: 'false',
  calendar_trouble: 'false',
  call_cut_off: 'true',
  call_for_proposals: `t.status IN ('open', 'paused', 'depleted', 'closed')`,
  call_question: `t.answered_at IS NOT NULL OR EXISTS (SELECT FROM call_question_asked a WHERE a.question_id = t.id AND a.organisation_id = me.id)`,
  call_question_asked: OWN_ORGANISATION,
  case_access: `${OWN_ORGANISATION} OR ${OWNED('t.case_id')}`,
  case_condition: `${OWN_ORGANISATION} OR ${OWNED('t.case_id')}`,
  case_country: OWN_COUNTRY,
  case_file: 'EXISTS (SELECT FROM kept_case k WHERE k.id = t.id)',
  case_wish: OWN_ACCOUNT,
  claim_mapping: 'false',
  clock: 'true',
  committee_session: 'false',
  conflict_declaration: 'false',
  conflict_reason: 'false',
  consensus_agreement: 'false',
  contact_proposal: OWN_ORGANISATION,
  definition_draft: 'false',
  definition_migration: 'false',
  definition_migration_case: 'false',
  delegation: OWN_ORGANISATION,
  delegation_side: 'true',
  delivery_answer: 'true',
  dialogue: 'true',
  dialogue_agenda_item: 'true',
  dialogue_answer_link: 'false',
  dialogue_conclusion: `${OWNED('t.dialogue_id')} OR EXISTS (SELECT FROM case_file c WHERE c.id = t.dialogue_id
    AND c.stage IN ('outcomes_recorded', 'settlement', 'closed'))`,
  dialogue_contact: `${OWN_ACCOUNT} OR ${OWNED('t.dialogue_id')}`,
  dialogue_follow_up: `${OWN_ORGANISATION} OR ${OWNED('t.dialogue_id')}`,
  dialogue_invitation: OWNED('t.dialogue_id'),
  dialogue_organiser: 'true',
  dialogue_paper: 'true',
  dialogue_participant: 'true',
  digest_item: OWN_ACCOUNT,
  document: `t.visibility = 'shared' AND (t.partner_id IS NULL OR t.partner_id = me.id OR ${OWNED('t.case_id')})
    AND (t.letter_for IS NULL OR t.letter_for = me.id)
    AND (t.message_id IS NULL OR EXISTS (SELECT FROM message m WHERE m.id = t.message_id AND m.withdrawn_at IS NULL AND me.id = ANY (m.audience)))`,
  document_version: 'true',
  document_hold: 'false',
  document_notice: 'false',
  draft: OWN_ACCOUNT,
  duty: 't.person_id = (SELECT a.person_id FROM account a WHERE a.id = me.account)',
  envelope_change: 'false',
  factor_reset: 'false',
  finding: 'false',
  finding_reply: 'false',
  finding_settlement: 'false',
  focal_point: OWN_ORGANISATION,
  funding_request: 'true',
  guideline_draft: 'false',
  idempotency_key: OWN_ACCOUNT,
  // Of a need its country is told who was told of it, by role and country.
  inbox_item: `${OWN_ACCOUNT} OR ${OWNED('t.case_id')}`,
  indicator: 'true',
  known_device: 'false',
  ledger_entry: 't.action_id IS NOT NULL AND EXISTS (SELECT FROM kept_case k WHERE k.id = t.action_id)',
  ledger_proof: 'false',
  legal_entity: OWN_ORGANISATION,
  letter: 't.addressee_id = me.id',
  letter_recipient: 'true',
  letter_rule: 'EXISTS (SELECT FROM letter l WHERE l.rule_id = t.id)',
  letter_template: 'EXISTS (SELECT FROM letter l WHERE l.template_id = t.id)',
  letter_template_text: 'true',
  letter_template_version: 'true',
  letter_unwritten: 'false',
  logout_token_used: 'false',
  message: 'me.id = ANY (t.audience)',
  message_mention: 'EXISTS (SELECT FROM message m WHERE m.id = t.message_id AND me.id = ANY (m.audience))',
  message_seen: OWN_ACCOUNT,
  mail: OWN_ACCOUNT,
  mail_attempt: 'false',
  milestone: 'true',
  need: 'true',
  need_action: 'true',
  need_translation: 'true',
  notice_preference: OWN_ACCOUNT,
  outbox: 'false',
  partnership: 'true',
  partnership_assessment: 'true',
  partnership_conclusions: 'true',
  partnership_follow_up: 'true',
  partnership_pillar: 'true',
  partnership_priorities: 'true',
  partnership_priority: 'true',
  partnership_renewal: 'true',
  partnership_review: 'true',
  partnership_review_money: 'false',
  partnership_suspension: 'true',
  party_contact: OWN_ORGANISATION,
  passkey: 'false',
  payment_money: 'true',
  payment_request: 'true',
  pending_sign_in: 'false',
  person_erasure: 'false',
  presence: `NOT t.inside AND ${OWN_ORGANISATION}`,
  provider_flow: 'false',
  quarantined_file: 'false',
  recovery_code: 'false',
  reminder: 'false',
  report: 'true',
  report_confidential: OWNED('t.report_id'),
  report_indicator: 'true',
  report_milestone: 'true',
  report_submission: OWNED('t.report_id'),
  reserve_lapse: 'false',
  reserve_pass: 'false',
  role_proposal: 'false',
  setting_proposal: 'false',
  saved_view: `${OWN_ACCOUNT} OR (t.shared AND t.organisation_id = me.id)`,
  score_sheet: 'false',
  search_entry: 'true',
  service_account: 'false',
  session: OWN_ACCOUNT,
  session_item: 'false',
  session_member: 'false',
  session_record: 'false',
  session_recusal: 'false',
  session_remarks: 'false',
  sign_in_throttle: 'false',
  signatory: 'true',
  task: OWN_COUNTRY.replace('t.country =', 't.country IS NULL OR t.country ='),
  technical_assistance: 'true',
  technical_assistance_confidential: 'false',
  totp_factor: 'false',
  tracking_link: OWNED('t.case_id'),
  usual_view: OWN_ACCOUNT,
  visa: `${OWN_COUNTRY.replace('t.country =', `t.instance = '' OR t.instance =`)}`,
  webhook_attempt: 'false',
  webhook_endpoint: 'false',
  webhook_message: 'false',
  year_end_round: 'false',
};

/** Balances and names that are nobody's business: what is shown of them would differ. */
const BLURRED = [
  `UPDATE envelope SET free_cents = ceiling_cents, reserved_cents = 0, committed_cents = 0, contracted_cents = 0, paid_cents = 0`,
  // Who leads a case that they see is known to them by name; the facility's people are not.
  `UPDATE person p SET name = 'Somebody else' FROM me WHERE p.erased_at IS NULL AND NOT EXISTS (SELECT FROM account a
     WHERE a.person_id = p.id AND (a.organisation_id = me.id OR EXISTS (SELECT FROM kept_case k
       JOIN case_file c ON c.id = k.id WHERE k.view <> 'answer' AND c.organisation_id = a.organisation_id)))`,
  // Of an action that answers a need and is not theirs they learn the kind, the stage and who leads it.
  `UPDATE case_file c SET title = 'Something', reference = 'X-' || c.id FROM kept_case k WHERE k.id = c.id AND k.view = 'answer'`,
  `UPDATE action a SET summary = '', objectives = '', activities = '', grant_cents = NULL, total_cost_cents = NULL
   FROM kept_case k WHERE k.id = a.id AND k.view = 'answer'`,
];

/** `persona`: whose organisation's rows stay; what is an account's own stays for this one alone. */
export async function keepOnlyTheirs(superuserUrl: string, persona: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // Neither triggers nor foreign keys: rows go whose deletion the product would refuse.
    await client.query(`SET session_replication_role = replica; BEGIN`);
    await client.query(
      `CREATE TEMP TABLE me ON COMMIT DROP AS SELECT o.id, o.country, o.kind, a.id AS account
       FROM account a JOIN organisation o ON o.id = a.organisation_id WHERE a.demo_persona = '${persona}'`,
    );
    await client.query(
      `CREATE TEMP TABLE kept_case ON COMMIT DROP AS SELECT x.case_id AS id, x.view, c.organisation_id IS NOT DISTINCT FROM me.id AS owned
       FROM case_access x JOIN case_file c ON c.id = x.case_id, me WHERE x.organisation_id = me.id`,
    );
    await client.query(
      `INSERT INTO kept_case SELECT DISTINCT n.action_id, 'answer', false FROM need_action n JOIN kept_case k ON k.id = n.need_id
       WHERE NOT EXISTS (SELECT FROM kept_case x WHERE x.id = n.action_id)`,
    );
    for (const [table, condition] of Object.entries(THEIRS)) {
      if (condition !== 'true')
        await client.query(`DELETE FROM ${table} t USING me WHERE NOT (${condition})`);
    }
    await deleteOrphans(client);
    for (const statement of BLURRED) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** Said by name alone: the row stays without what it names. What an application said is read by all its readers, also where the amendment that changed it is not theirs. */
const NAMES_ONLY: ReadonlySet<string> = new Set(['action_submission.case_id']);

interface Reference {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  readonly columns: string[];
  readonly targets: string[];
  readonly nullable: boolean;
}

/** Whatever hangs on a row that is gone goes too; where it need not name one, it names none any more. */
async function deleteOrphans(client: Client): Promise<void> {
  const { rows: references } = await client.query<Reference>(
    `SELECT c.conname AS name, c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
       array_agg(a.attname::text ORDER BY k.n) AS columns, array_agg(b.attname::text ORDER BY k.n) AS targets,
       bool_and(NOT a.attnotnull) AS nullable
     FROM pg_constraint c, unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (own, theirs, n), pg_attribute a, pg_attribute b
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND a.attrelid = c.conrelid AND a.attnum = k.own
       AND b.attrelid = c.confrelid AND b.attnum = k.theirs
     GROUP BY c.oid, c.conname, c.conrelid, c.confrelid`,
  );
  for (let changed = 1; changed > 0; ) {
    changed = 0;
    for (const { child, parent, columns, targets, nullable } of references) {
      if (NAMES_ONLY.has(`${child}.${columns.join()}`)) continue;
      const same = columns.map((column, at) => `p.${targets[at]} = t.${column}`).join(' AND ');
      const orphan = `${columns.map((column) => `t.${column} IS NOT NULL`).join(' AND ')}
        AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${same})`;
      const gone = `DELETE FROM ${child} t WHERE ${orphan}`;
      const unnamed = `UPDATE ${child} t SET ${columns[0]} = NULL WHERE ${orphan}`;
      const mayBeUnnamed = nullable && columns.length === 1;
      if (mayBeUnnamed) await client.query('SAVEPOINT one');
      const done = await client
        .query(mayBeUnnamed ? unnamed : gone)
        .catch(async (error: { code?: string }) => {
          // A row that has to name one is nothing without it.
          if (error.code !== '23514') throw error;
          await client.query('ROLLBACK TO one');
          return client.query(gone);
        });
      changed += done.rowCount ?? 0;
    }
  }
}
