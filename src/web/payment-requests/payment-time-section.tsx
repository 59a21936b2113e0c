import type { PaymentInFull } from '../../funding/payment-in-full.query.js';
import { dateInZone, parseInstant } from '../../workflow/index.js';
import { type Column, DateText, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** How long there is to pay, when that stood, and what paying late would come to. */
export function PaymentTimeSection({ visit, payment }: { visit: Visit; payment: PaymentInFull }): Html {
  const { time, registeredAt } = payment;
  if (time === null || registeredAt === null) return '';
  return (
    <section id="time">
      <h2 safe>{visit.t('payments.time.title')}</h2>
      <p>
        <span safe>
          {visit.t('payments.time.days', { count: time.days, from: dayText(visit, registeredAt) })}
        </span>
        {'. '}
        {time.dueOn === null ? (
          <strong safe>{visit.t('payments.time.stands', { count: time.remainingDays })}</strong>
        ) : (
          <span>
            <span safe>{`${visit.t('payments.time.due')} `}</span>
            <DateText visit={visit} date={time.dueOn} />.
          </span>
        )}
      </p>
      <Suspensions visit={visit} suspensions={time.suspensions} />
      <LateInterest visit={visit} payment={payment} />
    </section>
  );
}

type Suspension = NonNullable<PaymentInFull['time']>['suspensions'][number];

function Suspensions({ visit, suspensions }: { visit: Visit; suspensions: readonly Suspension[] }): Html {
  if (suspensions.length === 0) return <p safe>{visit.t('payments.time.none')}</p>;
  const columns: readonly Column<Suspension>[] = [
    {
      header: visit.t('payments.time.from'),
      heads: true,
      cell: ({ from }) => <span safe>{dayText(visit, from)}</span>,
    },
    {
      header: visit.t('payments.time.to'),
      cell: ({ to }) => <span safe>{to === null ? visit.t('payments.time.still') : dayText(visit, to)}</span>,
    },
  ];
  return <Table caption={visit.t('payments.time.suspensions')} columns={columns} rows={suspensions} />;
}

function LateInterest({ visit, payment: { lateInterest } }: { visit: Visit; payment: PaymentInFull }): Html {
  if (lateInterest.daysLate === 0) return '';
  return (
    <>
      <h3 safe>{visit.t('payments.late.title')}</h3>
      <p safe>
        {visit.t('payments.late.indication', {
          count: lateInterest.daysLate,
          amount: visit.money(lateInterest.cents),
          share: visit.share(lateInterest.basisPoints),
        })}
      </p>
      <p class="form-text" safe>
        {visit.t('payments.late.provenance')}
      </p>
    </>
  );
}

function dayText(visit: Visit, instant: string): string {
  return visit.date(dateInZone(parseInstant(instant), 'Europe/Brussels'));
}
