/** The sessions of the demo's committee: planned for what a story tells, with everybody in the room on their day. */
import { editSession } from '../assessment/edit-session.js';
import { planSession } from '../assessment/plan-session.js';
import { proposeFromReserveRound } from '../assessment/propose-from-reserve.js';
import { recordAttendance } from '../assessment/record-attendance.js';
import { sessionInFull } from '../assessment/session-in-full.query.js';
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';

const PLACE = { startsAt: '10:00', place: 'Rue du Luxembourg 46, room 3/12', link: '' };

export class DemoSessions {
  constructor(private readonly runtime: CaseRuntime) {}

  async plan(actor: PersonActor, heldOn: string, actionIds: readonly string[]): Promise<string> {
    return (await planSession(this.runtime, actor, { ...PLACE, heldOn, actionIds: [...actionIds] })).id;
  }

  /** The one on whose agenda the action stands, or stood last. */
  async find(actionId: string): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_session',
        'SELECT session_id AS id FROM session_item WHERE action_id = $1 ORDER BY closed_at DESC NULLS FIRST LIMIT 1',
        [actionId],
      ),
    );
    if (!row) throw new Error(`The demo's action ${actionId} is on no agenda.`);
    return row.id;
  }

  /** Everybody is there. */
  async attend(actor: PersonActor, sessionId: string): Promise<void> {
    const session = await sessionInFull(this.runtime, actor, sessionId);
    await recordAttendance(this.runtime, actor, {
      sessionId,
      expectedVersion: await this.version(actor, sessionId),
      attendance: (session?.members ?? []).map(({ personId }) => ({ personId, attendance: 'present' })),
    });
  }

  async remark(actor: PersonActor, sessionId: string, remarks: string): Promise<void> {
    const expectedVersion = await this.version(actor, sessionId);
    await editSession(this.runtime, actor, { sessionId, expectedVersion, changes: { remarks } });
  }

  async convene(actor: PersonActor, sessionId: string): Promise<void> {
    const convened = await advanceCase(this.runtime, actor, {
      subject: 'committee_session',
      caseId: sessionId,
      act: { transition: 'convene' },
    });
    if (!convened.ok) throw new Error(`The demo's session was not convened: ${JSON.stringify(convened)}`);
  }

  /** What waits for the committee, by its title; null where a session is to come already. */
  async waiting(title: string): Promise<string | null> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_session_waiting',
        `SELECT c.id FROM case_file c WHERE c.subject = 'action' AND c.stage = 'committee' AND c.title = $1
           AND NOT EXISTS (SELECT FROM case_file s WHERE s.subject = 'committee_session' AND s.stage IN ('planned', 'convened'))`,
        [title],
      ),
    );
    return row?.id ?? null;
  }

  async callReserves(): Promise<void> {
    await proposeFromReserveRound(this.runtime, (error) => {
      throw error;
    });
  }

  private async version(actor: PersonActor, id: string): Promise<string> {
    const file = await this.runtime.database.asActor(actor, (transaction) =>
      viewCase(this.runtime, transaction, actor, 'committee_session', id),
    );
    return file?.version ?? '';
  }
}
