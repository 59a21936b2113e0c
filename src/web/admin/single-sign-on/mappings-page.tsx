import type { ClaimMapping } from '../../../identity/single-sign-on/claim-mapping.js';
import {
  type Column,
  EmptyState,
  Form,
  type FormErrors,
  PageHeader,
  SelectField,
  Submit,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

export interface MappingForm {
  readonly claim: string;
  readonly value: string;
  readonly organisationId: string;
}

export const EMPTY_MAPPING: MappingForm = { claim: '', value: '', organisationId: '' };

export function mappingLabels(visit: Visit) {
  return {
    claim: visit.t('sso.claim'),
    value: visit.t('sso.value'),
    organisationId: visit.t('identity.users.organisation'),
  };
}

interface MappingsProps {
  readonly visit: SignedInVisit;
  readonly mappings: readonly ClaimMapping[];
  /** Of the provider; null where none is set up. */
  readonly host: string | null;
  readonly form: MappingForm;
  readonly errors: FormErrors;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
}

/** To which party people belong who come from the provider for the first time. */
export function MappingsPage({ visit, mappings, host, form, errors, parties }: MappingsProps): Html {
  const title = visit.t('sso.title');
  const administers = visit.holds('administrator');
  const labels = mappingLabels(visit);
  const field = { visit, errors };
  const columns: readonly Column<ClaimMapping>[] = [
    { header: labels.claim, heads: true, cell: ({ claim }) => <code safe>{claim}</code> },
    { header: labels.value, cell: ({ value }) => <code safe>{value}</code> },
    { header: labels.organisationId, cell: ({ organisation }) => <span safe>{organisation}</span> },
    ...(administers
      ? [
          {
            header: visit.t('sso.remove'),
            cell: ({ id, value }: ClaimMapping) => (
              <Form visit={visit} action={`/admin/single-sign-on/${id}/remove`}>
                <Submit
                  text={visit.t('sso.remove')}
                  label={visit.t('sso.remove_of', { value })}
                  tone="secondary"
                />
              </Form>
            ),
          },
        ]
      : []),
  ];
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('sso.lead')} />
      <p safe>{host === null ? visit.t('sso.not_set_up') : visit.t('sso.set_up', { host })}</p>
      {mappings.length === 0 ? (
        <EmptyState text={visit.t('sso.none')} />
      ) : (
        <Table
          caption={visit.t('sso.caption', { count: mappings.length })}
          columns={columns}
          rows={mappings}
        />
      )}
      {administers ? (
        <section>
          <h2 safe>{visit.t('sso.add')}</h2>
          <Form visit={visit} action="/admin/single-sign-on" errors={errors} class="narrow">
            <TextField
              {...field}
              name="claim"
              label={labels.claim}
              hint={visit.t('sso.claim_hint')}
              value={form.claim}
              maxlength={200}
            />
            <TextField {...field} name="value" label={labels.value} value={form.value} maxlength={200} />
            <SelectField
              {...field}
              name="organisationId"
              label={labels.organisationId}
              value={form.organisationId}
              options={parties.map((party) => ({ value: party.id, text: party.name }))}
              empty={visit.t('web.form.choose')}
            />
            <Submit text={visit.t('sso.add')} />
          </Form>
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}
