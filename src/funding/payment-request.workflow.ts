/**
 * The shipped workflow of a payment request. Its first leg pays: submitted by the lead, or by
 * the facility on what it buys itself, registered as admissible, three visas and the authorising signature, ordered, paid; suspended as often as it takes. Its second leg claims money back.
 */
import type {
  ClockDefinition,
  Condition,
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
const financialInitiator: Who = { role: 'financial_initiator', scope: 'facility' };
const financialVerifier: Who = { role: 'financial_verifier', scope: 'facility' };
const authorisingOfficer: Who = { role: 'authorising_officer', scope: 'facility' };

const COMMISSION_CALENDAR = 'COMMISSION';

const ladder = (daysBefore: number, daysAfter: number): readonly ReminderDefinition[] => [
  { code: 'before', when: 'before', amount: daysBefore, unit: 'working_days', to: 'owner' },
  { code: 'on', when: 'on', amount: 0, unit: 'working_days', to: 'owner' },
  { code: 'after', when: 'after', amount: daysAfter, unit: 'working_days', to: 'head' },
];

const setByTheFacility: Label = { en: 'Set by the facility', fr: 'Fixé par la facilité' };
const target: Label = {
  en: 'Target set by the facility, not a legal limit',
  fr: 'Objectif fixé par la facilité, sans valeur légale',
};

const clocks: readonly ClockDefinition[] = [
  {
    code: 'admissibility',
    label: { en: 'Time to register the request', fr: 'Délai d’enregistrement de la demande' },
    period: { amount: 5, unit: 'working_days' },
    calendar: COMMISSION_CALENDAR,
    basis: target,
    reminders: ladder(1, 1),
  },
  {
    code: 'completion',
    label: { en: 'Time to complete the request', fr: 'Délai pour compléter la demande' },
    period: { amount: 30, unit: 'calendar_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheFacility,
    reminders: ladder(5, 2),
  },
  {
    code: 'payment',
    label: { en: 'Time to pay', fr: 'Délai de paiement' },
    period: { amount: { fact: 'paymentDays' }, unit: 'calendar_days' },
    calendar: COMMISSION_CALENDAR,
    basis: {
      en: '30, 60 or 90 days from the registration of a request that can be paid, by its kind; a suspension stops them',
      fr: '30, 60 ou 90 jours à compter de l’enregistrement d’une demande recevable, selon sa nature ; une suspension les arrête',
    },
    reminders: ladder(5, 1),
  },
  {
    code: 'answer',
    label: { en: 'Time to answer the suspension', fr: 'Délai de réponse à la suspension' },
    period: { amount: 30, unit: 'calendar_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheFacility,
    reminders: ladder(5, 2),
  },
  {
    code: 'repayment',
    label: { en: 'Time to pay back', fr: 'Délai de remboursement' },
    period: { amount: 30, unit: 'calendar_days' },
    calendar: { fact: 'organisationCalendar' },
    basis: setByTheFacility,
    reminders: ladder(5, 2),
  },
];

const reason: InputDefinition = { kind: 'reason', code: 'reason', label: { en: 'Reasons', fr: 'Motifs' } };

/** The day and the reference by which the bank's statement is found. */
const bankInputs: readonly InputDefinition[] = [
  {
    kind: 'text',
    code: 'bank_reference',
    label: { en: 'Reference of the bank transfer', fr: 'Référence du virement bancaire' },
    maxLength: 100,
  },
  { kind: 'date', code: 'value_date', label: { en: 'Value date', fr: 'Date de valeur' } },
];

/** The action, technical assistance or dialogue waits for its last payment. */
const tellsAction = { effect: 'signal', params: { subject: 'action', transition: 'balance_paid' } } as const;

/** Of technical assistance and dialogues, which the facility buys: it asks itself, with the invoice it was sent. */
const heldByFacility: Condition = { fact: 'heldByFacility', is: 'equal', value: true };

const invoice: InputDefinition = {
  kind: 'document',
  code: 'invoice',
  label: { en: 'Invoice or statement of cost', fr: 'Facture ou relevé des coûts' },
  documentKind: 'invoice',
};

/** What has to hold when a request is handed in, whoever hands it in. */
const HANDED_IN: readonly GuardRef[] = [
  { guard: 'request_complete' },
  { guard: 'action_payable' },
  { guard: 'one_at_a_time' },
  { guard: 'prefinancing_cleared' },
];
const HANDED_IN_BY_LEAD = [...HANDED_IN, { guard: 'report_unused' }, { guard: 'within_contract' }];
const HANDED_IN_BY_FACILITY = [...HANDED_IN, { guard: 'invoice_unused' }, { guard: 'within_contract' }];

const outside = {
  draft: { code: 'draft', label: { en: 'Draft', fr: 'Brouillon' } },
  submitted: { code: 'submitted', label: { en: 'Submitted', fr: 'Déposée' } },
  toComplete: { code: 'to_complete', label: { en: 'To be completed', fr: 'À compléter' } },
  inCircuit: {
    code: 'being_checked',
    label: { en: 'Being checked and authorised', fr: 'En cours de contrôle et de visa' },
  },
  suspended: { code: 'suspended', label: { en: 'Suspended', fr: 'Suspendue' } },
  ordered: { code: 'ordered', label: { en: 'Payment ordered', fr: 'Paiement ordonnancé' } },
  paid: { code: 'paid', label: { en: 'Paid', fr: 'Payée' } },
  settled: { code: 'settled', label: { en: 'Settled, nothing to pay', fr: 'Soldée, rien à payer' } },
  rejected: { code: 'rejected', label: { en: 'Rejected', fr: 'Rejetée' } },
  withdrawn: { code: 'withdrawn', label: { en: 'Withdrawn', fr: 'Retirée' } },
  recoveryPrepared: {
    code: 'recovery_prepared',
    label: { en: 'Recovery in preparation', fr: 'Recouvrement en préparation' },
  },
  claimed: { code: 'claimed', label: { en: 'To be paid back', fr: 'À rembourser' } },
  announced: {
    code: 'repayment_announced',
    label: { en: 'Repayment announced', fr: 'Remboursement signalé' },
  },
  recovered: { code: 'recovered', label: { en: 'Paid back', fr: 'Remboursée' } },
  waived: { code: 'waived', label: { en: 'Claim waived', fr: 'Créance abandonnée' } },
  dropped: { code: 'dropped', label: { en: 'Claim dropped', fr: 'Créance classée' } },
} as const;

/** One stage of the circuit: what its checker ticks before the visa is given. */
interface CircuitStage {
  readonly code: string;
  readonly role: string;
  readonly label: Label;
  readonly visa: { readonly code: string; readonly label: Label };
  /** "Return to …". */
  readonly back: Label;
  readonly checks: readonly { readonly code: string; readonly label: Label }[];
  /** The facts its visa speaks for: when one changes, the visa is void, and those given after it. */
  readonly vouchesFor: readonly string[];
}

const CLAIM = ['contentDigest'];
const MONEY = ['amountCents', 'clearedCents', 'acceptedCents'];

const circuit: readonly CircuitStage[] = [
  {
    code: 'operational',
    role: 'operational_initiator',
    label: { en: 'Operational check', fr: 'Contrôle opérationnel' },
    visa: {
      code: 'operational',
      label: { en: 'Operational visa', fr: 'Visa opérationnel' },
    },
    back: { en: 'the operational check', fr: 'le contrôle opérationnel' },
    vouchesFor: CLAIM,
    checks: [
      {
        code: 'matches_contract',
        label: {
          en: 'The request corresponds to the grant agreement or contract',
          fr: 'La demande correspond à la convention de subvention ou au contrat',
        },
      },
      {
        code: 'work_done',
        label: {
          en: 'What was to be done before it is done',
          fr: 'Ce qui devait être fait auparavant est fait',
        },
      },
    ],
  },
  {
    code: 'financial_initiation',
    role: 'financial_initiator',
    label: { en: 'Financial initiation', fr: 'Initiation financière' },
    visa: {
      code: 'financial_initiation',
      label: { en: 'Visa of the financial initiator', fr: 'Visa de l’agent initiateur financier' },
    },
    back: { en: 'financial initiation', fr: 'l’initiation financière' },
    vouchesFor: MONEY,
    checks: [
      {
        code: 'amount_correct',
        label: {
          en: 'The amount and what it sets off are computed correctly',
          fr: 'Le montant et son apurement sont calculés correctement',
        },
      },
      {
        code: 'bank_account',
        label: {
          en: 'The bank account is the one of the grant agreement or contract',
          fr: 'Le compte bancaire est celui de la convention ou du contrat',
        },
      },
    ],
  },
  {
    code: 'financial_verification',
    role: 'financial_verifier',
    label: { en: 'Financial verification', fr: 'Vérification financière' },
    visa: {
      code: 'financial_verification',
      label: {
        en: 'Visa of the financial verifier (ex ante)',
        fr: 'Visa de l’agent vérificateur financier (ex ante)',
      },
    },
    back: { en: 'financial verification', fr: 'la vérification financière' },
    vouchesFor: MONEY,
    checks: [
      {
        code: 'legality',
        label: { en: 'The payment is legal and regular', fr: 'Le paiement est légal et régulier' },
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
    code: 'authorisation',
    role: 'authorising_officer',
    label: { en: 'Authorisation', fr: 'Ordonnancement' },
    visa: {
      code: 'aosd',
      label: {
        en: 'Signature of the authorising officer by sub-delegation',
        fr: 'Signature de l’ordonnateur subdélégué',
      },
    },
    back: { en: 'authorisation', fr: 'l’ordonnancement' },
    vouchesFor: MONEY,
    checks: [
      {
        code: 'visas_seen',
        label: { en: 'The three earlier visas were seen', fr: 'Les trois visas précédents ont été vus' },
      },
    ],
  },
];

const secondSignature: VisaDefinition = {
  code: 'second_signature',
  label: { en: 'Second authorising signature', fr: 'Seconde signature de l’ordonnateur' },
  by: authorisingOfficer,
  needed: { rule: 'one' },
  after: ['aosd'],
  when: { fact: 'amountCents', is: 'at_least', value: { fact: 'secondSignatureFromCents' } },
  vouchesFor: { facts: MONEY, onChange: 'invalidate' },
};

const SIGNATURES = ['aosd', secondSignature.code];

function withdraw(): MoveDefinition {
  return {
    kind: 'move',
    code: 'withdraw',
    label: { en: 'Withdraw the request', fr: 'Retirer la demande' },
    done: { en: 'withdrew the request', fr: 'a retiré la demande' },
    tone: 'negative',
    by: [manager],
    inputs: [reason],
    to: [{ to: 'withdrawn' }],
  };
}

function withdrawByFacility(): MoveDefinition {
  return { ...withdraw(), code: 'withdraw_by_facility', by: [secretariat] };
}

/** Nothing is paid any more; what had been submitted by then was decided on before the action could end. */
function actionEnded(): MoveDefinition {
  return {
    kind: 'move',
    code: 'action_ended',
    label: { en: 'Close with the action', fr: 'Clore avec l’action' },
    done: { en: 'closed the request with its action', fr: 'a clos la demande avec son action' },
    by: 'system',
    to: [{ to: 'withdrawn' }],
  };
}

function reject(by: readonly Who[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'reject',
    label: { en: 'Reject the request', fr: 'Rejeter la demande' },
    done: { en: 'rejected the request', fr: 'a rejeté la demande' },
    tone: 'negative',
    by,
    inputs: [reason],
    to: [{ to: 'rejected' }],
  };
}

/** A suspension is a formal notice: its reasons go to whoever asked. The days that are left are kept. */
function suspend(by: readonly Who[], more: Partial<MoveDefinition> = {}): MoveDefinition {
  return {
    kind: 'move',
    code: 'suspend',
    label: { en: 'Suspend the time to pay', fr: 'Suspendre le délai de paiement' },
    done: {
      en: 'suspended the time to pay by formal notice',
      fr: 'a suspendu le délai de paiement par notification formelle',
    },
    tone: 'negative',
    by,
    inputs: [
      {
        ...reason,
        label: { en: 'Reasons, told to whoever asked', fr: 'Motifs, communiqués au demandeur' },
      },
    ],
    to: [{ to: 'facility_suspended', when: heldByFacility }, { to: 'suspended' }],
    ...more,
  };
}

/** Going back to `to` makes void the visas from there up to the stage that is left, and no other. */
function returnTo(to: CircuitStage, from: CircuitStage, by: Who): MoveDefinition {
  return {
    kind: 'move',
    code: `return_to_${to.code}`,
    label: { en: `Return to ${to.back.en}`, fr: `Renvoyer vers ${to.back.fr}` },
    done: { en: `returned the request to ${to.back.en}`, fr: `a renvoyé la demande vers ${to.back.fr}` },
    tone: 'negative',
    by: [by],
    inputs: [reason],
    invalidates: visasBetween(to, from),
    to: [{ to: to.code }],
  };
}

/** What was suspended may have been rewritten: whoever answers or lifts it, it is looked at as when it was handed in. */
const ANSWERED_BY_LEAD: readonly GuardRef[] = [
  { guard: 'request_complete' },
  { guard: 'report_unused' },
  { guard: 'within_contract' },
];
const ANSWERED_BY_FACILITY: readonly GuardRef[] = [
  { guard: 'request_complete' },
  { guard: 'invoice_unused' },
  { guard: 'within_contract' },
];

function lift(guards: readonly GuardRef[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'lift',
    label: { en: 'Lift the suspension', fr: 'Lever la suspension' },
    done: { en: 'lifted the suspension', fr: 'a levé la suspension' },
    by: [secretariat, authorisingOfficer],
    guards,
    inputs: [reason],
    to: firstVisaMissing(),
  };
}

/** After a suspension it goes to the first visa that the answer has made void, or that was not given yet. */
function firstVisaMissing(): readonly Route[] {
  const last = circuit.length - 1;
  return circuit.map(({ code, visa }, position) =>
    position === last ? { to: code } : { to: code, when: { not: { visa: visa.code, is: 'yes' } } },
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
    visas: [from.visa.code],
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

function visasBetween(first: CircuitStage, last: CircuitStage): readonly string[] {
  const between = circuit
    .slice(circuit.indexOf(first), circuit.indexOf(last) + 1)
    .map((one) => one.visa.code);
  return last.code === 'authorisation' ? [...between, secondSignature.code] : between;
}

function circuitStage(stage: CircuitStage, position: number): StageDefinition {
  const by: Who = { role: stage.role, scope: 'facility' };
  const next = circuit[position + 1];
  const last = next === undefined;
  const before = circuit[position - 1];
  const visa: VisaDefinition = {
    code: stage.visa.code,
    label: stage.visa.label,
    by,
    needed: { rule: 'one' },
    vouchesFor: { facts: stage.vouchesFor, onChange: 'invalidate' },
  };
  const facility = last ? [by] : [by, authorisingOfficer];
  return {
    kind: 'approval',
    code: stage.code,
    label: stage.label,
    outside: outside.inCircuit,
    ...(stage.code === 'financial_initiation' ? { editableBy: [financialInitiator] } : {}),
    clocks: [{ clock: 'payment', does: 'run' }],
    visas: last ? [visa, secondSignature] : [visa],
    settled: last
      ? {
          to: [{ to: 'authorised' }],
          guards: [{ guard: 'figures_current' }, { guard: 'within_contract' }],
          effects: [{ effect: 'order' }],
        }
      : { to: [{ to: next.code }], ...(position > 0 ? { guards: [{ guard: 'figures_current' }] } : {}) },
    transitions: [
      {
        kind: 'visa',
        code: 'approve',
        label: last ? { en: 'Sign', fr: 'Signer' } : { en: 'Give the visa', fr: 'Apposer le visa' },
        done: last
          ? { en: 'signed the payment order', fr: 'a signé l’ordre de paiement' }
          : { en: 'gave the visa', fr: 'a apposé le visa' },
        tone: 'positive',
        visas: last ? SIGNATURES : [stage.visa.code],
        answer: 'yes',
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
      suspend(facility, last ? { invalidates: SIGNATURES } : {}),
      reject([by]),
      withdraw(),
    ],
  };
}

/** What a person does to the file in a stage of the circuit without giving the visa; it still makes them its checker. */
function checkerActs(stage: CircuitStage, position: number): readonly string[] {
  const returns = circuit.slice(0, position).map((earlier) => `return_to_${earlier.code}`);
  return [...returns, 'reject'].map((transition) => `${stage.code}.${transition}`);
}

const beforeAuthorisation = circuit.slice(0, -1);
const APPLICANT = [
  'draft.edit',
  'draft.submit',
  'to_complete.edit',
  'to_complete.resubmit',
  'suspended.edit',
  'suspended.answer',
  'facility_draft.edit',
  'facility_draft.submit_by_facility',
  'facility_correction.edit',
  'facility_correction.resubmit_by_facility',
  'facility_suspended.edit',
  'facility_suspended.answer_by_facility',
];

function drop(by: Who): MoveDefinition {
  return {
    kind: 'move',
    code: 'drop',
    label: { en: 'Drop the claim', fr: 'Classer la créance' },
    done: { en: 'dropped the claim', fr: 'a classé la créance' },
    tone: 'negative',
    by: [by],
    inputs: [reason],
    // What was held because of it may be the last thing under contract.
    effects: [tellsAction],
    to: [{ to: 'dropped' }],
  };
}

function returnRecovery(by: Who, invalidates: readonly string[]): MoveDefinition {
  return {
    kind: 'move',
    code: 'return_recovery',
    label: { en: 'Return for preparation', fr: 'Renvoyer en préparation' },
    done: { en: 'returned the recovery for preparation', fr: 'a renvoyé le recouvrement en préparation' },
    tone: 'negative',
    by: [by],
    inputs: [reason],
    invalidates,
    to: [{ to: 'recovery_draft' }],
  };
}

const recordRecovery: MoveDefinition = {
  kind: 'move',
  code: 'record_recovery',
  label: { en: 'Record that the money came back', fr: 'Enregistrer le remboursement' },
  done: { en: 'recorded that the money came back', fr: 'a enregistré le remboursement' },
  tone: 'positive',
  by: [secretariat],
  guards: [{ guard: 'recovery_within_paid' }],
  inputs: bankInputs,
  effects: [{ effect: 'recover' }, tellsAction],
  to: [{ to: 'recovered' }],
};

const waive: MoveDefinition = {
  kind: 'move',
  code: 'waive',
  label: { en: 'Waive the claim', fr: 'Abandonner la créance' },
  done: { en: 'waived the claim', fr: 'a abandonné la créance' },
  tone: 'negative',
  by: [authorisingOfficer],
  inputs: [reason],
  effects: [tellsAction],
  to: [{ to: 'waived' }],
};

const recoveryLeg: readonly StageDefinition[] = [
  {
    kind: 'work',
    code: 'recovery_draft',
    label: { en: 'Recovery in preparation', fr: 'Recouvrement en préparation' },
    outside: outside.recoveryPrepared,
    owner: financialInitiator,
    editableBy: [secretariat, financialInitiator],
    transitions: [
      {
        kind: 'move',
        code: 'propose_recovery',
        label: { en: 'Send to verification', fr: 'Transmettre à la vérification' },
        done: { en: 'sent the recovery to verification', fr: 'a transmis le recouvrement à la vérification' },
        tone: 'positive',
        by: [secretariat, financialInitiator],
        guards: [{ guard: 'request_complete' }, { guard: 'recovery_within_paid' }],
        to: [{ to: 'recovery_verification' }],
      },
      { ...drop(financialInitiator), by: [secretariat, financialInitiator] },
    ],
  },
  {
    kind: 'approval',
    code: 'recovery_verification',
    label: { en: 'Recovery under verification', fr: 'Recouvrement en cours de vérification' },
    outside: outside.recoveryPrepared,
    visas: [
      {
        code: 'recovery_verification',
        label: { en: 'Visa of the financial verifier', fr: 'Visa de l’agent vérificateur financier' },
        by: financialVerifier,
        needed: { rule: 'one' },
        vouchesFor: { facts: [...CLAIM, 'amountCents'], onChange: 'invalidate' },
      },
    ],
    settled: { to: [{ to: 'recovery_authorisation' }] },
    transitions: [
      {
        kind: 'visa',
        code: 'confirm_recovery',
        label: { en: 'Give the visa', fr: 'Apposer le visa' },
        done: { en: 'gave the visa', fr: 'a apposé le visa' },
        tone: 'positive',
        visas: ['recovery_verification'],
        answer: 'yes',
      },
      returnRecovery(financialVerifier, []),
    ],
  },
  {
    kind: 'approval',
    code: 'recovery_authorisation',
    label: { en: 'Recovery to be authorised', fr: 'Recouvrement à autoriser' },
    outside: outside.recoveryPrepared,
    visas: [
      {
        code: 'recovery_signature',
        label: { en: 'Signature of the authorising officer', fr: 'Signature de l’ordonnateur' },
        by: authorisingOfficer,
        needed: { rule: 'one' },
        vouchesFor: { facts: [...CLAIM, 'amountCents'], onChange: 'invalidate' },
      },
    ],
    settled: {
      to: [{ to: 'facility_claimed', when: heldByFacility }, { to: 'claimed' }],
      guards: [{ guard: 'recovery_within_paid' }],
    },
    transitions: [
      {
        kind: 'visa',
        code: 'sign_recovery',
        label: { en: 'Sign the claim', fr: 'Signer la créance' },
        done: { en: 'signed the claim', fr: 'a signé la créance' },
        tone: 'positive',
        visas: ['recovery_signature'],
        answer: 'yes',
      },
      returnRecovery(authorisingOfficer, ['recovery_verification']),
      drop(authorisingOfficer),
    ],
  },
  {
    kind: 'waiting',
    code: 'claimed',
    label: { en: 'Claimed, to be paid back', fr: 'Réclamée, à rembourser' },
    outside: outside.claimed,
    owner: manager,
    clocks: [{ clock: 'repayment', does: 'run' }],
    transitions: [
      {
        kind: 'move',
        code: 'announce_repayment',
        label: { en: 'Say that it was paid back', fr: 'Signaler le remboursement' },
        done: { en: 'said that it was paid back', fr: 'a signalé le remboursement' },
        tone: 'positive',
        by: [manager],
        inputs: [
          {
            kind: 'text',
            code: 'transfer',
            label: { en: 'When and how it was transferred', fr: 'Date et modalités du virement' },
          },
        ],
        to: [{ to: 'repayment_announced' }],
      },
      recordRecovery,
      waive,
    ],
  },
  {
    kind: 'work',
    code: 'repayment_announced',
    label: { en: 'Repayment announced', fr: 'Remboursement signalé' },
    outside: outside.announced,
    owner: secretariat,
    clocks: [{ clock: 'repayment', does: 'run' }],
    transitions: [
      recordRecovery,
      {
        kind: 'move',
        code: 'not_received',
        label: { en: 'Nothing was received', fr: 'Rien n’a été reçu' },
        done: { en: 'answered that nothing was received', fr: 'a répondu que rien n’avait été reçu' },
        tone: 'negative',
        by: [secretariat],
        inputs: [reason],
        to: [{ to: 'claimed' }],
      },
      waive,
    ],
  },
  {
    // Whoever was paid too much under a contract of the facility has no seat here.
    kind: 'waiting',
    code: 'facility_claimed',
    label: { en: 'Claimed from whoever was paid', fr: 'Réclamée à qui a été payé' },
    outside: outside.claimed,
    owner: secretariat,
    clocks: [{ clock: 'repayment', does: 'run' }],
    transitions: [recordRecovery, waive],
  },
];

const ends: readonly StageDefinition[] = [
  { kind: 'final', code: 'paid', label: outside.paid.label, outside: outside.paid, transitions: [] },
  { kind: 'final', code: 'settled', label: outside.settled.label, outside: outside.settled, transitions: [] },
  {
    kind: 'final',
    code: 'rejected',
    label: outside.rejected.label,
    outside: outside.rejected,
    transitions: [],
  },
  {
    kind: 'final',
    code: 'withdrawn',
    label: outside.withdrawn.label,
    outside: outside.withdrawn,
    transitions: [],
  },
  {
    kind: 'final',
    code: 'recovered',
    label: outside.recovered.label,
    outside: outside.recovered,
    transitions: [],
  },
  { kind: 'final', code: 'waived', label: outside.waived.label, outside: outside.waived, transitions: [] },
  { kind: 'final', code: 'dropped', label: outside.dropped.label, outside: outside.dropped, transitions: [] },
];

export const paymentRequestWorkflow: WorkflowDefinition = {
  code: 'payment_request',
  subject: 'payment_request',
  label: { en: 'Payment request', fr: 'Demande de paiement' },
  initial: 'draft',
  path: ['draft', 'submitted', ...circuit.map((stage) => stage.code), 'authorised', 'paid'],
  clocks,
  conflicts: [
    {
      code: 'payment_circuit',
      label: {
        en: 'Applicant, each visa, second signature and payment: a different person each',
        fr: 'Demandeur, chaque visa, seconde signature et paiement : une personne différente à chaque fois',
      },
      sides: [
        { code: 'applicant', acts: APPLICANT },
        ...beforeAuthorisation.map((stage, position) => ({
          code: stage.code,
          acts: [
            `visa:${stage.visa.code}`,
            ...checkerActs(stage, position),
            ...(stage.code === 'financial_initiation' ? ['financial_initiation.edit'] : []),
          ],
        })),
        { code: 'aosd', acts: ['visa:aosd'] },
        { code: 'second_signature', acts: ['visa:second_signature'] },
        { code: 'payment', acts: ['authorised.pay', 'authorised.settle'] },
      ],
    },
    {
      // Either signatory may send the file back or reject it and still sign later on the side that is free.
      code: 'payment_authorisation',
      label: {
        en: 'Whoever prepared or checked the request does not decide on it as authorising officer',
        fr: 'Quiconque a préparé ou vérifié la demande n’en décide pas comme ordonnateur',
      },
      sides: [
        {
          code: 'prepared',
          acts: [
            ...APPLICANT,
            ...beforeAuthorisation.flatMap((stage, position) => [
              `visa:${stage.visa.code}`,
              ...checkerActs(stage, position),
            ]),
          ],
        },
        {
          code: 'authorised',
          acts: [
            'visa:aosd',
            'visa:second_signature',
            'authorised.cancel_order',
            ...circuit.slice(-1).flatMap((stage) => checkerActs(stage, beforeAuthorisation.length)),
          ],
        },
      ],
    },
    {
      code: 'applicant_never_decides',
      label: {
        en: 'An applicant never decides on the own case',
        fr: 'Un demandeur ne décide jamais de son propre dossier',
      },
      sides: [
        { code: 'applicant', acts: APPLICANT },
        {
          code: 'registrar',
          acts: [
            'submitted.register',
            'submitted.return_to_lead',
            'suspended.lift',
            'suspended.reject',
            'facility_suspended.lift',
            'facility_suspended.reject',
            ...circuit.map((stage) => `${stage.code}.suspend`),
            'authorised.suspend',
          ],
        },
      ],
    },
    {
      code: 'recovery_circuit',
      label: {
        en: 'Preparation, verification, signature and receipt of a recovery: a different person each',
        fr: 'Préparation, vérification, signature et encaissement d’un recouvrement : une personne différente à chaque fois',
      },
      sides: [
        { code: 'preparation', acts: ['recovery_draft.edit', 'recovery_draft.propose_recovery'] },
        {
          code: 'verification',
          acts: ['visa:recovery_verification', 'recovery_verification.return_recovery'],
        },
        {
          code: 'signature',
          acts: [
            'visa:recovery_signature',
            'recovery_authorisation.return_recovery',
            'recovery_authorisation.drop',
          ],
        },
      ],
    },
    {
      code: 'recovery_receipt',
      label: {
        en: 'Whoever signed the claim does not record that it was paid',
        fr: 'Quiconque a signé la créance n’en enregistre pas le remboursement',
      },
      sides: [
        { code: 'signature', acts: ['visa:recovery_signature'] },
        {
          code: 'receipt',
          acts: [
            'claimed.record_recovery',
            'repayment_announced.record_recovery',
            'facility_claimed.record_recovery',
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
      outside: outside.draft,
      owner: manager,
      editableBy: [manager],
      transitions: [
        {
          kind: 'move',
          code: 'submit',
          label: { en: 'Submit the request', fr: 'Déposer la demande' },
          done: { en: 'submitted the request', fr: 'a déposé la demande' },
          tone: 'positive',
          by: [manager],
          guards: HANDED_IN_BY_LEAD,
          // Recoveries and what the facility asks for never stand here, they are opened where their ways begin; the routes say so to whoever follows the ways.
          to: [
            { to: 'facility_draft', when: heldByFacility },
            { to: 'recovery_draft', when: { fact: 'paymentKind', is: 'equal', value: 'recovery' } },
            { to: 'submitted' },
          ],
        },
        withdraw(),
        actionEnded(),
      ],
    },
    {
      kind: 'work',
      code: 'facility_draft',
      label: { en: 'Draft of the facility', fr: 'Brouillon de la facilité' },
      outside: outside.draft,
      owner: secretariat,
      editableBy: [secretariat],
      transitions: [
        {
          kind: 'move',
          code: 'submit_by_facility',
          label: { en: 'Submit the request', fr: 'Déposer la demande' },
          done: { en: 'submitted the request', fr: 'a déposé la demande' },
          tone: 'positive',
          by: [secretariat],
          guards: HANDED_IN_BY_FACILITY,
          inputs: [invoice],
          to: [{ to: 'submitted' }],
        },
        withdrawByFacility(),
        actionEnded(),
      ],
    },
    {
      kind: 'work',
      code: 'submitted',
      label: { en: 'To be registered', fr: 'À enregistrer' },
      outside: outside.submitted,
      owner: secretariat,
      clocks: [{ clock: 'admissibility', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'register',
          label: { en: 'Register as admissible', fr: 'Enregistrer comme recevable' },
          done: { en: 'registered the request as admissible', fr: 'a enregistré la demande comme recevable' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'report_accepted' }, { guard: 'action_payable' }, { guard: 'within_contract' }],
          effects: [{ effect: 'register' }],
          to: [{ to: 'operational' }],
        },
        {
          kind: 'move',
          code: 'return_to_lead',
          label: { en: 'Return as inadmissible', fr: 'Renvoyer comme irrecevable' },
          done: { en: 'returned the request as inadmissible', fr: 'a renvoyé la demande comme irrecevable' },
          tone: 'negative',
          by: [secretariat],
          inputs: [reason],
          to: [{ to: 'facility_correction', when: heldByFacility }, { to: 'to_complete' }],
        },
        withdraw(),
      ],
    },
    {
      kind: 'waiting',
      code: 'to_complete',
      label: { en: 'To be completed by the lead', fr: 'À compléter par le chef de file' },
      outside: outside.toComplete,
      owner: manager,
      editableBy: [manager],
      clocks: [{ clock: 'completion', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'resubmit',
          label: { en: 'Submit the completed request', fr: 'Déposer la demande complétée' },
          done: { en: 'submitted the completed request', fr: 'a déposé la demande complétée' },
          tone: 'positive',
          by: [manager],
          guards: HANDED_IN_BY_LEAD,
          inputs: [
            {
              kind: 'text',
              code: 'answer',
              label: { en: 'What was completed', fr: 'Ce qui a été complété' },
            },
          ],
          to: [{ to: 'submitted' }],
        },
        withdraw(),
        actionEnded(),
      ],
    },
    {
      kind: 'work',
      code: 'facility_correction',
      label: { en: 'To be completed by the facility', fr: 'À compléter par la facilité' },
      outside: outside.toComplete,
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [{ clock: 'completion', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'resubmit_by_facility',
          label: { en: 'Submit the completed request', fr: 'Déposer la demande complétée' },
          done: { en: 'submitted the completed request', fr: 'a déposé la demande complétée' },
          tone: 'positive',
          by: [secretariat],
          guards: HANDED_IN_BY_FACILITY,
          inputs: [
            invoice,
            {
              kind: 'text',
              code: 'answer',
              label: { en: 'What was completed', fr: 'Ce qui a été complété' },
            },
          ],
          to: [{ to: 'submitted' }],
        },
        withdrawByFacility(),
        actionEnded(),
      ],
    },
    ...circuit.map(circuitStage),
    {
      kind: 'work',
      code: 'authorised',
      label: { en: 'Payment ordered', fr: 'Paiement ordonnancé' },
      outside: outside.ordered,
      owner: secretariat,
      clocks: [{ clock: 'payment', does: 'run' }],
      transitions: [
        {
          kind: 'move',
          code: 'pay',
          label: { en: 'Record the payment', fr: 'Enregistrer le paiement' },
          done: { en: 'recorded the payment', fr: 'a enregistré le paiement' },
          tone: 'positive',
          by: [secretariat],
          guards: [{ guard: 'something_to_pay' }],
          inputs: bankInputs,
          effects: [{ effect: 'pay' }, tellsAction],
          to: [{ to: 'paid' }],
        },
        {
          kind: 'move',
          code: 'settle',
          label: { en: 'Close without a payment', fr: 'Clore sans paiement' },
          done: {
            en: 'closed the request: nothing was left to pay',
            fr: 'a clos la demande : il ne restait rien à payer',
          },
          by: [secretariat],
          guards: [{ guard: 'nothing_to_pay' }],
          effects: [{ effect: 'pay' }, tellsAction],
          to: [{ to: 'settled' }],
        },
        {
          kind: 'move',
          code: 'cancel_order',
          label: { en: 'Cancel the payment order', fr: 'Annuler l’ordre de paiement' },
          done: { en: 'cancelled the payment order', fr: 'a annulé l’ordre de paiement' },
          tone: 'negative',
          by: [authorisingOfficer],
          inputs: [reason],
          invalidates: SIGNATURES,
          effects: [{ effect: 'cancel' }],
          to: [{ to: 'authorisation' }],
        },
        // No order stands while the time to pay stands: it is signed again afterwards.
        suspend([authorisingOfficer], { invalidates: SIGNATURES, effects: [{ effect: 'cancel' }] }),
      ],
    },
    {
      kind: 'waiting',
      code: 'suspended',
      label: { en: 'Suspended, with the lead', fr: 'Suspendue, auprès du chef de file' },
      outside: outside.suspended,
      owner: manager,
      editableBy: [manager],
      clocks: [
        { clock: 'payment', does: 'pause' },
        { clock: 'answer', does: 'run' },
      ],
      transitions: [
        {
          kind: 'move',
          code: 'answer',
          label: { en: 'Answer the suspension', fr: 'Répondre à la suspension' },
          done: { en: 'answered the suspension', fr: 'a répondu à la suspension' },
          tone: 'positive',
          by: [manager],
          guards: ANSWERED_BY_LEAD,
          inputs: [
            {
              kind: 'text',
              code: 'answer',
              label: { en: 'Your answer', fr: 'Votre réponse' },
            },
          ],
          to: firstVisaMissing(),
        },
        lift(ANSWERED_BY_LEAD),
        reject([authorisingOfficer]),
        withdraw(),
      ],
    },
    {
      kind: 'work',
      code: 'facility_suspended',
      label: { en: 'Suspended, with the facility', fr: 'Suspendue, auprès de la facilité' },
      outside: outside.suspended,
      owner: secretariat,
      editableBy: [secretariat],
      clocks: [
        { clock: 'payment', does: 'pause' },
        { clock: 'answer', does: 'run' },
      ],
      transitions: [
        {
          kind: 'move',
          code: 'answer_by_facility',
          label: { en: 'Answer the suspension', fr: 'Répondre à la suspension' },
          done: { en: 'answered the suspension', fr: 'a répondu à la suspension' },
          tone: 'positive',
          by: [secretariat],
          guards: ANSWERED_BY_FACILITY,
          inputs: [
            {
              kind: 'text',
              code: 'answer',
              label: { en: 'What was found out', fr: 'Ce qui a été établi' },
            },
          ],
          to: firstVisaMissing(),
        },
        lift(ANSWERED_BY_FACILITY),
        reject([authorisingOfficer]),
        withdrawByFacility(),
      ],
    },
    ...recoveryLeg,
    ...ends,
  ],
};
