import type { ActionSubmission } from '../../../actions/action-submissions.query.js';
import { type Column, Instant, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';
import { budgetUrl } from '../budget/budget-file.js';

interface SubmissionsProps {
  readonly visit: Visit;
  readonly actionId: string;
  readonly submissions: readonly ActionSubmission[];
}

/** Every time the application was handed in, with the way to compare; nothing before it was. */
export function SubmissionsSection({
  isSubmitted,
  ...props
}: SubmissionsProps & { readonly isSubmitted: boolean }): Html {
  const { visit, actionId, submissions } = props;
  if (!isSubmitted && submissions.length === 0) return '';
  return (
    <section id="versions">
      <h2 safe>{visit.t('application_versions.title')}</h2>
      <SubmissionList {...props} />
      {submissions.length > 0 ? (
        <p>
          <a href={versionsUrl(actionId)} safe>
            {visit.t('application_versions.link')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

/** The latest first. Says so where what was handed in first is not known any more. */
export function SubmissionList({ visit, actionId, submissions }: SubmissionsProps): Html {
  const columns: readonly Column<ActionSubmission>[] = [
    {
      header: visit.t('budget.versions.version'),
      heads: true,
      cell: (one) => <span safe>{visit.t('budget.version', { number: one.number })}</span>,
    },
    {
      header: visit.t('application_versions.cause'),
      cell: (one) => <span safe>{visit.t(`budget.cause.${one.cause}`)}</span>,
    },
    { header: visit.t('budget.versions.at'), cell: (one) => <Instant visit={visit} at={one.submittedAt} /> },
    { header: visit.t('budget.versions.by'), cell: (one) => <span safe>{one.submittedBy ?? '–'}</span> },
    {
      header: visit.t('budget.title'),
      cell: ({ budgetNumber }) =>
        budgetNumber === null ? (
          <span>–</span>
        ) : (
          <a href={`${budgetUrl(actionId)}/versions`} safe>
            {visit.t('budget.version', { number: budgetNumber })}
          </a>
        ),
    },
  ];
  return (
    <>
      {submissions[0]?.cause === 'concept_submitted' ? (
        ''
      ) : (
        <p safe>{visit.t('application_versions.before_kept')}</p>
      )}
      {submissions.length > 0 ? (
        <Table
          caption={visit.t('application_versions.title')}
          captionHidden
          columns={columns}
          rows={[...submissions].reverse()}
        />
      ) : (
        ''
      )}
    </>
  );
}

export function versionsUrl(actionId: string): string {
  return `/actions/${actionId}/versions`;
}
