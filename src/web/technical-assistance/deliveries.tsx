import { LINE_KINDS, type LineKind, lineCents, type StoredLine } from '../../assistance/assistance-plan.js';
import { Badge, type Column, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { deliveryUrl } from './assistance-file.js';
import {
  attendanceTexts,
  daysText,
  deliveredText,
  placeText,
  quantityText,
  STATE_TONES,
} from './assistance-words.js';

interface DeliveriesProps {
  readonly visit: Visit;
  readonly id: string;
  readonly lines: readonly StoredLine[];
  /** Several countries receive something, so that each line says which. */
  readonly manyCountries: boolean;
  /** Whether whoever looks answers for the receiving side now. */
  readonly answers: boolean;
}

/** What is delivered, a table for each kind, with how each delivery stands. */
export function Deliveries(props: DeliveriesProps): Html {
  const { visit, lines } = props;
  return (
    <>
      {LINE_KINDS.map((kind) => {
        const rows = lines.filter((line) => line.kind === kind);
        if (rows.length === 0) return '';
        return (
          <>
            <h3 safe>{visit.t(`assistance.kind.${kind}`)}</h3>
            <Table
              caption={visit.t(`assistance.kind.${kind}`)}
              captionHidden
              columns={columnsOf(props, kind, rows)}
              rows={rows}
            />
          </>
        );
      })}
    </>
  );
}

function columnsOf(
  props: DeliveriesProps,
  kind: LineKind,
  rows: readonly StoredLine[],
): readonly Column<StoredLine>[] {
  const { visit, manyCountries } = props;
  const priced = rows.some((row) => row.unitCents !== null);
  return [
    {
      header: visit.t(`assistance.name.${kind}`),
      heads: true,
      cell: (line) => (
        <>
          <span safe>{line.name}</span>
          <Notes
            texts={[line.organisation, line.details, manyCountries ? visit.country(line.country) : '']}
          />
        </>
      ),
    },
    {
      header: visit.t('assistance.when_where'),
      cell: (line) => (
        <>
          <span safe>{daysText(visit, line)}</span>
          <Notes texts={[placeText(visit, line), quantityText(visit, kind, line.quantity)]} />
        </>
      ),
    },
    ...(priced
      ? [
          {
            header: visit.t(kind === 'equipment' ? 'assistance.value' : 'assistance.cost'),
            numeric: true,
            cell: (line: StoredLine) => <Money visit={visit} cents={lineCents(line)} />,
          },
        ]
      : []),
    ...(kind === 'travel'
      ? []
      : [
          {
            header: visit.t('assistance.delivery'),
            cell: (line: StoredLine) => <Delivery {...props} line={line} />,
          },
        ]),
  ];
}

function Delivery({ visit, id, line, answers }: DeliveriesProps & { readonly line: StoredLine }): Html {
  const open = answers && line.state !== 'planned';
  return (
    <>
      <Badge text={visit.t(`assistance.state.${line.state}`)} tone={STATE_TONES[line.state]} />
      <Notes
        texts={[
          deliveredText(visit, line),
          ...attendanceTexts(visit, line),
          line.reason === '' ? '' : visit.t('assistance.said', { reason: line.reason }),
        ]}
      />
      {open ? (
        <p>
          <a
            href={deliveryUrl(id, line.id)}
            aria-label={visit.t('assistance.answer_of', { name: line.name })}
            safe
          >
            {visit.t(line.state === 'to_confirm' ? 'assistance.answer' : 'assistance.answer_again')}
          </a>
        </p>
      ) : (
        ''
      )}
    </>
  );
}

function Notes({ texts }: { readonly texts: readonly string[] }): Html {
  return (
    <>
      {texts
        .filter((text) => text !== '')
        .map((text) => (
          <p class="answer-note" safe>
            {text}
          </p>
        ))}
    </>
  );
}
