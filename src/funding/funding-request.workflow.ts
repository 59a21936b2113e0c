/**
 * The shipped workflow of a funding request: written with its action, opened by the award, five visas by five people
 * (a second authorising signature above a configured amount), budgetary commitment, then the legal commitment.
 */
import type {
  ClockDefinition,
  GuardRef,
  InputDefinition,
  Label,
  MoveDefinition,
  ReminderDefinition,
  Route,
  StageDefinition,
  TakeBackDefinition,
  VisaDefinition,
  Who,
  WorkflowDefinition,
} from '../workflow/index.js';

const manager: Who = { role: 'programme_manager', scope: 'organisation' };
const secretariat: Who = { role: 'secretariat', scope: 'facility' };

const COMMISSION_CALENDAR = 'COMMISSION';

const reminders: readonly ReminderDefinition[] = [
  { code: 'before', when: 'before', amount: 2, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: 2, unit: 'working_days', to: 'head' },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

/** One stage of the financial circuit: what its checker ticks before the visa is given. */
interface CircuitStage {
  readonly code: string;
  readonly role: string;
  readonly label: Label;
  readonly visa: Label;
  /** "Return to …", and how the trail tells it. */
  readonly back: Label;
  readonly checks: readonly { readonly code: string; readonly label: Label }[];
  /** Whether findings may be open against it: those of its own verifier and, at the signature, anybody's. */
  readonly waitsForFindings?: true;
  /** The facts its visa speaks for: when one changes, the visa is void, and those given after it. */
  readonly vouchesFor: readonly string[];
}

const PURPOSE = ['justificationDigest'];
const MONEY = ['amountCents', 'envelopeId'];

const circuit: readonly CircuitStage[] = [
  {
    code: 'oia',
    role: 'operational_initiator',
    label: { en: 'Operational initiation', fr: 'Initiation opérationnelle' },
    visa: { en: 'Visa of the operational initiator', fr: 'Visa de l’agent initiateur opérationnel' },
    back: { en: 'operational initiation', fr: 'l’initiation opérationnelle' },
    vouchesFor: PURPOSE,
    checks: [
      { code: 'file_complete', label: { en: 'The file is complete', fr: 'Le dossier est complet' } },
      {
        code: 'matches_award',
        label: {
          en: 'The request corresponds to the awarded action',
          fr: 'La demande correspond à l’action retenue',
        },
      },
    ],
  },
  {
    code: 'ova',
    role: 'operational_verifier',
    label: { en: 'Operational verification', fr: 'Vérification opérationnelle' },
    visa: { en: 'Visa of the operational verifier', fr: 'Visa de l’agent vérificateur opérationnel' },
    back: { en: 'operational verification', fr: 'la vérification opérationnelle' },
    waitsForFindings: true,
    vouchesFor: [...PURPOSE, 'amountCents'],
    checks: [
      {
        code: 'activities_justified',
        label: {
          en: 'The costs are justified by the planned activities',
          fr: 'Les coûts sont justifiés par les activités prévues',
        },
      },
      {
        code: 'initiation_checked',
        label: {
          en: 'The initiation was checked independently',
          fr: 'L’initiation a été contrôlée de manière indépendante',
        },
      },
    ],
  },
  {
    code: 'fia',
    role: 'financial_initiator',
    label: { en: 'Financial initiation', fr: 'Initiation financière' },
    visa: { en: 'Visa of the financial initiator', fr: 'Visa de l’agent initiateur financier' },
    back: { en: 'financial initiation', fr: 'l’initiation financière' },
    vouchesFor: MONEY,
    checks: [
      {
        code: 'amount_correct',
        label: {
          en: 'The amount and the EU share are computed correctly',
          fr: 'Le montant et la part de l’UE sont calculés correctement',
        },
      },
      {
        code: 'budget_line',
        label: {
          en: 'The envelope and the fund are the right ones',
          fr: 'L’enveloppe et le fonds imputés sont les bons',
        },
      },
    ],
  },
  {
    code: 'fva',
    role: 'financial_verifier',
    label: { en: 'Financial verification', fr: 'Vérification financière' },
    visa: {
      en: 'Visa of the financial verifier (ex ante)',
      fr: 'Visa de l’agent vérificateur financier (ex ante)',
    },
    back: { en: 'financial verification', fr: 'la vérification financière' },
    waitsForFindings: true,
    vouchesFor: MONEY,
    checks: [
      {
        code: 'legality',
        label: {
          en: 'The operation is legal and regular',
          fr: 'L’opération est légale et régulière',
        },
      },
      {
        code: 'sound_management',
        label: {
          en: 'Sound financial management was applied',
          fr: 'Le principe de bonne gestion financière a été appliqué',
        },
      },
    ],
  },
  {
    code: 'aosd',
    role: 'authorising_officer',
    label: { en: 'Authorisation', fr: 'Ordonnancement' },
    visa: {
      en: 'Signature of the authorising officer by sub-delegation',
      fr: 'Signature de l’ordonnateur subdélégué',
    },
    back: { en: 'authorisation', fr: 'l’ordonnancement' },
    waitsForFindings: true,
    vouchesFor: MONEY,
    checks: [
      {
        code: 'visas_seen',
        label: { en: 'The four earlier visas were seen', fr: 'Les quatre visas précédents ont été vus' },
      },
    ],
  },
];

const secondSignature: VisaDefinition = {
  code: 'second_signature',
  label: { en: 'Second authorising signature', fr: 'Seconde signature de l’ordonnateur' },
  by: { role: 'authorising_officer', scope: 'facility' },
  needed: { rule: 'one' },
  after: ['aosd'],
  when: { fact: 'amountCents', is: 'at_least', value: { fact: 'secondSignatureFromCents' } },
  vouchesFor: { facts: MONEY, onChange: 'invalidate' },
};

/** Whoever ends the request gives the money back; a signal that follows another case's end does not, it was done. */
function withdraw(): MoveDefinition {
  return {
    kind: 'move',
    code: 'withdraw',
    label: { en: 'Withdraw the request', fr: 'Retirer la demande' },
    done: { en: 'withdrew the request', fr: 'a retiré la demande' },
    tone: 'negative',
    by: [manager],
    inputs: [reason],
    effects: [
      { effect: 'release' },
      { effect: 'signal', params: { subject: 'action', transition: 'funding_withdrawn' } },
    ],
    to: [{ to: 'withdrawn' }],
  };
}

function actionEnded(): MoveDefinition {
  return {
    kind: 'move',
    code: 'action_ended',
    label: { en: 'Close with the action', fr: 'Clore avec l’action' },
    done: { en: 'closed the request with its action', fr: 'a clos la demande avec son action' },
    by: 'system',
    moneyBecomes: 'none',
    to: [{ to: 'withdrawn' }],
  };
}

function resubmit(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'resubmit',
    label: { en: 'Submit the corrected request', fr: 'Déposer la demande corrigée' },
    done: { en: 'submitted the corrected request', fr: 'a déposé la demande corrigée' },
    tone: 'positive',
    by,
    guards: [{ guard: 'action_awarded' }, { guard: 'amount_within_award' }],
    inputs: [
      {
        kind: 'text',
        code: 'answer',
        label: { en: 'What was corrected', fr: 'Ce qui a été corrigé' },
      },
    ],
    to: firstVisaMissing(),
  };
}

