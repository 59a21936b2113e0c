import type { UnitPerson } from '../../../cases/unit.query.js';
import { PageHeader, SelectField, Submit } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

/** First of all: who is away. */
export function AbsentPage({ visit, people }: { visit: SignedInVisit; people: readonly UnitPerson[] }): Html {
  const title = visit.t('delegations.admin.who');
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={administrationCrumbs(visit, {
        path: '/admin/delegations',
        text: 'delegations.admin.title',
      })}
    >
      <PageHeader title={title} lead={visit.t('delegations.admin.who_lead')} />
      <form method="get" action="/admin/delegations/new" class="narrow">
        <SelectField
          visit={visit}
          name="for"
          label={visit.t('delegations.delegator')}
          options={people.map(({ id, name, organisation }) => ({
            value: id,
            text: `${name} (${organisation})`,
          }))}
          empty={visit.t('web.form.choose')}
        />
        <div class="buttons">
          <button type="submit" class="btn btn-primary" formaction="/delegations/absences/new" safe>
            {visit.t('absences.admin.set')}
          </button>
          <Submit text={visit.t('delegations.list.new')} tone="secondary" />
        </div>
      </form>
    </Layout>
  );
}
