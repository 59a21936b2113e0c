/** Changes what technical assistance says, as far as its stage allows it; its funding request follows. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { dateInZone } from '../workflow/index.js';
import {
  checkBookings,
  checkEnvelope,
  loadAssistance,
  writePlan,
  writeRequest,
} from './assistance.repository.js';
import {
  type AssistanceContent,
  type AssistanceField,
  type AssistanceInput,
  changedFields,
  fieldsIn,
  mergedAssistance,
  NOTHING_ASKED,
} from './assistance-content.js';
import { isSameLine, type PlanLine, planCents, type StoredLine } from './assistance-plan.js';
import { followWithRequest } from './follow-with-request.js';
import { checkOwnCountry } from './own-country.js';
import { SHARE_WITH_AGENCIES, UNSHARE_WITH_AGENCIES } from './plan-lines.sql.js';

export interface EditAssistanceCommand {
  readonly assistanceId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are; lists are replaced as a whole. */
  readonly changes: AssistanceInput;
}

/** What the facility notes and weighs is not told to whoever asked, not even that there is something. */
const TOLD: readonly string[] = [
  'title',
  'language',
  'summary',
  'objectives',
  'beneficiaries',
  'countries',
  'pillar',
  'theme',
];

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editAssistance(
  runtime: CaseRuntime,
  actor: PersonActor,
  { assistanceId, expectedVersion, changes }: EditAssistanceCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(assistanceId)) throw new Problem('not_found');
  const context = { stored: [], today: '', delivering: false };
  const { lines: _, ...told } = changes;
  const wanted = mergedAssistance(NOTHING_ASKED, told, context, new FieldChecks());
  try {
    const edited = await editCase(
      runtime,
      actor,
      {
        subject: 'technical_assistance',
        caseId: assistanceId,
        expectedVersion,
        ...(changes.title === undefined ? {} : { title: wanted.title }),
        ...(changes.countries === undefined ? {} : { countries: wanted.countries }),
        isOutside: (fields) => fields.every((field) => TOLD.includes(field)),
      },
      (transaction, loaded) => change(runtime, transaction, actor, loaded, changes),
    );
    if (!edited.ok) throw problemOf(edited);
    runtime.wakeOutbox();
    return { version: edited.version, fields: edited.fields };
  } catch (error) {
    if (constraintOf(error) !== 'expert_in_one_place') throw error;
    throw invalidField('lines', 'expert_booked_meanwhile');
  }
}

/** Answers the changed fields other than the title, which lies on the case. */
async function change(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  loaded: LoadedCase,
  changes: AssistanceInput,
): Promise<readonly string[]> {
  const stored = await loadAssistance(transaction, loaded.id, loaded.title);
  if (!stored) throw new Problem('not_found');
  const { stage } = loaded.state;
  const checks = new FieldChecks();
  const after = mergedAssistance(
    stored.content,
    changes,
    {
      open: fieldsIn(stage),
      stored: stored.lines,
      today: dateInZone(Date.parse(loaded.now), 'Europe/Brussels'),
      delivering: stage === 'scheduled',
    },
    checks,
  );
  if (changes.countries !== undefined) checkOwnCountry(actor, after.countries, checks);
  checks.done();
  const envelopeId = await checkEnvelope(transaction, after, checks);
  await checkTheme(transaction, stored.content, after, checks);
  checks.done();
  const linesDiffer = changes.lines !== undefined && !isSamePlan(stored.lines, after.lines);
  const fields = changedFields(stored.content, after, linesDiffer);
  if (fields.length === 0) return [];
  if (linesDiffer) await changePlan(transaction, loaded, stored.lines, after, checks);
  await writeRequest(transaction, loaded.id, after, envelopeId, fields);
  if (isInside(actor) && followed(fields, stored.fundingRequestId, after)) {
    await followWithRequest(runtime, transaction, actor, loaded.id, after);
  }
  return fields.filter((field) => field !== 'title');
}

/** Refused as soon as it is written once something is being delivered; before that the plan may still be thought over. */
async function changePlan(
  transaction: Transaction,
  loaded: LoadedCase,
  stored: readonly StoredLine[],
  { lines }: AssistanceContent,
  checks: FieldChecks,
): Promise<void> {
  const { facts, stage } = loaded.state;
  const contractCents = ['contractedCents', 'orderedCents', 'paidCents'].reduce(
    (sum, name) => sum + Number(facts[name] ?? 0),
    0,
  );
  const wantedCents = planCents(lines);
  if (stage === 'scheduled' && wantedCents > contractCents) {
    const overCents = wantedCents - contractCents;
    checks.add('lines', 'plan_above_contract', { planCents: wantedCents, contractCents, overCents });
  }
  await checkBookings(transaction, loaded.id, lines, checks);
  checks.done();
  await writePlan(transaction, loaded.id, stored, lines);
  if (stage !== 'scheduled') return;
  await transaction.run('assistance_unshare_with_agencies', UNSHARE_WITH_AGENCIES, [loaded.id]);
  await transaction.run('assistance_share_with_agencies', SHARE_WITH_AGENCIES, [loaded.id]);
}

function isSamePlan(before: readonly StoredLine[], after: readonly PlanLine[]): boolean {
  return (
    before.length === after.length &&
    before.every((line, index) => {
      const other = after[index];
      return other !== undefined && line.id === other.id && isSameLine(line, other);
    })
  );
}

/** The request for the money is opened with the first estimate, and says what the assistance says while it is a draft. */
function followed(
  fields: readonly AssistanceField[],
  fundingRequestId: string | null,
  { estimateCents }: AssistanceContent,
): boolean {
  if (fundingRequestId === null) return estimateCents !== null;
  return ['title', 'countries', 'estimateCents'].some((field) => fields.includes(field as AssistanceField));
}
