import type { EnvelopeYear } from '../../calls/envelope-years.query.js';
import { type Column, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

const COLUMNS = [
  'funded',
  'reserved',
  'committed',
  'decommitted',
  'contracted',
  'paid',
  'recovered',
] as const;

/** What is booked back the same year stands below what it takes from. */
const BACK: Readonly<Partial<Record<(typeof COLUMNS)[number], keyof EnvelopeYear>>> = {
  funded: 'withdrawnCents',
  reserved: 'releasedCents',
  contracted: 'reducedCents',
};

/** What happened to an envelope's money in each financial year. */
export function YearTable({ visit, years }: { visit: Visit; years: readonly EnvelopeYear[] }): Html {
  const columns: readonly Column<EnvelopeYear>[] = [
    { header: visit.t('envelopes.year'), heads: true, cell: ({ year }) => <span>{year}</span> },
    ...COLUMNS.map(
      (name): Column<EnvelopeYear> => ({
        header: visit.t(`envelopes.year.${name}`),
        numeric: true,
        cell: (year) => {
          const back = BACK[name];
          const backCents = back === undefined ? 0 : year[back];
          return (
            <>
              <Money visit={visit} cents={year[`${name}Cents`]} />
              {backCents > 0 ? (
                <span class="year-back" safe>
                  {`−${visit.money(backCents)}`}
                </span>
              ) : (
                ''
              )}
            </>
          );
        },
      }),
    ),
  ];
  return <Table caption={visit.t('envelopes.year.caption')} columns={columns} rows={years} />;
}
