/** Which transition sends which letter by itself: a table that administrators keep. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import type { Label, StageDefinition, TransitionDefinition } from '../workflow/index.js';
import { assertMayLetter } from './letter-rights.js';
import { freePartOf } from './placeholders.js';
import { type TemplateInUse, templateInUse } from './template-in-use.query.js';
import { fitsAddressee, fitsPlace } from './template-scope.js';
import { freePartsOf } from './write-letter.js';

export const RULE_ADDRESSEES = ['lead', 'partners'] as const;
export type RuleAddressees = (typeof RULE_ADDRESSEES)[number];
/** As what those whom a rule writes to take part. */
export const RULE_ROLES = { lead: 'lead', partners: 'partner' } as const;

export interface LetterRule {
  readonly id: string;
  readonly subject: string;
  readonly transition: string;
  readonly template: { readonly id: string; readonly names: { readonly en: string; readonly fr: string } };
  readonly addressees: RuleAddressees;
  readonly madeBy: string;
  /** ISO instant, UTC. */
  readonly madeAt: string;
}

export interface UnwrittenLetter {
  readonly eventId: string;
  readonly ruleId: string;
  readonly templateId: string;
  readonly names: { readonly en: string; readonly fr: string };
  readonly why: 'case_has_not' | 'nobody' | 'nobody_sends' | 'other_place' | 'room_off';
  /** What is missing, or who cannot be written to. */
  readonly missing: string;
  readonly at: string;
  readonly about: { readonly id: string; readonly subject: string; readonly reference: string };
}

/** A transition that moves a case, under the definition that new cases begin on. */
export interface RuleTransition {
  readonly subject: string;
  readonly code: string;
  readonly label: Label;
  /** The free parts that what is handed in with it fills. */
  readonly gives: readonly string[];
  /** The stages that it leads to. */
  readonly to: readonly string[];
}

/** Every transition there is, once by kind of case and code; what it gives is what it gives in every stage. */
export async function ruleTransitions(
  runtime: CaseRuntime,
  actor: PersonActor,
): Promise<readonly RuleTransition[]> {
  assertMayLetter(actor, 'read_templates');
  return runtime.database.asActor(actor, (transaction) => transitionsIn(runtime, transaction));
}

async function transitionsIn(
  runtime: CaseRuntime,
  transaction: Transaction,
): Promise<readonly RuleTransition[]> {
  const found = new Map<string, RuleTransition>();
  for (const subject of runtime.subjects.all()) {
    const { body } = await runtime.definitions.current(subject.shipped.code, transaction);
    for (const [stage, one] of body.stages.flatMap((at) =>
      at.transitions.map((each) => [at, each] as const),
    )) {
      const key = `${subject.code}.${one.code}`;
      const before = found.get(key);
      const gives = givenBy(one).filter((part) => before === undefined || before.gives.includes(part));
      const to = [...new Set([...(before?.to ?? []), ...leadsTo(stage, one)])];
      found.set(key, { subject: subject.code, code: one.code, label: before?.label ?? one.label, gives, to });
    }
  }
  return [...found.values()];
}

/** Of a voice in an approval, wherever the approval leads. */
function leadsTo(stage: StageDefinition, transition: TransitionDefinition): readonly string[] {
  const routes = transition.to ?? (stage.kind === 'approval' ? stage.settled.to : []);
  return routes.map(({ to }) => to);
}

function givenBy(transition: TransitionDefinition): readonly string[] {
  return (transition.inputs ?? []).flatMap((input) =>
    input.kind === 'reason' || input.kind === 'text' ? (freePartOf(input.code) ?? []) : [],
  );
}

export interface RuleInput {
  /** Kind of case and transition, as `action.reject`. */
  readonly when: string;
  readonly templateId: string;
  readonly addressees: string;
}

export interface CheckedRule {
  readonly transition: RuleTransition;
  readonly template: TemplateInUse;
  readonly addressees: RuleAddressees;
}

/** A rule as it would be; throws 422 where it would ask for a letter that nobody can fill. */
export async function checkRule(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: RuleInput,
): Promise<CheckedRule> {
  assertMayLetter(actor, 'set_rules');
  return runtime.database.asActor(actor, (transaction) => checked(runtime, transaction, input));
}

async function checked(
  runtime: CaseRuntime,
  transaction: Transaction,
  input: RuleInput,
): Promise<CheckedRule> {
  const checks = new FieldChecks();
  const transitions = await transitionsIn(runtime, transaction);
  const transition = transitions.find(({ subject, code }) => `${subject}.${code}` === input.when);
  if (!transition) checks.add('when', input.when === '' ? 'missing' : 'reference_unknown');
  const template = await templateInUse(transaction, input.templateId);
  if (!template || template.retired)
    checks.add('templateId', input.templateId === '' ? 'missing' : 'reference_unknown');
  const addressees = checks.choice('addressees', input.addressees, RULE_ADDRESSEES);
  if (transition && template) {
    if (template.subject !== 'any' && template.subject !== transition.subject)
      checks.add('templateId', 'letters.other_kind');
    else if (!transition.to.some((stage) => fitsPlace(template, transition.subject, stage)))
      checks.add('templateId', 'letters.rule_other_place');
    if (addressees !== null && !fitsAddressee(template, RULE_ROLES[addressees]))
      checks.add('addressees', 'letters.other_addressee');
    const parts = [
      ...new Set(Object.keys(template.texts).flatMap((language) => freePartsOf(template, language))),
    ];
    const open = parts.filter((part) => !transition.gives.includes(part));
    if (open.length > 0)
      checks.add('templateId', 'letters.rule_free_parts', {
        names: open.map((one) => `{{${one}}}`).join(', '),
      });
  }
  checks.done();
  if (!transition || !template || addressees === null) throw invalidField('addressees', 'missing');
  return { transition, template, addressees };
}

