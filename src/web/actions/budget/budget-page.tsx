import { ButtonLink, EmptyState, PageHeader } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { type BudgetFile, budgetCrumbs, budgetUrl } from './budget-file.js';
import { BudgetSumsList, BudgetWarnings } from './budget-sums.js';
import { BudgetTable } from './budget-table.js';

/** A budget as it stands: lines under their headings, who pays what, and the way to its versions. */
export function BudgetPage({ visit, shown }: { visit: SignedInVisit; shown: BudgetFile }): Html {
  const { file, budget, limits, versions } = shown;
  const title = visit.t('budget.title');
  const mayEdit = file.editRefused === null;
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={budgetCrumbs(visit, file, false)}
    >
      <PageHeader title={title} caption={`${file.reference} ${file.title}`} />
      <BudgetWarnings visit={visit} budget={budget} limits={limits} />
      {budget.lines.length === 0 ? (
        <EmptyState text={visit.t(mayEdit ? 'budget.empty_editable' : 'budget.empty')} />
      ) : (
        <>
          <BudgetTable visit={visit} lines={budget.lines} />
          <h2 safe>{visit.t('budget.who_pays')}</h2>
          <BudgetSumsList visit={visit} budget={budget} limits={limits} />
        </>
      )}
      <div class="buttons">
        {mayEdit ? <ButtonLink href={`${budgetUrl(file.id)}/edit`} text={visit.t('budget.edit')} /> : ''}
        <ButtonLink
          href={`${budgetUrl(file.id)}/versions`}
          text={visit.t('budget.versions_link', { count: versions.length })}
          tone={mayEdit ? 'secondary' : 'primary'}
        />
        <ButtonLink href={`/actions/${file.id}`} text={visit.t('budget.back')} tone="link" />
      </div>
    </Layout>
  );
}
