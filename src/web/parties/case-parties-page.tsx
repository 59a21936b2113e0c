import type { CaseView } from '../../cases/case-view.js';
import type { PartyOnCase } from '../../cases/parties-of-case.query.js';
import { organisationKindName } from '../../i18n/index.js';
import type { OrganisationKind } from '../../identity/organisation.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, caseUrl } from '../cases/case-links.js';
import {
  type Column,
  Day,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { partyUrl } from './party-urls.js';

interface CasePartiesProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly parties: readonly PartyOnCase[];
  /** Those that could be added; null where the visitor adds none. */
  readonly others: readonly { readonly id: string; readonly name: string }[] | null;
  readonly chosen: string;
  readonly errors: FormErrors;
}

/** Who takes part in a case, and as what. */
export function CasePartiesPage({
  visit,
  subject,
  file,
  parties,
  others,
  chosen,
  errors,
}: CasePartiesProps): Html {
  const title = visit.t('parties.on_case');
  const here = `${caseUrl(subject, file.id)}/parties`;
  const columns: readonly Column<PartyOnCase>[] = [
    {
      header: visit.t('parties.on_case_party'),
      heads: true,
      cell: (party) => (
        <span>
          <a href={partyUrl(party.id)} safe>
            {party.name}
          </a>
          <span class="second-line" safe>
            {organisationKindName(party.kind as OrganisationKind, visit.locale)}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('parties.as'),
      cell: (party) => <span safe>{visit.t(`parties.role.${party.role}`)}</span>,
    },
    { header: visit.t('parties.on_case_since'), cell: (party) => <Day visit={visit} at={party.since} /> },
    ...(others === null
      ? []
      : [
          {
            header: visit.t('parties.on_case_end'),
            cell: (party: PartyOnCase) =>
              party.role === 'consulted' || party.role === 'expert' ? (
                <Form visit={visit} action={`${here}/end`}>
                  <HiddenField name="partyId" value={party.id} />
                  <Submit
                    text={visit.t('parties.on_case_end')}
                    tone="link"
                    label={visit.t('parties.on_case_end_label', { name: party.name })}
                  />
                </Form>
              ) : (
                '–'
              ),
          },
        ]),
  ];
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      failed={errors.any}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <PageHeader title={title} caption={`${file.reference} ${visit.titleOf(subject, file.title)}`} />
      <Table caption={title} captionHidden columns={columns} rows={parties} />
      {others === null ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('parties.on_case_add')}</h2>
          <Form visit={visit} action={here} errors={errors} class="narrow">
            <SelectField
              visit={visit}
              name="partyId"
              label={visit.t('parties.on_case_party')}
              hint={visit.t('parties.on_case_add_hint')}
              value={chosen}
              empty={visit.t('parties.on_case_choose')}
              options={others.map(({ id, name }) => ({ value: id, text: name }))}
              errors={errors}
            />
            <Submit text={visit.t('parties.on_case_submit')} />
          </Form>
        </section>
      )}
    </Layout>
  );
}
