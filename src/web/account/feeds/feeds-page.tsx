import type { Feed } from '../../../notifications/feeds/feeds.query.js';
import { frameworks } from '../../../reference/frameworks.js';
import {
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  RadioField,
  SelectField,
  Submit,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { type FeedForm, feedLabels, showsOffered } from './feed-form.js';
import { ShownOnce } from './shown-once.js';

interface FeedsProps {
  readonly visit: SignedInVisit;
  readonly feeds: readonly Feed[];
  readonly form: FeedForm;
  readonly errors: FormErrors;
}

/** The calendar links of whoever looks; one that was just made is shown this once. */
export function FeedsPage({ visit, feeds, form, errors }: FeedsProps): Html {
  const title = visit.t('feeds.title');
  const link = visit.flash?.key === 'feeds.made' ? visit.flash.params['link'] : undefined;
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: '/account', text: visit.t('identity.account.title') }]}
    >
      <PageHeader title={title} lead={visit.t('feeds.lead')}>
        <ButtonLink href="/deadlines" text={visit.t('deadlines.title')} tone="secondary" />
      </PageHeader>
      {typeof link === 'string' ? (
        <ShownOnce
          name="link"
          label={visit.t('feeds.your_link')}
          hint={visit.t('feeds.your_link_hint')}
          value={link}
        />
      ) : (
        ''
      )}
      {feeds.length === 0 ? (
        <EmptyState text={visit.t('feeds.none')} />
      ) : (
        <Table
          caption={visit.t('feeds.caption', { count: feeds.length })}
          columns={columns(visit)}
          rows={feeds}
        />
      )}
      <h2 safe>{visit.t('feeds.new')}</h2>
      <p safe>{visit.t('feeds.secret')}</p>
      <NewFeed visit={visit} form={form} errors={errors} />
    </Layout>
  );
}

function NewFeed({ visit, form, errors }: Omit<FeedsProps, 'feeds'>): Html {
  const field = { visit, errors };
  const labels = feedLabels(visit);
  const offered = showsOffered(visit.actor);
  const inside = visit.actor.view === 'inside';
  return (
    <Form visit={visit} action="/account/feeds" errors={errors} class="narrow">
      <TextField
        {...field}
        name="name"
        label={labels.name}
        hint={visit.t('feeds.name_hint')}
        value={form.name}
        maxlength={100}
      />
      <RadioField
        {...field}
        name="shows"
        label={labels.shows}
        value={form.shows}
        options={offered.map((value) => ({
          value,
          text:
            value === 'country' && !inside
              ? visit.t('feeds.shows_of_country', { country: visit.country(visit.actor.country ?? '') })
              : visit.t(`feeds.shows_${value}`),
        }))}
      />
      {inside ? (
        <SelectField
          {...field}
          name="country"
          label={labels.country}
          value={form.country}
          empty={visit.t('web.form.choose')}
          options={partners(visit)}
          optional
        />
      ) : (
        ''
      )}
      <Submit text={visit.t('feeds.make')} />
    </Form>
  );
}

function partners(visit: Visit) {
  return [...new Set(frameworks.map((one) => one.partner))]
    .map((code) => ({ value: code, text: visit.country(code) }))
    .sort((a, b) => a.text.localeCompare(b.text, visit.locale));
}

export function showsText(visit: Visit, { shows, country }: Feed): string {
  return country === null
    ? visit.sentence(`feeds.shows_${shows}`)
    : visit.t('feeds.shows_of_country', { country: visit.country(country) });
}

function columns(visit: Visit): readonly Column<Feed>[] {
  return [
    { header: visit.t('feeds.name'), heads: true, cell: (feed) => <span safe>{feed.name}</span> },
    { header: visit.t('feeds.shows'), cell: (feed) => <span safe>{showsText(visit, feed)}</span> },
    { header: visit.t('feeds.made_at'), cell: (feed) => <Instant visit={visit} at={feed.madeAt} /> },
    {
      header: visit.t('feeds.last_read'),
      cell: (feed) =>
        feed.lastReadAt === null ? (
          <span safe>{visit.t('feeds.never_read')}</span>
        ) : (
          <Instant visit={visit} at={feed.lastReadAt} />
        ),
    },
    {
      header: visit.t('feeds.change'),
      cell: (feed) => (
        <div>
          <StepLink visit={visit} feed={feed} step="renew" /> ·{' '}
          <StepLink visit={visit} feed={feed} step="end" />
        </div>
      ),
    },
  ];
}

function StepLink({ visit, feed, step }: { visit: Visit; feed: Feed; step: 'renew' | 'end' }): Html {
  const label = visit.t(`feeds.${step}_of`, { name: feed.name });
  return (
    <a href={`/account/feeds/${feed.id}/${step}`} aria-label={label.replaceAll('&', '&amp;')} safe>
      {visit.t(`feeds.${step}`)}
    </a>
  );
}
