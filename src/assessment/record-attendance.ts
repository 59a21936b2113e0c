/** Records who is in the room: the secretariat or the chair, from the convening to the end of the session. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import { holdsRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { sessionMembers, writeAttendance } from './session.repository.js';

export const ATTENDANCES = ['present', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** `attendance` names members by person; those left out stay as they were noted. */
export async function recordAttendance(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: {
    readonly sessionId: string;
    readonly expectedVersion: string;
    readonly attendance: readonly { readonly personId: unknown; readonly attendance: unknown }[];
  },
): Promise<{ version: string; fields: readonly string[] }> {
  const { sessionId, expectedVersion, attendance } = command;
  if (!isId(sessionId)) throw new Problem('not_found');
  const roles = ['secretariat', 'steering_chair'] as const;
  if (!holdsRole(actor, ...roles)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: [...roles] } }]);
  }
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'committee_session', caseId: sessionId, expectedVersion },
    async (transaction, { state }) => {
      if (state.stage !== 'convened' && state.stage !== 'in_session') {
        throw new Problem('state_conflict', [{ code: 'session_frozen' }]);
      }
      const members = new Map(
        (await sessionMembers(transaction, sessionId)).map((one) => [one.personId, one]),
      );
      const checks = new FieldChecks();
      const rows = attendance.map((one, n) => {
        const personId = checks.id(`attendance/${n}/personId`, one.personId);
        const noted = checks.choice(`attendance/${n}/attendance`, one.attendance, ATTENDANCES);
        const member = members.get(personId);
        if (personId !== '' && !member) checks.add(`attendance/${n}/personId`, 'not_a_committee_member');
        return {
          personId,
          chairs: member?.chairs ?? false,
          attendance: noted ?? 'absent',
          before: member?.attendance,
        };
      });
      checks.done();
      const changed = [...new Map(rows.map((row) => [row.personId, row])).values()].filter(
        (row) => row.attendance !== row.before,
      );
      if (changed.length === 0) return [];
      await writeAttendance(transaction, sessionId, changed);
      return ['attendance'];
    },
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}