function lapseUncorrected(): MoveDefinition {
  return {
    kind: 'move',
    code: 'lapse',
    label: { en: 'Lapse', fr: 'Caducité' },
    done: {
      en: 'closed the request: the time to correct it had run out',
      fr: 'a clos la demande : le délai de correction avait expiré',
    },
    by: 'clock',
    effects: [
      { effect: 'release' },
      { effect: 'signal', params: { subject: 'action', transition: 'funding_lapsed' } },
    ],
    to: [{ to: 'lapsed' }],
  };
}

/** Going back to `to` makes void the visas from there up to the stage that is left, and no other. */
function returnTo(to: CircuitStage, from: CircuitStage, by: Who): MoveDefinition {
  return {
    kind: 'move',
    code: `return_to_${to.code}`,
    label: { en: `Return to ${to.back.en}`, fr: `Renvoyer à ${to.back.fr}` },
    done: { en: `returned the request to ${to.back.en}`, fr: `a renvoyé la demande à ${to.back.fr}` },
    tone: 'negative',
    by: [by],
    inputs: [reason],
    invalidates: visasBetween(to, from),
    to: [{ to: to.code }],
  };
}

/** A corrected request goes to the first visa that what was corrected has made void, or to whoever asked for it. */
function firstVisaMissing(): readonly Route[] {
  const last = circuit.length - 1;
  return circuit.map(({ code }, position) =>
    position === last ? { to: code } : { to: code, when: { not: { visa: code, is: 'yes' } } },
  );
}

