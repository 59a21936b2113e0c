/** What a case gives to a letter's placeholders: read once, written in the letter's language. */

import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import { caseTitleIn, labelIn, toLocale } from '../i18n/index.js';
import { stageOf } from '../workflow/index.js';
import { type FactValue, written } from './letter-values.js';
import { placeholdersOf } from './placeholders.js';

export interface LetterCase {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  readonly definitionId: string;
  readonly stage: string;
  readonly organisationId: string | null;
  readonly countries: readonly string[];
  /** The day in Brussels. */
  readonly today: string;
  readonly action: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly lead: string | null;
    readonly grantCents: number | null;
    readonly totalCostCents: number | null;
    readonly startsOn: string | null;
    readonly durationMonths: number | null;
    readonly countries: readonly string[];
    readonly call: string | null;
  } | null;
  /** The due day of each clock that runs, in its own zone, by its code. */
  readonly due: Readonly<Record<string, string>>;
}

/** Null where there is no such case for whoever reads. */
export async function letterCase(transaction: Transaction, caseId: string): Promise<LetterCase | null> {
  const [row] = await transaction.run<LetterCase>(
    'letter_case',
    `SELECT c.id, c.subject, c.reference, c.title, c.definition_id AS "definitionId", c.stage, c.organisation_id AS "organisationId",
       ARRAY(SELECT k.country FROM case_country k WHERE k.case_id = c.id ORDER BY k.country) AS countries,
       (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today,
       CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'reference', ac.reference, 'title', ac.title,
         'lead', (SELECT o.name FROM organisation o WHERE o.id = ac.organisation_id), 'grantCents', a.grant_cents,
         'totalCostCents', a.total_cost_cents, 'startsOn', a.starts_on, 'durationMonths', a.duration_months,
         'countries', ARRAY(SELECT k.country FROM action_country k WHERE k.action_id = a.id ORDER BY k.country),
         'call', (SELECT q.title FROM lot l JOIN call_for_proposals q ON q.id = l.call_id WHERE l.id = a.lot_id)) END AS action,
       coalesce((SELECT jsonb_object_agg(k.code, (k.due_at AT TIME ZONE k.time_zone)::date) FROM clock k
         WHERE k.case_id = c.id AND k.stopped_at IS NULL AND k.due_at IS NOT NULL), '{}') AS due
     FROM case_file c
       LEFT JOIN funding_request f ON f.id = c.id LEFT JOIN payment_request p ON p.id = c.id
       LEFT JOIN amendment m ON m.id = c.id LEFT JOIN report r ON r.id = c.id
       LEFT JOIN action a ON a.id = coalesce(CASE WHEN c.subject = 'action' THEN c.id END, f.action_id, p.action_id, m.action_id, r.action_id)
       LEFT JOIN case_file ac ON ac.id = a.id
     WHERE c.id = $1`,
    [caseId],
  );
  return row ?? null;
}

export interface LetterAround {
  readonly language: string;
  readonly reference: string;
  readonly addressee: string;
  readonly sender: { readonly name: string; readonly organisation: string };
  /** The address of the installation, without a slash at the end. */
  readonly publicUrl: string;
  /** The path of the case's page. */
  readonly path: string;
}

/** The values of all placeholders of the case's kind that it has, as the letter writes them. */
export async function letterValues(
  runtime: CaseRuntime,
  transaction: Transaction,
  file: LetterCase,
  around: LetterAround,
): Promise<ReadonlyMap<string, string>> {
  const { language } = around;
  const locale = toLocale(language);
  const definition = await runtime.definitions.pinned(file.definitionId, transaction);
  const link = `${around.publicUrl}${around.path}`;
  const { action, due } = file;
  const facts: Readonly<Record<string, FactValue>> = {
    'addressee.name': around.addressee,
    'case.link': link,
    'case.reference': file.reference,
    'case.stage': labelIn(stageOf(definition, file.stage).outside.label, locale),
    'case.title': caseTitleIn(locale, file.subject, file.title),
    'letter.date': file.today,
    'letter.reference': around.reference,
    'sender.name': around.sender.name,
    'sender.organisation': around.sender.organisation,
    'action.countries': action && action.countries.length > 0 ? action.countries : null,
    'action.duration': action?.durationMonths,
    'action.grant': action?.grantCents,
    'action.lead': action?.lead,
    'action.reference': action?.reference,
    'action.starts_on': action?.startsOn,
    'action.title': action?.title,
    'action.total_cost': action?.totalCostCents,
    'call.title': action?.call,
    'deadline.clarification': due['clarification'],
    'deadline.endorsement': due['endorsement'],
    'deadline.full_application': due['full_application'],
    'deadline.redress': due['redress'],
    'deadline.reserve_list': due['reserve_list'],
    'redress.link': `${link}/decide/request_redress`,
  };
  return new Map(
    placeholdersOf(file.subject).map(({ name, type }) => [name, written(type, facts[name], language)]),
  );
}
