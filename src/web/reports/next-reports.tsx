import type { ReportListItem } from '../../reporting/report-list.query.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { reportName } from './report-words.js';

const SHOWN = 4;

/** What a lead has to hand in next and by when, before it is asked for: what is stands among the tasks. */
export function NextReports({ visit, reports }: { visit: Visit; reports: readonly ReportListItem[] }): Html {
  const next = reports.filter((report) => !report.withLead).slice(0, SHOWN);
  if (next.length === 0) return '';
  return (
    <section>
      <h2 safe>{visit.t('reports.home.title')}</h2>
      <ul>
        {next.map((report) => (
          <li>
            <a href={`/reports/${report.id}`} safe>
              {sentenceOf(visit, report)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/reports" safe>
          {visit.t('reports.home.all')}
        </a>
      </p>
    </section>
  );
}

function sentenceOf(visit: Visit, report: ReportListItem): string {
  const params = { name: reportName(visit, report), action: report.actionTitle };
  if (report.dueOn === null) return visit.t('reports.home.with_facility', params);
  const on = visit.date(report.dueOn);
  return visit.t('reports.home.due', { ...params, on });
}