/** Whoever gave the visa before this stage takes it back, until somebody acts here. */
function takeBack(from: CircuitStage): TakeBackDefinition {
  return {
    kind: 'take_back',
    code: 'take_back',
    label: { en: 'Take back my visa', fr: 'Reprendre mon visa' },
    done: { en: 'took back the visa', fr: 'a repris son visa' },
    tone: 'neutral',
    visas: [from.code],
    to: [{ to: from.code }],
  };
}

/** The first of two signatories, until the second one acts. */
const takeBackSignature: TakeBackDefinition = {
  kind: 'take_back',
  code: 'take_back_signature',
  label: { en: 'Take back my signature', fr: 'Reprendre ma signature' },
  done: { en: 'took back the signature', fr: 'a repris sa signature' },
  tone: 'neutral',
  visas: ['aosd'],
};

/** What a verifier found is settled before that verifier's visa, and all of it before the signature. */
function findingsSettled(visa: string | null): GuardRef {
  return { guard: 'findings_settled', ...(visa === null ? {} : { params: { visa } }) };
}

function visasBetween(first: CircuitStage, last: CircuitStage): readonly string[] {
  const codes = circuit.map((one) => one.code);
  const between = codes.slice(codes.indexOf(first.code), codes.indexOf(last.code) + 1);
  return last.code === 'aosd' ? [...between, secondSignature.code] : between;
}

function circuitStage(stage: CircuitStage, position: number): StageDefinition {
  const by: Who = { role: stage.role, scope: 'facility' };
  const next = circuit[position + 1];
  const last = next === undefined;
  const before = circuit[position - 1];
  const visa: VisaDefinition = {
    code: stage.code,
    label: stage.visa,
    by,
    needed: { rule: 'one' },
    vouchesFor: { facts: stage.vouchesFor, onChange: 'invalidate' },
  };
  return {
    kind: 'approval',
    code: stage.code,
    label: stage.label,
    outside: {
      code: 'in_financial_circuit',
      label: { en: 'Being checked and authorised', fr: 'En cours de vérification et d’ordonnancement' },
    },
    clocks: [{ clock: `visa_${stage.code}`, does: 'run' }],
    visas: last ? [visa, secondSignature] : [visa],
    settled: last
      ? {
          to: [{ to: 'committed' }],
          guards: [{ guard: 'envelope_holds_reservation' }],
          effects: [{ effect: 'commit' }],
        }
      : { to: [{ to: next.code }] },
    transitions: [
      {
        kind: 'visa',
        code: 'approve',
        label: last ? { en: 'Sign', fr: 'Signer' } : { en: 'Give the visa', fr: 'Apposer le visa' },
        done: last
          ? { en: 'signed the request', fr: 'a signé la demande' }
          : { en: 'gave the visa', fr: 'a apposé le visa' },
        tone: 'positive',
        visas: last ? [stage.code, secondSignature.code] : [stage.code],
        answer: 'yes',
        ...(stage.waitsForFindings ? { guards: [findingsSettled(last ? null : stage.code)] } : {}),
        inputs: [
          {
            kind: 'checklist',
            code: 'checks',
            label: { en: 'What was checked', fr: 'Contrôles effectués' },
            items: stage.checks,
          },
        ],
      },
      ...(before ? [takeBack(before)] : []),
      ...(last ? [takeBackSignature] : []),
      ...circuit.slice(0, position).map((earlier) => returnTo(earlier, stage, by)),
      {
        kind: 'move',
        code: 'ask_correction',
        label: { en: 'Ask the applicant for a correction', fr: 'Demander une correction au demandeur' },
        done: { en: 'asked the applicant for a correction', fr: 'a demandé une correction au demandeur' },
        tone: 'negative',
        by: [by],
        inputs: [reason],
        ...(last ? { invalidates: [stage.code, secondSignature.code] } : {}),
        to: [
          { to: 'facility_correction', when: { fact: 'heldByFacility', is: 'equal', value: true } },
          { to: 'correction' },
        ],
      },
      {
        kind: 'move',
        code: 'refuse',
        label: { en: 'Refuse the request', fr: 'Refuser la demande' },
        done: { en: 'refused the request', fr: 'a refusé la demande' },
        tone: 'negative',
        by: [by],
        inputs: [reason],
        effects: [
          { effect: 'release' },
          { effect: 'signal', params: { subject: 'action', transition: 'funding_refused' } },
        ],
        to: [{ to: 'refused' }],
      },
      withdraw(),
      actionEnded(),
    ],
  };
}

