import type { ReportContent } from '../../reporting/report-content.js';
import type { ReportInFull } from '../../reporting/report-in-full.query.js';
import { CaseLayout } from '../cases/case-layout.js';
import { VisaTable } from '../cases/visa-table.js';
import {
  Badge,
  type Column,
  DateText,
  Money,
  SummaryList,
  type SummaryRow,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { ReportChanges } from './report-changes.js';
import type { ReportFile } from './report-file.js';
import { decimalText, MILESTONE_TONES, milestoneText, periodText, reportName } from './report-words.js';

interface ReportPageProps {
  readonly visit: SignedInVisit;
  readonly file: ReportFile;
  readonly upload?: string | undefined;
}

/** A report: what it covers, what it says, and how that differs from what was submitted before. */
export function ReportPage({ visit, file: told, upload }: ReportPageProps): Html {
  const { page } = told;
  const { file } = page;
  return (
    <CaseLayout
      visit={visit}
      subject="report"
      page={page}
      upload={upload}
      edit={
        file.editRefused === null
          ? { path: `/reports/${file.id}/edit`, text: visit.t('reports.edit.link') }
          : null
      }
    >
      <ReportSections visit={visit} file={told} />
    </CaseLayout>
  );
}

/** What it covers and says, as its page and a whole file show it. */
export function ReportSections({ visit, file: { page, report } }: Omit<ReportPageProps, 'upload'>): Html {
  const { file, wording } = page;
  return (
    <>
      <section>
        <h2 safe>{visit.t('reports.page.facts')}</h2>
        <SummaryList rows={factsOf(visit, report)} />
      </section>
      <section>
        <h2 safe>{visit.t('reports.page.answers')}</h2>
        <h3 safe>{visit.t('reports.field.achievements')}</h3>
        <p class="facts-text" safe>
          {report.content.achievements || visit.t('reports.page.nothing_yet')}
        </p>
        {report.confidential ? (
          <>
            <h3 safe>{visit.t('reports.field.problems')}</h3>
            <p class="facts-text" safe>
              {report.content.problems || visit.t('reports.page.nothing_yet')}
            </p>
          </>
        ) : (
          ''
        )}
        <h3 safe>{visit.t('reports.field.milestones')}</h3>
        <MilestoneAnswers visit={visit} report={report} />
        <h3 safe>{visit.t('reports.field.indicators')}</h3>
        <IndicatorAnswers visit={visit} report={report} />
      </section>
      <ReportChanges visit={visit} report={report} />
      {file.visas.length > 0 ? (
        <section>
          <h2 safe>{visit.t('reports.page.review')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('reports.page.review')}
            visas={file.visas}
            definition={wording.definition}
          />
        </section>
      ) : (
        ''
      )}
    </>
  );
}

function factsOf(visit: Visit, report: ReportInFull): readonly SummaryRow[] {
  const { content } = report;
  return [
    { term: visit.t('reports.page.kind'), value: <span safe>{reportName(visit, report)}</span> },
    {
      term: visit.t('reports.page.action'),
      value: (
        <a href={`/actions/${report.actionId}`} safe>
          {`${report.actionReference} ${report.actionTitle}`}
        </a>
      ),
    },
    { term: visit.t('reports.page.period'), value: <span safe>{periodText(visit, report)}</span> },
    { term: visit.t('reports.page.due_on'), value: <DateText visit={visit} date={report.dueOn} /> },
    ...(report.confidential
      ? [
          {
            term: visit.t('reports.field.expenditureCents'),
            value:
              content.expenditureCents === null ? (
                <span safe>{visit.t('reports.page.nothing_yet')}</span>
              ) : (
                <Money visit={visit} cents={content.expenditureCents} />
              ),
          },
        ]
      : []),
  ];
}

function MilestoneAnswers({ visit, report }: { visit: Visit; report: ReportInFull }): Html {
  if (report.milestones.length === 0) return <p safe>{visit.t('reports.page.no_milestones')}</p>;
  const answers = new Map(report.content.milestones.map((one) => [one.milestone, one]));
  const columns: readonly Column<ReportInFull['milestones'][number]>[] = [
    {
      header: visit.t('reports.milestone.title'),
      heads: true,
      cell: (one) => <span safe>{one.title}</span>,
    },
    {
      header: visit.t('reports.milestone.planned'),
      cell: (one) => (one.plannedOn ? <DateText visit={visit} date={one.plannedOn} /> : <span>–</span>),
    },
    {
      header: visit.t('reports.milestone.state'),
      cell: ({ milestone }) => <MilestoneState visit={visit} answer={answers.get(milestone) ?? null} />,
    },
  ];
  return (
    <Table
      caption={visit.t('reports.field.milestones')}
      captionHidden
      columns={columns}
      rows={report.milestones}
    />
  );
}

function MilestoneState({
  visit,
  answer,
}: {
  visit: Visit;
  answer: ReportContent['milestones'][number] | null;
}): Html {
  return (
    <>
      <Badge
        text={milestoneText(visit, answer)}
        tone={answer === null ? 'neutral' : MILESTONE_TONES[answer.state]}
      />
      {answer && answer.reason !== '' ? (
        <p class="answer-note" safe>
          {answer.reason}
        </p>
      ) : (
        ''
      )}
    </>
  );
}

function IndicatorAnswers({ visit, report }: { visit: Visit; report: ReportInFull }): Html {
  if (report.indicators.length === 0) return <p safe>{visit.t('reports.page.no_indicators')}</p>;
  const answers = new Map(report.content.indicators.map((one) => [one.code, one]));
  const columns: readonly Column<ReportInFull['indicators'][number]>[] = [
    {
      header: visit.t('reports.indicator.name'),
      heads: true,
      cell: (one) => <span safe>{`${one.code} ${one.name} (${one.unit})`}</span>,
    },
    {
      header: visit.t('reports.indicator.baseline'),
      numeric: true,
      cell: (one) => <span safe>{decimalText(visit, one.baseline)}</span>,
    },
    {
      header: visit.t('reports.indicator.value'),
      numeric: true,
      cell: ({ code }) => {
        const answer = answers.get(code);
        return (
          <span safe>
            {answer ? decimalText(visit, answer.value) : visit.t('reports.indicator.unanswered')}
          </span>
        );
      },
    },
    {
      header: visit.t('reports.indicator.target'),
      numeric: true,
      cell: (one) => <span safe>{decimalText(visit, one.target)}</span>,
    },
    {
      header: visit.t('reports.indicator.said'),
      cell: ({ code }) => {
        const answer = answers.get(code);
        const said = [answer?.comment, answer?.source].filter((text) => text).join(' – ');
        return <span safe>{said || '–'}</span>;
      },
    },
  ];
  return (
    <Table
      caption={visit.t('reports.field.indicators')}
      captionHidden
      columns={columns}
      rows={report.indicators}
    />
  );
}
