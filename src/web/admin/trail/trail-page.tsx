import type { AdministrationEvent } from '../../../audit/administration.query.js';
import { calendarName, roleName } from '../../../i18n/index.js';
import { type SettingValue, settingOf } from '../../../reference/settings.js';
import { type Column, EmptyState, Instant, PageHeader, Pagination, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { valueText } from '../settings/setting-words.js';

interface TrailProps {
  readonly visit: SignedInVisit;
  readonly events: { readonly items: readonly AdministrationEvent[]; readonly next: string | null };
  readonly signIns: boolean;
}

/** Who changed what, and when: each event with its codes as the record has them. */
export function AdministrationTrailPage({ visit, events, signIns }: TrailProps): Html {
  const title = visit.t('admin_trail.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
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
          {aboutOf(visit, event)
            .filter((line) => !sentenceOf(visit, event).includes(line))
            .map((line) => (
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
          {changeIn(visit, data) ?? codesIn(data)}
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
function aboutOf(
  visit: Visit,
  { data, texts, whom, template, contact }: AdministrationEvent,
): readonly string[] {
  const { setting, theme, calendar } = data;
  const named = [
    typeof setting === 'string' ? visit.sentence(`settings.name.${setting}`) : null,
    typeof theme === 'string' ? visit.theme(theme) : null,
    typeof calendar === 'string' ? calendarName(calendar, visit.locale) : null,
    template === null ? null : (template[visit.locale] ?? template['en'] ?? null),
    whom,
    contact,
  ];
  return [...new Set([...named, ...Object.values(texts)])].filter((text): text is string => !!text);
}

/** From what to what a setting was changed, as its own page words it. */
function changeIn(visit: Visit, { setting, from, to }: AdministrationEvent['data']): string | null {
  const known = typeof setting === 'string' ? settingOf(setting) : null;
  if (!known) return null;
  const text = (value: unknown) => valueText(visit, { kind: known.kind, value: value as SettingValue });
  return visit.t('admin_trail.from_to', { from: text(from), to: text(to) });
}

/** Ids say nothing to people; what is left are codes, days and numbers. */
function codesIn(data: AdministrationEvent['data']): string {
  return Object.entries(data)
    .filter(([name, value]) => !NAMED.includes(name) && value !== null && !holdsId(value))
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' · ');
}

/** Told in words already, or of no use to people. */
const NAMED: readonly string[] = ['purpose', 'theme', 'calendar', 'role'];

function holdsId(value: unknown): boolean {
  return /[0-9a-f]{8}-[0-9a-f]{4}-/.test(JSON.stringify(value) ?? '');
}