function circuitClock(stage: CircuitStage): ClockDefinition {
  return {
    code: `visa_${stage.code}`,
    label: { en: `Time for ${stage.back.en}`, fr: `Délai pour ${stage.back.fr}` },
    period: { amount: 5, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: {
      en: 'Target set by the facility, not a legal limit',
      fr: 'Objectif fixé par la facilité, sans valeur légale',
    },
    reminders,
  };
}

/** What a person does to the file in a stage of the circuit without giving the visa; it still makes them its checker. */
function checkerActs(stage: CircuitStage, position: number): readonly string[] {
  const returns = circuit.slice(0, position).map((earlier) => `return_to_${earlier.code}`);
  return [...returns, 'ask_correction', 'refuse'].map((transition) => `${stage.code}.${transition}`);
}

const beforeAuthorisation = circuit.slice(0, -1);

/** Whoever wrote or handed in the request, in the lead organisation or at the facility. */
const APPLICANT_ACTS = [
  'draft.edit',
  'ready.submit',
  'correction.edit',
  'correction.resubmit',
  'facility_ready.edit',
  'facility_ready.submit_by_facility',
  'facility_correction.edit',
  'facility_correction.resubmit_by_facility',
];

export const fundingRequestWorkflow: WorkflowDefinition = {
  code: 'funding_request',
  subject: 'funding_request',
  label: { en: 'Funding request', fr: 'Demande de financement' },
  initial: 'draft',
  path: ['draft', 'ready', ...circuit.map((stage) => stage.code), 'committed', 'legal_commitment_signed'],
  clocks: [
    {
      code: 'submission',
      label: { en: 'Time to submit the request', fr: 'Délai de dépôt de la demande' },
      period: { amount: 30, unit: 'calendar_days' },
      calendar: { fact: 'organisationCalendar' },
      basis: {
        en: 'Target set by the facility, not a legal limit',
        fr: 'Objectif fixé par la facilité, sans valeur légale',
      },
      reminders,
    },
    ...circuit.map(circuitClock),
    {
      code: 'correction',
      label: { en: 'Time to correct the request', fr: 'Délai de correction de la demande' },
      period: { amount: 20, unit: 'working_days' },
      calendar: { fact: 'organisationCalendar' },
      basis: { en: 'Set by the facility', fr: 'Fixé par la facilité' },
      timeout: 'lapse',
      reminders,
    },
    {
      code: 'contract',
      label: { en: 'Time to sign the legal commitment', fr: 'Délai de signature de l’engagement juridique' },
      period: { amount: 20, unit: 'working_days' },
      calendar: COMMISSION_CALENDAR,
      basis: {
        en: 'Target set by the facility, not a legal limit',
        fr: 'Objectif fixé par la facilité, sans valeur légale',
      },
      reminders,
    },
  ],
  conflicts: [
    {
      code: 'financial_circuit',
      label: {
        en: 'Applicant, each visa, second signature and contract: a different person each',
        fr: 'Demandeur, chaque visa, seconde signature et contrat : une personne différente à chaque fois',
      },
      sides: [
        { code: 'applicant', acts: APPLICANT_ACTS },
        ...beforeAuthorisation.map((stage, position) => ({
          code: stage.code,
          acts: [`visa:${stage.code}`, ...checkerActs(stage, position)],
        })),
        { code: 'aosd', acts: ['visa:aosd'] },
        { code: 'second_signature', acts: ['visa:second_signature'] },
        { code: 'contract', acts: ['committed.sign_legal_commitment'] },
      ],
    },
    {
      // Either signatory may send the file back or refuse it and still sign later on the side that is free.
      code: 'authorisation',
      label: {
        en: 'Whoever prepared or checked the request does not decide on it as authorising officer',
        fr: 'Quiconque a préparé ou vérifié la demande n’en décide pas comme ordonnateur',
      },
      sides: [
        {
          code: 'prepared',
          acts: [
            ...APPLICANT_ACTS,
            ...beforeAuthorisation.flatMap((stage, position) => [
              `visa:${stage.code}`,
              ...checkerActs(stage, position),
            ]),
          ],
        },
        {
          code: 'authorised',
          acts: [
            'visa:aosd',
            'visa:second_signature',
            'committed.decommit_unsigned',
            ...circuit.slice(-1).flatMap((stage) => checkerActs(stage, beforeAuthorisation.length)),
          ],
        },
      ],
    },
  ],
  stages: [
    {
      kind: 'work',
      code: 'draft',
      label: { en: 'Draft', fr: 'Brouillon' },
      outside: { code: 'draft', label: { en: 'Draft', fr: 'Brouillon' } },
      owner: manager,
      editableBy: [manager],
      transitions: [
        {
          kind: 'move',
          code: 'open_to_facility',
          label: { en: 'Open to the facility', fr: 'Ouvrir à la facilité' },
          done: {
            en: 'opened the request to the facility, which submits it itself',
            fr: 'a ouvert la demande à la facilité, qui la dépose elle-même',
          },
          by: 'system',
          to: [{ to: 'facility_ready' }],
        },
        {
          kind: 'move',
          code: 'open_for_submission',
          label: { en: 'Open for submission', fr: 'Ouvrir au dépôt' },
          done: { en: 'opened the request for submission', fr: 'a ouvert la demande au dépôt' },
          by: 'system',
          moneyBecomes: 'reserved',
          to: [{ to: 'ready' }],
        },
        actionEnded(),
      ],
    },
    {
      kind: 'work',
      code: 'ready',
      label: { en: 'Ready to submit', fr: 'Prête à être déposée' },
      outside: { code: 'ready', label: { en: 'Ready to submit', fr: 'Prête à être déposée' } },
      owner: manager,
      clocks: [{ clock: 'submission', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'submit',
          label: { en: 'Submit the request', fr: 'Déposer la demande' },
          done: { en: 'submitted the request', fr: 'a déposé la demande' },
          tone: 'positive',
          by: [manager],
          guards: [{ guard: 'action_awarded' }, { guard: 'amount_within_award' }],
          to: [{ to: 'oia' }],
        },
        withdraw(),
        actionEnded(),
      ],
    },
    {
      // Of technical assistance and dialogues, which the facility buys: nothing was awarded and reserved before.
      kind: 'work',
      code: 'facility_ready',
      label: { en: 'To be submitted by the facility', fr: 'À déposer par la facilité' },
      outside: { code: 'ready', label: { en: 'Ready to submit', fr: 'Prête à être déposée' } },
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'submission', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'submit_by_facility',
          label: { en: 'Submit the request', fr: 'Déposer la demande' },
          done: {
            en: 'submitted the request, which reserved its amount',
            fr: 'a déposé la demande, ce qui a réservé son montant',
          },
          tone: 'positive',
          by: [secretariat],
          guards: [
            { guard: 'action_awarded' },
            { guard: 'request_written' },
            { guard: 'envelope_holds_reservation' },
          ],
          effects: [{ effect: 'reserve' }],
          to: [{ to: 'oia' }],
        },
        actionEnded(),
      ],
    },
    ...circuit.map(circuitStage),
    {
      kind: 'work',
      code: 'facility_correction',
      label: { en: 'Correction by the facility', fr: 'Correction par la facilité' },
      outside: { code: 'correction', label: { en: 'To be corrected', fr: 'À corriger' } },
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'correction', does: 'run' }],
      transitions: [
        {
          ...resubmit([secretariat]),
          code: 'resubmit_by_facility',
        },
        lapseUncorrected(),
        actionEnded(),
      ],
    },
    {
      kind: 'waiting',
      code: 'correction',
      label: { en: 'Correction by the applicant', fr: 'Correction par le demandeur' },
      outside: { code: 'correction', label: { en: 'To be corrected', fr: 'À corriger' } },
      owner: manager,
      editableBy: [manager],
      clocks: [{ clock: 'correction', does: 'run' }],
      transitions: [resubmit([manager]), withdraw(), lapseUncorrected(), actionEnded()],
    },
    {
      kind: 'work',
      code: 'committed',
      label: { en: 'Budget committed', fr: 'Budget engagé' },
      outside: { code: 'committed', label: { en: 'Budget committed', fr: 'Budget engagé' } },
      owner: secretariat,
      clocks: [{ clock: 'contract', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'sign_legal_commitment',
          label: { en: 'Sign the legal commitment', fr: 'Signer l’engagement juridique' },
          done: { en: 'signed the legal commitment', fr: 'a signé l’engagement juridique' },
          tone: 'positive',
          by: [secretariat],
          inputs: [
            {
              kind: 'document',
              code: 'grant_agreement',
              label: {
                en: 'Grant agreement or contract, signed by both parties',
                fr: 'Convention de subvention ou contrat, signé par les deux parties',
              },
              documentKind: 'grant_agreement',
            },
          ],
          effects: [
            { effect: 'contract' },
            { effect: 'signal', params: { subject: 'action', transition: 'contract_signed' } },
          ],
          to: [{ to: 'legal_commitment_signed' }],
        },
        {
          kind: 'move',
          code: 'decommit_unsigned',
          label: { en: 'Give the commitment back', fr: 'Dégager l’engagement' },
          done: {
            en: 'gave the commitment back: it was not under contract by the end of its year',
            fr: 'a dégagé l’engagement : il n’était pas sous contrat à la fin de son exercice',
          },
          tone: 'negative',
          by: [{ role: 'authorising_officer', scope: 'facility' }],
          guards: [{ guard: 'commitment_year_over' }],
          inputs: [reason],
          effects: [
            { effect: 'release' },
            { effect: 'signal', params: { subject: 'action', transition: 'funding_lapsed' } },
          ],
          to: [{ to: 'lapsed' }],
        },
        withdraw(),
        actionEnded(),
      ],
    },
    {
      kind: 'final',
      code: 'legal_commitment_signed',
      label: { en: 'Legal commitment signed', fr: 'Engagement juridique signé' },
      outside: {
        code: 'legal_commitment_signed',
        label: { en: 'Contract signed', fr: 'Contrat signé' },
      },
      transitions: [],
    },
    {
      kind: 'final',
      code: 'refused',
      label: { en: 'Refused', fr: 'Refusée' },
      outside: { code: 'refused', label: { en: 'Refused', fr: 'Refusée' } },
      transitions: [],
    },
    {
      kind: 'final',
      code: 'withdrawn',
      label: { en: 'Withdrawn', fr: 'Retirée' },
      outside: { code: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retirée' } },
      transitions: [],
    },
    {
      kind: 'final',
      code: 'lapsed',
      label: { en: 'Lapsed', fr: 'Caduque' },
      outside: { code: 'lapsed', label: { en: 'Lapsed', fr: 'Caduque' } },
      transitions: [],
    },
  ],
};
