import type { VisaView } from '../../cases/case-view.js';
import { type MessageKey, namesOf, type TermCode } from '../../i18n/index.js';
import type { WorkflowDefinition } from '../../workflow/index.js';
import { Badge, type BadgeTone, type Column, Day, Table } from '../components/index.js';
import { TermHelp } from '../glossary/term-help.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface VisaTableProps {
  readonly visit: Visit;
  readonly caption: string;
  readonly visas: readonly VisaView[];
  readonly definition: WorkflowDefinition;
}

const ANSWERS: Readonly<Record<VisaView['answer'], { readonly key: MessageKey; readonly tone: BadgeTone }>> =
  {
    yes: { key: 'cases.visa.yes', tone: 'positive' },
    no: { key: 'cases.visa.no', tone: 'negative' },
    abstain: { key: 'cases.visa.abstain', tone: 'neutral' },
  };

/** By kind of case: what newcomers misread in its answers. */
const TERMS: Readonly<Record<string, readonly TermCode[]>> = {
  action: ['endorsement', 'no_objection', 'steering_committee'],
  funding_request: ['visa', 'initiation', 'verification', 'authorising_officer', 'separation_of_duties'],
  payment_request: ['visa', 'initiation', 'verification', 'authorising_officer', 'separation_of_duties'],
};

/** Every answer given on a case, also those that are void: which, by whom, when, and whether it still counts. */
export function VisaTable({ visit, caption, visas, definition }: VisaTableProps): Html {
  const columns: readonly Column<VisaView>[] = [
    {
      header: visit.t('cases.visa.visa'),
      heads: true,
      cell: (visa) => <span safe>{visaName(visit, visa, definition)}</span>,
    },
    { header: visit.t('cases.visa.answer'), cell: (visa) => <Answer visit={visit} visa={visa} /> },
    { header: visit.t('cases.visa.by'), cell: (visa) => <span safe>{giver(visit, visa)}</span> },
    { header: visit.t('cases.visa.at'), cell: (visa) => <Day visit={visit} at={visa.at} /> },
  ];
  return (
    <>
      <Table caption={caption} columns={columns} rows={visas} />
      <TermHelp visit={visit} terms={TERMS[definition.subject] ?? []} />
    </>
  );
}

function Answer({ visit, visa }: { visit: Visit; visa: VisaView }): Html {
  const answer = ANSWERS[visa.answer];
  return (
    <span>
      <Badge text={visit.sentence(answer.key)} tone={visa.invalidated ? 'neutral' : answer.tone} />
      {visa.invalidated ? <span class="visa-void" safe>{` ${visit.t('cases.visa.void')}`}</span> : ''}
    </span>
  );
}

/** A visa's name, with its country where it is given once per country. */
export function visaName(
  visit: Visit,
  visa: { readonly code: string; readonly instance: string },
  definition: WorkflowDefinition,
): string {
  const name = visa.instance === '' ? visa.code : `${visa.code}:${visa.instance}`;
  return namesOf(definition, visit.locale)('visa', name) ?? name;
}

function giver(visit: Visit, visa: VisaView): string {
  if (visa.bySilence) return visit.t('cases.visa.by_silence');
  const name = visa.name ?? visit.t('cases.someone_erased');
  return visa.onBehalfOf === null
    ? name
    : visit.t('cases.behalf.name_for', { name, behalf: visa.onBehalfOf });
}
