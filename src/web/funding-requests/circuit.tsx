import type { CaseView, VisaView } from '../../cases/case-view.js';
import { roleName } from '../../i18n/index.js';
import type { VisaDefinition, WorkflowDefinition } from '../../workflow/index.js';
import { Badge, type BadgeTone, type Column, Day, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface CircuitProps {
  readonly visit: Visit;
  readonly file: CaseView;
  readonly definition: WorkflowDefinition;
  /** Visas that this request does not need. */
  readonly notNeeded: ReadonlySet<string>;
}

interface Row {
  readonly visa: VisaDefinition;
  /** Null while it is still to be given. */
  readonly given: VisaView | null;
  readonly needed: boolean;
}

/** Every visa of the circuit in its order: given by whom and when, made void, or still to be given by which role. */
export function Circuit({ visit, file, definition, notNeeded }: CircuitProps): Html {
  const columns: readonly Column<Row>[] = [
    {
      header: visit.t('cases.visa.visa'),
      heads: true,
      cell: ({ visa }) => <span safe>{visit.label(visa.label)}</span>,
    },
    { header: visit.t('cases.visa.answer'), cell: (row) => <State visit={visit} row={row} /> },
    {
      header: visit.t('cases.visa.by'),
      cell: ({ visa, given }) => (
        <span safe>
          {given ? (given.name ?? visit.t('cases.someone_erased')) : roleName(visa.by.role, visit.locale)}
        </span>
      ),
    },
    {
      header: visit.t('cases.visa.at'),
      cell: ({ given }) => (given ? <Day visit={visit} at={given.at} /> : <span>–</span>),
    },
  ];
  return (
    <Table
      caption={visit.t('funding.visas')}
      captionHidden
      columns={columns}
      rows={rowsOf(file, definition, notNeeded)}
    />
  );
}

function rowsOf(
  file: CaseView,
  definition: WorkflowDefinition,
  notNeeded: ReadonlySet<string>,
): readonly Row[] {
  const stages = definition.path.flatMap((code) => definition.stages.filter((stage) => stage.code === code));
  const visas = stages.flatMap((stage) => (stage.kind === 'approval' ? stage.visas : []));
  return visas.flatMap((visa): Row[] => {
    const needed = !notNeeded.has(visa.code);
    const given = file.visas.filter((one) => one.code === visa.code);
    const counts = given.some((one) => !one.invalidated);
    const rows = given.map((one): Row => ({ visa, given: one, needed }));
    return counts ? rows : [...rows, { visa, given: null, needed }];
  });
}

function State({ visit, row: { given, needed } }: { visit: Visit; row: Row }): Html {
  if (!given) return <Badge text={visit.t(needed ? 'cases.visa.open' : 'funding.not_asked')} />;
  const tone: BadgeTone = given.invalidated ? 'neutral' : given.answer === 'no' ? 'negative' : 'positive';
  return (
    <span>
      <Badge text={visit.t(`cases.visa.${given.answer}`)} tone={tone} />
      {given.invalidated ? <span class="visa-void" safe>{` ${visit.t('cases.visa.void')}`}</span> : ''}
    </span>
  );
}
