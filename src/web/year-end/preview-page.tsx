import type { YearEnd, YearEndItem } from '../../funding/year-end.query.js';
import {
  ButtonLink,
  type Column,
  Form,
  type FormErrors,
  HiddenField,
  Money,
  PageHeader,
  Submit,
  Table,
  TextArea,
} from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { fileColumns } from './file-columns.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly lists: YearEnd;
  readonly items: readonly YearEndItem[];
  readonly chosen: readonly string[];
  /** The id of the decision that is asked for. */
  readonly run: string;
  readonly reason: string;
  readonly errors: FormErrors;
}

interface EnvelopeRow {
  readonly id: string;
  readonly code: string;
  readonly freeCents: number;
  readonly backCents: number;
}

/** What would go back from which file to which envelope, before anything does. */
export function PreviewPage({ visit, lists, items, chosen, run, reason, errors }: Props): Html {
  const totalCents = items.reduce((sum, item) => sum + item.amountCents, 0);
  const counted = { count: items.length, amount: visit.money(totalCents) };
  const columns: readonly Column<EnvelopeRow>[] = [
    {
      header: visit.t('year_end.envelope'),
      heads: true,
      cell: (row) => (
        <a href={`/envelopes/${row.id}`} safe>
          {row.code}
        </a>
      ),
    },
    {
      header: visit.t('year_end.free_before'),
      numeric: true,
      cell: (row) => <Money visit={visit} cents={row.freeCents} />,
    },
    {
      header: visit.t('year_end.goes_back'),
      numeric: true,
      cell: (row) => <Money visit={visit} cents={row.backCents} />,
    },
    {
      header: visit.t('year_end.free_after'),
      numeric: true,
      cell: (row) => <Money visit={visit} cents={row.freeCents + row.backCents} />,
    },
  ];
  return (
    <Layout
      visit={visit}
      title={visit.t('year_end.preview_title')}
      breadcrumbs={moneyCrumbs(visit, { path: '/year-end', text: visit.t('year_end.title') })}
      failed={errors.any}
    >
      <PageHeader
        title={visit.t('year_end.preview_title')}
        lead={visit.t('year_end.preview_lead', counted)}
      />
      <Table
        caption={visit.t('year_end.preview_title')}
        captionHidden
        columns={fileColumns(visit)}
        rows={items}
      />
      <section>
        <h2 safe>{visit.t('year_end.preview_envelopes')}</h2>
        <Table
          caption={visit.t('year_end.preview_envelopes')}
          captionHidden
          columns={columns}
          rows={envelopeRows(lists, items)}
        />
      </section>
      <p safe>{visit.t('year_end.what_happens')}</p>
      <Form visit={visit} action="/year-end/decommit" errors={errors} class="confirm-form">
        <HiddenField name="run" value={run} />
        {chosen.map((value) => (
          <HiddenField name="case" value={value} />
        ))}
        <TextArea
          visit={visit}
          name="reason"
          label={visit.t('year_end.reason')}
          hint={visit.t('year_end.reason_hint')}
          value={reason}
          errors={errors}
          maxlength={2000}
        />
        <div class="buttons">
          <Submit text={visit.t('year_end.give_back', counted)} tone="danger" />
          <ButtonLink href="/year-end" text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function envelopeRows({ envelopes }: YearEnd, items: readonly YearEndItem[]): readonly EnvelopeRow[] {
  return [...envelopes]
    .map(([id, { code, freeCents }]) => ({
      id,
      code,
      freeCents,
      backCents: items
        .filter((item) => item.envelopeId === id)
        .reduce((sum, item) => sum + item.amountCents, 0),
    }))
    .filter((row) => row.backCents > 0)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
