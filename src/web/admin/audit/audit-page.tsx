import type { AuditEventView, AuditFilter } from '../../../audit/audit-events.query.js';
import type { AuditState } from '../../../audit/audit-state.query.js';
import type { ProofFault } from '../../../audit/prove-audit.js';
import { roleName } from '../../../i18n/index.js';
import { caseUrl } from '../../cases/case-links.js';
import {
  Banner,
  ButtonLink,
  type Column,
  EmptyState,
  Instant,
  PageHeader,
  Pagination,
  SelectField,
  Submit,
  SummaryList,
  type SummaryRow,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { isFiltered } from './audit-filter.js';

interface AuditView {
  readonly visit: SignedInVisit;
  readonly state: AuditState;
  readonly filter: AuditFilter;
  readonly kinds: readonly string[];
  readonly events: { readonly items: readonly AuditEventView[]; readonly next: string | null };
  /** The places where heads are published. */
  readonly publishedAt: readonly string[];
}

const PATH = '/admin/audit';

export function AuditPage({ visit, state, filter, kinds, events, publishedAt }: AuditView): Html {
  const title = visit.t('audit_trail.title');
  const until = state.provenUntil;
  const lead = until
    ? visit.t('audit_trail.proven_until', { at: visit.dateTime(until.at) })
    : visit.t('audit_trail.proven_never');
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={lead}>
        <ButtonLink href={`${PATH}/export`} text={visit.t('audit_trail.export')} tone="secondary" />
      </PageHeader>
      <Faults visit={visit} state={state} />
      <h2 safe>{visit.t('audit_trail.proof')}</h2>
      <SummaryList rows={proofRows(visit, state, publishedAt)} />
      <Keys visit={visit} state={state} />
      <p class="form-text" safe>
        {visit.t('audit_trail.how_to_verify')}
      </p>
      <h2 id="events" safe>
        {visit.t('audit_trail.events')}
      </h2>
      <Filters visit={visit} filter={filter} kinds={kinds} />
      {events.items.length === 0 ? (
        <EmptyState text={visit.t(isFiltered(filter) ? 'audit_trail.none_fits' : 'audit_trail.none')} />
      ) : (
        <Table
          caption={visit.t('audit_trail.events')}
          captionHidden
          columns={columns(visit)}
          rows={events.items}
        />
      )}
      <Pagination visit={visit} next={events.next} />
    </Layout>
  );
}

function Faults({ visit, state }: { visit: Visit; state: AuditState }): Html {
  const faults = state.lastProof?.faults ?? [];
  if (faults.length === 0) return '';
  return (
    <Banner tone="refused" title={visit.t('audit_trail.faults', { count: faults.length })}>
      <ul>
        {faults.slice(0, 10).map((fault) => (
          <li safe>{faultText(visit, fault)}</li>
        ))}
      </ul>
      <p safe>{visit.t('audit_trail.faults_then')}</p>
    </Banner>
  );
}

function faultText(visit: Visit, { code, chain, seq, head }: ProofFault): string {
  const params = { chain: chain ?? '', seq: seq ?? 0, head: head ?? 0 };
  return visit.sentence(`audit_trail.fault.${code}`, params);
}

function proofRows(visit: Visit, state: AuditState, publishedAt: readonly string[]): readonly SummaryRow[] {
  const { lastProof, lastFull, lastHead, waiting } = state;
  const never = <span safe>{visit.t('audit_trail.never')}</span>;
  const instant = (at: string | null) => (at === null ? never : <Instant visit={visit} at={at} />);
  const places = publishedAt.map((place) => visit.sentence(`audit_trail.place.${place}`)).join(', ');
  return [
    {
      term: visit.t('audit_trail.last_head'),
      value: lastHead ? (
        <span>
          <Instant visit={visit} at={lastHead.at} />
          <span class="second-line" safe>
            {visit.t('audit_trail.head_number', { number: lastHead.number })}
          </span>
        </span>
      ) : (
        <span safe>{visit.t('audit_trail.no_heads')}</span>
      ),
    },
    {
      term: visit.t('audit_trail.last_proof'),
      value: lastProof ? (
        <span>
          <Instant visit={visit} at={lastProof.at} />
          <span class="second-line" safe>
            {visit.t(lastProof.full ? 'audit_trail.proof_full' : 'audit_trail.proof_new', {
              count: lastProof.events,
            })}
          </span>
        </span>
      ) : (
        never
      ),
    },
    { term: visit.t('audit_trail.last_full'), value: instant(lastFull) },
    {
      term: visit.t('audit_trail.published'),
      value: (
        <span>
          <span safe>{places === '' ? visit.t('audit_trail.published_nowhere') : places}</span>
          {waiting.map(({ place, heads, lastError }) => (
            <span class="second-line" safe>
              {visit.t('audit_trail.waiting', {
                count: heads,
                place: visit.sentence(`audit_trail.place.${place}`),
                answer: lastError ?? '–',
              })}
            </span>
          ))}
        </span>
      ),
    },
  ];
}

