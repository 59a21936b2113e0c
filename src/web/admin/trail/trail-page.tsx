import type { AdministrationEvent } from '../../../audit/administration.query.js';
import { roleName } from '../../../i18n/index.js';
import { type Column, EmptyState, Instant, PageHeader, Pagination, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';

interface TrailProps {
  readonly visit: SignedInVisit;
  readonly events: { readonly items: readonly AdministrationEvent[]; readonly next: string | null };
  readonly signIns: boolean;
}

/** Who changed what, and when: each event with its codes as the record has them. */
export function AdministrationTrailPage({ visit, events, signIns }: TrailProps): Html {
  const title = visit.t('admin_trail.title');
  const home = { path: '/', text: visit.t('web.nav.home') };
  const crumbs = visit.holds('administrator')
    ? [home, { path: '/admin', text: visit.t('home.admin.title') }]
    : [home];
  return (
    <Layout visit={visit} title={title} breadcrumbs={crumbs}>
      <PageHeader title={title} lead={visit.t('admin_trail.lead')} />
      <p>
        <a href={signIns ? '/admin/trail' : '/admin/trail?sign_ins=yes'} safe>
          {visit.t(signIns ? 'admin_trail.without_sign_ins' : 'admin_trail.with_sign_ins')}
        </a>
      </p>
      {events.items.length === 0 ? (
        <EmptyState text={visit.t('admin_trail.none')} />
      ) : (
        <Table
          caption={visit.t('admin_trail.caption')}
          captionHidden
          columns={columns(visit)}
          rows={events.items}
        />
      )}
      <Pagination visit={visit} next={events.next} />
    </Layout>
  );
}

function columns(visit: SignedInVisit): readonly Column<AdministrationEvent>[] {
  return [
    { header: visit.t('admin_trail.when'), heads: true, cell: ({ at }) => <Instant visit={visit} at={at} /> },
    {
      header: visit.t('admin_trail.who'),
      cell: ({ who }) => <span safe>{who ?? visit.t('admin_trail.system')}</span>,
    },
    {
      header: visit.t('admin_trail.what'),
      cell: (event) => (
        <span>
          <span safe>{sentenceOf(visit, event)}</span>
          {aboutOf(visit, event).map((line) => (
            <span class="second-line" safe>
              {line}
            </span>
          ))}
        </span>
      ),
    },
    {
      header: visit.t('admin_trail.details'),
      cell: ({ data }) => (
        <span class="second-line" safe>
          {codesIn(data)}
        </span>
      ),
    },
  ];
}

function sentenceOf(visit: Visit, { kind, data, texts, whom }: AdministrationEvent): string {
  const role = typeof data['role'] === 'string' ? roleName(data['role'], visit.locale) : '';
  return visit.sentence(`audit.${kind}`, { ...texts, name: texts['name'] ?? whom ?? '', role });
}

/** What it was done to, by its name, and what was written with it. */
function aboutOf(visit: Visit, { data, texts, whom }: AdministrationEvent): readonly string[] {
  const named = ['setting', 'theme'].flatMap((field) => {
    const code = data[field];
    if (typeof code !== 'string') return [];
    return [field === 'theme' ? visit.theme(code) : visit.sentence(`settings.name.${code}`)];
  });
  const written = Object.values(texts).filter((text) => text !== '');
  return [...new Set([...named, ...(whom === null ? [] : [whom]), ...written])];
}

/** Ids say nothing to people; what is left are codes, days and numbers. */
function codesIn(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .filter(([name, value]) => name !== 'purpose' && value !== null && !holdsId(value))
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}

function holdsId(value: unknown): boolean {
  return /[0-9a-f]{8}-[0-9a-f]{4}-/.test(JSON.stringify(value) ?? '');
}
