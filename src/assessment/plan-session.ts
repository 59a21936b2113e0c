/** Plans a session of the Steering Committee: when and where, with as much of its agenda as is known. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { Problem } from '../kernel/problem.js';
import { daysBetween, isWorkingDay } from '../workflow/index.js';
import { agendaChoices, insertSession, sessionTerms } from './session.repository.js';
import {
  EMPTY_SESSION,
  lastDayToConvene,
  mergedSession,
  type SessionContent,
  type SessionInput,
} from './session-content.js';

const CALENDAR = 'COMMISSION';
/** No id is this: a session that is not there yet has no other one beside it. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000';

/** Refuses with 422 and a pointer to each field that is wrong: a date too near to convene in time, an action not there yet. */
export async function planSession(
  runtime: CaseRuntime,
  actor: PersonActor,
  input: Omit<SessionInput, 'remarks'>,
): Promise<Opened> {
  if (!holdsRole(actor, 'secretariat')) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
  }
  const checks = new FieldChecks();
  const given = { heldOn: '', startsAt: '', place: '', link: '', actionIds: [], ...withoutGaps(input) };
  const content = mergedSession(EMPTY_SESSION, given, checks);
  checks.done();
  try {
    const opened = await runtime.database.asActor(actor, (transaction) =>
      plan(runtime, transaction, actor, content),
    );
    runtime.wakeOutbox();
    return opened;
  } catch (error) {
    throw agendaProblem(error) ?? error;
  }
}

async function plan(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  content: SessionContent,
): Promise<Opened> {
  const { conveneBy, today } = await checkedSession(runtime, transaction, NO_SESSION, content);
  const opened = await openCase(runtime, transaction, actor, {
    subject: 'committee_session',
    title: sessionTitle(content.heldOn),
    organisationId: null,
    countries: [],
    facts: { daysToConvene: Math.max(1, daysBetween(today, conveneBy)) },
  });
  await insertSession(transaction, opened.id, content, conveneBy);
  return opened;
}

/** Kept in English; readers see it in their own language (see `caseTitleIn`). */
export function sessionTitle(heldOn: string): string {
  return `Steering Committee of ${heldOn}`;
}

/** What the database says of a content that is well-formed; throws with a pointer to each field that is wrong. */
export async function checkedSession(
  runtime: CaseRuntime,
  transaction: Transaction,
  sessionId: string,
  content: SessionContent,
  /** Fields that are not set anew are not judged anew. */
  set: readonly (keyof SessionContent)[] = ['heldOn', 'actionIds'],
): Promise<{ readonly conveneBy: string; readonly today: string }> {
  const checks = new FieldChecks();
  const calendar = runtime.calendarFor(CALENDAR);
  const { noticeWorkingDays, today } = await sessionTerms(transaction);
  const conveneBy = lastDayToConvene(content.heldOn, noticeWorkingDays, calendar);
  if (set.includes('heldOn')) {
    if (!isWorkingDay(content.heldOn, calendar)) checks.add('heldOn', 'session_on_day_off');
    else if (conveneBy < today) checks.add('heldOn', 'session_too_soon', { days: noticeWorkingDays });
  }
  if (set.includes('actionIds') && content.actionIds.length > 0) {
    const known = await agendaChoices(transaction, sessionId, content.actionIds);
    content.actionIds.forEach((id, n) => {
      const found = known.get(id);
      if (!found) checks.add(`actionIds/${n}`, 'reference_unknown');
      else if (found.elsewhere !== null)
        checks.add(`actionIds/${n}`, 'on_another_agenda', { session: found.elsewhere });
    });
  }
  checks.done();
  return { conveneBy, today };
}

/** What somebody else did at the same moment: an action went on another agenda, or left the committee. */
export function agendaProblem(error: unknown): Problem | null {
  if (isUniqueViolation(error, 'session_item_one_open')) {
    return new Problem('invalid_field', [
      { code: 'on_another_agenda', pointer: '/actionIds', params: { session: '' } },
    ]);
  }
  const { constraint } = (error ?? {}) as { constraint?: unknown };
  return constraint === 'session_item_of_committee'
    ? new Problem('invalid_field', [{ code: 'not_before_committee', pointer: '/actionIds' }])
    : null;
}

function withoutGaps<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}
