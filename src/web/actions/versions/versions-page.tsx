import type { SubmittedContent } from '../../../actions/action-submissions.query.js';
import { type SubmissionPart, submissionChanges } from '../../../actions/submission-changes.js';
import { formatList } from '../../../i18n/index.js';
import { pillarOf } from '../../../reference/pillars.js';
import { routeOf } from '../../../reference/routes.js';
import { caseCrumbs } from '../../cases/case-crumbs.js';
import {
  type Column,
  EmptyState,
  PageHeader,
  SelectField,
  Submit,
  Table,
  WordDiff,
} from '../../components/index.js';
import { decimalText } from '../../reports/report-words.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { budgetUrl } from '../budget/budget-file.js';
import { SubmissionList, versionsUrl } from './submissions-section.js';
import { type Compared, NOW, type VersionsFile } from './versions-file.js';

interface VersionsPageProps {
  readonly visit: SignedInVisit;
  readonly shown: VersionsFile;
  /** Null where there are no two to compare. */
  readonly compared: Compared | null;
}

/** What an application said each time it was handed in, and two of them side by side. */
export function VersionsPage({ visit, shown, compared }: VersionsPageProps): Html {
  const { file, submissions } = shown;
  const title = visit.t('application_versions.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'action', file)}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${file.title}`}
        lead={visit.t('application_versions.lead')}
      />
      {file.stage.code === 'draft' ? (
        <EmptyState text={visit.t('application_versions.empty')} />
      ) : (
        <SubmissionList visit={visit} actionId={file.id} submissions={submissions} />
      )}
      {compared ? <Comparison visit={visit} shown={shown} compared={compared} /> : ''}
    </Layout>
  );
}

function Comparison({
  visit,
  shown: { file, submissions },
  compared: { from, to },
}: {
  visit: Visit;
  shown: VersionsFile;
  compared: Compared;
}): Html {
  const options = [
    ...submissions.map(({ number, cause }) => ({
      value: String(number),
      text: `${visit.t('budget.version', { number })} – ${visit.t(`budget.cause.${cause}`)}`,
    })),
    { value: NOW, text: visit.t('application_versions.now') },
  ];
  const nameOf = (which: string) =>
    which === NOW
      ? visit.t('application_versions.now')
      : visit.t('budget.version', { number: Number(which) });
  return (
    <section id="compare">
      <h2 safe>{visit.t('budget.compare.title')}</h2>
      <form method="get" action={`${versionsUrl(file.id)}#compare`} class="filters">
        <SelectField
          visit={visit}
          name="from"
          label={visit.t('budget.compare.from')}
          value={from.which}
          options={options}
        />
        <SelectField
          visit={visit}
          name="to"
          label={visit.t('budget.compare.to')}
          value={to.which}
          options={options}
        />
        <Submit text={visit.t('budget.compare.submit')} />
      </form>
      <h3 safe>{visit.t('budget.compare.between', { from: nameOf(from.which), to: nameOf(to.which) })}</h3>
      <Changes visit={visit} before={from.content} after={to.content} />
      <p>
        <a href={budgetDiffUrl(file.id, { from, to })} safe>
          {visit.t('application_versions.budget_link')}
        </a>
      </p>
    </section>
  );
}

/** Side by side, part by part. */
function Changes({
  visit,
  before,
  after,
}: {
  visit: Visit;
  before: SubmittedContent;
  after: SubmittedContent;
}): Html {
  const changes = submissionChanges(before, after);
  if (changes.length === 0) return <p safe>{visit.t('budget.diff.same')}</p>;
  const side = (which: 'before' | 'after') => (part: SubmissionPart) => (
    <WordDiff
      visit={visit}
      before={textOf(visit, part, before)}
      after={textOf(visit, part, after)}
      side={which}
    />
  );
  const columns: readonly Column<SubmissionPart>[] = [
    {
      header: visit.t('application_versions.part'),
      heads: true,
      cell: (part) => <span safe>{nameOfPart(visit, part)}</span>,
    },
    { header: visit.t('budget.diff.before'), cell: side('before') },
    { header: visit.t('budget.diff.after'), cell: side('after') },
  ];
  return (
    <Table caption={visit.t('application_versions.differ')} captionHidden columns={columns} rows={changes} />
  );
}

function nameOfPart(visit: Visit, part: SubmissionPart): string {
  return part === 'fund' ? visit.t('actions.field.fund') : visit.t(`actions.field.${part}`);
}

function textOf(visit: Visit, part: SubmissionPart, content: SubmittedContent): string {
  return textIn(visit, part, content) || '–';
}

function textIn(visit: Visit, part: SubmissionPart, content: SubmittedContent): string {
  const { locale } = visit;
  switch (part) {
    case 'countries':
      return formatList(
        content.countries.map((code) => visit.country(code)),
        locale,
      );
    case 'coApplicantIds':
      return formatList(content.coApplicants, locale);
    case 'lotId':
      return content.lot ?? '';
    case 'pillar': {
      const pillar = content.pillar === null ? null : pillarOf(content.pillar);
      return pillar ? visit.label({ ...pillar.names }) : '';
    }
    case 'theme':
      return content.theme === null ? '' : visit.theme(content.theme);
    case 'routes':
      return formatList(
        content.routes.map((code) => visit.label({ ...(routeOf(code)?.names ?? { en: code }) })),
        locale,
      );
    case 'startsOn':
      return content.startsOn === null ? '' : visit.date(content.startsOn);
    case 'durationMonths':
      return content.durationMonths === null ? '' : visit.number(content.durationMonths);
    case 'grantCents':
    case 'totalCostCents': {
      const cents = content[part];
      return cents === null ? '' : visit.money(cents);
    }
    case 'milestones':
      return content.milestones
        .map(({ title, dueMonth }) => visit.t('application_versions.milestone', { title, month: dueMonth }))
        .join('\n');
    case 'indicatorTargets':
      return content.indicatorTargets
        .map(({ name, unit, baseline, target, rollUp }) =>
          visit.t('application_versions.indicator', {
            name,
            unit,
            baseline: decimalText(visit, baseline),
            target: decimalText(visit, target),
            adds: visit.t(`actions.roll_up.${rollUp}`),
          }),
        )
        .join('\n');
    default:
      return content[part] ?? '';
  }
}

/** Of a version without a budget there is none to compare with: the page of budgets then chooses itself. */
function budgetDiffUrl(actionId: string, { from, to }: Compared): string {
  const query = new URLSearchParams();
  for (const [name, side] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (side.which === NOW) query.set(name, NOW);
    else if (side.budgetNumber !== null) query.set(name, String(side.budgetNumber));
  }
  return `${budgetUrl(actionId)}/versions?${query}#compare`;
}
