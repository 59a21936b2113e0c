/** A case as this actor may see it: the inside for staff, the projection for everybody else. Read only. */
import type { Transaction } from '../database/database.js';
import { type Actor, holdsRole, ROLES, viewOf } from '../kernel/actor.js';
import {
  type AvailableTransition,
  availableTransitions,
  dueDate,
  type Elapsed,
  elapsed,
  type Label,
  mayEdit,
  openPause,
  type Refusal,
  type StageDefinition,
  type Step,
  stageOf,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { actingAs } from './advance-case.js';
import type { CaseRuntime } from './case-runtime.js';
import { versionFor } from './case-version.js';
import { type ClockRow, type LoadedCase, loadCase } from './load-case.js';

export interface StageView {
  readonly code: string;
  readonly label: Label;
  /** ISO instant, UTC. */
  readonly since: string;
  readonly final: boolean;
}

export interface PathStep {
  readonly code: string;
  readonly label: Label;
  readonly state: 'done' | 'current' | 'ahead';
}

export interface ClockView {
  readonly code: string;
  readonly label: Label;
  readonly basis: Label | null;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly startedAt: string;
  /** Last instant in time, ISO, UTC; null while paused. */
  readonly dueAt: string | null;
  /** The due day in the clock's zone. */
  readonly dueDate: string | null;
  readonly timeZone: string;
  readonly elapsed: Elapsed;
  readonly why: readonly Step[];
  /** By whose working days it counts; null when that is not for this reader. */
  readonly calendar: string | null;
  /** A holiday that is only estimated had a part in the date. */
  readonly estimated: boolean;
  /** Whether somebody stands, with a source, for the holidays of the year in which it ends. */
  readonly confirmed: boolean;
}

export interface VisaView {
  readonly code: string;
  readonly label: Label;
  readonly instance: string;
  readonly answer: 'yes' | 'no' | 'abstain';
  readonly stage: string;
  readonly invalidated: boolean;
  readonly bySilence: boolean;
  /** The natural person; null when silence answered or the person was erased. */
  readonly name: string | null;
  /** For whom they stood in, by name; null when it was given in their own. */
  readonly onBehalfOf: string | null;
  readonly at: string;
}

export interface CaseView {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  /** For `If-Match`, in this actor's projection. */
  readonly version: string;
  readonly stage: StageView;
  /** Who holds the pen, by role; empty when nobody is asked. Outsiders read `facility` for every role inside. */
  readonly penWith: readonly string[];
  readonly path: readonly PathStep[];
  readonly transitions: readonly AvailableTransition[];
  /** Null when this actor may edit the content now; else why not. */
  readonly editRefused: Refusal | null;
  readonly clocks: readonly ClockView[];
  /** Whether any limit runs at present: all that outsiders learn of clocks that are not theirs. */
  readonly clockRuns: boolean;
  readonly visas: readonly VisaView[];
  readonly organisationId: string | null;
  readonly countries: readonly string[];
  readonly openedAt: string;
  readonly changedAt: string;
  readonly closedAt: string | null;
}

/** The case as `actor` may see it, or null when there is none for them; reads within the caller's transaction. */
export async function viewCase(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  subject: string,
  id: string,
): Promise<CaseView | null> {
  const loaded = await loadCase(runtime, transaction, subject, id);
  if (!loaded) return null;
  const inside = isInside(actor);
  const stage = stageOf(loaded.definition, loaded.state.stage);
  return {
    id: loaded.id,
    subject,
    reference: loaded.reference,
    title: loaded.title,
    version: versionFor(actor, loaded),
    stage: inside
      ? { code: stage.code, label: stage.label, since: loaded.stageSince, final: stage.kind === 'final' }
      : {
          code: stage.outside.code,
          label: stage.outside.label,
          since: loaded.outsideStageSince,
          final: stage.kind === 'final',
        },
    penWith: penHolders(stage, loaded.tasks, actor),
    path: inside ? insidePath(loaded) : outsidePath({ ...loaded, stage: loaded.state.stage }),
    transitions: transitionsFor(actor, loaded),
    editRefused: mayEdit(loaded.definition, loaded.state, actingAs(actor), loaded.subject.registry),
    clocks: loaded.clocks
      .filter((row) => inside || isOwnedOutside(actor, stage, row))
      .map((row) => clockView(runtime, actor, loaded, row)),
    clockRuns: loaded.clocks.some((row) => row.state.stoppedAt === null && openPause(row.state) === null),
    visas: await visaViews(transaction, actor, loaded),
    organisationId: loaded.state.organisationId,
    countries: visibleCountries(actor, loaded.state.countries),
    openedAt: loaded.openedAt,
    changedAt: inside ? loaded.changedAt : loaded.outsideChangedAt,
    closedAt: loaded.closedAt,
  };
}

/** What this actor may do now; outsiders are offered only what their own role may ever do. */
export function transitionsFor(actor: Actor, loaded: LoadedCase): readonly AvailableTransition[] {
  const all = availableTransitions(loaded.definition, loaded.state, actingAs(actor), loaded.subject.registry);
  if (isInside(actor)) return all;
  const notTheirs = new Set(['role_missing', 'scope_missing']);
  return all.filter((one) => !one.refusals.some((refusal) => notTheirs.has(refusal.code)));
}

/** A partner country learns of no other country; everybody else of all. */
export function visibleCountries(actor: Actor, countries: readonly string[]): readonly string[] {
  if (actor.kind !== 'person' || !isPartner(actor)) return countries;
  return countries.filter((country) => country === actor.country);
}

/** Whether a code names a country that this actor may not learn of. */
export function isOfAnotherCountry(actor: Actor, code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && visibleCountries(actor, [code]).length === 0;
}

export function isInside(actor: Actor): boolean {
  return actor.kind === 'system' || actor.view === 'inside';
}

const OUTSIDE_ROLES: ReadonlySet<string> = new Set(ROLES.filter((role) => viewOf([{ role }]) === 'outside'));

/**
 * Who holds the pen in a stage whose open tasks are `tasks`, by role. Outsiders read `facility` for every role inside,
 * and a partner country nothing of what others are asked.
 */
export function penHolders(
  stage: StageDefinition,
  tasks: readonly { readonly code: string; readonly role: string }[],
  actor: Actor,
): readonly string[] {
  if (stage.kind === 'final') return [];
  const known = tasks.filter((task) => !isOfAnotherCountry(actor, task.code.split(':')[1] ?? ''));
  const roles = stage.kind === 'approval' ? known.map((task) => task.role) : [stage.owner.role];
  return [...new Set(roles.map((role) => (isInside(actor) || OUTSIDE_ROLES.has(role) ? role : 'facility')))];
}

/** A limit that an outsider owes, in the stage where it runs; a partner country reads of its own alone. */
export function isOwnedOutside(actor: Actor, stage: StageDefinition, row: Pick<ClockRow, 'state'>): boolean {
  if (row.state.stoppedAt !== null) return false;
  const runsHere = (stage.clocks ?? []).some((one) => one.clock === row.state.code && one.does === 'run');
  if (!runsHere || stage.kind === 'final') return false;
  const owing = stage.kind === 'approval' ? stage.visas.map((visa) => visa.by) : [stage.owner];
  return owing.some(({ scope }) => (isPartner(actor) ? scope === 'country' : scope !== 'facility'));
}

function isPartner(actor: Actor): boolean {
  return actor.kind === 'person' && holdsRole(actor, 'partner_authority');
}

function clockView(runtime: CaseRuntime, actor: Actor, loaded: LoadedCase, row: ClockRow): ClockView {
  const calendar = runtime.calendarFor(row.state.calendar, row.state.calendarVersion);
  const wanted = loaded.definition.clocks.find((one) => one.code === row.state.code);
  const due = dueDate(row.state, calendar, loaded.now);
  const view = {
    code: row.state.code,
    label: wanted?.label ?? { en: row.state.code },
    basis: wanted?.basis ?? null,
    state: due.state,
    startedAt: row.state.startedAt,
    dueAt: due.due,
    elapsed: elapsed(row.state, calendar, loaded.now),
    estimated: due.estimated,
    confirmed: calendar.confirmedYears?.includes(Number(due.earliestDueDate.slice(0, 4))) ?? false,
  };
  // Zone and holidays of another partner country would name it.
  return isOfAnotherCountry(actor, row.state.calendar)
    ? {
        ...view,
        dueDate: due.due?.slice(0, 10) ?? null,
        timeZone: 'UTC',
        why: [],
        calendar: null,
        estimated: false,
      }
    : { ...view, dueDate: due.dueDate, timeZone: row.state.zone, why: due.why, calendar: calendar.code };
}

function insidePath({ definition, state }: LoadedCase): readonly PathStep[] {
  const steps = definition.path.map((code) => stageOf(definition, code));
  return walked(
    steps.map(({ code, label }) => ({ code, label })),
    state.stage,
    stageOf(definition, state.stage).label,
  );
}

/** The usual way in the words for outsiders, each of their stages once. */
export function outsidePath({
  definition,
  outsideStage,
  stage,
}: Pick<LoadedCase, 'definition' | 'outsideStage'> & { readonly stage: string }): readonly PathStep[] {
  const steps = definition.path.map((code) => stageOf(definition, code).outside);
  const distinct = steps.filter((step, index) => steps.findIndex((one) => one.code === step.code) === index);
  return walked(distinct, outsideStage, stageOf(definition, stage).outside.label);
}

/** Steps before the present one are done; a stage beside the usual way stands at the end as the present one. */
function walked(
  steps: readonly { code: string; label: Label }[],
  at: string,
  label: Label,
): readonly PathStep[] {
  const present = steps.findIndex((step) => step.code === at);
  if (present === -1) return [{ code: at, label, state: 'current' }];
  return steps.map((step, index) => ({
    ...step,
    state: index < present ? 'done' : index === present ? 'current' : 'ahead',
  }));
}

async function visaViews(
  transaction: Transaction,
  actor: Actor,
  loaded: LoadedCase,
): Promise<readonly VisaView[]> {
  const rows = await transaction.run<{
    code: string;
    instance: string;
    answer: VisaView['answer'];
    stage: string;
    invalidated: boolean;
    silent: boolean;
    name: string | null;
    behalf: string | null;
    given_at: Date;
    organisation_id: string | null;
  }>(
    'visas_of_case',
    `SELECT v.code, v.instance, v.answer, v.stage, v.invalidated_at IS NOT NULL AS invalidated,
       v.person_id IS NULL AS silent, p.name, b.name AS behalf, v.given_at, a.organisation_id
     FROM visa v LEFT JOIN person p ON p.id = v.person_id LEFT JOIN person b ON b.id = v.on_behalf_of LEFT JOIN account a ON a.id = v.account_id
     WHERE v.case_id = $1 ORDER BY v.event_seq, v.instance`,
    [loaded.id],
  );
  const country = actor.kind === 'person' ? actor.country : null;
  const organisation = actor.kind === 'person' ? actor.organisationId : null;
  return rows
    .filter(
      (row) =>
        isInside(actor) || row.organisation_id === organisation || (row.silent && row.instance === country),
    )
    .map((row) => ({
      code: row.code,
      label: visaLabel(loaded.definition, row.code),
      instance: row.instance,
      answer: row.answer,
      stage: isInside(actor) ? row.stage : outsideCodeOf(loaded, row.stage),
      invalidated: row.invalidated,
      bySilence: row.silent,
      name: row.name,
      onBehalfOf: row.behalf,
      at: row.given_at.toISOString(),
    }));
}

/** Of a stage that the case's present version lacks, outsiders are told where the case stands now. */
function outsideCodeOf({ definition, outsideStage }: LoadedCase, stage: string): string {
  return definition.stages.find(({ code }) => code === stage)?.outside.code ?? outsideStage;
}

function visaLabel(definition: WorkflowDefinition, code: string): Label {
  for (const stage of definition.stages) {
    const visa = stage.kind === 'approval' ? stage.visas.find((one) => one.code === code) : undefined;
    if (visa) return visa.label;
  }
  return { en: code };
}
