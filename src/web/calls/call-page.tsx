import type { Batch } from '../../calls/batches.query.js';
import type { CallInFull, EnvelopeInFull } from '../../calls/calls-in-full.query.js';
import { cutOffFor } from '../../calls/cut-offs.js';
import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import { formatList } from '../../i18n/index.js';
import { CaseLayout } from '../cases/case-layout.js';
import { VisaTable } from '../cases/visa-table.js';
import { Badge, ButtonLink, type Column, SummaryList, type SummaryRow, Table } from '../components/index.js';
import { ProvenanceMark } from '../partnerships/provenance.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { CallFile } from './call-file.js';
import { announcedText, closesText, lotName, opensText } from './call-names.js';
import { callEditUrl } from './call-urls.js';
import { EnvelopeBar } from './envelope-bar.js';
import { GuidelinesOfCall } from './guidelines-of-call.js';
import { QuestionsOfCall } from './questions-of-call.js';

interface CallPageProps {
  readonly visit: SignedInVisit;
  readonly file: CallFile;
  readonly upload?: string | undefined;
}

/** A call: what it is for and until when, its money, its rules, and what was asked about it. */
export function CallPage({ visit, file, upload }: CallPageProps): Html {
  const { page, call } = file;
  const id = page.file.id;
  return (
    <CaseLayout
      visit={visit}
      subject="call"
      page={page}
      upload={upload}
      uploads={visit.actor.view === 'inside'}
      edit={page.file.editRefused === null ? { path: callEditUrl(id), text: visit.t('calls.edit') } : null}
    >
      <section>
        <h2 safe>{visit.t('calls.about')}</h2>
        {call.summary === '' ? '' : call.summary.split(/\n\s*\n/).map((part) => <p safe>{part}</p>)}
        <SummaryList rows={factsOf(visit, file)} />
      </section>
      <section id="lots">
        <h2 safe>{visit.t('calls.lots')}</h2>
        {call.lots.map((lot) => (
          <LotOfCall visit={visit} file={file} lot={lot} />
        ))}
        <ChangesThatWait visit={visit} changes={file.changes} />
      </section>
      <Batches visit={visit} batches={file.batches} />
      <GuidelinesOfCall visit={visit} file={file} />
      <QuestionsOfCall visit={visit} call={call} questions={file.questions} />
      {page.file.visas.length > 0 ? (
        <section>
          <h2 safe>{visit.t('actions.page.endorsements')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('actions.page.endorsements')}
            visas={page.file.visas}
            definition={page.wording.definition}
          />
        </section>
      ) : (
        ''
      )}
    </CaseLayout>
  );
}

function factsOf(visit: Visit, { call, today }: CallFile): readonly SummaryRow[] {
  const next = cutOffFor(call.cutOffs, today);
  const announced = announcedText(visit, call.code);
  const prepared = call.status === 'in_preparation';
  return [
    { term: visit.t('calls.field.code'), value: <span safe>{call.code}</span> },
    {
      term: visit.t(prepared ? 'calls.opens_planned' : 'calls.opens'),
      value: <span safe>{opensText(visit, call)}</span>,
    },
    { term: visit.t('calls.closes'), value: <span safe>{closesText(visit, call)}</span> },
    ...(call.cutOffs.length === 0
      ? []
      : [
          {
            term: visit.t('calls.cut_offs'),
            value: (
              <span safe>
                {[
                  formatList(
                    call.cutOffs.map((day) => visit.date(day)),
                    visit.locale,
                  ),
                  ...(next === null ? [] : [visit.t('calls.next_cut_off', { date: visit.date(next) })]),
                ].join(' – ')}
              </span>
            ),
          },
        ]),
    {
      term: visit.t('calls.funds'),
      value: <span safe>{call.funds.length === 0 ? visit.t('calls.any_fund') : call.funds.join(', ')}</span>,
    },
    ...(announced === null
      ? []
      : [{ term: visit.t('calls.announced'), value: <span safe>{announced}</span> }]),
    ...(call.source === ''
      ? []
      : [
          {
            term: visit.t('partnerships.source'),
            value: (
              <>
                <span safe>{call.source}</span> <ProvenanceMark visit={visit} provenance={call.provenance} />
              </>
            ),
          },
        ]),
  ];
}

interface LotProps {
  readonly visit: SignedInVisit;
  readonly file: CallFile;
  readonly lot: CallInFull['lots'][number];
}

