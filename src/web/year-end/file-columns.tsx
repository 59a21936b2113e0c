import type { YearEndItem } from '../../funding/year-end.query.js';
import { caseUrl } from '../cases/case-links.js';
import { type Column, Money } from '../components/index.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Which file, whose, from which envelope, how much. */
export function fileColumns(visit: SignedInVisit): readonly Column<YearEndItem>[] {
  return [
    {
      header: visit.t('year_end.file'),
      heads: true,
      cell: (item) => (
        <>
          <a href={caseUrl(item.subject, item.caseId)} safe>
            {item.reference}
          </a>
          <br />
          <span safe>{item.title}</span>
        </>
      ),
    },
    {
      header: visit.t('year_end.lead_applicant'),
      cell: (item) => <span safe>{item.lead || visit.t('payments.bought.lead')}</span>,
    },
    {
      header: visit.t('year_end.envelope'),
      cell: (item) => (
        <a href={`/envelopes/${item.envelopeId}`} safe>
          {item.envelopeCode}
        </a>
      ),
    },
    {
      header: visit.t('year_end.amount'),
      numeric: true,
      cell: (item) => <Money visit={visit} cents={item.amountCents} />,
    },
  ];
}
