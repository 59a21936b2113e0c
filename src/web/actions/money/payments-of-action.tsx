import type { PaymentClockTold, PaymentOfAction } from '../../../funding/money-of-action.query.js';
import { Badge, EmptyState, Money, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';
import { CaseReference } from '../../statements/case-reference.js';

interface PaymentsProps {
  readonly visit: Visit;
  readonly payments: readonly PaymentOfAction[];
}

/** The payments of an action in their order, each with how far its time limit is. */
export function PaymentsOfAction({ visit, payments }: PaymentsProps): Html {
  if (payments.length === 0) return <EmptyState text={visit.t('action_money.payments_none')} />;
  return (
    <Table
      caption={visit.t('action_money.payments')}
      captionHidden
      columns={[
        {
          header: visit.t('action_money.payment'),
          heads: true,
          cell: ({ id, reference }) => <CaseReference file={{ id, reference, subject: 'payment_request' }} />,
        },
        {
          header: visit.t('action_money.kind'),
          cell: ({ kind }) => <span safe>{visit.t(`action_money.kind.${kind}`)}</span>,
        },
        {
          header: visit.t('action_money.stage'),
          cell: ({ stage }) => <Badge text={visit.label(stage.label)} />,
        },
        {
          header: visit.t('action_money.requested'),
          numeric: true,
          cell: (one) => cents(visit, one.requestedCents),
        },
        {
          header: visit.t('action_money.authorised'),
          numeric: true,
          cell: (one) => cents(visit, one.dueCents),
        },
        { header: visit.t('action_money.settled'), cell: (one) => <Settled visit={visit} payment={one} /> },
        {
          header: visit.t('action_money.clock'),
          cell: ({ clock, kind }) => (
            <span safe>{kind === 'recovery' ? '' : clockInWords(visit, clock)}</span>
          ),
        },
      ]}
      rows={payments}
    />
  );
}

function cents(visit: Visit, amount: number | null): Html {
  return amount === null ? '' : <Money visit={visit} cents={amount} />;
}

function Settled({ visit, payment }: { visit: Visit; payment: PaymentOfAction }): Html {
  if (payment.settledOn === null) return '';
  const amount = visit.money(payment.kind === 'recovery' ? payment.recoveredCents : payment.paidCents);
  return (
    <span safe>{visit.t('action_money.settled_on', { amount, day: visit.date(payment.settledOn) })}</span>
  );
}

function clockInWords(visit: Visit, clock: PaymentClockTold | null): string {
  if (clock === null) return visit.t('action_money.clock.none');
  const { state, limitDays: limit, netDays, dueOn, suspendedSince, overdue, suspendedDays } = clock;
  const stood = suspendedDays > 0 ? `; ${visit.t('action_money.clock.stood', { count: suspendedDays })}` : '';
  if (state === 'suspended') {
    const since = visit.date(suspendedSince ?? '');
    return visit.t('action_money.clock.suspended', { since, day: netDays, limit });
  }
  if (state === 'stopped') {
    const took = { count: netDays, limit };
    return `${overdue ? visit.t('action_money.clock.late', took) : visit.t('action_money.clock.stopped', took)}${stood}`;
  }
  const due = visit.date(dueOn ?? '');
  const running = overdue ? 'action_money.clock.overdue' : 'action_money.clock.running';
  return `${visit.t(running, { day: netDays, limit, due })}${stood}`;
}
