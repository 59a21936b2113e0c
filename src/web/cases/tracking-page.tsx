import { TRACKING_DAYS } from '../../cases/tracking-link.js';
import type { TrackingLink } from '../../cases/tracking-links.query.js';
import { ShownOnce } from '../account/feeds/shown-once.js';
import {
  Badge,
  type Column,
  EmptyState,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  RadioField,
  Submit,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, trackingUrl } from './case-links.js';

interface TrackingPageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: { readonly id: string; readonly reference: string; readonly title: string };
  readonly links: readonly TrackingLink[];
  readonly days: string;
  readonly errors: FormErrors;
}

/** The links of a case, and the form that makes one; a link that was just made is shown this once. */
export function TrackingPage({ visit, subject, file, links, days, errors }: TrackingPageProps): Html {
  const title = visit.t('tracking.title');
  const made = visit.flash?.key === 'tracking.made' ? visit.flash.params['link'] : undefined;
  const address = trackingUrl(subject, file.id);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${visit.titleOf(subject, file.title)}`}
        lead={visit.t('tracking.lead')}
      />
      {typeof made === 'string' ? (
        <ShownOnce
          name="link"
          label={visit.t('tracking.your_link')}
          hint={visit.t('tracking.your_link_hint')}
          value={made}
        />
      ) : (
        ''
      )}
      {links.length === 0 ? (
        <EmptyState text={visit.t('tracking.none')} />
      ) : (
        <Table
          caption={visit.t('tracking.caption', { count: links.length })}
          columns={columns(visit, address)}
          rows={links}
        />
      )}
      <h2 safe>{visit.t('tracking.new')}</h2>
      <p safe>{visit.t('tracking.secret')}</p>
      <Form visit={visit} action={address} errors={errors} class="narrow">
        <RadioField
          visit={visit}
          name="days"
          label={visit.t('tracking.days')}
          value={days}
          options={TRACKING_DAYS.map((count) => ({
            value: String(count),
            text: visit.t('tracking.days_of', { count }),
          }))}
          errors={errors}
        />
        <Submit text={visit.t('tracking.make')} />
      </Form>
    </Layout>
  );
}

function columns(visit: SignedInVisit, address: string): readonly Column<TrackingLink>[] {
  return [
    {
      header: visit.t('tracking.made_at'),
      heads: true,
      cell: (link) => <Instant visit={visit} at={link.madeAt} />,
    },
    {
      header: visit.t('tracking.made_by'),
      cell: (link) => <span safe>{link.madeBy ?? visit.t('cases.someone_erased')}</span>,
    },
    { header: visit.t('tracking.until'), cell: (link) => <Instant visit={visit} at={link.expiresAt} /> },
    { header: visit.t('tracking.state'), cell: (link) => <State visit={visit} link={link} /> },
    {
      header: visit.t('tracking.change'),
      cell: (link) =>
        link.live ? (
          <a
            href={`${address}/${link.id}/end`}
            aria-label={visit.t('tracking.end_of', { date: visit.dateTime(link.madeAt) })}
            safe
          >
            {visit.t('tracking.end')}
          </a>
        ) : (
          ''
        ),
    },
  ];
}

function State({ visit, link }: { visit: SignedInVisit; link: TrackingLink }): Html {
  if (link.live) return <Badge text={visit.t('tracking.live')} tone="active" />;
  const key = link.endedAt === null ? 'tracking.expired' : 'tracking.was_ended';
  return <Badge text={visit.t(key)} tone="neutral" />;
}
