import { balanceAfterAmending } from '../../funding/amendment-in-full.query.js';
import { EnvelopeBar } from '../calls/envelope-bar.js';
import { Banner, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import type { AmendmentTold } from './amendment-file.js';
import { type ChangeTold, changeTold } from './amendment-words.js';

/** What an amendment changes, before and after; and for the facility the envelope before and after. */
export function AmendmentChanges({ visit, told }: { visit: Visit; told: AmendmentTold }): Html {
  const { amendment, parties } = told;
  const rows = amendment.changes.map((change) => changeTold(visit, change, parties));
  const columns: readonly Column<ChangeTold>[] = [
    { header: visit.t('amendments.change.what'), heads: true, cell: (row) => <span safe>{row.what}</span> },
    {
      header: visit.t('amendments.change.before'),
      numeric: true,
      cell: (row) => <span safe>{row.before}</span>,
    },
    {
      header: visit.t('amendments.change.after'),
      numeric: true,
      cell: (row) => <span safe>{row.after}</span>,
    },
    {
      header: visit.t('amendments.change.difference'),
      numeric: true,
      cell: (row) => <span safe>{row.difference || '–'}</span>,
    },
  ];
  return (
    <>
      <ChangedMeanwhile visit={visit} terms={amendment.changedMeanwhile} />
      <section>
        <h2 safe>{visit.t('amendments.change.title')}</h2>
        {rows.length === 0 ? (
          <p safe>{visit.t(amendment.money ? 'amendments.change.none' : 'amendments.change.none_shown')}</p>
        ) : (
          <Table caption={visit.t('amendments.change.title')} captionHidden columns={columns} rows={rows} />
        )}
        {amendment.partnerNote === '' ? (
          ''
        ) : (
          <>
            <h3 safe>{visit.t('amendments.field.partnerNote')}</h3>
            <p class="facts-text" safe>
              {amendment.partnerNote}
            </p>
          </>
        )}
      </section>
      <EnvelopeAround visit={visit} told={told} />
    </>
  );
}

/** What was changed in the action since: it has to be looked at again before anybody signs. */
function ChangedMeanwhile({ visit, terms }: { visit: Visit; terms: readonly string[] }): Html {
  if (terms.length === 0) return '';
  return (
    <Banner tone="warning" title={visit.t('amendments.meanwhile.title')}>
      <p safe>{visit.t('amendments.meanwhile.lead')}</p>
      <ul>
        {terms.map((term) => (
          <li safe>{visit.sentence(`amendments.field.${term}`)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function EnvelopeAround({ visit, told: { money } }: { visit: Visit; told: AmendmentTold }): Html {
  if (!money) return '';
  const missingCents = money.changeCents - money.balance.freeCents;
  return (
    <section>
      <h2 safe>{visit.t('funding.envelope_now')}</h2>
      <p>
        <a href={`/envelopes/${money.envelopeId}`} safe>
          {visit.t('calls.envelope', { code: money.envelopeCode, fund: money.fund })}
        </a>
      </p>
      <EnvelopeBar visit={visit} balances={money.balance} />
      {missingCents > 0 ? (
        <Banner tone="refused" title={visit.t('amendments.no_room.title')}>
          <p safe>
            {visit.t('amendments.no_room', {
              added: visit.money(money.changeCents),
              free: visit.money(money.balance.freeCents),
              missing: visit.money(missingCents),
            })}
          </p>
        </Banner>
      ) : (
        <>
          <h2 safe>{visit.t('amendments.envelope_after')}</h2>
          <EnvelopeBar visit={visit} balances={balanceAfterAmending(money)} />
        </>
      )}
    </section>
  );
}
