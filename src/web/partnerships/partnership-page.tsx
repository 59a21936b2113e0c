import type { FrameworkInFull } from '../../partnerships/framework-in-full.query.js';
import type { Days, FrameworkInBrief, SignatoryDays } from '../../partnerships/frameworks-in-brief.query.js';
import type { figuresNow, PartnershipHistory } from '../../partnerships/history.query.js';
import { isSigned } from '../../partnerships/signed-partnership.js';
import type { TimelineEntry } from '../../partnerships/timeline.js';
import { countryOf, displayCode } from '../../reference/countries.js';
import { pillarOf } from '../../reference/pillars.js';
import { CaseLayout } from '../cases/case-layout.js';
import type { CasePage } from '../cases/load-case-page.js';
import { ButtonLink, type Column, DateText, Flag, SummaryList, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { Annexes } from './annexes.js';
import type { Under } from './load-under.js';
import { Priorities, Reviews, SuspendedBanner, Timeline } from './partnership-years.js';
import { dateText, ProvenanceMark } from './provenance.js';
import { UnderTable } from './under-table.js';

interface PartnershipPageProps {
  readonly visit: SignedInVisit;
  readonly page: CasePage;
  readonly framework: FrameworkInFull;
  readonly brief: FrameworkInBrief;
  readonly days: ReadonlyMap<string, SignatoryDays>;
  /** Those under it that whoever looks may see. */
  readonly under: Under;
  readonly upload?: string | undefined;
  readonly history: PartnershipHistory;
  readonly timeline: readonly TimelineEntry[];
  /** Null for who takes no part in reviews. */
  readonly figures: Awaited<ReturnType<typeof figuresNow>>;
  readonly stageName: (code: string) => string;
}

/** A partnership: what it is and how we know, who takes part from when to when, the actions under it. */
export function PartnershipPage(props: PartnershipPageProps): Html {
  const { visit, page, framework, brief, under, upload, history } = props;
  const { file } = page;
  const mayEdit = file.editRefused === null;
  const years = { visit, id: file.id, history, mayEdit };
  const signed = isSigned(file.stage.code);
  return (
    <CaseLayout
      visit={visit}
      subject="partnership"
      page={page}
      upload={upload}
      edit={
        mayEdit && !signed
          ? { path: `/partnerships/${file.id}/edit`, text: visit.t('partnerships.form.edit') }
          : null
      }
    >
      {file.stage.code === 'suspended' ? <SuspendedBanner visit={visit} history={history} /> : ''}
      <section>
        <h2 safe>{visit.t('partnerships.facts')}</h2>
        <SummaryList
          rows={[
            {
              term: visit.t('partnerships.country'),
              value: (
                <>
                  <Flag country={framework.country} />
                  <span safe>{visit.country(framework.country)}</span>
                </>
              ),
            },
            {
              term: visit.t('partnerships.kind'),
              value: <span safe>{visit.t(`partnerships.kind.${framework.kind}`)}</span>,
            },
            {
              term: visit.t('partnerships.signed'),
              value: (
                <>
                  <span safe>{dateText(visit, framework.signedOn, brief.signed)}</span>{' '}
                  <ProvenanceMark visit={visit} provenance={framework.provenance} />
                </>
              ),
            },
            {
              term: visit.t('partnerships.field.validUntil'),
              value: framework.validUntil ? (
                <DateText visit={visit} date={framework.validUntil} />
              ) : (
                <span safe>{visit.t('partnerships.no_end')}</span>
              ),
            },
            {
              term: visit.t('partnerships.pillars'),
              value: <Pillars visit={visit} codes={framework.pillars} />,
            },
            {
              term: visit.t('partnerships.source'),
              value: (
                <span safe>
                  {`${visit.sentence(`partnerships.provenance.${framework.provenance}`)} ${framework.source}`}
                </span>
              ),
            },
            ...(framework.note === ''
              ? []
              : [{ term: visit.t('partnerships.note'), value: <span safe>{framework.note}</span> }]),
          ]}
        />
      </section>
      <section id="timeline">
        <h2 safe>{visit.t('partnerships.timeline')}</h2>
        <Timeline visit={visit} entries={props.timeline} />
      </section>
      <Priorities {...years} />
      <Reviews {...years} figures={props.figures} stageName={props.stageName} />
      <section id="signatories">
        <h2 safe>{visit.t('partnerships.signatories')}</h2>
        <Signatories {...props} />
        {mayEdit && signed && !framework.allMemberStates ? (
          <p class="buttons">
            <ButtonLink
              href={`/partnerships/${file.id}/accession`}
              text={visit.t('partnerships.accession.title')}
              tone="secondary"
            />
            <ButtonLink
              href={`/partnerships/${file.id}/exit`}
              text={visit.t('partnerships.exit.title')}
              tone="secondary"
            />
          </p>
        ) : (
          ''
        )}
      </section>
      <Annexes visit={visit} id={file.id} documents={page.documents} mayAdd={mayEdit} />
      <section id="actions">
        <h2 safe>{visit.t('partnerships.actions')}</h2>
        {under.rows.length === 0 ? (
          <p safe>{visit.t('partnerships.actions_none')}</p>
        ) : (
          <UnderTable visit={visit} under={under} />
        )}
      </section>
    </CaseLayout>
  );
}

function Pillars({ visit, codes }: { visit: Visit; codes: readonly string[] }): Html {
  return (
    <ul class="plain-list">
      {codes.map((code) => {
        const pillar = pillarOf(code);
        return <li safe>{pillar ? visit.label({ ...pillar.names }) : code}</li>;
      })}
    </ul>
  );
}

type Signatory = FrameworkInFull['signatories'][number];
const UNKNOWN: Days = { earliest: null, latest: null };

function Signatories({ visit, framework, days }: PartnershipPageProps): Html {
  if (framework.allMemberStates && framework.signatories.length === 0) {
    return <p safe>{visit.t('partnerships.all_member_states')}</p>;
  }
  const byName = new Intl.Collator(visit.locale);
  const rows = [...framework.signatories].sort((a, b) =>
    byName.compare(visit.country(a.country), visit.country(b.country)),
  );
  const columns: readonly Column<Signatory>[] = [
    {
      header: visit.t('partnerships.signatory'),
      heads: true,
      cell: ({ country }) => (
        <span>
          <Flag country={country} />
          <span safe>{visit.country(country)}</span>
        </span>
      ),
    },
    { header: visit.t('partnerships.code'), cell: ({ country }) => <span safe>{displayCode(country)}</span> },
    {
      header: visit.t('partnerships.acceded'),
      cell: (signatory) => (
        <span>
          <span safe>
            {dateText(visit, signatory.accededOn, days.get(signatory.country)?.acceded ?? UNKNOWN)}
          </span>{' '}
          <ProvenanceMark visit={visit} provenance={signatory.provenance} />
        </span>
      ),
    },
    {
      header: visit.t('partnerships.left'),
      cell: (signatory) => (
        <span safe>{leftText(visit, signatory, days.get(signatory.country)?.left ?? UNKNOWN)}</span>
      ),
    },
  ];
  return (
    <>
      <p safe>{visit.t('partnerships.signatories_lead')}</p>
      <Table caption={visit.t('partnerships.signatories')} captionHidden columns={columns} rows={rows} />
    </>
  );
}

/** Leaving the Union is no exit from the partnership, but whoever did may lead no action. */
function leftText(visit: Visit, signatory: Signatory, left: Days): string {
  const until = countryOf(signatory.country)?.membership?.to ?? null;
  const union = until === null ? [] : [visit.t('partnerships.left_union', { date: visit.date(until) })];
  const known = signatory.leftOn !== null || left.earliest !== null || left.latest !== null;
  const exit = !signatory.hasLeft
    ? visit.t('partnerships.still')
    : known
      ? dateText(visit, signatory.leftOn, left)
      : visit.t('partnerships.left_not_known');
  return [exit, ...union].join('; ');
}
