/** The reports of the demo's actions: set when their contracts are signed, asked for when their periods are over, written. */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { editReport } from '../reporting/edit-report.js';
import { setReportsRound } from '../reporting/set-reports.js';
import type { ReportTold } from './demo-story.js';

export class DemoReports {
  constructor(private readonly runtime: CaseRuntime) {}

  /** Whatever a worker would have done by now. */
  async catchUp(): Promise<void> {
    await setReportsRound(this.runtime, (error) => {
      throw error;
    });
    const over = await this.runtime.database.asActor(systemActor('clock'), (transaction) =>
      transaction.run<{ case_id: string; id: string; version: number }>(
        'demo_periods_over',
        `SELECT k.case_id, k.id, k.version FROM clock k JOIN case_file c ON c.id = k.case_id
         WHERE c.subject = 'report' AND c.stage = 'planned' AND k.code = 'reporting_period' AND k.stopped_at IS NULL
           AND k.due_at < entente_now() ORDER BY k.due_at, k.case_id`,
      ),
    );
    for (const clock of over) {
      const advanced = await advanceCase(this.runtime, systemActor('clock'), {
        subject: 'report',
        caseId: clock.case_id,
        act: { transition: 'period_over' },
        onlyIf: { clockId: clock.id, clockVersion: clock.version },
      });
      if (!advanced.ok) throw new Error(`The demo's report was not asked for: ${JSON.stringify(advanced)}`);
    }
  }

  /** The report of an action by its number; the final one without. */
  async find(actionId: string, number: number | undefined): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_report',
        'SELECT id FROM report WHERE action_id = $1 AND (number = $2 OR ($2 IS NULL AND kind = $3)) AND replaced_at IS NULL',
        [actionId, number ?? null, 'final'],
      ),
    );
    if (!row) throw new Error(`The demo's action ${actionId} has no such report.`);
    return row.id;
  }

  async write(actor: PersonActor, reportId: string, told: ReportTold): Promise<void> {
    const { runtime } = this;
    const [file, context] = await runtime.database.asActor(actor, async (transaction) => [
      await viewCase(runtime, transaction, actor, 'report', reportId),
      await transaction.run<{
        grant: string;
        ends: string;
        later: string;
        indicators: string[];
        milestones: number;
      }>(
        'demo_report_context',
        `SELECT a.grant_cents AS grant, r.period_to::text AS ends, (r.period_to + 180)::text AS later,
           ARRAY(SELECT i.code FROM indicator i WHERE i.action_id = a.id ORDER BY i.position) AS indicators,
           (SELECT count(*)::integer FROM milestone m WHERE m.action_id = a.id) AS milestones
         FROM report r JOIN action a ON a.id = r.action_id WHERE r.id = $1`,
        [reportId],
      ),
    ]);
    const [about] = context;
    if (!file || !about) throw new Error(`The demo's report ${reportId} is not there.`);
    const { ends: doneOn, later: newDate } = about;
    await editReport(runtime, actor, {
      reportId,
      expectedVersion: file.version,
      changes: {
        achievements: told.achievements,
        problems: told.problems,
        expenditureCents: Math.floor((Number(about.grant) * told.spentPercent) / 100),
        milestones: Array.from({ length: about.milestones }, (_, place) => {
          const milestone = place + 1;
          if (milestone === 1) return { milestone, state: 'done', doneOn };
          if (milestone === 2 && told.late) {
            return { milestone, state: 'late', reason: told.late, newDate };
          }
          return milestone === 2 ? { milestone, state: 'done', doneOn } : { milestone, state: 'on_track' };
        }),
        indicators: about.indicators.map((code, place) => ({
          code,
          value: told.reached[place],
          comment: '',
          source: place === 0 ? 'Attendance lists' : 'Register of requests',
        })),
      },
    });
  }
}
