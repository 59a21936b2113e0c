import {
  Form,
  HiddenField,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { OUTBOX } from './mail-urls.js';

interface AgainView {
  /** Where the form goes. */
  readonly action: string;
  readonly count: number;
  /** Which mails: what each part of it is called, and what it is. */
  readonly which: readonly (readonly [term: string, value: string])[];
  /** What the form sends along. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Asks before mails that failed go on their way once more. */
export function againPage(visit: SignedInVisit, { action, count, which, fields }: AgainView): Html {
  const title = visit.t('mails.again.title', { count });
  const rows: readonly SummaryRow[] = which.map(([term, value]) => ({
    term,
    value: <span safe>{value}</span>,
  }));
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={administrationCrumbs(visit, { path: OUTBOX, text: 'identity.outbox.title' })}
    >
      <PageHeader title={title} lead={visit.t('mails.again.lead')} />
      {rows.length === 0 ? '' : <SummaryList rows={rows} />}
      <Form visit={visit} action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <div class="buttons">
          <Submit text={visit.t('mails.again.submit', { count })} />
          <a class="btn btn-link" href={OUTBOX} safe>
            {visit.t('mails.again.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