function Keys({ visit, state }: { visit: Visit; state: AuditState }): Html {
  if (state.keys.length === 0) return '';
  return (
    <details>
      <summary safe>{visit.t('audit_trail.keys', { count: state.keys.length })}</summary>
      {state.keys.map(({ id, publicKey, validFrom }, index) => (
        <div>
          <p safe>
            {visit.t(index === 0 ? 'audit_trail.key_in_force' : 'audit_trail.key_before', {
              id,
              from: visit.dateTime(validFrom),
            })}
          </p>
          <pre safe>{publicKey.trim()}</pre>
        </div>
      ))}
    </details>
  );
}

function Filters({
  visit,
  filter,
  kinds,
}: {
  visit: Visit;
  filter: AuditFilter;
  kinds: readonly string[];
}): Html {
  const options = kinds
    .map((kind) => ({ value: kind, text: kindText(visit, kind) }))
    .sort((a, b) => a.text.localeCompare(b.text, visit.locale));
  return (
    <form method="get" action={`${PATH}#events`} class="filters">
      <SelectField
        visit={visit}
        name="kind"
        label={visit.t('audit_trail.filter.kind')}
        value={filter.kind}
        options={options}
        empty={visit.t('audit_trail.filter.any')}
      />
      <TextField
        visit={visit}
        name="person"
        label={visit.t('audit_trail.filter.person')}
        value={filter.person}
        size="full"
      />
      <TextField
        visit={visit}
        name="reference"
        label={visit.t('audit_trail.filter.case')}
        value={filter.reference}
        size="full"
      />
      <TextField
        visit={visit}
        name="day"
        type="date"
        label={visit.t('audit_trail.filter.day')}
        value={filter.day}
      />
      <Submit text={visit.t('web.list.search')} tone="secondary" />
    </form>
  );
}

/** As who hears of it is told, or as the record of administration says it, without the names that an event fills in. */
function kindText(visit: Visit, kind: string): string {
  return ofCase(visit, kind) ?? firstBig(visit.sentence(`audit.${kind}`, BLANK));
}

const BLANK = { name: '…', role: '…', version: '…' };

function ofCase(visit: Visit, kind: string): string | null {
  const key = `hears.event.${kind}`;
  const text = visit.sentence(key);
  return text === key ? null : text;
}

function firstBig(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function columns(visit: Visit): readonly Column<AuditEventView>[] {
  return [
    { header: visit.t('admin_trail.when'), heads: true, cell: ({ at }) => <Instant visit={visit} at={at} /> },
    {
      header: visit.t('admin_trail.who'),
      cell: ({ who }) =>
        who === null ? (
          <span safe>{visit.t('admin_trail.system')}</span>
        ) : (
          <a href={`${PATH}?person=${who.id}#events`} safe>
            {who.name ?? visit.t('audit_trail.erased')}
          </a>
        ),
    },
    { header: visit.t('admin_trail.what'), cell: (event) => <span safe>{whatText(visit, event)}</span> },
    {
      header: visit.t('audit_trail.filter.case'),
      cell: ({ file }) =>
        file === null ? (
          <span aria-hidden="true">–</span>
        ) : (
          <a href={caseUrl(file.subject, file.id)} safe>
            {file.reference}
          </a>
        ),
    },
    {
      header: visit.t('audit_trail.place_in_chain'),
      numeric: true,
      cell: ({ seq, hash }) => (
        <span>
          <span safe>{String(seq)}</span>
          <span class="second-line" safe>
            {hash.slice(0, 8)}
          </span>
        </span>
      ),
    },
  ];
}

function whatText(visit: Visit, { kind, whom, role }: AuditEventView): string {
  const params = {
    name: whom ?? '…',
    role: role === null ? '…' : roleName(role, visit.locale),
    version: '…',
  };
  return ofCase(visit, kind) ?? visit.sentence(`audit.${kind}`, params);
}
