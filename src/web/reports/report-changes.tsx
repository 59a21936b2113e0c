import { type AnswerChange, answerChanges } from '../../reporting/report-changes.js';
import type { ReportInFull } from '../../reporting/report-in-full.query.js';
import { type Column, Instant, Table, WordDiff } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { indicatorText, milestoneText } from './report-words.js';

/** What was submitted when; and what the latest submission, or what is written since, says differently. */
export function ReportChanges({ visit, report }: { visit: Visit; report: ReportInFull }): Html {
  const { submissions, content } = report;
  const last = submissions.at(-1);
  if (!last) return '';
  const written = answerChanges(last.content, content);
  const previous = submissions.at(-2);
  const changes = written.length > 0 ? written : previous ? answerChanges(previous.content, content) : [];
  const since = written.length > 0 ? last : previous;
  return (
    <section id="submissions">
      <h2 safe>{visit.t('reports.submissions.title')}</h2>
      <ol class="submissions">
        {submissions.map((one) => (
          <li>
            <span safe>{`${visit.t('reports.submissions.number', { number: one.number })} `}</span>
            <Instant visit={visit} at={one.submittedAt} />
          </li>
        ))}
      </ol>
      {since ? (
        <>
          <h3 safe>{visit.t('reports.submissions.changes', { number: since.number })}</h3>
          <Changes visit={visit} report={report} changes={changes} />
        </>
      ) : (
        ''
      )}
    </section>
  );
}

function Changes({
  visit,
  report,
  changes,
}: {
  visit: Visit;
  report: ReportInFull;
  changes: readonly AnswerChange[];
}): Html {
  if (changes.length === 0) return <p safe>{visit.t('reports.submissions.same')}</p>;
  const columns: readonly Column<AnswerChange>[] = [
    {
      header: visit.t('reports.submissions.answer'),
      heads: true,
      cell: (change) => <span safe>{nameOf(visit, report, change)}</span>,
    },
    {
      header: visit.t('reports.submissions.before'),
      cell: (change) => <WordDiff visit={visit} {...sidesOf(visit, change)} side="before" />,
    },
    {
      header: visit.t('reports.submissions.after'),
      cell: (change) => <WordDiff visit={visit} {...sidesOf(visit, change)} side="after" />,
    },
  ];
  return (
    <Table caption={visit.t('reports.submissions.title')} captionHidden columns={columns} rows={changes} />
  );
}

function nameOf(visit: Visit, report: ReportInFull, change: AnswerChange): string {
  switch (change.of) {
    case 'milestone':
      return (
        report.milestones.find((one) => one.milestone === change.milestone)?.title ??
        visit.t('reports.form.milestone', { number: change.milestone })
      );
    case 'indicator':
      return report.indicators.find((one) => one.code === change.code)?.name ?? change.code;
    case 'expenditure':
      return visit.t('reports.field.expenditureCents');
    default:
      return visit.t(`reports.field.${change.of}`);
  }
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

function sidesOf(visit: Visit, change: AnswerChange): Sides {
  switch (change.of) {
    case 'milestone': {
      const text = (one: typeof change.before) =>
        [milestoneText(visit, one), one?.reason ?? ''].filter((part) => part !== '').join(': ');
      return { before: text(change.before), after: text(change.after) };
    }
    case 'indicator':
      return { before: indicatorText(visit, change.before), after: indicatorText(visit, change.after) };
    case 'expenditure': {
      const money = (cents: number | null) => (cents === null ? '–' : visit.money(cents));
      return { before: money(change.before), after: money(change.after) };
    }
    default:
      return { before: change.before || '–', after: change.after || '–' };
  }
}