function LotOfCall({ visit, file, lot }: LotProps): Html {
  const { call, depleted } = file;
  const envelopes = file.envelopes.filter((envelope) => envelope.lotId === lot.id);
  const usedUp = depleted.get(lot.id);
  const runs = call.status !== 'closed' && call.status !== 'dropped';
  const takes = call.status === 'open' && envelopes.length > 0 && !usedUp && visit.holds('programme_manager');
  return (
    <>
      <h3 safe>{lotName(visit, lot, call)}</h3>
      {usedUp && runs ? (
        <p>
          <Badge text={visit.t('envelopes.depleted')} tone="negative" />{' '}
          <span safe>
            {usedUp.since === null
              ? visit.t('envelopes.depleted_now')
              : visit.t('envelopes.depleted_since', { date: visit.day(usedUp.since) })}
          </span>
        </p>
      ) : (
        ''
      )}
      {envelopes.length === 0 ? <p safe>{visit.t('calls.lot_none')}</p> : ''}
      {envelopes.map((envelope) => (
        <EnvelopeOfLot visit={visit} file={file} envelope={envelope} />
      ))}
      {envelopes.length === 0 && runs && file.mayProposeMoney ? (
        <p>
          <ButtonLink
            href={`/envelopes/changes/new?kind=open&lot=${lot.id}`}
            text={visit.t('calls.propose_envelope')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
      {takes ? (
        <p>
          <ButtonLink href={`/actions/new?lot=${lot.id}`} text={visit.t('calls.apply')} tone="secondary" />
        </p>
      ) : (
        ''
      )}
    </>
  );
}

function EnvelopeOfLot({
  visit,
  file,
  envelope,
}: Omit<LotProps, 'lot'> & { readonly envelope: EnvelopeInFull }): Html {
  const name = visit.t('calls.envelope', { code: envelope.code, fund: envelope.fund });
  const runs = file.call.status !== 'closed' && file.call.status !== 'dropped';
  return (
    <div class="envelope">
      <h4>
        {envelope.balance ? (
          <a href={`/envelopes/${envelope.id}`} safe>
            {name}
          </a>
        ) : (
          <span safe>{name}</span>
        )}
      </h4>
      <p safe>{visit.t('calls.ceiling', { amount: visit.money(file.ceilings.get(envelope.id) ?? 0) })}</p>
      {envelope.balance ? (
        <>
          <EnvelopeBar visit={visit} balances={envelope.balance} />
          <p class="link-row">
            <a href={`/envelopes/${envelope.id}/statement`} safe>
              {visit.t('statement.link')}
            </a>
            {runs && file.mayProposeMoney ? (
              <>
                {' · '}
                <a href={`/envelopes/changes/new?kind=top_up&envelope=${envelope.id}`} safe>
                  {visit.t('calls.top_up')}
                </a>
              </>
            ) : (
              ''
            )}
          </p>
        </>
      ) : (
        ''
      )}
      {envelope.assumed ? (
        <p class="marked" safe>
          {visit.t('calls.envelope_assumed')}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}

function ChangesThatWait({ visit, changes }: { visit: Visit; changes: readonly EnvelopeChange[] }): Html {
  if (changes.length === 0) return '';
  return (
    <>
      <h3 safe>{visit.t('calls.envelope_changes')}</h3>
      <ul>
        {changes.map((change) => (
          <li>
            <a href={`/envelopes/changes/${change.id}`} safe>
              {visit.sentence(`envelopes.change.is.${change.kind}`, {
                envelope: change.envelope?.code ?? change.opens?.code ?? '',
                receiver: change.receiver?.code ?? '',
                amount: visit.money(change.amountCents),
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Batches({ visit, batches }: { visit: Visit; batches: readonly Batch[] }): Html {
  if (batches.length === 0) return '';
  const columns: readonly Column<Batch>[] = [
    {
      header: visit.t('calls.batch.cut_off'),
      heads: true,
      cell: ({ cutOff }) => (
        <span safe>{cutOff === null ? visit.t('calls.batch.after') : visit.date(cutOff)}</span>
      ),
    },
    {
      header: visit.t('calls.batch.filed'),
      numeric: true,
      cell: ({ filed }) => <span safe>{visit.number(filed)}</span>,
    },
    {
      header: visit.t('calls.batch.waiting'),
      numeric: true,
      cell: ({ waiting }) => <span safe>{visit.number(waiting)}</span>,
    },
  ];
  return (
    <section>
      <h2 safe>{visit.t('calls.batches')}</h2>
      <p safe>{visit.t('calls.batches_lead')}</p>
      <Table caption={visit.t('calls.batches')} captionHidden columns={columns} rows={batches} />
    </section>
  );
}
