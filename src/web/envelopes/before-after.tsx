/** What a change does to each envelope: its figures and its bar as they are, and as they would be. */
import { type ChangeKind, ceilingAfter, effectOn } from '../../calls/envelope-change.js';
import type { EnvelopeNow } from '../../calls/envelope-room.js';
import { EnvelopeBar } from '../calls/envelope-bar.js';
import { type Column, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface BeforeAfterProps {
  readonly visit: Visit;
  readonly kind: ChangeKind;
  readonly amountCents: number;
  /** The envelope whose ceiling moves first, then which receives; none of one that is to be opened. */
  readonly now: readonly EnvelopeNow[];
}

const UNUSED = { reservedCents: 0, committedCents: 0, contractedCents: 0, orderedCents: 0, paidCents: 0 };

export function BeforeAfter({ visit, kind, amountCents, now }: BeforeAfterProps): Html {
  if (kind === 'open') {
    return (
      <>
        <h3 safe>{visit.t('envelopes.after')}</h3>
        <EnvelopeBar visit={visit} balances={{ ...UNUSED, freeCents: amountCents }} />
      </>
    );
  }
  const [envelope, receiver] = now;
  const moving = { kind, amountCents, envelopeId: envelope?.id ?? null, toEnvelopeId: receiver?.id ?? null };
  return (
    <>
      {now.map((one) => (
        <One visit={visit} now={one} effectCents={effectOn(moving, one.id)} />
      ))}
    </>
  );
}

function One({ visit, now, effectCents }: { visit: Visit; now: EnvelopeNow; effectCents: number }): Html {
  const after = ceilingAfter(now, effectCents);
  const inUseCents = now.ceilingCents - now.freeCents;
  const rows = [
    { name: visit.t('envelopes.ceiling'), before: now.ceilingCents, after: now.ceilingCents + effectCents },
    { name: visit.t('envelopes.in_use'), before: inUseCents, after: inUseCents },
    { name: visit.t('calls.free'), before: now.freeCents, after: now.freeCents + effectCents },
  ];
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { header: visit.t('envelopes.figure'), heads: true, cell: (row) => <span safe>{row.name}</span> },
    {
      header: visit.t('envelopes.before'),
      numeric: true,
      cell: (row) => <Money visit={visit} cents={row.before} />,
    },
    {
      header: visit.t('envelopes.after'),
      numeric: true,
      cell: (row) => <Money visit={visit} cents={row.after} />,
    },
  ];
  return (
    <section class="before-after">
      <h3 safe>{visit.t('calls.envelope', { code: now.code, fund: now.fund })}</h3>
      <Table
        caption={visit.t('calls.envelope', { code: now.code, fund: now.fund })}
        captionHidden
        columns={columns}
        rows={rows}
      />
      {after ? (
        <>
          <h4 safe>{visit.t('envelopes.before')}</h4>
          <EnvelopeBar visit={visit} balances={now} />
          <h4 safe>{visit.t('envelopes.after')}</h4>
          <EnvelopeBar visit={visit} balances={after} />
        </>
      ) : (
        <p class="marked" safe>
          {visit.t('envelopes.does_not_fit')}
        </p>
      )}
    </section>
  );
}