/** Makes a rule. Refuses with 403 who may not, with 422 what is wrong, a rule that is there already among it. */
export async function makeRule(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: RuleInput,
): Promise<{ id: string }> {
  assertMayLetter(actor, 'set_rules');
  const id = newId();
  try {
    await runtime.database.asActor(actor, async (transaction) => {
      const { transition, template, addressees } = await checked(runtime, transaction, input);
      await transaction.run(
        'letter_rule_insert',
        'INSERT INTO letter_rule (id, subject, transition, template_id, addressees, made_by) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, transition.subject, transition.code, template.id, addressees, actor.accountId],
      );
      await recordEvent(transaction, actor, {
        kind: 'letter_rule_made',
        data: {
          rule: id,
          subject: transition.subject,
          transition: transition.code,
          template: template.id,
          addressees,
        },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'letter_rule_live')) throw invalidField('when', 'letters.rule_there');
    throw error;
  }
  return { id };
}

/** Ends a rule: from now on nothing goes out by it. Refuses with 403 and 404; ended twice is ended. */
export async function endRule(runtime: CaseRuntime, actor: PersonActor, id: string): Promise<void> {
  assertMayLetter(actor, 'set_rules');
  if (!isId(id)) throw new Problem('not_found');
  await runtime.database.asActor(actor, async (transaction) => {
    const ended = await transaction.run(
      'letter_rule_end',
      'UPDATE letter_rule SET ended_by = $2, ended_at = entente_now() WHERE id = $1 AND ended_at IS NULL RETURNING 1',
      [id, actor.accountId],
    );
    if (ended.length > 0) {
      await recordEvent(transaction, actor, { kind: 'letter_rule_ended', data: { rule: id } });
      return;
    }
    const known = await transaction.run('letter_rule_known', 'SELECT 1 FROM letter_rule WHERE id = $1', [id]);
    if (known.length === 0) throw new Problem('not_found');
  });
}

/** The rules that hold, by kind of case and transition. */
export async function rulesOf(runtime: CaseRuntime, actor: PersonActor): Promise<readonly LetterRule[]> {
  assertMayLetter(actor, 'read_templates');
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Omit<LetterRule, 'madeAt'> & { madeAt: Date }>(
      'letter_rules',
      `SELECT r.id, r.subject, r.transition, r.addressees, jsonb_build_object('id', t.id, 'names', t.names) AS template,
         coalesce(p.name, '') AS "madeBy", r.made_at AS "madeAt"
       FROM letter_rule r JOIN letter_template t ON t.id = r.template_id JOIN account a ON a.id = r.made_by
         JOIN person p ON p.id = a.person_id
       WHERE r.ended_at IS NULL ORDER BY r.subject, r.transition, r.addressees`,
    ),
  );
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

/** Letters that a rule asked for and that could not be written, the oldest first; at most a hundred. */
export async function unwrittenLetters(
  runtime: CaseRuntime,
  actor: PersonActor,
): Promise<readonly UnwrittenLetter[]> {
  assertMayLetter(actor, 'read_templates');
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<Omit<UnwrittenLetter, 'at'> & { at: Date }>(
      'letters_unwritten',
      `SELECT u.event_id AS "eventId", u.rule_id AS "ruleId", t.id AS "templateId", t.names, u.why, u.names AS missing, u.at,
         jsonb_build_object('id', c.id, 'subject', c.subject, 'reference', c.reference) AS about
       FROM letter_unwritten u JOIN letter_rule r ON r.id = u.rule_id JOIN letter_template t ON t.id = r.template_id
         JOIN case_file c ON c.id = u.case_id
       WHERE u.settled_at IS NULL ORDER BY u.at, u.event_id LIMIT 100`,
    ),
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Says that a letter that could not be written is written by hand, or not needed. Refuses with 403 and 404. */
export async function settleUnwritten(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly eventId: string; readonly ruleId: string },
): Promise<void> {
  assertMayLetter(actor, 'write');
  if (!isId(wanted.eventId) || !isId(wanted.ruleId)) throw new Problem('not_found');
  await runtime.database.asActor(actor, async (transaction) => {
    const settled = await transaction.run(
      'letter_unwritten_settle',
      `UPDATE letter_unwritten SET settled_by = $3, settled_at = coalesce(settled_at, entente_now())
       WHERE event_id = $1 AND rule_id = $2 RETURNING 1`,
      [wanted.eventId, wanted.ruleId, actor.accountId],
    );
    if (settled.length === 0) throw new Problem('not_found');
    await recordEvent(transaction, actor, {
      kind: 'letter_unwritten_settled',
      data: { event: wanted.eventId, rule: wanted.ruleId },
    });
  });
}
