/** Letters that go out by themselves: a transition that a rule names asks for one, which is written once. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { loadCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { OutboxAnswer, OutboxRow } from '../jobs/port.js';
import { systemActor } from '../kernel/actor.js';
import { isOn } from '../reference/rooms.js';
import { type FilledLetter, fileLetter, filledLetter, type Sender } from './file-letter.js';
import { type LetterCase, letterCase } from './letter-facts.query.js';
import { RULE_ROLES, type UnwrittenLetter } from './letter-rules.js';
import { freePartOf } from './placeholders.js';
import { languageFor, recipientsOf } from './recipients.query.js';
import { templateInUse } from './template-in-use.query.js';
import { fitsAddressee, fitsPlace } from './template-scope.js';

const SYSTEM = systemActor('letters');

/** Reacts to events: leaves a row for each letter that a rule asks for, in the transaction that settles the event. */
export async function askForLetters(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
  await transaction.run(
    'letters_asked_for',
    `INSERT INTO outbox (kind, case_id, event_id, payload)
     SELECT 'letter', e.case_id, e.id, jsonb_build_object('rule', r.id)
     FROM audit_event e JOIN letter_rule r ON r.ended_at IS NULL
       AND r.subject = e.body->'data'->>'subject' AND r.transition = e.body->'data'->>'transition'
     WHERE e.id = ANY ($1::uuid[]) AND e.kind = 'case_advanced' AND (e.body->'data'->>'moved')::boolean`,
    [rows.flatMap((row) => row.eventId ?? [])],
  );
}

interface Rule {
  readonly id: string;
  readonly templateId: string;
  readonly subject: string;
  readonly addressees: 'lead' | 'partners';
}

/**
 * Writes what a rule asked for, to each addressee once, however often it is tried. What cannot be written is noted for
 * somebody to write by hand, and nothing of it is sent.
 */
export async function writeAutomatically(
  runtime: CaseRuntime,
  publicUrl: string,
  row: OutboxRow,
): Promise<OutboxAnswer> {
  const { caseId, eventId } = row;
  const ruleId = String(row.payload['rule']);
  if (caseId === null || eventId === null) return { settled: true, note: 'No case.' };
  return runtime.database.asActor(
    SYSTEM,
    async (transaction): Promise<OutboxAnswer> => {
      const rule = await ruleOf(transaction, ruleId);
      const file = await letterCase(transaction, caseId);
      const template = rule && (await templateInUse(transaction, rule.templateId));
      if (!rule || !file || !template) return { settled: true, note: 'No rule.' };
      if (!(await isOn(transaction, 'letters')))
        return noted(transaction, rule, caseId, eventId, 'room_off', []);
      const stage = await stageReached(transaction, eventId);
      if (!fitsPlace(template, rule.subject, stage) || !fitsAddressee(template, RULE_ROLES[rule.addressees]))
        return noted(transaction, rule, caseId, eventId, 'other_place', []);
      const sender = await senderOf(transaction, eventId);
      if (!sender) return noted(transaction, rule, caseId, eventId, 'nobody_sends', []);
      const free = await saidWith(transaction, eventId);
      for (const addressee of await addresseesOf(transaction, rule, file, eventId)) {
        const recipients = await recipientsOf(transaction, addressee.id, file.countries);
        const usual = recipients.filter((one) => one.usual);
        const language = languageFor(recipients, Object.keys(template.texts));
        const wanted = { file, template, language, addressee, sender, free };
        const filled: FilledLetter = await filledLetter(runtime, transaction, wanted, publicUrl);
        if (!filled.ok) return noted(transaction, rule, caseId, eventId, 'case_has_not', filled.missing);
        if (usual.length === 0) return noted(transaction, rule, caseId, eventId, 'nobody', [addressee.name]);
        // Read anew for each: the letter before has moved the case's trail on.
        const loaded = await loadCase(runtime, transaction, rule.subject, caseId);
        if (!loaded) return { settled: true, note: 'No case.' };
        await fileLetter(runtime, transaction, {
          ...wanted,
          actor: SYSTEM,
          loaded,
          recipients: usual,
          publicUrl,
          because: { ruleId: rule.id, eventId },
        });
      }
      return { settled: true };
    },
    { lockCase: caseId },
  );
}

async function ruleOf(transaction: Transaction, id: string): Promise<Rule | undefined> {
  const [rule] = await transaction.run<Rule>(
    'letter_rule_asked',
    `SELECT id, template_id AS "templateId", subject, addressees FROM letter_rule WHERE id = $1 AND ended_at IS NULL`,
    [id],
  );
  return rule;
}

/** The stage that the event led to: the letter tells of that, wherever the case stands by now. */
async function stageReached(transaction: Transaction, eventId: string): Promise<string> {
  const [event] = await transaction.run<{ stage: string }>(
    'letter_stage_of_event',
    `SELECT body->'data'->>'to' AS stage FROM audit_event WHERE id = $1`,
    [eventId],
  );
  return event?.stage ?? '';
}

/** Those who have not got this letter yet. */
async function addresseesOf(
  transaction: Transaction,
  { id, addressees }: Rule,
  file: LetterCase,
  eventId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return transaction.run(
    'letter_addressees',
    `SELECT o.id, o.name FROM case_access x JOIN organisation o ON o.id = x.organisation_id
     WHERE x.case_id = $1 AND x.view = $2
       AND NOT EXISTS (SELECT FROM letter l WHERE l.rule_id = $3 AND l.event_id = $4 AND l.addressee_id = o.id)
     ORDER BY o.name, o.id`,
    [file.id, addressees === 'lead' ? 'applicant' : 'partner', id, eventId],
  );
}

/** Whoever did it writes; where a clock did, the secretariat. */
async function senderOf(transaction: Transaction, eventId: string): Promise<Sender | undefined> {
  const [sender] = await transaction.run<Sender>(
    'letter_sender_of_event',
    `SELECT a.id AS "accountId", coalesce(p.name, o.name) AS name, o.name AS organisation, a.email
     FROM account a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
     WHERE a.id = coalesce((SELECT e.account_id FROM audit_event e WHERE e.id = $1),
       (SELECT r.account_id FROM role_assignment r JOIN account x ON x.id = r.account_id AND x.disabled_at IS NULL AND NOT x.service
        WHERE r.role = 'secretariat' AND r.ended_at IS NULL ORDER BY r.granted_at, r.id LIMIT 1))`,
    [eventId],
  );
  return sender;
}

/** What was handed in with the act, as the free parts that it fills. */
async function saidWith(
  transaction: Transaction,
  eventId: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await transaction.run<{ field: string; text: string }>(
    'letter_said_with',
    'SELECT field, text FROM audit_text WHERE event_id = $1',
    [eventId],
  );
  return Object.fromEntries(
    rows.flatMap(({ field, text }) => {
      const part = freePartOf(field);
      return part === null ? [] : [[part, text]];
    }),
  );
}

async function noted(
  transaction: Transaction,
  rule: Rule,
  caseId: string,
  eventId: string,
  why: UnwrittenLetter['why'],
  names: readonly string[],
): Promise<OutboxAnswer> {
  await transaction.run(
    'letter_unwritten',
    `INSERT INTO letter_unwritten (event_id, rule_id, case_id, why, names) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [eventId, rule.id, caseId, why, names.join(', ')],
  );
  return { settled: true, note: `Not written: ${why}.` };
}
