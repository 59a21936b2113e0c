/**
 * Declares a conflict of interest in items of the agenda. From then on the member has no voice on them: the minutes say
 * that they left the room, and the database refuses their vote.
 */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import { editCase } from '../cases/edit-case.js';
import { refusalOfConstraint } from '../cases/refused-by-database.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { insertRecusals, loadSession, sessionMembers } from './session.repository.js';

export interface DeclareCommand {
  readonly sessionId: string;
  /** Items of its agenda. */
  readonly actionIds: unknown;
  readonly reason: unknown;
  /** The member who declares it; left out: whoever acts. The secretariat and the chair note it for others. */
  readonly personId?: unknown;
  /** Left out: what somebody says of themselves holds however the session has moved on. */
  readonly expectedVersion?: string;
}

export async function declareInterest(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: DeclareCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  const { sessionId } = command;
  if (!isId(sessionId)) throw new Problem('not_found');
  const checks = new FieldChecks();
  const actionIds = checks
    .list('actionIds', command.actionIds, 100)
    .map((id, n) => checks.id(`actionIds/${n}`, id));
  if (Array.isArray(command.actionIds) && actionIds.length === 0) checks.add('actionIds', 'missing');
  const reason = checks.text('reason', command.reason, { min: 1, max: 1000, lines: true });
  const personId = command.personId === undefined ? actor.personId : checks.id('personId', command.personId);
  checks.done();
  if (personId !== actor.personId && !holdsRole(actor, 'secretariat', 'steering_chair')) {
    const roles = ['secretariat', 'steering_chair'];
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles } }]);
  }
  try {
    const edited = await editCase(
      runtime,
      actor,
      {
        subject: 'committee_session',
        caseId: sessionId,
        expectedVersion: command.expectedVersion ?? (await versionNow(runtime, actor, sessionId)),
      },
      async (transaction, { state }) => {
        if (state.stage !== 'convened' && state.stage !== 'in_session') {
          throw new Problem('state_conflict', [{ code: 'session_frozen' }]);
        }
        const agenda = (await loadSession(transaction, sessionId))?.actionIds ?? [];
        const invited = (await sessionMembers(transaction, sessionId)).some(
          (one) => one.personId === personId,
        );
        if (!invited) checks.add('personId', 'not_a_committee_member');
        actionIds.forEach((id, n) => {
          if (!agenda.includes(id)) checks.add(`actionIds/${n}`, 'not_on_agenda');
        });
        checks.done();
        await insertRecusals(transaction, sessionId, personId, actionIds, reason);
        return ['interests'];
      },
    );
    if (!edited.ok) throw problemOf(edited);
    runtime.wakeOutbox();
    return { version: edited.version, fields: edited.fields };
  } catch (error) {
    const refused = refusalOfConstraint(error);
    if (!refused) throw error;
    throw new Problem('state_conflict', [{ code: refused.code, params: refused.params }]);
  }
}

async function versionNow(runtime: CaseRuntime, actor: PersonActor, id: string): Promise<string> {
  const file = await runtime.database.asActor(actor, (transaction) =>
    viewCase(runtime, transaction, actor, 'committee_session', id),
  );
  if (!file) throw new Problem('not_found');
  return file.version;
}
